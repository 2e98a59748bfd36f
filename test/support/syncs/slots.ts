import fc from 'fast-check';
import type { Attendee, BusyItem, BusyKind, SlotRequest } from '../../../src/domain/sync/slot-search';
import { type Day, minuteMs } from '../../../src/domain/time/time';
import type { WeekBlock } from '../../../src/domain/time/working-hours';

export const at = (text: string) => Date.parse(`${text}Z`);
export const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
export const weekdays: WeekBlock = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };
export const everyHour: WeekBlock = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  from: '00:00',
  to: '24:00',
};

export function somebody(given: Partial<Attendee> = {}): Attendee {
  return { email: 'sara@kestrel.example', zone: 'UTC', week: [weekdays], holidays: [], busy: [], ...given };
}

/** Monday 2026-11-23, 09:00 to 17:00 in UTC, unless told otherwise. */
export function aRequest(given: Partial<SlotRequest> = {}): SlotRequest {
  return {
    now: at('2026-11-22T12:00'),
    from: at('2026-11-23T00:00'),
    to: at('2026-11-24T00:00'),
    lengthMinutes: 60,
    stepMinutes: 60,
    bufferMinutes: 0,
    noticeMinutes: 0,
    people: [somebody()],
    ...given,
  };
}

export function busy(start: string, end: string, more: Partial<BusyItem> = {}): BusyItem {
  return { start: at(`2026-11-23T${start}`), end: at(`2026-11-23T${end}`), ...more };
}

/** Looks at every minute of every start, with no interval arithmetic at all. */
export function slowStarts(request: SlotRequest): readonly number[] {
  const starts: number[] = [];
  for (let start = request.from; start < request.to; start += request.stepMinutes * minuteMs) {
    const end = start + request.lengthMinutes * minuteMs;
    const inWindow = start >= request.now + request.noticeMinutes * minuteMs && end <= request.to;
    if (inWindow && request.people.every((one) => isFree(one, start, end, request.bufferMinutes))) starts.push(start);
  }
  return starts;
}

function isFree(one: Attendee, start: number, end: number, buffer: number): boolean {
  for (let minute = start; minute < end; minute += minuteMs) if (!works(one, minute)) return false;
  return one.busy !== 'unknown' && !one.busy.some((item) => blocks(item, start, end, buffer));
}

function works({ zone, week, holidays }: Attendee, minute: number): boolean {
  const { day, weekday, time } = shownAt(minute, zone);
  if (holidays.some((holiday) => holiday === day)) return false;
  return week.some(({ days, from, to }) => days.some((one) => one === weekday) && from <= time && time < to);
}

type Shown = { readonly day: string; readonly weekday: string; readonly time: string };
const clocks = new Map<string, { readonly format: Intl.DateTimeFormat; readonly known: Map<number, Shown> }>();

/** What the engine's own clock of a zone shows: none of our resolver is in it. */
function shownAt(minute: number, zone: string): Shown {
  const clock = clocks.get(zone) ?? { format: formatOf(zone), known: new Map() };
  clocks.set(zone, clock);
  const known = clock.known.get(minute);
  if (known) return known;
  const parts = Object.fromEntries(clock.format.formatToParts(minute).map(({ type, value }) => [type, value]));
  const { year, month, day, weekday = '', hour, minute: minutes } = parts;
  const shown = { day: `${year}-${month}-${day}`, weekday: weekday.toLowerCase(), time: `${hour}:${minutes}` };
  clock.known.set(minute, shown);
  return shown;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit' as const;
  const day = { year: 'numeric', month: two, day: two, weekday: 'short' } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, ...day, hour: two, minute: two, hourCycle: 'h23' });
}

function blocks(item: BusyItem, start: number, end: number, buffer: number): boolean {
  if (['free', 'declined', 'workingLocation'].includes(item.kind ?? 'busy') || item.end <= item.start) return false;
  const before = Math.max(item.bufferBefore ?? 0, buffer) * minuteMs;
  const after = Math.max(item.bufferAfter ?? 0, buffer) * minuteMs;
  return start < item.end + after && end > item.start - before;
}

const kinds: BusyKind[] = [
  'busy',
  'tentative',
  'focus',
  'outOfOffice',
  'allDay',
  'workingLocation',
  'declined',
  'free',
];

// A fortnight in which New York and London end summer time.
const anyStart = fc
  .integer({ min: 0, max: 14 * 24 * 12 })
  .map((fives) => at('2026-10-22T00:00') + fives * 5 * minuteMs);

const anyBusy: fc.Arbitrary<BusyItem> = fc
  .record({
    start: anyStart,
    length: fc.integer({ min: 0, max: 600 }),
    kind: fc.constantFrom(...kinds),
    bufferBefore: fc.nat(20),
    bufferAfter: fc.nat(20),
  })
  .map(({ start, length, ...rest }) => ({ start, end: start + length * minuteMs, ...rest }));

const anyPerson: fc.Arbitrary<Attendee> = fc.record({
  email: fc.constant('sara@kestrel.example' as const),
  zone: fc.constantFrom('Asia/Tehran', 'Asia/Bangkok', 'Europe/London', 'America/New_York', 'Asia/Kathmandu'),
  week: fc.constantFrom(
    [weekdays],
    [everyHour],
    [{ days: ['sat', 'sun', 'mon', 'tue', 'wed'], from: '08:30', to: '16:30' }] as WeekBlock[],
    [weekdays, { days: ['mon', 'wed'], from: '19:00', to: '24:00' }] as WeekBlock[],
  ),
  holidays: fc.subarray<Day>(['2026-10-26', '2026-10-28', '2026-11-02']),
  busy: fc.array(anyBusy, { maxLength: 12 }),
});

export const anyRequest: fc.Arbitrary<SlotRequest> = fc
  .record({
    from: anyStart,
    windowHours: fc.integer({ min: 1, max: 120 }),
    lead: fc.integer({ min: -600, max: 600 }),
    lengthMinutes: fc.constantFrom(15, 30, 50, 60),
    stepMinutes: fc.constantFrom(10, 15, 30, 60),
    bufferMinutes: fc.constantFrom(0, 5, 10, 30),
    noticeMinutes: fc.constantFrom(0, 60, 1440),
    people: fc.array(anyPerson, { minLength: 1, maxLength: 3 }),
  })
  .map(({ windowHours, lead, ...rest }) => ({
    ...rest,
    now: rest.from + lead * minuteMs,
    to: rest.from + windowHours * 60 * minuteMs,
  }));
