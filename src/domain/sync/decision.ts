/** What two people decided about a line of their agenda; kept in the sync's row, so that the line shows as decided. */
import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';

/** Somebody promised something; a promise was kept or let go; a signal was moved; it was noted on the timeline. */
export const decisionKinds = ['commitment', 'kept', 'dropped', 'move', 'activity'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export type Decision = {
  readonly at: Instant;
  readonly by: Email;
  readonly kind: DecisionKind;
  /** The line that it is about, by its key. */
  readonly item: string;
  readonly account: AccountId | '';
  /** Of a commitment whose it is and until when, `mina@orbit.example 2026-12-04`; of a move where the signal went. */
  readonly what: string;
  readonly words: string;
};

/** In what a line of the agenda was decided a second click changes nothing. */
export function isDecided(decisions: readonly Decision[], item: string): boolean {
  return decisions.some((one) => one.item === item);
}

/** What stands on an account's timeline of it, beside what happened in Calendar. */
export const syncNotes = [...decisionKinds, 'minutes', 'skip', 'skipped'] as const;
export type SyncNote = (typeof syncNotes)[number];
