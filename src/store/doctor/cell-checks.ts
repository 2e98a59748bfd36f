/** Cell by cell: what cannot be read, what stands otherwise than Tandem writes it, formulas, and text that hides something. */
import type { FindingKind } from '../../domain/doctor/finding';
import { type Column, cleanText, unreadable } from '../cells';
import type { Cell } from '../grid';
import type { Cells } from '../layout';
import { type TabKey, tabs } from '../tables';
import { cellIn, type Found, filledRows, foundIn, isEmpty, type Sight } from './sight';

type Looked = {
  readonly sight: Sight;
  readonly at: { readonly row: number; readonly cells: Cells };
  readonly key: string;
  readonly column: Column<unknown>;
  readonly cell: Cell;
};

/** Columns whose text is somebody else's record: JSON of cells, a line of a file. */
const records: Partial<Record<TabKey, readonly string[]>> = {
  journal: ['before', 'after'],
  commercialJournal: ['before', 'after'],
  refused: ['line', 'value', 'source'],
};

export function checkCells(sight: Sight): readonly Found[] {
  const { columns, derived } = tabs[sight.tab];
  // The version is the store's own to check.
  const own = Object.entries<Column<unknown>>(columns as never).filter(([key]) => key !== 'rev');
  const beside = Object.entries<Column<unknown>>(derived as never);
  const seen = ([key]: readonly [string, unknown]) => sight.layout[key] !== undefined;
  return filledRows(sight).flatMap((at) => [
    ...own.filter(seen).flatMap(([key, column]) => {
      const looked = { sight, at, key, column, cell: cellIn(sight, at.cells, key) };
      return [...formulaIn(looked), ...valueIn(looked)];
    }),
    ...beside.filter(seen).flatMap(([key, column]) => {
      return formulaIn({ sight, at, key, column, cell: cellIn(sight, at.cells, key) });
    }),
  ]);
}

function put({ sight, at, key }: Looked, cell: Cell): Found['repair'] {
  return { cells: [{ row: at.row, index: sight.layout[key] ?? 0, cell }] };
}

/** What a formula gives is kept as a value where it is one. */
function formulaIn(looked: Looked): readonly Found[] {
  const { sight, at, key, column, cell } = looked;
  if (!sight.formulas.has(`${at.row}:${sight.layout[key]}`)) return [];
  const gives = !/^#(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|ERROR|SPILL|CALC)!?/.test(String(cell));
  const safe = gives && (isEmpty(cell) || column.read(cell) !== unreadable);
  const mend = safe ? ({ mend: 'value', repair: put(looked, cell) } as const) : {};
  return [foundIn(sight, at, { kind: 'formula', column: key, ...mend })];
}

function valueIn(looked: Looked): readonly Found[] {
  const { sight, at, key, column, cell } = looked;
  if (isEmpty(cell)) {
    const needed =
      column.read('') === unreadable && !column.spare && key !== tabs[sight.tab].id && column.kind !== 'id';
    return needed ? [foundIn(sight, at, { kind: kindOf(looked), column: key })] : [];
  }
  const hostile = records[sight.tab]?.includes(key) ? [] : hiddenIn(looked);
  // Any words can be read as words.
  if (column.kind === undefined) return hostile.length > 0 ? hostile : untidy(looked, cell);
  const read = column.read(cell);
  if (read === unreadable) {
    // Ids of other tables are looked up with the rows.
    if (column.kind === 'id' && key !== 'id') return hostile;
    const other = (column.options ?? []).join(', ');
    return [...hostile, foundIn(sight, at, { kind: kindOf(looked), column: key, other })];
  }
  return hostile.length > 0 ? hostile : untidy(looked, read);
}

const kinds: Readonly<Record<string, FindingKind>> = {
  id: 'wrong-id',
  address: 'not-an-address',
  zone: 'unknown-zone',
  domain: 'not-a-domain',
  number: 'not-a-number',
  day: 'not-a-day',
  instant: 'not-an-instant',
  choice: 'not-a-choice',
  yes: 'not-a-choice',
};

function kindOf({ sight, key, column }: Looked): FindingKind {
  if (sight.tab === 'team' && key === 'role') return 'unknown-role';
  return kinds[column.kind ?? ''] ?? 'not-readable';
}

/** Kinds that have one way of being written, which formulas, filters and colours of the Sheet rely on. */
const strict = ['number', 'day', 'choice', 'clock', 'currency', 'yes'];

/** A thousand or a fraction? Tandem has to take it for one of the two. */
const unsure = /^\s*-?[\p{Nd}]{1,3}[.,٫٬][\p{Nd}]{3}\s*$/u;

function untidy(looked: Looked, read: unknown): readonly Found[] {
  const { sight, at, key, column, cell } = looked;
  if (column.many || typeof cell === 'boolean') return [];
  if (!strict.includes(column.kind ?? '')) return column.kind ? [] : trimmed(looked);
  const written = column.write(read);
  if (written === cell || (typeof written === 'string' && written === String(cell))) return [];
  const doubt = column.kind === 'number' && unsure.test(String(cell));
  const mend = doubt ? {} : ({ mend: 'rewrite', repair: put(looked, written) } as const);
  return [foundIn(sight, at, { kind: 'untidy', column: key, other: shownAs(read), ...mend })];
}

function shownAs(read: unknown): string {
  return String(read);
}

/** Blanks around a name keep it from being found. */
function trimmed(looked: Looked): readonly Found[] {
  const { sight, at, key, cell } = looked;
  const text = String(cell);
  if (records[sight.tab] || text === text.trim()) return [];
  const repair = put(looked, text.trim());
  return [foundIn(sight, at, { kind: 'untidy', column: key, other: text.trim(), mend: 'rewrite', repair })];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/u;
/** What one of the others may find; most texts have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const odd = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff<]/;
const bidi = /[\u202a-\u202e\u2066-\u2069]/;
const html =
  /<\/?(?:a|b|body|br|div|embed|form|html|i|iframe|img|input|link|meta|object|p|script|span|style|svg|table)\b[^<>]*>/i;
/** Google refuses more than 50,000 characters a cell. */
const longest = 45_000;

function hiddenIn(looked: Looked): readonly Found[] {
  const { sight, at, key, cell } = looked;
  if (typeof cell !== 'string' || !(odd.test(cell) || cell.length > longest)) return [];
  const clean = { mend: 'clean', repair: put(looked, cleanText(cell)) } as const;
  return [
    ...(control.test(cell) ? [foundIn(sight, at, { kind: 'control-characters', column: key, ...clean })] : []),
    ...(bidi.test(cell) ? [foundIn(sight, at, { kind: 'bidi-characters', column: key, ...clean })] : []),
    ...(html.test(cell) ? [foundIn(sight, at, { kind: 'html', column: key })] : []),
    ...(cell.length > longest
      ? [foundIn(sight, at, { kind: 'long-cell', column: key, other: String(cell.length) })]
      : []),
  ];
}
