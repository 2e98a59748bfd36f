/**
 * Between instants and the wall clocks of zones. A wall time that does not exist (clocks went forward) is read with
 * the offset before the gap, so it moves later; one that exists twice is its first occurrence: RFC 5545 §3.3.5, which
 * is Temporal's "compatible".
 */
import { type Weekday, weekdays } from '../team/teammate';
import { addDays, type ClockTime, type Day, dayMs, dayOf, dayStart, type Instant, minuteMs, type Zone } from './time';

/** Minutes that a zone's clocks are ahead of UTC at an instant. */
export function offsetMinutes(instant: Instant, zone: Zone): number {
  return offsetMs(instant, zone) / minuteMs;
}

/** What a zone's clocks show, as the instant at which UTC's clocks show the same. */
export function localWall(instant: Instant, zone: Zone): number {
  return instant + offsetMs(instant, zone);
}

export function localDay(instant: Instant, zone: Zone): Day {
  return dayOf(localWall(instant, zone));
}

/** `09:30`; seconds are left off. */
export function localTime(instant: Instant, zone: Zone): ClockTime {
  return new Date(localWall(instant, zone)).toISOString().slice(11, 16) as ClockTime;
}

export function localWeekday(instant: Instant, zone: Zone): Weekday {
  return weekdayOf(localDay(instant, zone));
}

export function weekdayOf(day: Day): Weekday {
  const mondayFirst = (new Date(dayStart(day)).getUTCDay() + 6) % 7;
  return weekdays[mondayFirst] ?? 'mon';
}

/** When a zone's clocks show a time of a day. `24:00` is the midnight that ends the day. */
export function instantOf(day: Day, time: ClockTime, zone: Zone): Instant {
  return instantOfWall(dayStart(day) + minutesOf(time) * minuteMs, zone);
}

/** The instant of a wall time that is written as in `localWall`. */
export function instantOfWall(wall: number, zone: Zone): Instant {
  const before = wall - offsetMs(wall - dayMs, zone);
  const after = wall - offsetMs(wall + dayMs, zone);
  if (before === after || localWall(before, zone) === wall) return before;
  return localWall(after, zone) === wall ? after : before;
}

/** The first instant of a day in a zone, which is not always midnight. */
export function startOfDay(day: Day, zone: Zone): Instant {
  return instantOf(day, '00:00', zone);
}

/** The instant at which a day in a zone is over. */
export function endOfDay(day: Day, zone: Zone): Instant {
  return startOfDay(addDays(day, 1), zone);
}

/** Minutes after midnight. */
export function minutesOf(time: ClockTime): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

export function isClockTime(text: string): text is ClockTime {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}

/** Whether a text is an IANA zone that this engine knows. Bare offsets (`+03:30`) are not zones. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return zoneOf(name) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export type StaleZone = { readonly zone: Zone; readonly expectedMinutes: number; readonly foundMinutes: number };

/**
 * The zones whose newest laws this engine has not heard of: local times there may be an hour wrong. One instant and
 * offset for each law, from the NEWS of the IANA time zone database.
 */
export function staleZones(offsetAt: (instant: Instant, zone: Zone) => number = offsetMinutes): readonly StaleZone[] {
  return canaries.flatMap(([zone, at, expectedMinutes]) => {
    const foundMinutes = offsetAt(Date.parse(at), zone);
    return foundMinutes === expectedMinutes ? [] : [{ zone, expectedMinutes, foundMinutes }];
  });
}

/** Of the stale ones, those that somebody lives in, by whichever of its names. */
export function staleAmong(zones: readonly Zone[], stale: readonly StaleZone[] = staleZones()): readonly StaleZone[] {
  if (stale.length === 0) return [];
  const names = new Set(zones.filter(isZone).map(canonical));
  return stale.filter(({ zone }) => names.has(canonical(zone)));
}

/** A zone of a fixed distance to Greenwich that shows the right time until the engine knows the law. */
export function fixedZone({ expectedMinutes }: StaleZone): Zone | undefined {
  const hours = expectedMinutes / 60;
  // The signs of these names are the other way round.
  return Number.isInteger(hours) ? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}` : undefined;
}

function canonical(zone: Zone): string {
  return zoneOf(zone).formatter.resolvedOptions().timeZone;
}

const canaries: readonly (readonly [zone: Zone, at: string, expectedMinutes: number])[] = [
  ['America/Vancouver', '2026-12-01T12:00:00Z', -420], // 2026b: no more winter time
  ['America/Edmonton', '2026-12-01T12:00:00Z', -360], // 2026c: no more winter time
  ['Africa/Casablanca', '2026-10-15T12:00:00Z', 0], // 2026c: +00 from 2026-09-20
  ['America/Asuncion', '2025-07-01T12:00:00Z', -180], // 2024b, 2025a: stays at -03
  ['Asia/Almaty', '2024-06-01T12:00:00Z', 300], // 2024a: +05 from 2024-03-01
  ['Africa/Cairo', '2023-07-01T12:00:00Z', 180], // 2023c: summer time again
  ['America/Mexico_City', '2023-07-01T12:00:00Z', -360], // 2022f: no more summer time
  ['Asia/Amman', '2022-12-01T12:00:00Z', 180], // 2022f: stays at +03
  ['Asia/Tehran', '2023-07-01T12:00:00Z', 210], // 2022b: no more summer time
];

type KnownZone = { readonly formatter: Intl.DateTimeFormat; readonly offsetAtDay: Map<number, number> };

// Making a formatter costs a hundred times as much as using it; both are kept because they depend on nothing else.
const zones = new Map<Zone, KnownZone>();

function zoneOf(zone: Zone): KnownZone {
  const known = zones.get(zone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const made = { formatter, offsetAtDay: new Map<number, number>() };
  zones.set(zone, made);
  return made;
}

/** No zone has ever changed twice within one UTC day, so a day that begins and ends alike has one offset. */
function offsetMs(instant: Instant, zone: Zone): number {
  const known = zoneOf(zone);
  const day = Math.floor(instant / dayMs);
  const start = offsetAtDay(day, known);
  return start === offsetAtDay(day + 1, known) ? start : askedOffset(instant, known.formatter);
}

function offsetAtDay(day: number, { formatter, offsetAtDay: kept }: KnownZone): number {
  const found = kept.get(day);
  if (found !== undefined) return found;
  const asked = askedOffset(day * dayMs, formatter);
  kept.set(day, asked);
  return asked;
}

function askedOffset(instant: Instant, formatter: Intl.DateTimeFormat): number {
  const parts = formatter.formatToParts(instant);
  const at = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}
