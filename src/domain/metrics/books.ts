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
import { listedBy, onceFor } from '../once';
import type { Signal } from '../signal/signal';
import type { SignalEvent } from '../signal/signal-event';
import type { Meeting } from '../sync/meeting';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import type { Instant, Zone } from '../time/time';
import { endOfDay, startOfDay } from '../time/time-zone';
import type { Period } from './period';

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
  /** Of what one outcome is worth. */
  readonly outcome?: string;
  /** All amounts in it, where rates say how. */
  readonly currency?: Currency;
};

/** The accounts that are asked about. */
export function accountsIn({ accounts }: Books, ask: Ask): readonly Account[] {
  const [wanted, ...others] = (['account', 'csm', 'am', 'segment'] as const).filter((key) => ask[key] !== undefined);
  if (wanted === undefined) return accounts;
  const some =
    lists(accounts)
      [wanted]()
      .get(ask[wanted] ?? '') ?? [];
  return some.filter((one) => others.every((key) => key === 'account' || one[key] === ask[key]));
}

type Lists = { readonly [Key in 'account' | 'csm' | 'am' | 'segment']: () => ReadonlyMap<string, readonly Account[]> };

/** Each made when it is first asked for: a company's figures are asked about every person of it. */
const lists = onceFor((accounts: readonly Account[]): Lists => {
  const by = (keyOf: (one: Account) => string) => {
    const listed = onceFor((all: readonly Account[]) => listedBy(all, keyOf));
    return () => listed(accounts);
  };
  return {
    account: by(({ id }) => id),
    csm: by(({ csm }) => csm),
    am: by(({ am }) => am),
    segment: by(({ segment }) => segment),
  };
});

export const idsOf = onceFor(
  (accounts: readonly Account[]): ReadonlySet<AccountId> => new Set(accounts.map(({ id }) => id)),
);

/** Whether an instant falls into a period, by the days of the team's zone. */
export function happenedIn(at: Instant, { period }: Pick<Ask, 'period'>, { zone }: Pick<Books, 'zone'>): boolean {
  const { from, to } = boundsOf(period, zone);
  return at >= from && at < to;
}

/** Ten thousands of instants are asked about a dozen periods: the clocks of the zone are, twice for each. */
function boundsOf(period: Period, zone: Zone) {
  const own = bounds(period);
  const known = own.get(zone) ?? { from: startOfDay(period.from, zone), to: endOfDay(period.to, zone) };
  own.set(zone, known);
  return known;
}

const bounds = onceFor((_: Period) => new Map<Zone, { readonly from: Instant; readonly to: Instant }>());
