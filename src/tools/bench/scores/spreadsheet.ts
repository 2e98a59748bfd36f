/**
 * The same model as formulas of a spreadsheet, reckoned by an open engine: a value and its day for each measure, beside
 * them its weight by age and its points, and the score. What a careful company would build in its own Sheet.
 */
import { type CellValue, HyperFormula } from 'hyperformula';
import type { HealthFacts } from '../../../domain/health/health-facts';
import { type BreakPoint, breakPointsOf } from '../../../domain/health/measures/measure';
import { type Day, daysBetween } from '../../../domain/time/time';
import { model } from './made-up';

type Raw = string | number | null;

export type Spreadsheet = {
  /** The day in the cell that every weight rests on: all formulas are reckoned anew. */
  readonly moveTo: (day: Day) => void;
  readonly scores: () => readonly (number | null)[];
  readonly close: () => void;
};

const start: Day = '2026-01-01';
const width = model.measures.length;
/** Columns: values, days, weights, points; then the weight of all that is known and the score. */
const columnOf = (block: 0 | 1 | 2 | 3 | 4, at: number) => letters(block * width + at);
const score = 4 * width + 1;

/** Parses and reckons all of it. */
export function openSpreadsheet(facts: readonly HealthFacts[], today: Day): Spreadsheet {
  const sheets = { Scores: facts.map((one, row) => lineOf(one, row + 1)), Today: [[daysBetween(start, today)]] };
  const engine = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3', useArrayArithmetic: false });
  const id = (name: string) => engine.getSheetId(name) ?? 0;
  return {
    moveTo: (day) => {
      engine.setCellContents({ sheet: id('Today'), row: 0, col: 0 }, daysBetween(start, day));
    },
    scores: () => facts.map((_, row) => numberIn(engine.getCellValue({ sheet: id('Scores'), row, col: score }))),
    close: () => engine.destroy(),
  };
}

function numberIn(value: CellValue): number | null {
  return typeof value === 'number' ? value : null;
}

function lineOf({ measures }: HealthFacts, line: number): Raw[] {
  const known = new Map(measures.map((one) => [one.measure, one]));
  const values = model.measures.map(({ id }) => known.get(id)?.value ?? null);
  const days = model.measures.map(({ id }) => {
    const day = known.get(id)?.day;
    return day === undefined ? null : daysBetween(start, day);
  });
  const weights = model.measures.map(({ weight, validityDays }, at) => {
    const [value, day] = [`${columnOf(0, at)}${line}`, `${columnOf(1, at)}${line}`];
    return `=IF(ISBLANK(${value}),0,${weight}*MAX(0,MIN(1,2-(Today!$A$1-${day})/${validityDays})))`;
  });
  const points = model.measures.map((measure, at) =>
    pointsFormula(breakPointsOf(measure), `${columnOf(0, at)}${line}`),
  );
  const across = (block: 2 | 3) => `${columnOf(block, 0)}${line}:${columnOf(block, width - 1)}${line}`;
  const all = model.measures.reduce((sum, { weight }) => sum + weight, 0);
  const sum = `${columnOf(4, 0)}${line}`;
  const total = `=IF(${sum}<${all / 2},"",ROUND(SUMPRODUCT(${across(2)},${across(3)})/${sum},0))`;
  return [...values, ...days, ...weights, ...points, `=SUM(${across(2)})`, total];
}

/** Straight lines between the break points, flat outside. */
function pointsFormula(curve: readonly BreakPoint[], value: string): string {
  const [first] = curve;
  const last = curve[curve.length - 1];
  const lines = curve.slice(1).map(([to, worth], at) => {
    const [from, least] = curve[at] ?? [0, 0];
    return `IF(${value}<=${to},${least}+(${value}-(${from}))*${(worth - least) / (to - from)},`;
  });
  return `=IF(${value}<=${first?.[0] ?? 0},${first?.[1] ?? 0},${lines.join('')}${last?.[1] ?? 0}${')'.repeat(lines.length + 1)}`;
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? letters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
