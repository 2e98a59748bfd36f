/** Books and rows for tests of figures: each shows only what matters to its fact. */
import type { Account } from '../../../src/domain/account/account';
import type { Feedback } from '../../../src/domain/account/feedback';
import type { Outcome } from '../../../src/domain/account/outcome';
import type { Movement, MovementKind } from '../../../src/domain/commercial/movement';
import type { RetentionCost } from '../../../src/domain/commercial/retention-cost';
import type { Books } from '../../../src/domain/metrics/books';
import type { Period } from '../../../src/domain/metrics/period';
import type { Reading } from '../../../src/domain/metrics/reading';
import type { Day } from '../../../src/domain/time/time';
import { anAccount, monday9 } from '../../support/builders';

export const year: Period = { from: '2026-01-01', to: '2026-12-31' };

export function books(parts: Partial<Books> = {}): Books {
  return {
    accounts: [],
    feedback: [],
    outcomes: [],
    renewals: [],
    signals: [],
    signalEvents: [],
    meetings: [],
    team: [],
    movements: [],
    costs: [],
    deals: [],
    quotas: [],
    values: [],
    rates: [],
    now: monday9,
    zone: 'Asia/Bangkok',
    ...parts,
  };
}

export function accounts(count: number, parts: Partial<Account> = {}): readonly Account[] {
  return Array.from({ length: count }, (_, index) => anAccount({ ...parts, id: `acc_${index}` }));
}

/** `moved('a', 'churn', -5)`: within the year; a start is a `new` of the year before. */
export function moved(account: string, kind: MovementKind | 'start', amount: number, parts: Partial<Movement> = {}) {
  const row: Movement = {
    id: `mov_${account}${kind}${amount}${parts.day ?? ''}`,
    rev: 1,
    account: `acc_${account}`,
    day: kind === 'start' ? '2025-03-01' : '2026-06-01',
    kind: kind === 'start' ? 'new' : kind,
    amount,
    currency: 'USD',
    source: '',
    ...parts,
  };
  return row;
}

export function aCost(amount: number, parts: Partial<RetentionCost> = {}): RetentionCost {
  return {
    id: `cst_${amount}${parts.kind ?? ''}${parts.account ?? ''}`,
    rev: 1,
    kind: 'service',
    from: year.from,
    to: year.to,
    amount,
    currency: 'USD',
    segment: '',
    account: '',
    ...parts,
  };
}

export function answered(kind: Feedback['kind'], score: number, parts: Partial<Feedback> = {}): Feedback {
  const id = `fbk_${kind}${score}` as const;
  return {
    id,
    rev: 1,
    account: 'acc_0',
    contact: '',
    at: monday9,
    kind,
    score,
    words: '',
    tags: [],
    tone: '',
    by: '',
    ...parts,
  };
}

export function anOutcome(id: string, parts: Partial<Outcome> = {}): Outcome {
  return {
    id: `out_${id}`,
    rev: 1,
    account: 'acc_0',
    what: '',
    campaign: '',
    unit: '',
    target: 10,
    achieved: undefined,
    due: '2026-06-30' as Day,
    reached: undefined,
    hours: undefined,
    touches: undefined,
    ...parts,
  };
}

/** The one reading; a test that expects one fails where there are two. */
export function only(readings: readonly Reading[]): Reading {
  const [first, ...others] = readings;
  if (!first || others.length > 0) throw new Error(`${readings.length} readings`);
  return first;
}

/** The value rounded to four decimals, or the word for why there is none. */
export function resultOf({ answer }: Reading): number | string {
  return 'value' in answer ? Math.round(answer.value * 10_000) / 10_000 : answer.missing;
}
