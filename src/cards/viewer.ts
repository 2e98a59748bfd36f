import type { Account } from '../domain/account/account';
import type { Band } from '../domain/health/health-model';
import type { Signal } from '../domain/signal/signal';
import type { Teammate } from '../domain/team/teammate';
import type { Instant } from '../domain/time/time';
import type { FieldProblem } from '../messages/problems';

/** Who looks, when, and the team whose names stand on the card. Every view of a person in the team carries one. */
export type Viewer = {
  readonly me: Teammate;
  readonly now: Instant;
  readonly team: readonly Teammate[];
};

/** As much of an account as its title needs. */
export type AccountName = Pick<Account, 'id' | 'name' | 'externalId'>;

/** One account of a list. `score` and `band` are what the accounts tab says; nothing where it does not know. */
export type AccountLine = AccountName & {
  readonly segment?: string;
  readonly score?: number | undefined;
  readonly band?: Band | undefined;
};

export type SignalLine = { readonly signal: Signal; readonly account: AccountName };

/** What is wrong with one field of a form, by the field's name. */
export type Problems<Field extends string> = { readonly [F in Field]?: FieldProblem };
