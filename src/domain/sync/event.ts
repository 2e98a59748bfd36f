/** An event as a calendar answers it, in the words that the rules of this folder need. */
import type { Email } from '../team/email';
import type { Instant } from '../time/time';

export type EventSeen = {
  readonly id: string;
  readonly iCalUid: string;
  readonly organizer: Email | '';
  readonly link: string;
  readonly title: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly guests: readonly Email[];
  readonly rooms: readonly Email[];
  /** Of the guests, those who said no. */
  readonly declined: readonly Email[];
  /** Of a deleted event Calendar tells the id and no more. */
  readonly cancelled: boolean;
  readonly etag: string;
  /** Of one date of a series: the event of the whole series, and when the rule put it. */
  readonly series: string;
  readonly original: Instant | undefined;
  /** RRULE and other lines, of a whole series alone. */
  readonly recurrence: readonly string[];
  /** What Tandem wrote into the organiser's copy when it made the event: a hint, for people may take it along. */
  readonly mark: string;
  readonly description: string;
};
