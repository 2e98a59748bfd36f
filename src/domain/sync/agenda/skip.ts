/** Leaving a sync out that has nothing to talk about: one proposes, the other agrees, its organiser's run takes it off. */
import type { Email } from '../../team/email';
import type { Instant } from '../../time/time';
import type { Meeting } from '../meeting';
import { quietMs } from '../new-times';

/**
 * `offered`: nobody has proposed it. `waits`: this person has. `asks`: the other one has. `agreed`: both have, and it
 * goes with the organiser's next run; `take`: this person takes it off here.
 */
export type Skip = 'none' | 'offered' | 'waits' | 'asks' | 'agreed' | 'take';

type Looking = { readonly me: Email; readonly now: Instant };

/** Offered only while there is nothing to talk about; what both have agreed to stands whatever comes up. */
export function skipOf(meeting: Meeting, isEmpty: boolean, { me, now }: Looking): Skip {
  const { csm, am, state, start, organizer, skipBy } = meeting;
  const isOff = state === 'cancelled' || state === 'reserved' || start <= now;
  if (isOff || (me !== csm && me !== am)) return 'none';
  if (isAgreed(meeting)) return organizer === me ? 'take' : 'agreed';
  if (!isEmpty) return 'none';
  return skipBy.includes(me) ? 'waits' : skipBy.length > 0 ? 'asks' : 'offered';
}

export function isAgreed({ csm, am, skipBy }: Pick<Meeting, 'csm' | 'am' | 'skipBy'>): boolean {
  return skipBy.includes(csm) && skipBy.includes(am);
}

/** What its organiser's run takes off the calendar: nothing in its last day, when the two still may by hand. */
export function isDueToGo(meeting: Meeting, { me, now }: Looking): boolean {
  const { organizer, state, start } = meeting;
  const stands = state !== 'cancelled' && state !== 'reserved';
  return organizer === me && stands && isAgreed(meeting) && start - now >= quietMs;
}
