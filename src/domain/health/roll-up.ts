/** The health of an account with all that are parts of it. */
import type { AccountId } from '../account/account';
import type { Band } from './health-model';

/** A child as the lists show it. */
export type ChildHealth = {
  readonly account: AccountId;
  readonly name: string;
  readonly seatsBought: number | undefined;
  readonly score: number | undefined;
  readonly band: Band | '';
};

export type RollUp = {
  readonly score: number | undefined;
  /** By seats where all of them have any, else each the same: nothing scored may need amounts. */
  readonly weighedBy: 'seats' | 'equally';
  readonly children: number;
  /** Those without a score, which are left out. */
  readonly unknown: number;
  readonly worst: ChildHealth | undefined;
};

/** Nothing for an account without children. */
export function rollUp(
  own: { readonly score: number | undefined; readonly seatsBought: number | undefined },
  children: readonly ChildHealth[],
): RollUp | undefined {
  if (children.length === 0) return undefined;
  const scored = [own, ...children].flatMap(({ score, seatsBought }) =>
    score === undefined ? [] : [{ score, seats: seatsBought ?? 0 }],
  );
  const bySeats = scored.every(({ seats }) => seats > 0);
  const weights = scored.map(({ seats }) => (bySeats ? seats : 1));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const sum = scored.reduce((total, { score }, at) => total + score * (weights[at] ?? 0), 0);
  return {
    score: weight === 0 ? undefined : Math.round(sum / weight),
    weighedBy: bySeats ? 'seats' : 'equally',
    children: children.length,
    unknown: children.filter(({ score }) => score === undefined).length,
    worst: children.reduce<ChildHealth | undefined>(worseOf, undefined),
  };
}

function worseOf(worst: ChildHealth | undefined, child: ChildHealth): ChildHealth | undefined {
  if (child.score === undefined) return worst;
  return worst?.score === undefined || child.score < worst.score ? child : worst;
}
