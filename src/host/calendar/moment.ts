/** The two ways an event says when: a day without a zone, or an instant with the zone it was written in. */
import type { calendar_v3 } from '@googleapis/calendar';
import { GoogleError } from '../contract';
import { instantOf, isZone, parseRfc3339, toRfc3339, wallOf } from './zone';

export type Moment = { readonly date: string } | { readonly instant: number; readonly zone: string };
type EventTime = calendar_v3.Schema$EventDateTime;

const dayMs = 86_400_000;

export function isDay(moment: Moment): moment is { readonly date: string } {
  return 'date' in moment;
}

/** Reads a time of a request. `side` names it in Google's texts. @throws GoogleError 400 */
export function readTime(
  time: EventTime | null | undefined,
  side: 'start' | 'end',
  calendarZone: string,
  recurring: boolean,
): Moment {
  if (!time || (time.date == null && time.dateTime == null)) {
    throw new GoogleError(400, 'required', side === 'end' ? 'Missing end time.' : 'Missing start time.');
  }
  if (time.date != null && time.dateTime != null) throw invalid(`Invalid ${side} time.`);
  if (time.timeZone != null && !isZone(time.timeZone)) throw invalid(`Invalid time zone definition for ${side} time.`);
  if (time.date != null) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(time.date) || !parseRfc3339(`${time.date}T00:00:00Z`))
      throw invalid(`Invalid ${side} time.`);
    return { date: time.date };
  }
  const parsed = parseRfc3339(time.dateTime ?? '');
  if (!parsed) throw invalid(`Invalid ${side} time.`);
  const missing = time.timeZone == null && ('wall' in parsed || recurring);
  if (missing) throw new GoogleError(400, 'required', `Missing time zone definition for ${side} time.`);
  const zone = time.timeZone ?? calendarZone;
  return { instant: 'wall' in parsed ? instantOf(parsed.wall, zone) : parsed.instant, zone };
}

/** As Google answers it: the instant on the clock of `shownIn`, beside the zone it was written in. */
export function showTime(moment: Moment, shownIn: string): EventTime {
  if (isDay(moment)) return { date: moment.date };
  return { dateTime: toRfc3339(moment.instant, shownIn), timeZone: moment.zone };
}

/** The instant at which it begins or ends; a day does so at midnight in the calendar's zone. */
export function instantAt(moment: Moment, calendarZone: string): number {
  return isDay(moment) ? instantOf(Date.parse(`${moment.date}T00:00:00Z`), calendarZone) : moment.instant;
}

export function wallAt(moment: Moment): number {
  return isDay(moment) ? Date.parse(`${moment.date}T00:00:00Z`) : wallOf(moment.instant, moment.zone);
}

/** The moment of another wall time, of the same kind and zone as `like`. */
export function atWall(wall: number, like: Moment): Moment {
  if (isDay(like)) return { date: new Date(Math.floor(wall / dayMs) * dayMs).toISOString().slice(0, 10) };
  return { instant: instantOf(wall, like.zone), zone: like.zone };
}

/** The part of an instance's id that names its original start: `20260105T090000Z`, for days `20260105`. */
export function stampOf(original: Moment): string {
  if (isDay(original)) return original.date.replaceAll('-', '');
  return `${new Date(original.instant).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

export function checkOrder(start: Moment, end: Moment): void {
  if (isDay(start) !== isDay(end)) {
    throw invalid('Start and end times must either both be date or both be dateTime.');
  }
  const order = isDay(start) || isDay(end) ? wallAt(end) - wallAt(start) : end.instant - start.instant;
  if (order < 0) throw new GoogleError(400, 'timeRangeEmpty', 'The specified time range is empty.');
}

function invalid(text: string): GoogleError {
  return new GoogleError(400, 'invalid', text);
}
