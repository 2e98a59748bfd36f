/**
 * When a signal is due: counted in the working hours of whoever has to move, so that neither a weekend, a holiday nor a
 * change of the clocks shortens anybody's time. Taken over by somebody else, what is left of the time goes along.
 */
import { byId } from '../order';
import type { Email } from '../team/email';
import { defaultSettings, type Settings } from '../team/settings';
import { standIn } from '../team/stand-in';
import type { Teammate } from '../team/teammate';
import { addBusinessDays, addBusinessHours, businessHoursBetween, type Worker } from '../time/clock';
import { addDays, type Day, dayStart, type Instant } from '../time/time';
import { instantOfWall, localDay } from '../time/time-zone';
import type { Signal, SignalState } from './signal';
import { decideDaysOf, type SignalKind } from './signal-kinds';

export type ClockSettings = Pick<
  Settings,
  'acknowledgeDays' | 'decideDays' | 'answerDays' | 'handBackDays' | 'adoptionDays' | 'guardDays' | 'ownKinds'
>;
export type ClockFacts = { readonly settings: ClockSettings; readonly team: readonly Teammate[] };

/** Somebody who is not in the team works as most people do. */
const anybody: Worker = {
  zone: 'UTC',
  workdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  holidays: [],
};
export const usualClocks: ClockFacts = { settings: defaultSettings, team: [] };

/** In whose hours: the first of these addresses that the team knows. */
function workerOf(team: readonly Teammate[], ...emails: readonly (Email | '')[]): Worker {
  const known = emails.flatMap((email) => team.filter((mate) => mate.email === email));
  return known[0] ?? anybody;
}

/** Their deputy's, while they are away. */
export function workerAt(now: Instant, team: readonly Teammate[], emails: readonly (Email | '')[]): Worker {
  return workerOf(team, ...emails.map((email) => (email === '' ? '' : standIn(email, { team, now }))));
}

type Begun = { readonly kind: SignalKind; readonly owner: Email | ''; readonly flaggedBy: Email };

/** For the AM it waits for, or their deputy; without one, for whoever flagged it. */
export function decisionClocks(
  { kind, owner, flaggedBy }: Begun,
  at: Instant,
  { settings, team }: ClockFacts,
): Pick<Signal, 'acknowledgeBy' | 'decideBy'> {
  const worker = workerAt(at, team, [owner, flaggedBy]);
  const due = (days: number) => addBusinessDays(at, days, worker);
  const { acknowledgeDays } = settings;
  return { acknowledgeBy: due(acknowledgeDays), decideBy: due(acknowledgeDays + decideDaysOf(kind, settings)) };
}

/** When a signal that has come to this state comes up again by itself; a picked day for what is parked. */
export function comesUpAgain(
  { owner, csm, flaggedBy }: Pick<Signal, 'owner' | 'csm' | 'flaggedBy'>,
  { state, at, day }: { readonly state: SignalState; readonly at: Instant; readonly day?: Day | undefined },
  { settings, team }: ClockFacts,
): Instant | undefined {
  const [seller, keeper] = [workerAt(at, team, [owner, flaggedBy]), workerAt(at, team, [csm, flaggedBy])];
  switch (state) {
    case 'draft':
      return addBusinessDays(at, settings.guardDays, keeper);
    case 'needs-info':
      return addBusinessDays(at, settings.answerDays, keeper);
    case 'won':
      return addBusinessDays(at, settings.handBackDays, seller);
    case 'handed-back':
      return morningOf(addDays(localDay(at, keeper.zone), settings.adoptionDays), keeper);
    case 'parked':
      return day && morningOf(day, seller);
    default:
      return undefined;
  }
}

/** When work begins on that day, or on the first working day after it. */
function morningOf(day: Day, worker: Worker): Instant {
  return addBusinessHours(instantOfWall(dayStart(day), worker.zone), 0, worker);
}

/** What was left of a clock when it stopped, counted on from the moment it runs again; what was late stays so. */
export function goneOn(due: Instant, { stopped, at }: { stopped: Instant; at: Instant }, worker: Worker): Instant {
  const left = businessHoursBetween(stopped, due, worker);
  return left === 0 ? due : addBusinessHours(at, left, worker);
}

/** What is left of a clock for one, in the hours of another. */
export function handedOver(due: Instant, at: Instant, { from, to }: { from: Worker; to: Worker }): Instant {
  const left = businessHoursBetween(at, due, from);
  return left === 0 ? due : addBusinessHours(at, left, to);
}

/** The deadline that counts now; none for what only its owner can hasten, and once the loop is closed. */
export function deadlineOf(signal: Signal): Instant | undefined {
  switch (signal.state) {
    case 'submitted':
      return signal.acknowledgeBy;
    case 'acknowledged':
      return signal.decideBy;
    case 'draft':
    case 'needs-info':
    case 'won':
    case 'parked':
    case 'handed-back':
      return signal.nextBy;
    default:
      return undefined;
  }
}

/** What sleeps until its day needs nobody before. */
export function isAsleep(signal: Signal, now: Instant): boolean {
  return signal.state === 'parked' && (signal.nextBy === undefined || signal.nextBy > now);
}

/** By clock: what is due first stands first; without a deadline, the oldest. */
export function byClock(a: Signal, b: Signal): number {
  const due = (signal: Signal) => deadlineOf(signal) ?? Number.POSITIVE_INFINITY;
  return (due(a) === due(b) ? a.flaggedAt - b.flaggedAt : due(a) - due(b)) || byId(a, b);
}
