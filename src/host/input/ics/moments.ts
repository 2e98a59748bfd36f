import { instantOf, toRfc3339, wallOf } from '../../calendar/zone';
import type { Property } from './blocks';
import { parameter } from './blocks';
import type { Wall, ZoneFinder } from './zones';

/** A date, or a time with the zone that it was written in. */
export type Moment =
  | { readonly kind: 'day'; readonly wall: Wall }
  | { readonly kind: 'time'; readonly instant: number; readonly zone: string };

/** How times of one file are read; `home` is the zone of times without one. */
export type Reading = {
  readonly home: string;
  readonly findZone: ZoneFinder;
  readonly complain: (line: number, reason: string) => void;
};

const dayMs = 86_400_000;

/** Every moment of a property; what is none is left out and told. */
export function momentsOf(property: Property, reading: Reading): readonly Moment[] {
  return property.values.flatMap((value) => {
    // A period counts from its beginning; a bare date in a property for times comes as `2026-11-23T::`.
    const text = String(Array.isArray(value) ? value[0] : value).replace(/T:+$/, '');
    const moment = momentOf(text, property, reading);
    if (!moment) reading.complain(property.line, `${property.name.toUpperCase()} is no date or time: ${text}`);
    return moment ? [moment] : [];
  });
}

function momentOf(text: string, property: Property, { home, findZone, complain }: Reading): Moment | undefined {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2}):?(\d{2})?(Z)?)?$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const real = new Date(wall).getUTCMonth() === month - 1 && hour < 25 && minute < 60;
  if (!real || year < 1000) return undefined;
  if (parts[4] === undefined) return { kind: 'day', wall };
  if (parts[7]) return { kind: 'time', instant: wall, zone: 'UTC' };
  const tzid = parameter(property, 'tzid');
  const found = tzid === '' ? home : findZone(tzid, wall);
  if (typeof found === 'number') return { kind: 'time', instant: wall - found * 60_000, zone: 'UTC' };
  if (found === undefined) complain(property.line, `the zone ${tzid} is not known; ${home} is taken`);
  const zone = found ?? home;
  return { kind: 'time', instant: instantOf(wall, zone), zone };
}

/** Start or end of a Calendar v3 event. */
export function eventTime(moment: Moment): Readonly<Record<string, string>> {
  if (moment.kind === 'day') return { date: dayText(moment.wall) };
  return { dateTime: toRfc3339(moment.instant, moment.zone), timeZone: moment.zone };
}

export function later(moment: Moment, ms: number): Moment {
  if (moment.kind === 'day') return { kind: 'day', wall: moment.wall + Math.max(dayMs, Math.ceil(ms / dayMs) * dayMs) };
  return { ...moment, instant: moment.instant + ms };
}

/** To compare moments of one kind with each other. */
export function orderOf(moment: Moment): number {
  return moment.kind === 'day' ? moment.wall : moment.instant;
}

function dayText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** `20261123` or `20261123T090000Z`, as rules and ids of instances have it. */
export function compact(moment: Moment): string {
  if (moment.kind === 'day') return dayText(moment.wall).replaceAll('-', '');
  return `${new Date(moment.instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The day of a moment at the time of day of another: dates that stand for an occurrence of a timed series. */
export function alignedTo(moment: Moment, start: Moment): Moment {
  if (moment.kind === start.kind) return moment;
  if (start.kind === 'day') {
    const wall = moment.kind === 'time' ? wallOf(moment.instant, moment.zone) : moment.wall;
    return { kind: 'day', wall: Math.floor(wall / dayMs) * dayMs };
  }
  const timeOfDay = ((wallOf(start.instant, start.zone) % dayMs) + dayMs) % dayMs;
  const wall = (moment.kind === 'day' ? moment.wall : 0) + timeOfDay;
  return { kind: 'time', instant: instantOf(wall, start.zone), zone: start.zone };
}
