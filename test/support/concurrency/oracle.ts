/** What has to be true of the workbook after all of it, by what was seen from outside: answers, writes and hands. */
import { type TabKey, tabOrder, tabs } from '../../../src/store/tables';
import type { Company } from '../company';
import { columnOf, type HandCell } from './hands';
import type { Deed } from './visitor';

export type Evidence = {
  readonly deeds: readonly Deed[];
  readonly handCells: readonly HandCell[];
  readonly typed: readonly string[];
  /** By the start of an execution: the place of its last write among everything that was written. */
  readonly writeOrder: ReadonlyMap<number, number>;
  /** Cells of hands that a write met at their very place. */
  readonly hit: ReadonlySet<string>;
  /** Ids by tab before anybody came. */
  readonly before: Readonly<Record<string, readonly string[]>>;
};

type Cells = Readonly<Record<string, unknown>>;
type Line = {
  readonly at: number;
  readonly by: string;
  readonly action: string;
  readonly key: string;
  readonly table: string;
  readonly id: string;
  readonly rev: number;
  /** Nothing of a row that was added. */
  readonly before: Cells | undefined;
  readonly after: Cells;
};

/** The store's own upkeep, not anybody's action. */
const upkeep = ['mend'];
/** A booking reserves the time and gives it back where the calendars are not free: refused, with lines of both. */
const ofBooking = ['reserveSync', 'releaseSync'];

/** An hourly run answers nobody: what its nights and notices wrote is judged by the rows. */
const ofHour = ['runNightly', 'fillOutbox', 'sendNotices'];

export function violations(company: Company, evidence: Evidence): readonly string[] {
  const lines = journalLines(company).filter(({ action }) => !upkeep.includes(action));
  return [
    ...evidence.deeds.flatMap((deed) => ofDeed(deed, lines)),
    ...wordsLost(company, evidence),
    ...lineTwice(lines),
    ...tabOrder.filter((tab) => isTable(tab)).flatMap((tab) => ofRows(company, tab, { lines, evidence })),
    ...handsLost(company, { lines, evidence }),
  ];
}

/** Accepted: its lines are there. Refused: none is. */
function ofDeed(deed: Deed, lines: readonly Line[]): readonly string[] {
  const own = lines.filter(({ at }) => at === deed.at);
  const name = `${deed.what} of ${deed.who} at ${new Date(deed.at).toISOString()}`;
  const unknown = deed.faults.filter((fault) => !expected.includes(fault));
  const fault = unknown.length > 0 ? [`${name} failed: ${unknown.join(', ')}`] : [];
  const wrote = deed.writes > 0 && !refreshing.includes(deed.what);
  if (deed.changed && wrote && own.length === 0) return [...fault, `${name} is not in the journal`];
  const left = own.filter(({ action }) => ![...ofBooking, ...ofHour].includes(action));
  if (!deed.changed && left.length > 0) return [...fault, `${name} was refused and left ${left.length} lines`];
  return fault;
}

/** They write the hidden tabs anew, also where their rows stood before. */
const refreshing = ['importTab'];

/** What may go wrong where many are at one workbook. */
const expected = ['busy', 'stale-row', 'missing-row', 'over-quota', 'not-allowed'];

/** Where the words of an action stand. */
const homes: Readonly<Record<string, readonly [TabKey, string]>> = {
  saveNote: ['activities', 'words'],
  savePulse: ['activities', 'words'],
  flagSignal: ['signals', 'need'],
};

/** What somebody typed and was told is saved stands where it belongs, once, however often it was sent. */
function wordsLost(company: Company, { deeds, handCells }: Evidence): readonly string[] {
  return deeds.flatMap(({ what, typed, changed, notice }) => {
    const [tab, column] = homes[what] ?? [];
    if (!tab || !column || !changed) return [];
    const rows = rowsOf(company, tab).filter(({ id }) => !isByHand(handCells, { tab, id, column }));
    const known = handCells.some((cell) => cell.tab === tab && cell.column === column);
    return typed
      .filter((text) => text.includes(' says '))
      .map((text) => ({ text, times: rows.filter(({ cells }) => cells[column] === text).length }))
      .filter(({ times }) => times > 1 || (times === 0 && !known))
      .map(({ text, times }) => `"${text}" of ${what} ("${notice}") stands ${times} times`);
  });
}

function isByHand(cells: readonly HandCell[], { tab, id, column }: Pick<HandCell, 'tab' | 'id' | 'column'>): boolean {
  return cells.some((cell) => cell.tab === tab && cell.id === id && cell.column === column);
}

function lineTwice(lines: readonly Line[]): readonly string[] {
  const seen = new Set<string>();
  return lines.flatMap((line) => {
    const name = JSON.stringify(line);
    if (seen.has(name)) return [`twice in the journal: ${name}`];
    seen.add(name);
    return [];
  });
}

type Case = { readonly lines: readonly Line[]; readonly evidence: Evidence };

/** Every row there ever was is there once, and holds what the last line about each of its cells says. */
function ofRows(company: Company, tab: TabKey, { lines, evidence }: Case): readonly string[] {
  const rows = rowsOf(company, tab);
  const ids = rows.map(({ id }) => id);
  const own = lines.filter(({ table }) => table === tab);
  const added = own.filter(({ before }) => before === undefined).map(({ id }) => id);
  const wanted = new Set([...(evidence.before[tab] ?? []), ...added]);
  // What an account's health was, and the line that it changed its band, are kept by every rebuild, and nobody's action.
  const counted = new Set(ids.filter((id) => wanted.has(id) || !id.startsWith('act_hst_')));
  const byHand = tab === 'accounts' ? evidence.typed.length : 0;
  return [
    ...twice(ids).map((id) => `${tab} ${id} stands twice`),
    ...twice(added).map((id) => `${tab} ${id} was added twice`),
    ...[...wanted].filter((id) => !ids.includes(id)).map((id) => `${tab} ${id} is lost`),
    ...(tab === 'history' || counted.size === wanted.size + byHand
      ? []
      : [`${tab} has ${ids.length} of ${wanted.size + byHand} rows`]),
    ...rows.flatMap((row) => notAsTold(tab, row, { lines: own, evidence })),
  ];
}

function notAsTold(tab: TabKey, row: FoundRow, { lines, evidence }: Case): readonly string[] {
  const own = lines
    .filter(({ id }) => id === row.id)
    .sort((a, b) => a.rev - b.rev || orderOf(a, evidence) - orderOf(b, evidence));
  const told: Record<string, unknown> = {};
  for (const { after } of own) Object.assign(told, after);
  return Object.entries(told)
    .filter(([column, value]) => column !== 'rev' && row.cells[column] !== value && value !== '')
    .filter(([column]) => !isByHand(evidence.handCells, { tab, id: row.id, column }))
    .map(([column, value]) => `${tab} ${row.id} ${column}: "${row.cells[column]}" stands, "${value}" was told`);
}

/** The last hand in a cell stands, but for an action's word after it. */
function handsLost(company: Company, { lines, evidence }: Case): readonly string[] {
  const last = new Map<string, HandCell>();
  for (const cell of evidence.handCells) last.set(cellName(cell), cell);
  return [...last.values()].flatMap((cell) => {
    const row = rowsOf(company, cell.tab).find(({ id }) => id === cell.id);
    const after = lines.some(
      (line) =>
        line.table === cell.tab &&
        line.id === cell.id &&
        cell.column in line.after &&
        orderOf(line, evidence) > cell.order,
    );
    if (after || evidence.hit.has(cellName(cell)) || row?.cells[cell.column] === cell.value) return [];
    return [`${cellName(cell)}: "${row?.cells[cell.column]}" stands, a hand wrote "${cell.value}"`];
  });
}

export function cellName({ tab, id, column }: Pick<HandCell, 'tab' | 'id' | 'column'>): string {
  return `${tab} ${id} ${column}`;
}

function orderOf({ at }: Line, { writeOrder }: Evidence): number {
  return writeOrder.get(at) ?? -1;
}

type FoundRow = { readonly id: string; readonly cells: Cells };

/** The rows that have an id, by the keys of their columns, and people's own columns by their headers. */
export function rowsOf(company: Company, tab: TabKey): readonly FoundRow[] {
  const [keys = [], headers = [], ...rows] = company.workspace.sheets.values(tab);
  const names = Array.from({ length: Math.max(keys.length, headers.length) }, (_, at) => keys[at] || headers[at] || '');
  const idAt = columnOf([keys, headers], tabs[tab].id);
  return rows
    .filter((cells) => String(cells[idAt] ?? '') !== '')
    .map((cells) => ({
      id: String(cells[idAt]),
      cells: Object.fromEntries(names.map((name, at) => [String(name), cells[at] ?? ''])),
    }));
}

export function isTable(tab: TabKey): boolean {
  return !['settings', 'journal', 'refused'].includes(tab);
}

type Head = readonly [string, string, number, string, string, string, string, string];

/** A line says by itself what it is about, in whatever cells of its row it landed. */
function journalLines(company: Company): readonly Line[] {
  return company.workspace.sheets.values('journal').flatMap((row) => {
    const at = row.findIndex((cell) => String(cell).startsWith('{"":['));
    if (at < 0) return [];
    const { '': head, ...after } = JSON.parse(String(row[at])) as Record<string, unknown> & { '': Head };
    const [table, id, rev, key, when, by, action] = head;
    const told = row.find((cell) => /^\{(?!"":\[)/.test(String(cell)));
    const before = told === undefined ? undefined : (JSON.parse(String(told)) as Cells);
    const common = { at: Date.parse(when), by, action, key, table };
    if (id !== '*') return [{ ...common, id, rev, before, after }];
    return Object.entries(after).map(([one, value]) => {
      const [ownRev, , cells] = value as readonly [number, string, Cells];
      return { ...common, id: one, rev: ownRev, before: before?.[one] as Cells | undefined, after: cells };
    });
  });
}

function twice(list: readonly string[]): readonly string[] {
  return [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];
}
