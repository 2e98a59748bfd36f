/** Why there is no time to meet: every constraint is lifted alone, and what helps is said with the least that helps. */
import type { Email } from '../team/email';
import { type Instant, minuteMs } from '../time/time';
import { intersect, type TimeRange } from '../time/time-range';
import { type Attendee, allStarts, blockedRanges, commonHours, type SlotRequest } from './slot-search';

/**
 * `unknown`: a calendar cannot be read. `window`: the time between from and to is too short. `hours`: they never work
 * together for so long. `step`: free time lies between the starts of the grid. The others are as the request has them.
 */
export type Constraint =
  | 'unknown'
  | 'window'
  | 'step'
  | 'buffer'
  | 'notice'
  | 'weekdays'
  | 'length'
  | 'holidays'
  | 'busy'
  | 'hours';

export type Refusing = {
  readonly constraint: Constraint;
  /** Whose it is, where it is one person's. */
  readonly who: Email | '';
  /** What would do: a step, the largest buffer or notice, the longest length; for window and hours what there is. */
  readonly minutes: number | undefined;
  /** Whether this alone stands in the way. */
  readonly helps: boolean;
};

export function refusalsOf(request: SlotRequest): readonly Refusing[] {
  const unknown = request.people.filter(({ busy }) => busy === 'unknown');
  const read = { ...request, people: request.people.map(asRead) };
  const helps = unknown.length === 1 && works(read);
  const found = [...unknown.map(({ email }) => ({ ...alone('unknown', email), helps })), ...knownRefusals(read)];
  return [...found.filter((one) => one.helps), ...found.filter((one) => !one.helps)];
}

function asRead(one: Attendee): Attendee {
  return one.busy === 'unknown' ? { ...one, busy: [] } : one;
}

function knownRefusals(request: SlotRequest): readonly Refusing[] {
  const left = Math.max(0, Math.floor((request.to - Math.max(request.from, request.now)) / minuteMs));
  if (left < request.lengthMinutes) return [{ ...alone('window', '', left), helps: false }];
  if (works(request)) return [];
  const found = [...wishes(request), ...calendars(request), ...hours(request)];
  return found.length > 0 ? found : [{ ...alone('window', '', minutesLeft(request)), helps: false }];
}

/** From the first moment that the notice allows. Where several constraints meet, this is what they leave together. */
function minutesLeft({ from, to, now, noticeMinutes }: SlotRequest): number {
  return Math.max(0, Math.floor((to - Math.max(from, now + noticeMinutes * minuteMs)) / minuteMs));
}

/** What whoever asks could give up, the least costly first. */
function wishes(request: SlotRequest): readonly Refusing[] {
  const { bufferMinutes, stepMinutes, lengthMinutes, weekdays } = request;
  const { weekdays: _, ...anyDay } = request;
  return [
    ...largest('step', finerSteps(stepMinutes), (minutes) => ({ ...request, stepMinutes: minutes })),
    ...largest('buffer', fives(bufferMinutes, 0), (minutes) => ({ ...request, bufferMinutes: minutes })),
    ...shorterNotice(request),
    ...(weekdays && works(anyDay) ? [alone('weekdays')] : []),
    ...largest('length', fives(lengthMinutes, 10), (minutes) => ({ ...request, lengthMinutes: minutes })),
  ];
}

/** The first of some values, from the largest down, that would do. */
function largest(
  constraint: Constraint,
  minutes: readonly number[],
  relaxed: (minutes: number) => SlotRequest,
): readonly Refusing[] {
  const found = minutes.find((one) => works(relaxed(one)));
  return found === undefined ? [] : [alone(constraint, '', found)];
}

/** Five minutes less at a time, because nobody asks for thirteen. */
function fives(below: number, least: number): readonly number[] {
  const highest = Math.ceil(below / 5) * 5 - 5;
  return Array.from({ length: Math.max(0, (highest - least) / 5 + 1) }, (_, index) => highest - index * 5);
}

function finerSteps(step: number): readonly number[] {
  return [30, 20, 15, 10, 5].filter((finer) => finer < step);
}

function shorterNotice(request: SlotRequest): readonly Refusing[] {
  const starts: readonly Instant[] = allStarts({ ...request, noticeMinutes: 0 });
  const latest = starts[starts.length - 1];
  return latest === undefined ? [] : [alone('notice', '', Math.floor((latest - request.now) / minuteMs))];
}

/** Whose calendar is in the way: alone, or together with others'. */
function calendars(request: SlotRequest): readonly Refusing[] {
  const together = commonHours(request);
  return request.people
    .filter((one) => intersect([together, blockedRanges(one, request.bufferMinutes)]).length > 0)
    .map(({ email }) => {
      const people = request.people.map((one) => (one.email === email ? { ...one, busy: [] } : one));
      return { ...alone('busy', email), helps: works({ ...request, people }) };
    });
}

/** Said only where no calendar matters, because the hours themselves leave nothing. */
function hours(request: SlotRequest): readonly Refusing[] {
  const atOnce = { ...request, noticeMinutes: 0 };
  const common = longestMinutes(commonHours(atOnce));
  if (common >= request.lengthMinutes) return [];
  const noHolidays = { ...atOnce, people: request.people.map((one) => ({ ...one, holidays: [] })) };
  const holidays = longestMinutes(commonHours(noHolidays)) >= request.lengthMinutes;
  return holidays
    ? [{ ...alone('holidays'), helps: works(noHolidays) }]
    : [{ ...alone('hours', '', common), helps: false }];
}

function alone(constraint: Constraint, who: Email | '' = '', minutes?: number): Refusing {
  return { constraint, who, minutes, helps: true };
}

function works(request: SlotRequest): boolean {
  return allStarts(request).length > 0;
}

function longestMinutes(ranges: readonly TimeRange[]): number {
  return Math.floor(Math.max(0, ...ranges.map(({ start, end }) => end - start)) / minuteMs);
}
