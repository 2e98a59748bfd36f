/**
 * A score reckoned from the rows of the workbook alone, with the formulas written down once more: what the journey holds
 * every number of the cards against. Nothing of `src` works here.
 */
import type { Company } from '../company';
import { rowsOf } from '../importing';

/** Days counted from 1970. */
export type DayNumber = number;
export type Curve = readonly (readonly [value: number, points: number])[];
export type HandMeasure = {
  readonly id: string;
  readonly weight: number;
  readonly validity: number;
  readonly worth: (value: number) => number;
};

/** As the defaults are written in the README of the measures: what an account that is live is scored by. */
export const ourMeasures: readonly HandMeasure[] = [
  measure(
    'logins_trend',
    [15, 14],
    [
      [-50, 0],
      [-25, 35],
      [0, 70],
      [10, 85],
      [30, 100],
    ],
  ),
  measure(
    'seats_used',
    [15, 30],
    [
      [0, 0],
      [40, 40],
      [70, 80],
      [90, 100],
    ],
  ),
  measure(
    'contact_days',
    [12, 30],
    [
      [14, 100],
      [30, 70],
      [60, 30],
      [90, 0],
    ],
  ),
  measure(
    'response_balance',
    [4, 30],
    [
      [0, 0],
      [100, 0],
    ],
  ),
  measure(
    'meeting_attendance',
    [4, 60],
    [
      [0, 0],
      [100, 100],
    ],
  ),
  measure(
    'open_cases',
    [15, 14],
    [
      [0, 100],
      [1, 65],
      [2, 40],
      [5, 0],
    ],
  ),
  measure(
    'feedback',
    [10, 120],
    [
      [0, 0],
      [6, 40],
      [8, 75],
      [9, 90],
      [10, 100],
    ],
  ),
  measure(
    'pulse',
    [15, 45],
    [
      [1, 0],
      [2, 30],
      [3, 60],
      [4, 85],
      [5, 100],
    ],
  ),
  measure(
    'payment_late_days',
    [10, 45],
    [
      [0, 100],
      [15, 60],
      [45, 10],
      [60, 0],
    ],
  ),
];

function measure(id: string, [weight, validity]: readonly [number, number], curve: Curve): HandMeasure {
  return { id, weight, validity, worth: (value) => between(curve, value) };
}

function between(curve: Curve, value: number): number {
  const [first, last] = [curve[0] ?? [0, 0], curve[curve.length - 1] ?? [0, 0]];
  if (value <= first[0]) return first[1];
  if (value >= last[0]) return last[1];
  const at = curve.findIndex(([x]) => x >= value);
  const [[x0, y0], [x1, y1]] = [curve[at - 1] ?? first, curve[at] ?? last];
  return y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
}

export type Weighed = { readonly id: string; readonly value: number; readonly weight: number; readonly points: number };
export type ByHand = {
  readonly exact: number;
  readonly score: number;
  readonly confidence: number;
  readonly parts: readonly Weighed[];
  /** Of each measure, what it adds to 70, not rounded. */
  readonly shares: ReadonlyMap<string, number>;
};

type Row = Readonly<Record<string, string>>;

/** Nothing below half of the weight. */
export function scoreByHand(
  company: Company,
  { name, day, measures = ourMeasures }: { name: string; day: DayNumber; measures?: readonly HandMeasure[] },
): ByHand | undefined {
  const account = rowsOf(company, 'accounts').find((row) => row.name === name) ?? {};
  const of = (tab: string) => rowsOf(company, tab).filter((row) => row.account === account.id);
  const parts = measures.flatMap(({ id, weight, validity, worth }): Weighed[] => {
    const found = knownOf(id, { account, day, measures: of('measures'), activities: of('activities') });
    if (!found) return [];
    const age = found.day === undefined ? 0 : day - found.day;
    const fresh = Math.min(1, Math.max(0, 2 - age / validity));
    return fresh === 0 ? [] : [{ id, value: found.value, weight: weight * fresh, points: worth(found.value) }];
  });
  const sum = (of: (part: Weighed) => number) => parts.reduce((total, part) => total + of(part), 0);
  const weight = sum((part) => part.weight);
  const confidence = weight / measures.reduce((total, one) => total + one.weight, 0);
  if (confidence < 0.5) return undefined;
  const exact = sum((part) => part.weight * part.points) / weight;
  const shares = new Map(parts.map((part) => [part.id, (part.weight / weight) * (part.points - 70)]));
  return { exact, score: Math.round(exact), confidence, parts, shares };
}

type Facts = {
  readonly account: Row;
  readonly day: DayNumber;
  readonly measures: readonly Row[];
  readonly activities: readonly Row[];
};

function knownOf(id: string, { account, day, measures, activities }: Facts) {
  if (id === 'seats_used') {
    const share = Math.round((Number(account.seatsUsed) / Number(account.seatsBought)) * 100);
    return Number.isFinite(share) ? { value: share, day: undefined } : undefined;
  }
  if (id === 'contact_days') {
    const days = activities
      .filter(({ kind }) => kind === 'mail')
      .map(({ at }) => Math.floor(Date.parse(at ?? '') / 86_400_000));
    const last = Math.max(...days.filter((one) => one <= day));
    return Number.isFinite(last) ? { value: day - last, day: undefined } : undefined;
  }
  const own = measures.filter((row) => row.measure === id && dayNumber(row.day ?? '') <= day);
  const newest = own.sort((a, b) => dayNumber(a.day ?? '') - dayNumber(b.day ?? '')).pop();
  return newest && { value: Number(newest.value), day: dayNumber(newest.day ?? '') };
}

/** As Sheets counts days, from 30 December 1899. */
export function dayNumber(cell: string): DayNumber {
  return Number(cell) - 25_569;
}

export function dayOfNumber(day: DayNumber): `${number}-${string}-${string}` {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as `${number}-${string}-${string}`;
}

/** Least squares, told as the change over so many days. */
export function slopeByHand(points: readonly (readonly [day: number, score: number])[], days: number): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const up = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const across = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return Math.round((up / across) * days);
}
