/** Where new times are called for, and whose they are to offer. In its last day a meeting is left alone. */
import { byId } from '../order';
import type { Email } from '../team/email';
import { dayMs, type Instant } from '../time/time';
import type { Meeting } from './meeting';
import { isOfPair, lastSync, nextSync } from './sync';

/** Whoever looks at their day has it there as it stands: nothing is moved or proposed any more. */
export const quietMs = dayMs;

type Asking = { readonly me: Email; readonly now: Instant };

/** `move`: the event goes to another time. `book`: the old one is over or off, and the next one is a new one. */
export type NewTimes = 'move' | 'book' | 'too-late' | 'not-yours';

export function newTimesFor({ state, start, organizer }: Meeting, { me, now }: Asking): NewTimes {
  if (state === 'cancelled' || start <= now) return 'book';
  if (organizer !== me) return 'not-yours';
  return start - now < quietMs ? 'too-late' : 'move';
}

/** `missed`: two weeks have gone by since the two last met, and nothing is planned. */
export type Attention = {
  readonly meeting: Meeting;
  readonly why: 'declined' | 'conflict' | 'leak' | 'skip' | 'missed';
};

export const missedMs = 14 * dayMs;
/** Whoever has not met for longer has stopped to: nobody is reminded for ever. */
export const forgottenMs = 90 * dayMs;

/** What this person's syncs call for, the soonest first. */
export function attentionOf(meetings: readonly Meeting[], { me, now }: Asking): readonly Attention[] {
  const mine = meetings.filter(({ csm, am }) => csm === me || am === me);
  const ahead = mine.flatMap((meeting): Attention[] => {
    if (meeting.leak === 'pending') return [{ meeting, why: 'leak' }];
    if (isAskedToSkip(meeting, { me, now })) return [{ meeting, why: 'skip' }];
    const isOpen = meeting.start - now >= quietMs && (meeting.state === 'declined' || meeting.state === 'conflict');
    return isOpen ? [{ meeting, why: meeting.state === 'declined' ? 'declined' : 'conflict' }] : [];
  });
  return [...ahead, ...missed(mine, now)].sort(
    (a, b) => a.meeting.start - b.meeting.start || byId(a.meeting, b.meeting),
  );
}

/** The other one would leave it out, and this person has not said anything yet. */
function isAskedToSkip({ skipBy, state, start }: Meeting, { me, now }: Asking): boolean {
  return skipBy.length > 0 && !skipBy.includes(me) && state !== 'cancelled' && start > now;
}

/** By the pair's last sync of all; a planned one is enough, whenever it is. */
function missed(mine: readonly Meeting[], now: Instant): readonly Attention[] {
  const pairs = mine.filter((one, at) => mine.findIndex((other) => isOfPair(one, other)) === at);
  return pairs.flatMap((pair) => {
    const ours = mine.filter((one) => isOfPair(one, pair));
    const last = lastSync(ours.filter(tookPlace), now);
    if (!last || nextSync(ours, now)) return [];
    const passed = now - last.end;
    return passed > missedMs && passed < forgottenMs ? [{ meeting: last, why: 'missed' as const }] : [];
  });
}

/** Of those that are over: one that was declined, or never booked to its end, was none. */
export function tookPlace({ state }: Meeting): boolean {
  return state !== 'declined' && state !== 'reserved';
}
