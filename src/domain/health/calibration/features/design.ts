/**
 * Accounts as columns of numbers for a fit: 1, the equal-weight score, and what each measure adds to it. What a design
 * needs to know of the history (centres, spreads, ranges) is learnt from the training rows alone and kept as plain data.
 */
import type { StatedMeasure, TrainingRow } from '../data/rows';
import type { Matrix } from '../fit/ridge';
import { type EvidenceTable, evidenceTable, weightAt } from './evidence-table';
import { type Scale, scaled, scaleOf } from './scale';

/** `line`: a weight for each measure. `ranges`: its table of evidence instead. `both`: the one beside the other. */
export const forms = ['line', 'ranges', 'both'] as const;
export type Form = (typeof forms)[number];

export type Design = {
  readonly form: Form;
  readonly directions: readonly number[];
  readonly scales: readonly (Scale | undefined)[];
  /** Whether "not known" has a term of its own. */
  readonly gaps: readonly boolean[];
  readonly tables: readonly (EvidenceTable | undefined)[];
};

/** A gap that hardly ever happens has nothing to tell. */
const fewestGaps = 5;

export function designOf(
  rows: readonly TrainingRow[],
  hits: ArrayLike<number>,
  { form, stated }: { readonly form: Form; readonly stated: readonly StatedMeasure[] },
): Design {
  const scales = stated.map((_, at) => scaleOf(rows, at));
  const missing = stated.map((_, at) => rows.filter(({ values }) => Number.isNaN(values[at] ?? Number.NaN)).length);
  const gaps = missing.map((count) => count >= fewestGaps && rows.length - count >= fewestGaps);
  const tables = stated.map((_, at) =>
    form === 'line' || (!scales[at] && !gaps[at]) ? undefined : evidenceTable(rows, at, hits),
  );
  return { form, directions: stated.map(({ direction }) => direction), scales, gaps, tables };
}

/**
 * Equal weights: the mean of direction × scaled value over what is known (Dawes 1979), higher is healthier. Where
 * nothing is known it is that of the middle.
 */
export function equalScore({ directions, scales }: Design, values: readonly number[]): number {
  let sum = 0;
  let known = 0;
  directions.forEach((direction, at) => {
    const scale = scales[at];
    const value = values[at] ?? Number.NaN;
    if (direction === 0 || !scale || Number.isNaN(value)) return;
    sum += direction * scaled(scale, value);
    known += 1;
  });
  return known === 0 ? 0 : sum / known;
}

/** What the columns after 1 and the equal-weight score stand for: a measure, and how it is taken. */
export type Term = { readonly measure: number; readonly kind: 'value' | 'gap' | 'range' };

export function termsOf({ form, scales, gaps, tables }: Design): readonly Term[] {
  const value =
    form === 'ranges' ? [] : scales.flatMap((scale, at): Term[] => (scale ? [{ measure: at, kind: 'value' }] : []));
  const gap = form === 'ranges' ? [] : gaps.flatMap((has, at): Term[] => (has ? [{ measure: at, kind: 'gap' }] : []));
  const range = tables.flatMap((table, at): Term[] => (table ? [{ measure: at, kind: 'range' }] : []));
  return [...value, ...gap, ...range];
}

/** The equal-weight score counts against cancelling, so it goes in with its sign turned. */
export function matrixOf(design: Design, rows: readonly TrainingRow[]): Matrix {
  const terms = termsOf(design);
  const columns = terms.length + 2;
  const cells = new Float64Array(rows.length * columns);
  rows.forEach(({ values }, row) => {
    const first = row * columns;
    cells[first] = 1;
    cells[first + 1] = -equalScore(design, values);
    terms.forEach((term, at) => {
      cells[first + 2 + at] = termAt(design, term, values[term.measure] ?? Number.NaN);
    });
  });
  return { rows: rows.length, columns, cells };
}

function termAt({ scales, tables }: Design, { measure, kind }: Term, value: number): number {
  if (kind === 'gap') return Number.isNaN(value) ? 1 : 0;
  if (kind === 'range') return weightAt(tables[measure] ?? nothing, value);
  const scale = scales[measure];
  return scale && !Number.isNaN(value) ? scaled(scale, value) : 0;
}

const nothing: EvidenceTable = { edges: [], weights: [], unknown: 0, information: 0 };
