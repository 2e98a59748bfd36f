/** What an import could not take, as rows of their own: the cell, why, and the whole line to try it again with. */
import { isOfAmounts } from '../../cards/import/import-view';
import { headerOf } from '../../cards/parts';
import { fingerprint } from '../../domain/fingerprint';
import type { Words } from '../../messages/words';
import type { ImportPlan, Refused } from '../../store/import/plan';
import type { Rows } from '../../store/rows';

type RefusedRow = Rows['refused'];

export type RefusedOf = {
  readonly table: string;
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly plan: ImportPlan;
  /** The team's, not the reader's: everybody reads the tab. */
  readonly words: Words;
  readonly by: string;
  readonly at: number;
};

/** How a file was read, so that one row of it can be read the same way again. */
export type Reading = {
  readonly columns: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
};

/**
 * The same line refused for the same column is the same row, whichever import brings it. Lines with amounts are only
 * shown: everybody reads this tab.
 */
export function refusedRows(of: RefusedOf): readonly RefusedRow[] {
  if (isOfAmounts(of.table)) return [];
  const { plan, table } = of;
  const names = namesOf(plan);
  const mapped = plan.mapping.filter(({ column }) => column !== '');
  const columns = Object.fromEntries(mapped.map(({ place, column }) => [names[place] ?? '', column]));
  const times = new Map<string, number>();
  return [...plan.refused, ...plan.cells].map((refused) => {
    const line = lineOf(of, names, refused.row);
    const column = cellOf(of, names, refused);
    const own = `${table} ${line} ${column.name}`;
    const before = times.get(own) ?? 0;
    times.set(own, before + 1);
    const reading: Reading = { columns: { ...columns, ...column.key }, answers: plan.settled };
    return {
      id: `ref_${fingerprint(`${table} ${line} ${before}`)}_${fingerprint(column.name).slice(0, 6)}`,
      ...rowOf(of, refused),
      column: column.name,
      line,
      chosen: JSON.stringify(reading),
    };
  });
}

function rowOf({ table, name, words, by, at }: RefusedOf, refused: Refused) {
  const { row, value } = refused;
  const reason = reasonText(refused.reason, words);
  return { rev: 1, state: 'waiting', table, source: name, row, value, reason, fix: '', at, by } as const;
}

export function reasonText(reason: string, words: Words): string {
  return words.imports.refusals[reason] ?? words.imports.refusedOther;
}

/** What the line calls the cell in question. A column that the file does not have is called what the workbook calls it. */
function cellOf({ plan, rows, table, words }: RefusedOf, names: readonly string[], { row, column, value }: Refused) {
  const cells = rows[row - 1] ?? [];
  const place = plan.mapping.find((one) =>
    column === '' ? value !== '' && cells[one.place]?.trim() === value : one.header === column || one.column === column,
  )?.place;
  const name = place === undefined ? undefined : names[place];
  if (name !== undefined) return { name, key: {} };
  const header = headerOf(table, column, words);
  return { name: header, key: { [header]: column } };
}

/** A name for each column of the file: its header, or its number, each once. */
function namesOf({ mapping }: ImportPlan): readonly string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (const { place, header } of mapping) {
    let name = header === '' ? `#${place + 1}` : header;
    while (taken.has(name)) name = `${name} #${place + 1}`;
    taken.add(name);
    names[place] = name;
  }
  return names;
}

/** A cell of the Sheet holds 50,000 characters; a line that would not fit keeps the beginning of its cells. */
function lineOf({ rows }: RefusedOf, names: readonly string[], row: number): string {
  const filled = (rows[row - 1] ?? [])
    .map((cell, place) => [names[place] ?? `#${place + 1}`, cell] as const)
    .filter(([, cell]) => cell.trim() !== '');
  const whole = JSON.stringify(Object.fromEntries(filled));
  if (whole.length <= longestLine) return whole;
  const each = Math.floor(longestLine / filled.length / 3);
  return JSON.stringify(Object.fromEntries(filled.map(([name, cell]) => [name.slice(0, each), cell.slice(0, each)])));
}

const longestLine = 45_000;

/** People may have changed these cells: what is no JSON of texts is nothing. */
export function textsIn(json: string): Readonly<Record<string, string>> {
  return textsOf(parsed(json));
}

/** What `chosen` says, of a refused row as of a source. */
export function readingOf(json: string): Reading {
  const { columns, answers } = parsed(json) as { readonly columns?: unknown; readonly answers?: unknown };
  return { columns: textsOf(columns), answers: textsOf(answers) };
}

function parsed(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? value : {};
  } catch {
    return {};
  }
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}
