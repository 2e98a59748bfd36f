/**
 * What to have in mind on the way into a meeting with an account: what must not be said, what is wrong, what was promised.
 * Exceptions only, the gravest first, and so few that they are read at the door. Nothing here is commercial: every role
 * reads the same.
 */
import { type Account, noticeDay } from '../account/account';
import type { Activity } from '../account/activity';
import type { Case } from '../account/case';
import type { Commitment } from '../account/commitment';
import type { Contact } from '../account/contact';
import type { Renewal, RenewalCall } from '../account/renewal';
import { newestFirst } from '../account/timeline-lines';
import type { Band } from '../health/health-model';
import { isContact } from '../health/measures/derived-values';
import type { Signal } from '../signal/signal';
import { byClock, deadlineOf, isAsleep } from '../signal/signal-clocks';
import type { GuardReason } from '../signal/signal-kinds';
import { isOpen } from '../signal/signal-table';
import { guardReason } from '../signal/trust-guard';
import type { Email } from '../team/email';
import { type Day, daysBetween, type Instant } from '../time/time';

export type BriefingItem =
  | { readonly kind: 'avoid'; readonly signal: Signal }
  | { readonly kind: 'guard'; readonly reason: GuardReason }
  | { readonly kind: 'case'; readonly of: Case }
  | { readonly kind: 'promise'; readonly of: Commitment; readonly late: boolean }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'renewal'; readonly notice: Day; readonly renewal: Day; readonly call: RenewalCall | '' };

export type BriefingFacts = {
  readonly account: Account;
  readonly band: Band;
  readonly signals: readonly Signal[];
  readonly commitments: readonly Commitment[];
  readonly cases: readonly Case[];
  readonly renewals: readonly Renewal[];
  readonly today: Day;
  readonly now: Instant;
};

export type Briefing = {
  readonly items: readonly BriefingItem[];
  /** How much more there is on the account. */
  readonly further: number;
};

/** With health, people and the last touch above and below them, as many as one screen of the sidebar holds. */
const most = 4;
/** A renewal comes up so long before its notice day, and is grave so long before it. */
const aheadDays = 150;
const graveDays = 30;
/** A promise is not worth a line before it is due so soon. */
const soonDays = 21;

type Ranked = { readonly rank: number; readonly item: BriefingItem };

export function briefingOf(facts: BriefingFacts): Briefing {
  const ranked = [...unsaid(facts), ...problems(facts), ...promises(facts), ...signals(facts), ...renewal(facts)];
  // Sorting keeps the order within a rank.
  const items = ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
  return { items: items.slice(0, most), further: Math.max(0, items.length - most) };
}

function openSignals({ signals: all, now }: BriefingFacts): readonly Signal[] {
  return all.filter((signal) => isOpen(signal) && !isAsleep(signal, now)).sort(byClock);
}

function unsaid(facts: BriefingFacts): readonly Ranked[] {
  const avoided = openSignals(facts).filter(({ avoid }) => avoid !== '');
  const reason = guardReason(facts);
  return [
    ...avoided.map((signal): Ranked => ({ rank: 0, item: { kind: 'avoid', signal } })),
    ...(reason ? [{ rank: 1, item: { kind: 'guard', reason } } as const] : []),
  ];
}

function problems({ cases }: BriefingFacts): readonly Ranked[] {
  const open = cases.filter(({ closed }) => closed === undefined);
  const isGrave = ({ escalated, severity }: Case) => escalated || severity === 'critical' || severity === 'high';
  return open
    .sort((a, b) => Number(b.escalated) - Number(a.escalated))
    .map((of) => ({ rank: isGrave(of) ? 2 : 6, item: { kind: 'case', of } }));
}

function promises({ commitments, today }: BriefingFacts): readonly Ranked[] {
  const open = commitments.filter(({ state }) => state === 'open');
  const left = ({ due }: Commitment) => (due === undefined ? soonDays : daysBetween(today, due));
  return open
    .filter((one) => left(one) <= soonDays)
    .sort((a, b) => left(a) - left(b))
    .map((of) => ({ rank: left(of) < 0 ? 3 : 5, item: { kind: 'promise', of, late: left(of) < 0 } }));
}

function signals(facts: BriefingFacts): readonly Ranked[] {
  const isLate = (signal: Signal) => (deadlineOf(signal) ?? facts.now) < facts.now;
  return openSignals(facts).map((signal) => ({ rank: isLate(signal) ? 4 : 7, item: { kind: 'signal', signal } }));
}

/** Between the notice day and the renewal it is as grave as right before. */
function renewal({ account, renewals, today }: BriefingFacts): readonly Ranked[] {
  const notice = noticeDay(account);
  const { renewalDay } = account;
  if (notice === undefined || renewalDay === undefined || renewalDay < today) return [];
  const left = daysBetween(today, notice);
  if (left > aheadDays) return [];
  const call = renewals.find(({ day, result }) => day === renewalDay && result === '')?.call ?? '';
  const item = { kind: 'renewal', notice, renewal: renewalDay, call } as const;
  return [{ rank: left <= graveDays ? 3 : 5, item }];
}

export type Attending = { readonly email: Email; readonly contact: Contact | undefined };

/** Who comes from outside; whom the workbook does not know stands first. */
export function attendingOf(people: readonly Email[], contacts: readonly Contact[]): readonly Attending[] {
  const known = new Map(contacts.map((contact) => [contact.email, contact]));
  const all = people.map((email) => ({ email, contact: known.get(email) }));
  return [...all.filter(({ contact }) => !contact), ...all.filter(({ contact }) => contact)];
}

/** When somebody of ours last had to do with them. */
export function lastTouch(activities: readonly Activity[]): Activity | undefined {
  return newestFirst(activities).find(isContact);
}
