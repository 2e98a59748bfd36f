/** A request for times as a file has it, checked field by field: whoever wrote it is told where it cannot be read. */
import type { Attendee, BusyItem, BusyKind, SlotRequest } from '../../domain/sync/slot-search';
import type { Email } from '../../domain/team/email';
import { type Weekday, weekdays } from '../../domain/team/teammate';
import { type ClockTime, dayMs, type Instant, isDay, minuteMs, type Zone } from '../../domain/time/time';
import { isZone, startOfDay } from '../../domain/time/time-zone';
import type { WeekBlock } from '../../domain/time/working-hours';

/** Wrong use of the command, or a request that cannot be read: exit 2. */
export class UsageError extends Error {}

export type AskedRequest = SlotRequest & {
  /** Every free start instead of the best. */
  readonly all: boolean;
};

type Fields = Readonly<Record<string, unknown>>;

const kinds: readonly BusyKind[] = [
  ...(['busy', 'tentative', 'focus', 'outOfOffice', 'allDay', 'workingLocation', 'declined', 'free'] as const),
];
const anyHour: readonly WeekBlock[] = [{ days: weekdays, from: '00:00', to: '24:00' }];
const usualStep = 15;
/** In minutes. */
const day = 1440;
const year = 366 * day;
/** Some three years of quarter hours, ten times over: whoever asks for more has mistyped. */
const mostStarts = 1_000_000;
/** How far past `to` a later time is looked for where there is none before: the request has all the busy times there are. */
const laterDays = 28;

/** Throws `UsageError` that names the field. */
export function requestIn(read: unknown): AskedRequest {
  const fields = fieldsIn(read, 'the request');
  const [from, to] = [instantIn(fields.from, 'from'), instantIn(fields.to, 'to')];
  if (to <= from) throw new UsageError('"to" is not after "from".');
  const lengthMinutes = minutesIn(fields.lengthMinutes, { name: 'lengthMinutes', least: 1, most: day });
  if (lengthMinutes === undefined) throw new UsageError('"lengthMinutes" is missing: how long shall they meet?');
  const stepMinutes = minutesIn(fields.stepMinutes, { name: 'stepMinutes', least: 1, most: year }) ?? usualStep;
  if ((to - from) / (stepMinutes * minuteMs) > mostStarts) {
    throw new UsageError(
      `Between "from" and "to" lie more than ${mostStarts} starts: take a shorter time or a longer step.`,
    );
  }
  if (!Array.isArray(fields.people) || fields.people.length === 0) throw new UsageError('"people" names nobody.');
  const days = fields.weekdays === undefined ? {} : { weekdays: daysIn(fields.weekdays, 'weekdays') };
  const usual = fields.usual === undefined ? {} : { usual: instantIn(fields.usual, 'usual') };
  return {
    now: fields.now === undefined ? from : instantIn(fields.now, 'now'),
    from,
    to,
    knownUntil: to + laterDays * dayMs,
    lengthMinutes,
    stepMinutes,
    bufferMinutes: minutesIn(fields.bufferMinutes, { name: 'bufferMinutes', least: 0, most: day }) ?? 0,
    noticeMinutes: minutesIn(fields.noticeMinutes, { name: 'noticeMinutes', least: 0, most: year }) ?? 0,
    people: fields.people.map((one, at) => personIn(one, `people[${at}]`)),
    ...days,
    ...usual,
    all: fields.all === true,
  };
}

function personIn(read: unknown, name: string): Attendee {
  const fields = fieldsIn(read, name);
  const { email, zone = 'UTC', week, holidays = [], busy = [] } = fields;
  if (typeof email !== 'string' || email === '') throw new UsageError(`${name}.email is missing.`);
  const place = zoneIn(zone, `${name}.zone`);
  return {
    email: email as Email,
    zone: place,
    week: week === undefined ? anyHour : listIn(week, `${name}.week`).map(blocksIn),
    holidays: listIn(holidays, `${name}.holidays`).map(({ value, at }) => {
      if (typeof value !== 'string' || !isDay(value)) throw new UsageError(`${at} is no day such as 2026-03-20.`);
      return value;
    }),
    busy:
      busy === 'unknown' || busy === null ? 'unknown' : listIn(busy, `${name}.busy`).map((item) => busyIn(item, place)),
  };
}

type Item = { readonly value: unknown; readonly at: string };

function listIn(read: unknown, name: string): readonly Item[] {
  if (!Array.isArray(read)) throw new UsageError(`${name} is no list.`);
  return read.map((value: unknown, index) => ({ value, at: `${name}[${index}]` }));
}

/** A block that ends before it begins counts for nothing, as the usual calendars have it: night work is two blocks. */
function blocksIn({ value, at }: Item): WeekBlock {
  const { days, from, to } = fieldsIn(value, at);
  return { days: daysIn(days, `${at}.days`), from: clockIn(from, `${at}.from`), to: clockIn(to, `${at}.to`) };
}

function daysIn(read: unknown, name: string): readonly Weekday[] {
  return listIn(read, name).map(({ value, at }) => {
    const day = weekdays.find((one) => one === value);
    if (!day) throw new UsageError(`${at} is none of ${weekdays.join(', ')}.`);
    return day;
  });
}

function clockIn(read: unknown, name: string): ClockTime {
  if (typeof read !== 'string' || !/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(read)) {
    throw new UsageError(`${name} is no time of day such as 09:00.`);
  }
  return read as ClockTime;
}

/** Days stand for their beginning in the calendar's own zone. */
function busyIn({ value, at }: Item, calendarZone: Zone): BusyItem {
  const fields = fieldsIn(value, at);
  const zone = fields.zone === undefined ? calendarZone : zoneIn(fields.zone, `${at}.zone`);
  const { kind = 'busy' } = fields;
  const known = kinds.find((one) => one === kind);
  if (!known) throw new UsageError(`${at}.kind is none of ${kinds.join(', ')}.`);
  const [start, end] = [
    momentIn(fields.start, { name: `${at}.start`, zone }),
    momentIn(fields.end, { name: `${at}.end`, zone }),
  ];
  if (end < start) throw new UsageError(`${at} ends before it begins.`);
  const before = minutesIn(fields.bufferBefore, { name: `${at}.bufferBefore`, least: 0, most: day });
  const after = minutesIn(fields.bufferAfter, { name: `${at}.bufferAfter`, least: 0, most: day });
  return {
    start,
    end,
    kind: known,
    ...(before === undefined ? {} : { bufferBefore: before }),
    ...(after === undefined ? {} : { bufferAfter: after }),
  };
}

function momentIn(read: unknown, { name, zone }: { readonly name: string; readonly zone: Zone }): Instant {
  return typeof read === 'string' && isDay(read) ? startOfDay(read, zone) : instantIn(read, name);
}

/** With its offset, or in UTC. */
function instantIn(read: unknown, name: string): Instant {
  const text = typeof read === 'string' ? read : '';
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(instant)) throw new UsageError(`"${name}" is no instant such as 2026-03-02T09:00:00Z.`);
  return instant;
}

type Range = { readonly name: string; readonly least: number; readonly most: number };

function minutesIn(read: unknown, { name, least, most }: Range): number | undefined {
  if (read === undefined) return undefined;
  if (typeof read !== 'number' || !(read >= least && read <= most)) {
    throw new UsageError(`"${name}" is no number of minutes from ${least} to ${most}.`);
  }
  return read;
}

function zoneIn(read: unknown, name: string): Zone {
  if (typeof read !== 'string' || !isZone(read)) throw new UsageError(`${name} is no zone such as Asia/Tehran.`);
  return read;
}

function fieldsIn(read: unknown, name: string): Fields {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new UsageError(`${name} is no object.`);
  return read as Fields;
}
