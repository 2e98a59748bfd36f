/** A time that a lead has confirmed for a pair, before it stands in any calendar: the CSM's next run books it. */
import { fingerprint } from '../../fingerprint';
import { byText } from '../../order';
import type { Email } from '../../team/email';
import { dayMs, type Instant } from '../../time/time';
import type { TimeRange } from '../../time/time-range';
import type { Meeting, MeetingId } from '../meeting';
import { nextSync, type Pair } from '../sync';

export type PlannedId = `psy_${string}`;

/** `lapsed`: its time could not be had any more, so its CSM is offered others: nothing moves by itself. */
export const plannedStates = ['planned', 'booked', 'lapsed', 'withdrawn'] as const;
export type PlannedState = (typeof plannedStates)[number];

/** Why it lapsed: somebody is busy then; it is less than a day ahead; a calendar could not be read. */
export const lapses = ['taken', 'late', 'unread'] as const;
export type Lapse = (typeof lapses)[number];

export type PlannedSync = Pair &
  TimeRange & {
    readonly id: PlannedId;
    readonly rev: number;
    readonly state: PlannedState;
    readonly reason: Lapse | '';
    /** Whose plan it is, and when they confirmed it. */
    readonly by: Email;
    readonly at: Instant;
    /** The same for all of one plan. */
    readonly plan: string;
    /** The sync that came of it, or that the two had meanwhile. */
    readonly meeting: MeetingId | '';
  };

type Plan = Pick<PlannedSync, 'by' | 'at' | 'plan'>;

/** The same for the same click. */
export function plannedOf(pair: Pair, { start, end }: TimeRange, plan: Plan): PlannedSync {
  const { csm, am } = pair;
  const id: PlannedId = `psy_${fingerprint([plan.plan, csm, am].join('|'))}`;
  return { id, rev: 1, csm, am, start, end, state: 'planned', reason: '', meeting: '', ...plan };
}

/** Nobody has a time on their day that was not there the day before. */
export const shortestAheadMs = dayMs;

export function areSame(one: Pair, other: Pair): boolean {
  return one.csm === other.csm ? one.am === other.am : one.csm === other.am && one.am === other.csm;
}

export function isWith(pair: Pair, email: Email): boolean {
  return pair.csm === email || pair.am === email;
}

/** What waits for its CSM or for new times, the soonest first; the two may have found a time without it. */
export function openPlanned(
  rows: readonly PlannedSync[],
  meetings: readonly Meeting[],
  now: Instant,
): readonly PlannedSync[] {
  const open = rows.filter(({ state }) => state === 'planned' || state === 'lapsed');
  // A reservation may be this very one's, whose run was ended.
  const made = meetings.filter((one) => one.state !== 'reserved');
  const isOpen = (row: PlannedSync) => !nextSync(ofSame(made, row), now) && now - row.end < forgottenMs;
  return open.filter(isOpen).sort((a, b) => a.start - b.start || byText(a.id, b.id));
}

/** What came to nothing is not carried along for ever. */
const forgottenMs = 14 * dayMs;

export function ofSame(meetings: readonly Meeting[], pair: Pair): readonly Meeting[] {
  return meetings.filter((one) => areSame(one, pair));
}
