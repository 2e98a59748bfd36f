import type { Day } from '../time/time';
import type { Currency } from './money';

export type RateId = `rat_${string}`;

/** From a day on, one unit of the currency is worth so many of the other: an admin says so, nobody fetches it. */
export type Rate = {
  readonly id: RateId;
  readonly rev: number;
  readonly day: Day;
  readonly from: Currency;
  readonly to: Currency;
  readonly times: number;
};
