/** One line of an agenda: an exception with one account and one owner, and what it is known by. */

import type { Account, AccountId } from '../../account/account';
import type { Comment } from '../../account/comment';
import type { Commitment } from '../../account/commitment';
import type { Renewal } from '../../account/renewal';
import type { Alert } from '../../alert/alert';
import type { BandChange } from '../../health/band-change';
import type { Band } from '../../health/health-model';
import type { ReasonKept } from '../../health/health-snapshot';
import type { Voices } from '../../health/record/disagreements';
import type { Signal } from '../../signal/signal';
import type { Email } from '../../team/email';
import type { Day, Instant } from '../../time/time';
import type { Decision } from '../decision';
import type { Pair } from '../sync';

export type AgendaAccount = Pick<
  Account,
  'id' | 'name' | 'externalId' | 'csm' | 'am' | 'stage' | 'renewalDay' | 'noticeDays'
> & {
  readonly healthBand: Band | '';
  readonly pulse: number | undefined;
} & BandChange;

/** In the order in which a pair talks of them. */
export const agendaKinds = [
  'commitment',
  'band',
  'alert',
  'signal-late',
  'signal-waiting',
  'signal-decided',
  'renewal',
  'hand-back-missing',
  'disagreement',
  'mention',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** `account` is empty where two talk about their own sync. */
export type AgendaItem = { readonly account: AccountId | ''; readonly owner: Email | '' } & (
  | { readonly kind: 'commitment'; readonly commitment: Commitment; readonly late: boolean }
  | {
      readonly kind: 'band';
      readonly from: Band;
      readonly to: Band;
      readonly day: Day;
      readonly moved: readonly ReasonKept[];
    }
  | { readonly kind: 'alert'; readonly alert: Alert }
  | { readonly kind: 'signal-late'; readonly signal: Signal; readonly due: Instant }
  | { readonly kind: 'hand-back-missing'; readonly signal: Signal }
  | { readonly kind: 'signal-waiting'; readonly signal: Signal; readonly due: Instant | undefined }
  | { readonly kind: 'signal-decided'; readonly signal: Signal }
  | { readonly kind: 'renewal'; readonly notice: Day; readonly renewal: Day; readonly days: number }
  | { readonly kind: 'disagreement'; readonly voices: Voices }
  /** `comment` waits for a word of its owner. */
  | { readonly kind: 'mention'; readonly comment: Comment }
);

/** Days before its notice day a renewal comes up, and comes up once more; each time until it is decided on. */
export const renewalSteps = { ahead: 150, near: 90 } as const;

export function isNear(days: number): boolean {
  return days <= renewalSteps.near;
}

/** What it is about and how it stands: the same thing that has gone on since is another line. */
export function keyOfItem(item: AgendaItem): string {
  switch (item.kind) {
    case 'commitment':
      return item.commitment.id;
    case 'band':
      return `band ${item.account} ${item.day}`;
    case 'alert':
      return item.alert.id;
    case 'renewal':
      return `renewal ${item.account} ${item.renewal} ${isNear(item.days) ? 'near' : 'ahead'}`;
    case 'disagreement':
      return `voices ${item.account} ${item.voices.band} ${item.voices.pulse ?? ''} ${item.voices.call}`;
    case 'mention':
      return keyOfMention(item.comment, item.owner);
    default:
      return keyOfSignal(item.signal);
  }
}

export function keyOfMention({ id }: Comment, who: Email | ''): string {
  return `${id} ${who}`;
}

export function keyOfSignal({ id, state }: Signal): string {
  return `${id} ${state}`;
}

/** What an agenda is made of. */
export type AgendaFacts = {
  readonly pair: Pair;
  /** A sync about one account talks about that one alone. */
  readonly account: AccountId | '';
  readonly accounts: readonly AgendaAccount[];
  readonly signals: readonly Signal[];
  readonly commitments: readonly Commitment[];
  readonly alerts: readonly Alert[];
  readonly renewals: readonly Renewal[];
  readonly comments: readonly Comment[];
  /** The ids of the pair's syncs: what is said about one of them is theirs, too. */
  readonly syncs: ReadonlySet<string>;
  /** In this sync, and in those before it. */
  readonly decided: readonly Decision[];
  readonly decidedBefore: readonly Decision[];
  /** End of the pair's last sync on the same matter, or on all; what was decided before it was told there. */
  readonly since: Instant | undefined;
  readonly now: Instant;
  /** Where the event stands: the same day for the two, on the card and in the event. */
  readonly today: Day;
};
