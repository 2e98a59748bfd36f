/** Why there is no time to meet: every constraint is lifted alone, and what helps is said with the least that helps. */
import type { Email } from '../team/email';
import { type Instant, minuteMs } from '../time/time';
import { intersect, overlaps, type TimeRange } from '../time/time-range';
import {
  type Attendee,
  allStarts,
  blockedRanges,
  commonHours,
  isBlocking,
  type SlotRequest,
  withBuffers,
} from './slot-search';

/**
 * `unknown`: a calendar cannot be read. `window`: the time between from and to is too short. `hours`: they never work
 * together for so long. `step`: free time lies between the starts of the grid. `later`: a later end of the search.
 * `wider`: working hours longer at both ends. `together`: several calendars at once. `soft`: what is tentative or
 * focus time. The others are as the request has them.
 */
export type Constraint =
  | 'unknown'
  | 'soft'
  | 'window'
  | 'step'
  | 'buffer'
  | 'notice'
  | 'weekdays'
  | 'later'
  | 'length'
  | 'holidays'
  | 'busy'
  | 'together'
  | 'wider'
  | 'hours';

export type Refusing = {
  readonly constraint: Constraint;
  /** Whose it is, where it is one person's. */
  readonly who: Email | '';
  /**
   * What would do: a step, the largest buffer or notice, the longest length, so much later or longer, so much busy time
   * less; for window and hours what there is.
   */
  readonly minutes: number | undefined;
  /** Whether this alone stands in the way. */
  readonly helps: boolean;
  /** The start that would be free then. */
  readonly opens: Instant | undefined;
};

export function refusalsOf(request: SlotRequest): readonly Refusing[] {
  const unknown = request.people.filter(({ busy }) => busy === 'unknown');
  const read = { ...request, people: request.people.map(asRead) };
  const [opens] = unknown.length === 1 ? allStarts(read) : [];
  const unread = unknown.map(({ email }) => ({ ...inTheWay('unknown', { who: email }), helps: opens !== undefined }));
  const found = [...unread, ...knownRefusals(read)];
  return [...found.filter((one) => one.helps), ...found.filter((one) => !one.helps)];
}

function asRead(one: Attendee): Attendee {
  return one.busy === 'unknown' ? { ...one, busy: [] } : one;
}

function knownRefusals(request: SlotRequest): readonly Refusing[] {
  const left = Math.max(0, Math.floor((request.to - Math.max(request.from, request.now)) / minuteMs));
  if (left < request.lengthMinutes)
    return [inTheWay('window', { minutes: left }), ...later(request), ...shorter(request)];
  if (allStarts(request).length > 0) return [];
  const found = [...wishes(request), ...calendars(request), ...hours(request)];
  return found.length > 0 ? found : [inTheWay('window', { minutes: minutesLeft(request) })];
}

/** From the first moment that the notice allows. Where several constraints meet, this is what they leave together. */
function minutesLeft({ from, to, now, noticeMinutes }: SlotRequest): number {
  return Math.max(0, Math.floor((to - Math.max(from, now + noticeMinutes * minuteMs)) / minuteMs));
}

/** What whoever asks could give up, the least costly first. */
function wishes(request: SlotRequest): readonly Refusing[] {
  const { bufferMinutes, stepMinutes, weekdays } = request;
  const { weekdays: _, ...anyDay } = request;
  return [
    ...largest('step', finerSteps(stepMinutes), (minutes) => ({ ...request, stepMinutes: minutes })),
    ...largest('buffer', fives(bufferMinutes, 0), (minutes) => ({ ...request, bufferMinutes: minutes })),
    ...shorterNotice(request),
    ...(weekdays ? helping('weekdays', allStarts(anyDay)[0]) : []),
    ...later(request),
    ...shorter(request),
  ];
}

/** The first of some values, from the least change on, that would do. */
function largest(
  constraint: Constraint,
  minutes: readonly number[],
  relaxed: (minutes: number) => SlotRequest,
): readonly Refusing[] {
  for (const one of minutes) {
    const [opens] = allStarts(relaxed(one));
    if (opens !== undefined) return helping(constraint, opens, { minutes: one });
  }
  return [];
}

function shorter(request: SlotRequest): readonly Refusing[] {
  return largest('length', fives(request.lengthMinutes, 10), (minutes) => ({ ...request, lengthMinutes: minutes }));
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
  const starts = allStarts({ ...request, noticeMinutes: 0 });
  const latest = starts[starts.length - 1];
  return latest === undefined
    ? []
    : helping('notice', latest, { minutes: Math.floor((latest - request.now) / minuteMs) });
}

/** Only as far as the busy times are known. */
function later(request: SlotRequest): readonly Refusing[] {
  const { to, knownUntil = to, lengthMinutes } = request;
  if (knownUntil <= to) return [];
  const [opens] = allStarts({ ...request, to: knownUntil });
  return helping('later', opens, { minutes: opens && Math.ceil((opens - to) / minuteMs) + lengthMinutes });
}

/** Whose calendar is in the way: alone, or together with others'. */
function calendars(request: SlotRequest): readonly Refusing[] {
  const common = commonHours(request);
  const full = request.people.filter(
    (one) => intersect([common, blockedRanges(one, request.bufferMinutes)]).length > 0,
  );
  const found = full.map((one) => leastInTheWay(request, 'busy', [one])[0] ?? inTheWay('busy', { who: one.email }));
  const alone = found.some(({ helps }) => helps);
  return alone || full.length < 2 ? found : [...leastInTheWay(request, 'together', full), ...found];
}

/** The start with the least busy time of these people on it, if nothing else stands in its way. */
function leastInTheWay(
  request: SlotRequest,
  constraint: 'busy' | 'together',
  whose: readonly Attendee[],
): readonly Refusing[] {
  const people = request.people.map((one): Attendee => (whose.includes(one) ? { ...one, busy: [] } : one));
  const items = whose.flatMap(({ busy }) => (busy === 'unknown' ? [] : busy.filter(isBlocking)));
  const blocks = items.map((item) => ({
    ...withBuffers(item, request.bufferMinutes),
    minutes: Math.ceil((item.end - item.start) / minuteMs),
  }));
  let best: { opens: Instant; minutes: number } | undefined;
  for (const start of allStarts({ ...request, people })) {
    const slot = { start, end: start + request.lengthMinutes * minuteMs };
    const minutes = blocks.reduce((sum, block) => (overlaps(block, slot) ? sum + block.minutes : sum), 0);
    if (!best || minutes < best.minutes) best = { opens: start, minutes };
  }
  const who = constraint === 'busy' ? whose[0]?.email : '';
  return helping(constraint, best?.opens, { who, minutes: best?.minutes });
}

/** One person's holiday, or everybody's; hours that are longer; and, where no calendar matters, that they never meet. */
function hours(request: SlotRequest): readonly Refusing[] {
  const holidays = daysOff(request);
  const found = [...holidays, ...wider(request)];
  const common = longestMinutes(commonHours({ ...request, noticeMinutes: 0 }));
  if (common >= request.lengthMinutes || holidays.length > 0) return found;
  return [...found, inTheWay('hours', { minutes: common })];
}

function daysOff(request: SlotRequest): readonly Refusing[] {
  const away = request.people.filter(({ holidays }) => holidays.length > 0);
  const at = (whose: readonly Attendee[]) =>
    allStarts({
      ...request,
      people: request.people.map((one) => (whose.includes(one) ? { ...one, holidays: [] } : one)),
    })[0];
  const each = away.flatMap((one) => helping('holidays', at([one]), { who: one.email }));
  return each.length > 0 || away.length < 2 ? each : helping('holidays', at(away));
}

/** A quarter of an hour more at a time, four hours at the most. */
function wider(request: SlotRequest): readonly Refusing[] {
  const quarters = Array.from({ length: 16 }, (_, index) => (index + 1) * 15);
  return largest('wider', quarters, (minutes) => ({ ...request, stretchMinutes: minutes }));
}

type Detail = { readonly who?: Email | '' | undefined; readonly minutes?: number | undefined };

/** What alone would help, if it opens a start. */
export function helping(constraint: Constraint, opens: Instant | undefined, detail: Detail = {}): readonly Refusing[] {
  return opens === undefined ? [] : [{ ...inTheWay(constraint, detail), helps: true, opens }];
}

function inTheWay(constraint: Constraint, { who = '', minutes }: Detail): Refusing {
  return { constraint, who, minutes, helps: false, opens: undefined };
}

function longestMinutes(ranges: readonly TimeRange[]): number {
  return Math.floor(Math.max(0, ...ranges.map(({ start, end }) => end - start)) / minuteMs);
}
