import type { Email } from '../team/email';
import { addDays, type Day } from '../time/time';

export type AccountId = `acc_${string}`;

/** Where an account stands in its life with us. */
export const stages = ['onboarding', 'live', 'ending', 'ended'] as const;
export type Stage = (typeof stages)[number];

/** One account: a company (or a part of it) that pays us. No amounts stand here: commercial data lives apart. */
export type Account = {
  readonly id: AccountId;
  /** Version, raised by every write of the add-on. */
  readonly rev: number;
  /** The id in the company's own systems; what a second import recognises a row by. */
  readonly externalId: string;
  /** May be empty: then cards show the external id. */
  readonly name: string;
  /** Mail domains that belong to this account alone, lower case. */
  readonly domains: readonly string[];
  readonly segment: string;
  readonly stage: Stage | '';
  readonly plan: string;
  readonly seatsBought: number | undefined;
  readonly seatsUsed: number | undefined;
  readonly renewalDay: Day | undefined;
  /** Days before the renewal day on which notice must be given. */
  readonly noticeDays: number | undefined;
  readonly csm: Email | '';
  readonly am: Email | '';
  /** The account that this one is a part of; their health rolls up. */
  readonly parent: AccountId | '';
};

/** What to call an account on screen. */
export function accountTitle(account: Pick<Account, 'id' | 'name' | 'externalId'>): string {
  return account.name || account.externalId || account.id;
}

/** The last day to give notice: renewal deadlines count from here. Without a notice period it is the renewal day. */
export function noticeDay(account: Pick<Account, 'renewalDay' | 'noticeDays'>): Day | undefined {
  if (account.renewalDay === undefined) return undefined;
  return addDays(account.renewalDay, -(account.noticeDays ?? 0));
}
