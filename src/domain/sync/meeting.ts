import type { AccountId } from '../account/account';
import type { Email } from '../team/email';
import type { Instant, Zone } from '../time/time';
import type { Decision } from './decision';

export type MeetingId = `mtg_${string}`;

/**
 * `reserved`: the row stands, the event may or may not (a crash came between): the next click finishes it.
 * `declined`: the other one of the two said no, or was taken off the guest list: new times are offered.
 * `conflict`: booked, and somebody else's event landed on the same time meanwhile: said, never moved silently.
 */
export const meetingStates = ['reserved', 'booked', 'declined', 'conflict', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** How often a series comes; an empty one is a single meeting. */
export const cadences = ['weekly', 'fortnightly', 'monthly'] as const;
export type Cadence = (typeof cadences)[number];

/** `pending`: somebody from outside is invited and the event still has the agenda. `closed`: it was taken out. */
export const leakStates = ['pending', 'closed'] as const;
export type LeakState = (typeof leakStates)[number];

/** One sync of one CSM and one AM. Calendar is the master of its time; this row follows. */
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
  /** When it was reserved: whoever finds a fresh reservation of somebody else keeps away from it. */
  readonly reservedAt: Instant | undefined;
  /** The event id that its series began with: the same through every cut; empty for a single meeting. */
  readonly series: string;
  readonly cadence: Cadence | '';
  /** When the rule of its series put it, wherever it was moved to: what it is known by. */
  readonly original: Instant | undefined;
  /** The version of the event that Tandem itself wrote last: when it comes back as news, it is none. */
  readonly etag: string;
  /** Whoever is invited beside the two. */
  readonly guests: readonly Email[];
  readonly leak: LeakState | '';
  /** What stood in the event before it was taken out. */
  readonly agenda: string;
  /** What the two decided about lines of its agenda. */
  readonly decisions: readonly Decision[];
  readonly minutes: string;
  /** Who of the two would leave it out: one has proposed it, both have agreed. */
  readonly skipBy: readonly Email[];
  /** A mark of the agenda that Tandem wrote into the event last; `theirs` once people have changed or removed it. */
  readonly noted: string;
  /** What befell the pair's own sync, line by line (`happened.ts`). */
  readonly happened: string;
};

/** What a row holds before Calendar has said anything. */
export const unheard = {
  iCalUid: '',
  link: '',
  reservedAt: undefined,
  series: '',
  cadence: '',
  original: undefined,
  etag: '',
  guests: [],
  leak: '',
  agenda: '',
  decisions: [],
  minutes: '',
  skipBy: [],
  noted: '',
  happened: '',
} as const satisfies Partial<Meeting>;
