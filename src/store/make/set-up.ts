/** The requests that make a spreadsheet a workbook: tabs, hidden keys, headers, formats, drop-downs, colours, first rows. */

import type { Settings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Instant } from '../../domain/time/time';
import type { Cell, GridRequest, Surroundings, TabInfo } from '../grid';
import { type CellsByColumn, linesOf, toldOf } from '../journal/lines';
import type { TableLabels } from '../labels';
import { type Layout, layoutOf, sealedRow } from '../layout';
import { sealOf } from '../seal';
import { derivedKey, settingCell, settingKeys } from '../settings-rows';
import { allColumns, derivedTabs, headRows, readMeSheetId, type TabKey, tabOrder, tabs } from '../tables';
import { bandsOf } from './bands';
import { clocksOf } from './clocks';
import { type DerivedTab, derivedTab, utcOffset } from './derived-tabs';
import { dressedTab } from './dressing';
import { viewRequests } from './filter-views';
import { readMeTab } from './read-me';
import { retitled, written } from './requests';

export type SetUpTarget = {
  /** An empty spreadsheet that this person allowed, or nothing for a new one. */
  readonly spreadsheetId: string | undefined;
  readonly title: string;
  /** The words of tabs and headers. */
  readonly labels: TableLabels;
  readonly admin: Teammate;
  readonly settings: Settings;
  readonly at: Instant;
};

/** Whether a spreadsheet is a workbook already, of whatever version: a click whose answer was lost may have made it. */
export function isWorkbook(present: readonly TabInfo[]): boolean {
  const ours = [tabs.accounts.sheetId, tabs.team.sheetId, tabs.settings.sheetId];
  return ours.every((sheetId) => present.some((tab) => tab.sheetId === sheetId));
}

export type Before = {
  readonly tabs: readonly (TabInfo & { readonly empty: boolean })[];
  readonly surroundings: Surroundings;
};

export function setUpRequests(target: SetUpTarget, before: Before): readonly GridRequest[] {
  const { labels } = target;
  const empty = before.tabs.filter((tab) => tab.empty);
  const titleOf = titlesBeside(before.tabs.filter((tab) => !tab.empty));
  const readMe = titleOf(labels.look.readMe.tab);
  const [first, ...rest] = readMeTab(labels, {
    title: String(readMeSheetId),
    tabs: tabOrder,
    titleOf: (tab) => titleOf(labels.tabs[tab]),
  });
  return [
    // Empty tabs go first: one of them may hold a title of ours, and a spreadsheet must never be without a tab.
    ...(first ? [first] : []),
    ...empty.map(({ sheetId }) => ({ deleteSheet: { sheetId } })),
    retitled(readMeSheetId, readMe),
    ...rest,
    ...dressedTabs(tabOrder, labels, { from: 1, titleOf, index: titleOf(labels.tabs.index) }),
    ...derived(target, titleOf, before.surroundings),
    ...viewRequests([target.admin], {
      layouts: { accounts: firstLayout('accounts'), signals: firstLayout('signals') },
      labels,
      present: before.surroundings.filterViews,
      team: [target.admin],
    }),
    ...firstContent(target),
  ];
}

/** A title of ours that somebody's own tab has already gets a word behind it. Sheets does not look at the case. */
export function titlesBeside(others: readonly { readonly title: string }[]): (title: string) => string {
  const taken = new Set(others.map(({ title }) => title.toLowerCase()));
  return (title) => (taken.has(title.toLowerCase()) ? `${title} (Tandem)` : title);
}

type Place = {
  /** Where the first of them goes. */
  readonly from: number;
  readonly titleOf: (title: string) => string;
  /** The title of the index tab, for the clocks; a workbook without clocks needs none. */
  readonly index: string;
};

/** New tabs of any workbook side by side, with all their looks. */
export function dressedTabs(
  list: readonly TabKey[],
  labels: TableLabels,
  { from, titleOf, index }: Place,
): readonly GridRequest[] {
  return list.flatMap((tab, at) => [
    ...dressedTab(tab, labels, { title: titleOf(labels.tabs[tab]), index: from + at }),
    ...bandsOf(tab, firstLayout(tab)),
    ...clocksOf(tab, firstLayout(tab), index),
  ]);
}

/** Where a new tab has its columns. */
function firstLayout(tab: TabKey): Layout {
  return layoutOf(tab, Object.keys(allColumns(tab)));
}

function derived({ labels, at }: SetUpTarget, titleOf: Place['titleOf'], { zone }: Surroundings) {
  const offset = utcOffset(zone, at);
  return (Object.keys(derivedTabs) as DerivedTab[]).flatMap((key, order) =>
    derivedTab(key, { title: titleOf(labels.tabs[key]), index: tabOrder.length + 1 + order, offset }),
  );
}

/** The first rows are events too, so that whatever hands do to them, somebody knows what stood there. */
function firstContent({ admin, settings, labels, at }: SetUpTarget): readonly GridRequest[] {
  const team = [sealedRow('team', { ...admin, rev: 1 })];
  const settingsRows = settingRows(settings, labels).map((row) => ({ ...row, rev: sealOf(row.key, 1) }));
  const common = { at, by: admin.email, action: 'setUpWorkbook', key: 'set-up', rev: 1, account: '' } as const;
  const event = (table: 'team' | 'settings') => (cells: CellsByColumn) => {
    return { ...common, table, id: String(cells[tabs[table].id]), before: undefined, after: toldOf(table, cells) };
  };
  return [
    firstRowsOf('team', team),
    firstRowsOf('settings', settingsRows),
    firstRowsOf('journal', linesOf([...team.map(event('team')), ...settingsRows.map(event('settings'))])),
  ];
}

function settingRows(settings: Settings, labels: TableLabels) {
  const rows = settingKeys.map((key) => ({ key, value: settingCell(key, settings), label: labels.settings[key] }));
  return [...rows, { key: derivedKey, value: settings.schema, label: labels.look.derivedMark }];
}

function firstRowsOf(tab: TabKey, content: readonly Readonly<Record<string, Cell>>[]): GridRequest {
  const columns = Object.keys(allColumns(tab));
  const cells = content.map((row) => columns.map((column) => row[column] ?? ''));
  return written({ sheetId: tabs[tab].sheetId, startRowIndex: headRows }, cells);
}
