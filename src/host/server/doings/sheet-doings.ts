import type { SheetsFake } from '../../sheets/fake';
import { HostError } from '../host-error';
import type { SheetDoings } from '../workspace-contract';

export type SheetDoingsParts = {
  readonly sheets: SheetsFake;
  readonly openId: () => string | undefined;
  readonly choose: (spreadsheetId: string | undefined) => void;
  /** Somebody changed the spreadsheet. */
  readonly changed: () => void;
};

/** People's hands in the spreadsheet that is open in the browser; its tabs go by key, else by title. */
export function createSheetDoings({ sheets, openId, choose, changed }: SheetDoingsParts): SheetDoings {
  const book = (): string => {
    const id = openId();
    if (id === undefined) throw new HostError(404, 'No spreadsheet is open.');
    return id;
  };
  const sheetOf = (tab: string): { id: string; sheetId: number } => {
    const id = book();
    const found = findTab(sheets, id, tab);
    return { id, sheetId: found.sheetId };
  };
  const doing = <Value>(tab: string, work: (id: string, sheetId: number) => Value): Value => {
    const { id, sheetId } = sheetOf(tab);
    const value = work(id, sheetId);
    changed();
    return value;
  };
  return {
    list: () => listOf(sheets, openId()),
    view: (tab) => {
      const { id, sheetId } = sheetOf(tab);
      return { tab, ...sheets.view(id, sheetId) };
    },
    values: (tab) => {
      const { id, sheetId } = sheetOf(tab);
      return sheets.values(id, sheetId);
    },
    edit: (tab, { row, column, values }, as) =>
      doing(tab, (id, sheetId) => sheets.edit(id, sheetId, row, column, values, as)),
    sort: (tab, column, descending) => doing(tab, (id, sheetId) => sheets.sort(id, sheetId, column, descending)),
    insert: (tab, what, at, count) =>
      doing(tab, (id, sheetId) => {
        if (what === 'rows') sheets.insertRows(id, sheetId, at, count);
        else sheets.insertColumns(id, sheetId, at, count);
      }),
    remove: (tab, what, at, count) =>
      doing(tab, (id, sheetId) => {
        if (what === 'rows') sheets.deleteRows(id, sheetId, at, count);
        else sheets.deleteColumns(id, sheetId, at, count);
      }),
    rename: (tab, title) => doing(tab, (id, sheetId) => sheets.rename(id, sheetId, title)),
    add: (title, values) => {
      const sheetId = sheets.addTab(book(), title, values);
      changed();
      return sheetId;
    },
    removeTab: (tab) => doing(tab, (id, sheetId) => sheets.deleteTab(id, sheetId)),
    choose: (spreadsheetId) => {
      requireFile(sheets, spreadsheetId);
      choose(spreadsheetId);
      changed();
    },
    removeFile: (spreadsheetId) => {
      requireFile(sheets, spreadsheetId);
      sheets.remove(spreadsheetId);
      if (openId() === spreadsheetId) choose(sheets.list().at(-1)?.id);
      changed();
    },
  };
}

function listOf(sheets: SheetsFake, openId: string | undefined) {
  const spreadsheets = sheets.list().map(({ id, title, owner }) => ({ id, title, owner }));
  if (openId === undefined) return { spreadsheetId: '', title: '', tabs: [], spreadsheets };
  const title = spreadsheets.find(({ id }) => id === openId)?.title ?? '';
  return { spreadsheetId: openId, title, tabs: sheets.tabs(openId), spreadsheets };
}

export function findTab(sheets: SheetsFake, spreadsheetId: string, tab: string) {
  const tabs = sheets.tabs(spreadsheetId);
  const found = tabs.find(({ key }) => key === tab) ?? tabs.find(({ title }) => title === tab);
  if (found) return found;
  throw new HostError(404, `There is no tab "${tab}"; there are ${tabs.map(({ key }) => key).join(', ')}.`);
}

function requireFile(sheets: SheetsFake, spreadsheetId: string): void {
  if (sheets.list().some(({ id }) => id === spreadsheetId)) return;
  throw new HostError(404, `There is no spreadsheet ${spreadsheetId}; GET /api/sheets lists them.`);
}
