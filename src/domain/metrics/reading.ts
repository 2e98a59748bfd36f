/**
 * What a figure comes to: a value or why there is none, and everything that somebody asks who does not believe it. What
 * is not defined is said to be so; it is never zero and never infinity.
 */
import type { Currency } from '../commercial/money';
import type { Period } from './period';

/** `percent` counts hundredths; `score` runs from −100 to 100; `times`: so many for each one. */
export const units = ['money', 'percent', 'score', 'count', 'hours', 'days', 'times'] as const;
export type Unit = (typeof units)[number];

export const missingReasons = [
  'no-account',
  'no-revenue',
  'no-cost',
  'nobody-asked',
  'no-signal',
  'no-outcome',
  'no-target',
  'no-value',
  'no-hours',
  'no-pair',
] as const;
export type MissingReason = (typeof missingReasons)[number];

export const leftOutReasons = [
  'no-rate',
  'new-in-period',
  'answered-again',
  'impossible-score',
  'no-score',
  'no-target',
  'wider-than-asked',
  'no-owner',
  'no-amount',
  'no-chance',
  'other-period',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export type Answer = { readonly value: number } | { readonly missing: MissingReason };

export const termNames = [
  'start',
  'kept',
  'end',
  'more',
  'new',
  'upgrade',
  'cross-sell',
  'contraction',
  'churn',
  'renewal',
  'referral',
  'expansion',
  'expansion-year',
  'accounts',
  'service',
  'training',
  'engagement',
  'marketing',
  'won',
  'target',
  'met',
  'pairs',
  'known',
  'answered',
  'promoters',
  'passives',
  'detractors',
  'content',
  'others',
  'targeted',
  'achieved',
  'not-achieved',
  'hours',
  'touches',
  'value',
  'paid',
  'submitted',
  'accepted',
  'adopted',
  'in-time',
  'due',
  'open',
  'signals',
  'waiting',
  'expected',
] as const;
export type TermName = (typeof termNames)[number];

/** One number that went into it, with the ids of the rows behind it. */
export type Term = {
  readonly name: TermName;
  readonly value: number;
  readonly unit: Unit;
  readonly rows: readonly string[];
};

export type LeftOut = { readonly why: LeftOutReason; readonly rows: readonly string[] };

export type Reading = {
  readonly answer: Answer;
  readonly unit: Unit;
  /** Which of the figure's meanings this is. */
  readonly meaning: string;
  readonly period: Period;
  /** Empty where it is not about money. Several currencies are several readings. */
  readonly currency: Currency;
  /** How many accounts, answers, signals … it rests on. */
  readonly n: number;
  readonly terms: readonly Term[];
  readonly leftOut: readonly LeftOut[];
  /** Within which the true value lies, 95 times of a hundred. */
  readonly interval?: { readonly low: number; readonly high: number };
};

/** The ids of all rows behind a reading, each once. */
export function rowsBehind({ terms }: Pick<Reading, 'terms'>): readonly string[] {
  return [...new Set(terms.flatMap(({ rows }) => rows))];
}

export function quotient(over: number, under: number, missing: MissingReason): Answer {
  return under > 0 ? { value: over / under } : { missing };
}

export function percentage(over: number, under: number, missing: MissingReason): Answer {
  return under > 0 ? { value: (100 * over) / under } : { missing };
}

/** Reasons with nothing behind them are left away. */
export function leftOut(parts: { readonly [W in LeftOutReason]?: readonly string[] }): readonly LeftOut[] {
  return leftOutReasons.flatMap((why) => {
    const rows = parts[why] ?? [];
    return rows.length > 0 ? [{ why, rows }] : [];
  });
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
