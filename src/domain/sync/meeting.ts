import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Instant, Zone } from '../time/time';

export type MeetingId = `mtg_${string}`;

/**
 * `reserved`: the row stands, the event may or may not (a crash came between): the next click finishes it.
 * `conflict`: booked, and somebody else's event landed on the same time meanwhile: said, never moved silently.
 */
export const meetingStates = ['reserved', 'booked', 'conflict', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** One sync of one CSM and one AM. */
export type Meeting = {
  readonly id: MeetingId;
  readonly rev: number;
  readonly csm: Email;
  readonly am: Email;
  /** The account it is about; empty for the pair's own sync. */
  readonly account: AccountId | '';
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: Zone;
  readonly state: MeetingState;
  readonly organizer: Email;
  readonly eventId: string;
  readonly iCalUid: string;
  readonly link: string;
};
