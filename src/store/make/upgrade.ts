/**
 * An older workbook becomes one of today in one write, which also says so in the settings: all of it holds or nothing
 * does. Columns are added at the right end of a tab, tabs behind those that are there; what people made stays.
 */
import type { Settings } from '../../domain/team/settings';
import { defaultSettings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Cell, GridRequest, TabInfo } from '../grid';
import { type Cells, cellData, type Layout, placed, readRows, type TabCells } from '../layout';
import { fetch, reach, type Session, workbookId } from '../session';
import { settingRow } from '../settings-rows';
import { type TabKey, tabs } from '../tables';
import { dressedColumns } from './dressing';
import { written } from './requests';
import { dressedTabs, titlesBeside } from './set-up';
import { indexTitle, type Old, type Version, versions } from './versions';

/** What was read of the workbook under the lock. */
export type Found = {
  readonly tabs: readonly TabInfo[];
  readonly settings: Settings;
  readonly settingsTab: TabCells;
  readonly teamTab: TabCells;
};

export function upgradeRequests(session: Session, found: Found): readonly GridRequest[] {
  const due = versions.filter(({ schema }) => schema > found.settings.schema);
  if (due.length === 0) return [];
  const id = workbookId(session);
  const extended = extensions(session, found, due);
  const layouts = new Map(extended.map(({ tab, layout }) => [tab, layout]));
  const old: Old = {
    tabs: found.tabs,
    surroundings: reach(session, id, () => session.deps.grid.surroundings(id)),
    labels: session.deps.labels(found.settings.language),
    team: readRows<Teammate>(found.teamTab).rows.map(({ value }) => value),
    at: session.deps.now,
    titleOf: titlesBeside(found.tabs),
    layoutOf: (tab) => layouts.get(tab) ?? columnsIn(keysSeen(session, tab)),
  };
  return [
    ...newTabs(old, due),
    ...extended.flatMap((extension) => extend(old, extension)),
    ...due.flatMap(({ more }) => more(old)),
    ...told(session, found, old),
  ];
}

function newTabs(old: Old, due: readonly Version[]): readonly GridRequest[] {
  const missing = due.flatMap((version) => version.tabs).filter((tab) => !isThere(old.tabs, tab));
  const { labels, titleOf } = old;
  return dressedTabs(missing, labels, { from: old.tabs.length, titleOf, index: indexTitle(old) });
}

function isThere(present: readonly TabInfo[], tab: TabKey): boolean {
  return present.some(({ sheetId }) => sheetId === tabs[tab].sheetId);
}

type Extension = {
  readonly tab: TabKey;
  readonly columns: readonly string[];
  readonly at: number;
  readonly layout: Layout;
};

/** Where columns go that a tab does not have: behind everything that stands on it, people's own columns too. */
export function extensions(
  session: Session,
  found: Pick<Found, 'tabs'>,
  due: readonly Pick<Version, 'columns'>[],
): readonly Extension[] {
  const lists = due.flatMap(({ columns }) => Object.entries(columns) as [TabKey, readonly string[]][]);
  const wanted = [...new Set(lists.map(([tab]) => tab))].flatMap((tab) => {
    const layout = columnsIn(keysSeen(session, tab));
    const columns = lists.filter(([one]) => one === tab).flatMap(([, names]) => names);
    const missing = columns.filter((column) => layout[column] === undefined);
    const info = found.tabs.find(({ sheetId }) => sheetId === tabs[tab].sheetId);
    return info && missing.length > 0 ? [{ tab, info, layout, columns: missing }] : [];
  });
  const beside = wanted.map(({ tab, info, layout }) => restOf(tab, info, layout));
  fetch(session, beside.flat());
  return wanted.map(({ tab, layout, columns }, index) => {
    const [want] = beside[index] ?? [];
    const cells = want ? (session.seen.get(want.name) ?? []) : [];
    const at = keyedWidth(layout) + Math.max(0, ...cells.map(({ length }) => length));
    const added = Object.fromEntries(columns.map((column, offset) => [column, at + offset]));
    return { tab, columns, at, layout: { ...layout, ...added } };
  });
}

function restOf(tab: TabKey, { columnCount }: TabInfo, layout: Layout) {
  const start = keyedWidth(layout);
  const range = { sheetId: tabs[tab].sheetId, startColumnIndex: start };
  return start < columnCount ? [{ name: `rest:${tab}`, range }] : [];
}

function keyedWidth(layout: Layout): number {
  return Math.max(-1, ...Object.values(layout)) + 1;
}

export function extend(
  { tabs: present, labels }: Pick<Old, 'tabs' | 'labels'>,
  { tab, columns, at }: Extension,
): readonly GridRequest[] {
  const { sheetId } = tabs[tab];
  const { columnCount = 0 } = present.find((info) => info.sheetId === sheetId) ?? {};
  const length = at + columns.length - columnCount;
  return [
    ...(length > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length } } as const] : []),
    ...dressedColumns(tab, labels, { columns, at }),
  ];
}

/** The schema in the settings, and who came first in the journal. */
function told(session: Session, { settings, settingsTab }: Found, old: Old): readonly GridRequest[] {
  const row = settingRow(settingsTab, 'schema');
  const column = settingsTab.layout.value;
  if (row === undefined || column === undefined) return [];
  const to = defaultSettings.schema;
  const line: Readonly<Record<string, Cell>> = {
    at: new Date(old.at).toISOString(),
    by: session.deps.me,
    action: 'upgradeWorkbook',
    table: 'settings',
    id: 'schema',
    before: JSON.stringify({ value: settings.schema }),
    after: JSON.stringify({ value: to }),
  };
  const cells = placed(line, old.layoutOf('journal')).map(cellData);
  return [
    written({ sheetId: tabs.settings.sheetId, startRowIndex: row, startColumnIndex: column }, [[to]]),
    { appendCells: { sheetId: tabs.journal.sheetId, rows: [{ values: cells }], fields: 'userEnteredValue' } },
  ];
}

function keysSeen(session: Session, tab: TabKey): Cells {
  return session.seen.get(`tab:${tab}`)?.[0] ?? session.seen.get(`keys:${tab}`)?.[0] ?? [];
}

/** Those of our columns that a tab has. */
export function columnsIn(keys: Cells): Layout {
  const names = keys.map((key) => String(key).trim());
  return Object.fromEntries(names.flatMap((name, at) => (name === '' ? [] : [[name, at] as const])).reverse());
}
