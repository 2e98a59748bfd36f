/**
 * The sweep behind `findSlots`: working hours intersected, busy times subtracted, starts stepped through what is left.
 */
import type { Email } from '../team/email';
import type { Weekday } from '../team/teammate';
import { type Instant, minuteMs } from '../time/time';
import { intersect, subtract, type TimeRange } from '../time/time-range';
import { localWeekday } from '../time/time-zone';
import { type WorkingHours, workingRanges } from '../time/working-hours';

export type BusyKind =
  | 'busy'
  | 'tentative'
  | 'focus'
  | 'outOfOffice'
  | 'allDay'
  | 'workingLocation'
  | 'declined'
  | 'free';

export type BusyItem = TimeRange & {
  readonly kind?: BusyKind;
  /** Minutes that this item wants for itself; the larger of these and the request's buffer counts. */
  readonly bufferBefore?: number;
  readonly bufferAfter?: number;
};

export type Attendee = WorkingHours & {
  readonly email: Email;
  /** Unknown where the calendar could not be read: never free. */
  readonly busy: readonly BusyItem[] | 'unknown';
};

export type SlotRequest = {
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly lengthMinutes: number;
  /** Starts lie on `from + k × step`. */
  readonly stepMinutes: number;
  /** Kept free around busy times, not at the ends of working hours. */
  readonly bufferMinutes: number;
  /** No start sooner than this after `now`. */
  readonly noticeMinutes: number;
  /** The first one's clock decides weekday and round hours. */
  readonly people: readonly Attendee[];
  /** Only on these days; on all when absent. */
  readonly weekdays?: readonly Weekday[];
  /** When these people met last: near it is better. */
  readonly usual?: Instant;
  /** Offers to make; 6 when absent. */
  readonly limit?: number;
  /** Until when the busy times are known; until `to` when absent. After it nobody counts as free. */
  readonly knownUntil?: Instant;
  /** Working hours that begin so much earlier and end so much later: tried only when nothing fits. */
  readonly stretchMinutes?: number;
};

/** What a kind of busy time does: a soft one is kept free while there is any other time. */
const weights: { readonly [Kind in BusyKind]: 'hard' | 'soft' | 'none' } = {
  busy: 'hard',
  outOfOffice: 'hard',
  allDay: 'hard',
  tentative: 'soft',
  focus: 'soft',
  workingLocation: 'none',
  declined: 'none',
  free: 'none',
};

/** Every start that is free for all on the grid, in order. Soft busy times are not free. */
export function allStarts(request: SlotRequest): readonly Instant[] {
  if (request.people.some(({ busy }) => busy === 'unknown')) return [];
  const { from, lengthMinutes, stepMinutes, people, weekdays } = request;
  const [length, step] = [lengthMinutes * minuteMs, stepMinutes * minuteMs];
  const starts: Instant[] = [];
  for (const { start, end } of freeRanges(request)) {
    const first = from + Math.ceil((start - from) / step) * step;
    for (let at = first; at + length <= end; at += step) starts.push(at);
  }
  const zone = people[0]?.zone ?? 'UTC';
  return weekdays ? starts.filter((start) => weekdays.includes(localWeekday(start, zone))) : starts;
}

/** When everybody works and nobody is busy, from the first moment that notice allows. */
function freeRanges(request: SlotRequest): readonly TimeRange[] {
  const blocked = request.people.flatMap((one) => blockedRanges(one, request.bufferMinutes));
  return subtract(commonHours(request), blocked);
}

/** When everybody works. People with the same week are asked for it once. */
export function commonHours(request: SlotRequest): readonly TimeRange[] {
  const { now, from, to, noticeMinutes, people, stretchMinutes = 0 } = request;
  const window = { start: Math.max(from, now + noticeMinutes * minuteMs), end: to };
  const weeks = new Map(people.map((one) => [JSON.stringify([one.zone, one.week, one.holidays]), one]));
  return intersect([[window], ...[...weeks.values()].map((one) => workingRanges(one, window, -stretchMinutes))]);
}

export function blockedRanges({ busy }: Attendee, bufferMinutes: number): readonly TimeRange[] {
  if (busy === 'unknown') return [];
  const blocked: TimeRange[] = [];
  for (const item of busy) if (isBlocking(item)) blocked.push(withBuffers(item, bufferMinutes));
  return blocked;
}

export function isBlocking({ start, end, kind = 'busy' }: BusyItem): boolean {
  return weights[kind] !== 'none' && end > start;
}

/** Of the item's own buffer and the meeting's the larger one counts, never their sum. */
export function withBuffers({ start, end, bufferBefore = 0, bufferAfter = 0 }: BusyItem, buffer: number): TimeRange {
  const before = Math.max(bufferBefore, buffer) * minuteMs;
  return { start: start - before, end: end + Math.max(bufferAfter, buffer) * minuteMs };
}

/** The same request where soft busy times count as free. */
export function withoutSoft(request: SlotRequest): SlotRequest {
  return { ...request, people: request.people.map((one) => ({ ...one, busy: hardOnly(one.busy) })) };
}

function hardOnly(busy: Attendee['busy']): Attendee['busy'] {
  return busy === 'unknown' ? busy : busy.filter(({ kind = 'busy' }) => weights[kind] === 'hard');
}

export function softRanges(people: readonly Attendee[]): readonly BusyItem[] {
  return people.flatMap(({ busy }) =>
    busy === 'unknown' ? [] : busy.filter(({ kind = 'busy' }) => weights[kind] === 'soft'),
  );
}

/** Refuses what no grid can be made of. */
export function checkNumbers({ lengthMinutes, stepMinutes, from, to }: SlotRequest): void {
  if (!(lengthMinutes > 0 && stepMinutes > 0)) throw new RangeError('length and step must be minutes above 0');
  if (!(Number.isFinite(from) && Number.isFinite(to))) throw new RangeError('from and to must be instants');
}
