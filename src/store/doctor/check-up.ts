/** Everything that a look at the workbook finds, what stops the work first. */
import { type Capacity, capacityOf, type Growing } from '../../domain/doctor/capacity';
import { type Finding, findingKinds } from '../../domain/doctor/finding';
import { type Day, dayOf } from '../../domain/time/time';
import { day, instant, unreadable } from '../cells';
import type { Cell } from '../grid';
import type { Session } from '../session';
import { readSettings } from '../settings-rows';
import { allColumns, headRows, type TabKey, tabs } from '../tables';
import { checkLastWords } from './amounts-and-events';
import { checkCells } from './cell-checks';
import { checkHead, type Labels } from './heads';
import { checkNotices } from './notices';
import { checkOwners } from './owners';
import { dated, type Look, look } from './reading';
import { checkRows, isRecord } from './row-checks';
import { type Found, foundAt, foundIn, type Sight } from './sight';
import { checkTwins } from './twins';

/** `from`: where an earlier look ended, else empty. */
export type CheckUpRequest = { readonly from: string; readonly labels: Labels; readonly today: Day };

export type CheckUp<Kind extends Finding = Finding> = {
  readonly findings: readonly Kind[];
  /** The tabs that were looked at. */
  readonly tabs: readonly TabKey[];
  readonly rows: number;
  readonly next: string | undefined;
  /** Only where the look begins at the beginning. */
  readonly capacity: Capacity | undefined;
  /** Teammates in whose name nothing runs by itself; nothing where that was not looked at or cannot be told. */
  readonly asleep: Asleep | undefined;
};

export type Asleep = { readonly people: readonly string[]; readonly of: number };

export function checkUp(session: Session, { from, labels, today }: CheckUpRequest): CheckUp<Found> {
  const seen = look(session, from);
  const capacity = from === '' ? capacityIn(seen, today) : undefined;
  const findings = [
    ...(from === '' ? seen.missing.map((tab) => foundAt(tab, { kind: 'missing-tab', column: '' })) : []),
    ...(capacity?.warned ? [fullness(capacity)] : []),
    ...seen.sights.flatMap((sight) => [...checked(sight, seen, labels), ...checkNotices(sight, today)]),
  ];
  const order = (kind: Finding['kind']) => findingKinds.indexOf(kind);
  return {
    findings: findings.sort((a, b) => order(a.kind) - order(b.kind)),
    tabs: seen.sights.map(({ tab }) => tab),
    rows: seen.sights.reduce((sum, { rows }) => sum + rows.length, 0),
    next: seen.next,
    capacity,
    asleep: from === '' ? asleepIn(seen) : undefined,
  };
}

function fullness({ warned, fullOn, percent }: Capacity): Found {
  const report = { kind: warned ?? 'nearly-full', column: '', value: String(Math.floor(percent)), other: fullOn ?? '' };
  return { ...foundAt('accounts', report), tab: '', place: undefined };
}

function checked(sight: Sight, { columns }: Look, labels: Labels): readonly Found[] {
  const head = checkHead(sight, labels);
  const rows = [
    ...checkTwins(sight, columns),
    ...checkRows(sight, columns),
    ...checkLastWords(sight, columns),
    ...checkOwners(sight, columns),
    ...checkCells(sight),
    ...checkSettings(sight),
  ];
  // Rows are mended by the places of their columns: those of the head come first. The journal is never changed.
  return head.length === 0 && !isRecord(sight.tab)
    ? rows
    : [...head, ...rows.map((found) => ({ ...found, mend: undefined, repair: undefined }))];
}

function checkSettings(sight: Sight): readonly Found[] {
  const whole = Object.keys(allColumns(sight.tab)).every((column) => sight.layout[column] !== undefined);
  if (sight.tab !== 'settings' || !whole) return [];
  const cells = [sight.keys, sight.headers, ...sight.rows];
  const { problems } = readSettings({ tab: 'settings', layout: sight.layout, cells });
  return problems.map(({ row, column, value }) =>
    foundIn(sight, { row, cells: cells[row] ?? [] }, { kind: 'bad-setting', column: 'value', value, other: column }),
  );
}

function asleepIn({ columns }: Look): Asleep | undefined {
  const [emails, tasks, whose, since] = [
    columns.of('team', 'email'),
    columns.of('duties', 'task'),
    columns.of('duties', 'by'),
    columns.of('duties', 'since'),
  ];
  if (!emails || !tasks || !whose || !since) return undefined;
  const awake = new Set(whose.filter((_, row) => tasks[row] === 'hourly' && since[row] !== '').map(keyOf));
  const people = emails
    .slice(headRows)
    .map(keyOf)
    .filter((email) => email !== '');
  return { people: people.filter((email) => !awake.has(email)), of: people.length };
}

function keyOf(cell: Cell): string {
  return String(cell).trim().toLowerCase();
}

function capacityIn({ present, columns }: Look, today: Day): Capacity {
  const cells = present.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const growing = (Object.entries(dated) as [TabKey, string][]).map(([tab, column]): Growing => {
    const read = column === 'day' ? day : instant;
    const days = (columns.of(tab, column) ?? []).slice(headRows).flatMap((cell) => {
      const value = cell === '' ? unreadable : read.read(cell);
      return value === unreadable ? [] : [typeof value === 'number' ? dayOf(value) : value];
    });
    return { columns: present.find(({ sheetId }) => sheetId === tabs[tab].sheetId)?.columnCount ?? 0, days };
  });
  return capacityOf(cells, growing, today);
}
