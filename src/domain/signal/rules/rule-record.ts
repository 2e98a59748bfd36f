/**
 * How often a rule was right, over the company's own signals: of those that it stood behind when they were flagged and
 * that an AM has decided, how many were accepted. What people set aside counts against it; what waits does not count.
 */
import { wilson, z95 } from '../../share-interval';
import type { Email } from '../../team/email';
import type { Day, Instant } from '../../time/time';
import type { Signal } from '../signal';
import { wasAccepted } from '../signal-table';
import type { ProposalAnswer, RuleId } from './proposal';

export type RuleFigures = {
  /** Decided signals that it stood behind, and proposals of it that were set aside. */
  readonly decided: number;
  readonly accepted: number;
  readonly setAside: number;
  /** Decided signals that it did not stand behind, and how many of them were accepted. */
  readonly otherDecided: number;
  readonly otherAccepted: number;
};

export type RuleRowId = `rul_${RuleId}`;
/** Retired, or what was counted last. A rule without a row is on and has not been counted yet. */
export type RuleRow = RuleFigures & {
  readonly id: RuleRowId;
  readonly rev: number;
  readonly rule: RuleId;
  readonly state: 'on' | 'retired';
  readonly by: Email | '';
  readonly at: Instant | undefined;
  /** Counted on. */
  readonly day: Day | undefined;
};

type Told = Pick<Signal, 'id' | 'state'>;

export function figuresOf(rule: RuleId, answered: readonly ProposalAnswer[], signals: readonly Told[]): RuleFigures {
  const own = answered.filter((one) => one.rule === rule);
  const behind = new Set<string>(own.map(({ signal }) => signal));
  const decided = signals.filter((signal) => wasAccepted(signal) || signal.state === 'declined');
  const [its, others] = [decided.filter(({ id }) => behind.has(id)), decided.filter(({ id }) => !behind.has(id))];
  const setAside = own.filter(({ answer }) => answer === 'set-aside').length;
  return {
    decided: its.length + setAside,
    accepted: its.filter(wasAccepted).length,
    setAside,
    otherDecided: others.length,
    otherAccepted: others.filter(wasAccepted).length,
  };
}

type Interval = readonly [low: number, high: number];
export type RuleRecord = RuleFigures & {
  readonly precision: number;
  readonly interval: Interval;
  /** Against the signals it did not stand behind; nothing while those are too few. */
  readonly lift: { readonly times: number; readonly interval: Interval } | undefined;
  /** All of the interval lies below what comes without it. */
  readonly isWorse: boolean;
};

/** Below it a share says nothing worth a line. */
export const fewestDecided = 5;

/** Nothing while too few are decided: "no record yet". */
export function recordOf(figures: RuleFigures): RuleRecord | undefined {
  const { decided, accepted } = figures;
  if (decided < fewestDecided) return undefined;
  const lift = liftOf(figures);
  return {
    ...figures,
    precision: accepted / decided,
    interval: wilson(accepted, decided),
    lift,
    isWorse: lift !== undefined && lift.interval[1] < 1,
  };
}

/** The ratio of the two shares, its interval by its logarithm; half a case is added to each where one is nothing or all. */
function liftOf({ decided, accepted, otherDecided, otherAccepted }: RuleFigures): RuleRecord['lift'] {
  if (otherDecided < fewestDecided || otherAccepted === 0) return undefined;
  const times = accepted / decided / (otherAccepted / otherDecided);
  const isEdge = accepted === 0 || (accepted === decided && otherAccepted === otherDecided);
  const more = isEdge ? 0.5 : 0;
  const [a, n, b, m] = [accepted + more, decided + more, otherAccepted + more, otherDecided + more];
  const spread = z95 * Math.sqrt(1 / a - 1 / n + 1 / b - 1 / m);
  const middle = Math.log(a / n / (b / m));
  return { times, interval: [Math.exp(middle - spread), Math.exp(middle + spread)] };
}

/** It asks to be retired. */
export function isWorse(row: RuleRow): boolean {
  return row.state === 'on' && recordOf(row)?.isWorse === true;
}

export function retiredIn(rows: readonly RuleRow[]): readonly RuleId[] {
  return rows.filter(({ state }) => state === 'retired').map(({ rule }) => rule);
}

/** A row as it begins. */
export function ruleRow(rule: RuleId): RuleRow {
  const none = { decided: 0, accepted: 0, setAside: 0, otherDecided: 0, otherAccepted: 0 };
  return { id: `rul_${rule}`, rev: 1, rule, state: 'on', by: '', at: undefined, day: undefined, ...none };
}
