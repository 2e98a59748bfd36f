/** Pieces that several tabs with charts are made of. */
import { type Board, type BoardBlock, type BoardCell, type BoardChart, unknownCell } from '../../../domain/board/board';
import { type ByBand, bandOrder } from '../../../domain/metrics/board-facts';
import { type FigureName, unitOf } from '../../../domain/metrics/figures';
import type { Period } from '../../../domain/metrics/period';
import type { Reading } from '../../../domain/metrics/reading';
import { type Day, dayStart } from '../../../domain/time/time';
import { figureWords } from '../../../messages/figure-text';
import type { Words } from '../../../messages/words';

/** A period with the figures of it. */
type Past = { readonly period: Period; readonly readings: readonly Reading[] };
/** Figures quarter by quarter: those whose row is to be written, the open one last. */
export type PastFacts = { readonly day: Day; readonly past: readonly Past[] };

export const chosenAt = { row: 2, column: 1, block: 'history', of: 1 } as const;
/** How far one chart is from the next, in columns and in rows. */
const chartSteps = { columns: 6, rows: 15 } as const;

/** All of a tab but what stands in it: whoever draws it says which blocks are written now. */
export type BoardFrame = Omit<Board, 'blocks'>;

type Head = { readonly title: string; readonly day: Day; readonly note?: string };

/** Title, day and the cell that people change: its own value is left to whoever draws. */
export function headBlocks({ title, day, note = '' }: Head, words: Words): readonly BoardBlock[] {
  const { boards: say, format } = words;
  const cells = [[title], [say.asOf({ day: format.day(day) })], [say.period]];
  const aside = { row: 2, column: 2, height: 1, width: 4, cells: [[say.choose]], plain: true } as const;
  return [
    { name: 'head', row: 0, column: 0, height: 3, width: 1, cells },
    { name: 'hint', ...aside },
    { name: 'note', row: 3, column: 0, height: 1, width: 1, cells: [[note]], plain: true },
  ];
}

/** As short as an axis wants it: by months, else by days with the year once where both have the same. */
export function periodText({ from, to }: Period, { format, figureCards }: Words): string {
  const months = format.months(from, to);
  if (months !== undefined) return months;
  return figureCards.period({ from: format.shortDay(from, dayStart(to)), to: format.day(to) });
}

/** Shares as Sheets writes them, from 0 to 1; days and hours as they are. */
export function valueCell(reading: Reading | undefined): BoardCell {
  if (!reading || !('value' in reading.answer)) return unknownCell;
  const { value } = reading.answer;
  return short(reading.unit === 'percent' ? value / 100 : value);
}

export function short(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Quarter by quarter, each figure with what it rests on; its first column is no more than what tells rows apart. */
export function historyBlock(
  names: readonly FigureName[],
  { past, row }: Pick<PastFacts, 'past'> & { readonly row: number },
  words: Words,
): BoardBlock {
  const { boards: say } = words;
  const { metrics } = figureWords[words.language](words.format);
  const head = [say.since, say.quarter, ...names.flatMap((name) => [metrics.figures[name].title, say.n])];
  const lines = past.map(({ period, readings }) => [
    ...[period.from, periodText(period, words)],
    ...readings.flatMap((reading) => [valueCell(reading), reading.n]),
  ]);
  const units = names.flatMap((name) => [formatFor(unitOf(name)), 'number' as const]);
  const size = { row, column: 0, height: 17, width: 2 + 2 * names.length };
  const open = past[past.length - 1]?.period.from;
  return {
    ...{ name: 'history', ...size, cells: [head, ...lines], kept: true, formats: [undefined, undefined, ...units] },
    ...(open ? { open } : {}),
  };
}

export function formatFor(unit: Reading['unit']): 'percent' | 'number' {
  return unit === 'percent' ? 'percent' : 'number';
}

/** The same figures of the period that people chose. */
export function chosenBlock(names: readonly FigureName[], words: Words): BoardBlock {
  const { boards: say } = words;
  const { metrics } = figureWords[words.language](words.format);
  const lines = names.map((name, at) => [
    metrics.figures[name].title,
    { follows: 'history', of: 2 + 2 * at },
    { follows: 'history', of: 3 + 2 * at },
  ]);
  const cells = [[say.figure, say.value, say.n], ...lines];
  const rowFormats = names.map((name) => formatFor(unitOf(name)));
  return { name: 'chosen', row: 4, column: 0, height: names.length + 1, width: 3, cells, rowFormats };
}

export function bandCells(bands: ByBand): readonly number[] {
  return bandOrder.map((band) => bands[band]);
}

export function bandHeads({ health }: Words): readonly string[] {
  return bandOrder.map((band) => health.bands[band]);
}

/** Columns of figures that are shares, each so many after another from a first one: hours beside them would flatten them. */
export function shareColumns(names: readonly FigureName[], first: number, apart = 1): readonly number[] {
  return names.flatMap((name, at) => (unitOf(name) === 'percent' ? [first + apart * at] : []));
}

/** Where a chart stands beside the figures, two in a line. `from`: the first column that no block of these rows has. */
export function chartAt(at: number, from = 7): Pick<BoardChart, 'id' | 'row' | 'column'> {
  const { columns, rows } = chartSteps;
  return { id: at + 1, row: 1 + Math.floor(at / 2) * rows, column: from + (at % 2) * columns };
}

/** The first so many, and a line that says how many are left out. */
export function shortened<Row>(
  rows: readonly Row[],
  most: number,
  { boards: say, format }: Words,
): { readonly shown: readonly Row[]; readonly rest: readonly (readonly BoardCell[])[] } {
  if (rows.length <= most) return { shown: rows, rest: [] };
  const left = rows.length - most + 1;
  return { shown: rows.slice(0, most - 1), rest: [[say.others({ n: format.number(left) })]] };
}

/** Of the bands, as the rest of Tandem colours them. */
export const bandInks = ['#188038', '#f9ab00', '#d93025', '#9aa0a6'] as const;
