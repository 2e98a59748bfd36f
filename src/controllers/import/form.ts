/** The fields of the import card, and where the rows stand that they name. */
import {
  answerField,
  columnField,
  type ImportTable,
  type ImportTyped,
  importTables,
  leftOut,
} from '../../cards/import/import-view';
import type { ForeignPlace } from '../../store/workbook';
import type { Form, Services } from '../services';

export function typedIn(form: Form): ImportTyped {
  const text = (name: string) => form.text(name);
  return {
    tab: text('tab'),
    link: text('link'),
    range: text('range'),
    table: text('table'),
    missing: text('missing'),
    confirm: text('confirm'),
    hourly: text('hourly'),
  };
}

export const untyped: ImportTyped = {
  tab: '',
  link: '',
  range: '',
  table: '',
  missing: '',
  confirm: '',
  hourly: '',
};

/** Rows as they stand, and what to call the place they stand in. */
export type Source = {
  readonly place: ForeignPlace;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
};
export type Tabs = readonly { readonly sheetId: number; readonly title: string }[];

/** Reads what the form names; the tabs are those of the workbook. */
export function sourceOf(services: Services, typed: ImportTyped, tabs: Tabs): Source | { readonly problem: string } {
  const named = placeIn(services, typed, tabs);
  if ('problem' in named) return named;
  const read = services.workbook.foreignRows(named.place);
  if ('problem' in read) return read;
  return read.rows.length === 0 ? { problem: 'no-rows' } : { ...named, rows: read.rows };
}

type Named = { readonly place: ForeignPlace; readonly name: string };

function placeIn(services: Services, typed: ImportTyped, tabs: Tabs): Named | { readonly problem: string } {
  if (typed.tab !== 'link') {
    const tab = tabs.find(({ sheetId }) => String(sheetId) === typed.tab);
    if (!tab) return { problem: 'no-tab' };
    return { place: { spreadsheet: '', sheetId: tab.sheetId, range: '' }, name: tab.title };
  }
  const [, spreadsheet = ''] = /\/spreadsheets\/d\/([\w-]{20,})/.exec(typed.link) ?? [];
  if (spreadsheet === '') return { problem: 'bad-link' };
  const own = spreadsheet === services.workbook.id();
  const theirs = services.workbook.foreignTabs(spreadsheet);
  if (!theirs) return { problem: 'not-allowed' };
  const [, title = '', range = ''] = /^(?:'?(.+?)'?!)?(.*)$/.exec(typed.range) ?? [];
  const [, gid] = /[#?&]gid=(\d+)/.exec(typed.link) ?? [];
  const tab = title
    ? theirs.find((one) => one.title.toLowerCase() === title.replace(/''/g, "'").toLowerCase())
    : (theirs.find(({ sheetId }) => String(sheetId) === gid) ?? (gid === undefined ? theirs[0] : undefined));
  if (!tab) return { problem: 'no-tab' };
  return { place: { spreadsheet: own ? '' : spreadsheet, sheetId: tab.sheetId, range }, name: tab.title };
}

export function tableIn(text: string): ImportTable | undefined {
  return importTables.find((table) => table === text);
}

/** What was chosen for the columns and questions of this very file; nothing where the fields belong to another one. */
export type Chosen = {
  readonly map: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
};

export function chosenIn(
  form: Form,
  mark: string,
  file: { readonly width: number; readonly asked: readonly string[] },
): Chosen {
  const map: Record<string, string> = {};
  const answers: Record<string, string> = {};
  for (let place = 0; place < file.width; place += 1) {
    const [column] = form.all(columnField(mark, place));
    if (column) map[place] = column === leftOut ? '' : column;
  }
  for (const column of file.asked) {
    const [answer] = form.all(answerField(mark, column));
    if (answer) answers[column] = answer;
  }
  return { map, answers };
}
