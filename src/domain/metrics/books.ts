/** Everything that figures are computed from, and what somebody wants to know of it. */
import type { Account, AccountId } from '../account/account';
import type { Feedback } from '../account/feedback';
import type { Outcome } from '../account/outcome';
import type { Renewal } from '../account/renewal';
import type { Deal } from '../commercial/deal';
import type { Currency } from '../commercial/money';
import type { Movement } from '../commercial/movement';
import type { OutcomeValue } from '../commercial/outcome-value';
import type { Quota } from '../commercial/quota';
import type { Rate } from '../commercial/rate';
import type { RetentionCost } from '../commercial/retention-cost';
import type { Signal } from '../signal/signal';
import type { SignalEvent } from '../signal/signal-event';
import type { Meeting } from '../sync/meeting';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import type { Instant, Zone } from '../time/time';
import { localDay } from '../time/time-zone';
import { isWithin, type Period } from './period';

export type Books = {
  readonly accounts: readonly Account[];
  readonly feedback: readonly Feedback[];
  readonly outcomes: readonly Outcome[];
  readonly renewals: readonly Renewal[];
  readonly signals: readonly Signal[];
  readonly signalEvents: readonly SignalEvent[];
  readonly meetings: readonly Meeting[];
  readonly team: readonly Teammate[];
  /** All of them, those derived too: see `ledger/derive.ts`. */
  readonly movements: readonly Movement[];
  readonly costs: readonly RetentionCost[];
  readonly deals: readonly Deal[];
  readonly quotas: readonly Quota[];
  readonly values: readonly OutcomeValue[];
  readonly rates: readonly Pick<Rate, 'from' | 'to' | 'day' | 'times'>[];
  readonly now: Instant;
  /** Whose midnights end the days of instants. */
  readonly zone: Zone;
};

export type Ask = {
  readonly period: Period;
  readonly segment?: string;
  readonly account?: AccountId;
  readonly csm?: Email;
  readonly am?: Email;
  /** Of signals alone. */
  readonly kind?: Signal['kind'];
  /** Of outcomes alone. */
  readonly campaign?: string;
  /** All amounts in it, where rates say how. */
  readonly currency?: Currency;
};

/** The accounts that are asked about. */
export function accountsIn({ accounts }: Books, { segment, account, csm, am }: Ask): readonly Account[] {
  return accounts.filter(
    (one) =>
      (segment === undefined || one.segment === segment) &&
      (account === undefined || one.id === account) &&
      (csm === undefined || one.csm === csm) &&
      (am === undefined || one.am === am),
  );
}

export function idsOf(accounts: readonly Account[]): ReadonlySet<string> {
  return new Set(accounts.map(({ id }) => id));
}

/** Whether an instant falls into a period, by the days of the team's zone. */
export function happenedIn(at: Instant, { period }: Ask, { zone }: Books): boolean {
  return isWithin(localDay(at, zone), period);
}
