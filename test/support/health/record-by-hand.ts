/** The record of the score reckoned from snapshots and renewals of the workbook alone, with formulas of its own. */
import type { Company } from '../company';
import { rowsOf } from '../importing';
import { dayNumber } from './score-by-hand';

type Past = {
  readonly score: number;
  readonly band: string;
  readonly day: number;
  readonly lost: boolean;
  readonly came: number;
};

/** Of made-up accounts: one snapshot each, and one renewal. */
export function pastByHand(company: Company): readonly Past[] {
  const renewals = new Map(rowsOf(company, 'renewals').map((row) => [row.account, row]));
  return rowsOf(company, 'history').flatMap((row): readonly Past[] => {
    const renewal = renewals.get(row.account);
    if (!renewal) return [];
    const [day, came] = [dayNumber(row.day ?? ''), dayNumber(renewal.resultDay ?? '')];
    return [{ score: Number(row.score), band: row.band ?? '', day, lost: renewal.result === 'cancelled', came }];
  });
}

/** How often the one that cancelled stood lower, ties half; with the interval of Hanley and McNeil. */
export function rankingByHand(past: readonly Past[]) {
  const [lost, stayed] = [past.filter((one) => one.lost), past.filter((one) => !one.lost)];
  const pairs = lost.flatMap((one) =>
    stayed.map((other): number => (one.score < other.score ? 1 : one.score === other.score ? 0.5 : 0)),
  );
  const auc = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
  const square = auc * auc;
  const spread =
    auc * (1 - auc) +
    (lost.length - 1) * (auc / (2 - auc) - square) +
    (stayed.length - 1) * ((2 * square) / (1 + auc) - square);
  const reach = 1.96 * Math.sqrt(spread / pairs.length);
  return { auc, low: Math.max(0, auc - reach), high: Math.min(1, auc + reach), lift: liftByHand(past) };
}

/** In the lowest tenth against all; of equal scores on its edge a fair part. */
function liftByHand(past: readonly Past[]): number {
  const size = Math.ceil(past.length / 10);
  const edge = [...past].sort((a, b) => a.score - b.score)[size - 1]?.score ?? 0;
  const below = past.filter(({ score }) => score < edge);
  const at = past.filter(({ score }) => score === edge);
  const lostOf = (some: readonly Past[]) => some.filter(({ lost }) => lost).length;
  const found = lostOf(below) + ((size - below.length) * lostOf(at)) / at.length;
  return found / size / (lostOf(past) / past.length);
}

/** Wilson's interval, in whole percents. */
export function sharesByHand(hits: number, count: number): readonly [low: number, high: number] {
  const z = 1.96;
  const [share, z2] = [hits / count, z * z];
  const middle = share + z2 / (2 * count);
  const half = z * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  const whole = (value: number) => Math.round((100 * value) / (1 + z2 / count));
  return [Math.max(0, whole(middle - half)), Math.min(100, whole(middle + half))];
}

export function medianByHand(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}
