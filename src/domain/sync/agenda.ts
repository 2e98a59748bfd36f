/** What a pair has to talk about: exceptions only, each with one account and one owner, the most pressing first. */

import { type Account, type AccountId, noticeDay } from '../account/account';
import { byText } from '../order';
import type { Signal } from '../signal/signal';
import { byClock, deadlineOf, isAsleep } from '../signal/signal-clocks';
import { isOpen, isWaiting, turnOf } from '../signal/signal-table';
import type { Email } from '../team/email';
import { type Day, dayOf, daysBetween, type Instant } from '../time/time';
import type { Pair } from './sync';

export type AgendaAccount = Pick<Account, 'id' | 'name' | 'externalId' | 'csm' | 'am' | 'renewalDay' | 'noticeDays'>;

export type AgendaItem = { readonly account: AccountId; readonly owner: Email | '' } & (
  | { readonly kind: 'signal-late'; readonly signal: Signal; readonly due: Instant }
  | { readonly kind: 'hand-back-missing'; readonly signal: Signal }
  | { readonly kind: 'signal-waiting'; readonly signal: Signal; readonly due: Instant | undefined }
  | { readonly kind: 'signal-decided'; readonly signal: Signal }
  | { readonly kind: 'renewal'; readonly notice: Day; readonly renewal: Day; readonly days: number }
);

export type AgendaFacts = {
  readonly pair: Pair;
  /** A sync about one account talks about that one alone. */
  readonly account: AccountId | '';
  readonly accounts: readonly AgendaAccount[];
  readonly signals: readonly Signal[];
  /** End of the pair's last sync; what was decided before it was told there. */
  readonly since: Instant | undefined;
  readonly now: Instant;
};

/** How far ahead of the notice day a renewal comes up. */
const renewalDays = 90;

export function agendaOf(facts: AgendaFacts): readonly AgendaItem[] {
  const accounts = facts.accounts.filter((account) => isSubject(account, facts));
  const ids = new Set(accounts.map(({ id }) => id));
  const signals = facts.signals.filter((signal) => ids.has(signal.account)).sort(byClock);
  const open = signals.filter((signal) => isOpen(signal) && signal.state !== 'won' && !isAsleep(signal, facts.now));
  return [
    ...open.filter((signal) => isLate(signal, facts.now)).map((signal) => waiting(signal, 'signal-late')),
    ...signals.filter(({ state }) => state === 'won').map(handBackMissing),
    ...signals.filter((signal) => wasDecidedSince(signal, facts.since)).map(decided),
    ...open
      .filter((signal) => isWaiting(signal) && !isLate(signal, facts.now))
      .map((signal) => waiting(signal, 'signal-waiting')),
    ...accounts
      .flatMap((account) => renewal(account, facts.now))
      .sort((a, b) => a.days - b.days || byText(a.account, b.account)),
  ];
}

function isSubject(account: AgendaAccount, { account: only, pair }: AgendaFacts): boolean {
  return only === '' ? account.csm === pair.csm && account.am === pair.am : account.id === only;
}

function isLate(signal: Signal, now: Instant): boolean {
  const due = deadlineOf(signal);
  return due !== undefined && due < now;
}

function waiting(signal: Signal, kind: 'signal-late' | 'signal-waiting'): AgendaItem {
  const due = deadlineOf(signal);
  const owner = turnOf(signal) === 'csm' ? signal.csm || signal.flaggedBy : signal.owner;
  const common = { account: signal.account, owner, signal };
  return kind === 'signal-late' && due !== undefined
    ? { ...common, kind, due }
    : { ...common, kind: 'signal-waiting', due };
}

function wasDecidedSince(signal: Signal, since: Instant | undefined): boolean {
  if (isWaiting(signal) || signal.state === 'won' || signal.state === 'draft') return false;
  return signal.movedAt !== undefined && (since === undefined || signal.movedAt > since);
}

function handBackMissing(signal: Signal): AgendaItem {
  return { account: signal.account, owner: signal.owner, kind: 'hand-back-missing', signal };
}

function decided(signal: Signal): AgendaItem {
  return { account: signal.account, owner: signal.flaggedBy, kind: 'signal-decided', signal };
}

function renewal(account: AgendaAccount, now: Instant): (AgendaItem & { readonly kind: 'renewal' })[] {
  const notice = noticeDay(account);
  if (notice === undefined || account.renewalDay === undefined) return [];
  const days = daysBetween(dayOf(now), notice);
  if (days < 0 || days > renewalDays) return [];
  return [{ account: account.id, owner: account.am, kind: 'renewal', notice, renewal: account.renewalDay, days }];
}
