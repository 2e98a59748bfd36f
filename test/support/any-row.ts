/**
 * Any row of any table, from what its columns say of themselves: a column takes the kinds of cells that it can read, and
 * its values are what it reads of them. A new table or column is covered by itself.
 */
import fc from 'fast-check';
import { onboardingSteps } from '../../src/domain/signal/signal';
import { decisionKinds } from '../../src/domain/sync/decision';
import { type Column, unreadable } from '../../src/store/cells';
import type { Cell } from '../../src/store/grid';
import { type TabKey, tabs } from '../../src/store/tables';

export type AnyRow = Readonly<Record<string, unknown>>;
type AnyColumn = Column<unknown>;

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1, maxLength: 16 });
const name = fc.string({ unit: fc.constantFrom(...'abcxyz0189'), minLength: 1, maxLength: 8 });
const address = fc.tuple(name, name).map(([user, host]) => `${user}@${host}.example`);
const host = fc.tuple(name, fc.constantFrom('example', 'co.th', 'ir')).map((parts) => parts.join('.'));
const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const two = (top: number) => fc.integer({ min: 0, max: top }).map((value) => String(value).padStart(2, '0'));
const prefixes = Object.values(tabs).flatMap(({ prefix }) => (prefix === undefined ? [] : [prefix]));
const trickyWords = [
  ...['=1+1', "'quoted", '+98 21', '-5', '@home', '0012', '1/2', '12:30', '2026-03-01', '1,5', '12 %', 'TRUE', '1e5'],
  ...['می‌روم', 'ภาษาไทย', '۱۲٫۵', '<b>&amp;</b>', 'a\nb', '👩‍👩‍👧', ' a ', '\u202eabc', 'x,y;z', 'https://a.example'],
];

const kinds: readonly fc.Arbitrary<Cell>[] = [
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(...trickyWords),
  fc.constant(''),
  fc.integer({ min: 0, max: 100_000 }),
  fc.integer({ min: 1, max: 5 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer({ min: 20_000, max: 60_000 }),
  instant.map((date) => date.toISOString()),
  instant.map((date) => date.toISOString().slice(0, 10)),
  fc.tuple(two(23), two(59)).map((parts) => parts.join(':')),
  address,
  fc.array(address, { maxLength: 3 }).map((all) => all.join(', ')),
  host,
  fc.array(host, { maxLength: 3 }).map((all) => all.join(', ')),
  fc.constantFrom('UTC', 'Asia/Bangkok', 'Asia/Tehran', 'Europe/London', 'America/Argentina/Buenos_Aires'),
  fc.constantFrom('USD', 'IRR', 'IRT', 'THB', 'EUR'),
  fc.constantFrom('yes', 'no'),
  fc.constantFrom('mon', 'tue', 'mon, fri', 'sat, sun, mon'),
  fc.subarray([...onboardingSteps]).map((steps) => steps.join(', ')),
  fc
    .array(fc.tuple(name, fc.integer({ min: -30, max: 30 }), fc.integer({ min: -99, max: 99 })), { maxLength: 3 })
    .map((reasons) => reasons.map(([measure, points, value]) => `${measure} ${points} @ ${value}`).join(', ')),
  fc
    .tuple(instant, address, fc.constantFrom(...decisionKinds), hex, fc.constantFrom('', 'tell them', 'می‌روم', '=1+1'))
    .map(([at, by, kind, id, words]) => [at.toISOString(), by, kind, `acc_${id}`, `${id} late`, '', words].join('\t')),
  ...prefixes.map((prefix) => hex.map((text) => prefix + text)),
  ...Object.values(tabs).flatMap(({ columns }) =>
    Object.values(columns as unknown as Readonly<Record<string, AnyColumn>>).flatMap(({ options }) =>
      options ? [fc.constantFrom(...options)] : [],
    ),
  ),
];

const probes = kinds.map((kind) => ({ kind, cells: fc.sample(kind, { numRuns: 20, seed: 1 }) }));

/** Every value that a column can hold, as far as these cells go. */
export function anyValue(column: AnyColumn): fc.Arbitrary<unknown> {
  const readable = (cell: Cell) => column.read(cell) !== unreadable;
  const blank = JSON.stringify(column.read(''));
  const tells = (cell: Cell) => readable(cell) && JSON.stringify(column.read(cell)) !== blank;
  const fitting = probes.filter(({ cells }) => cells.some(readable));
  // What reads as nothing whatever is in it, the blank cell stands for.
  const telling = fitting.filter(({ cells }) => cells.some(tells) || cells.every((cell) => cell === ''));
  const [first, ...others] = telling.map(({ kind }) => kind.filter(readable).map((cell) => column.read(cell)));
  if (!first) throw new Error('No kind of cell is readable');
  return fc.oneof(first, ...others);
}

export function columnsOf(tab: TabKey): Readonly<Record<string, AnyColumn>> {
  return tabs[tab].columns as unknown as Readonly<Record<string, AnyColumn>>;
}

export function anyRow(tab: TabKey): fc.Arbitrary<AnyRow> {
  return fc.record(Object.fromEntries(Object.entries(columnsOf(tab)).map(([key, column]) => [key, anyValue(column)])));
}
