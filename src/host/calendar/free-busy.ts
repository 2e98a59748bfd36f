/** `Freebusy.query`: when calendars are busy, without saying why. */
import type { calendar_v3 } from '@googleapis/calendar';
import { GoogleError } from '../contract';
import { transparencyOf, typeOf } from './answer';
import { instantAt } from './moment';
import { type Item, plainOccurrences, touches, type Window } from './series';
import { atLeast, badRequest, meetingOf, type PersonalCalendar, roleOf, type State } from './state';
import { isZone, parseRfc3339, toRfc3339 } from './zone';

const mostCalendars = 50;
/** Google names no figure; other makers of schedulers found about three months (developer.nylas.com, availability). */
const longestMs = 93 * 86_400_000;

type Request = calendar_v3.Schema$FreeBusyRequest;
type Answer = calendar_v3.Schema$FreeBusyCalendar;

/** A calendar that cannot be read comes with `errors` and HTTP 200: its empty `busy` does not mean free. */
export function queryFreeBusy(state: State, request: Request, caller: string): calendar_v3.Schema$FreeBusyResponse {
  const window = { from: bound(request.timeMin, 'timeMin'), to: bound(request.timeMax, 'timeMax') };
  if (window.to <= window.from) throw new GoogleError(400, 'timeRangeEmpty', 'The specified time range is empty.');
  if (window.to - window.from > longestMs)
    throw badRequest('The requested time range is too long.', 'timeRangeTooLong');
  const zone = request.timeZone ?? 'UTC';
  if (!isZone(zone)) throw badRequest('Invalid time zone.');
  const most = Math.min(request.calendarExpansionMax ?? mostCalendars, mostCalendars);
  const calendars: Record<string, Answer> = {};
  for (const [index, item] of (request.items ?? []).entries()) {
    const id = item.id ?? '';
    if (index >= most) calendars[id] = failed('tooManyCalendarsRequested');
    else calendars[id] = busyOf(state, id === 'primary' ? caller : id, { caller, window, zone });
  }
  const [timeMin, timeMax] = [window.from, window.to].map((time) => new Date(time).toISOString());
  return { kind: 'calendar#freeBusy', timeMin: timeMin ?? '', timeMax: timeMax ?? '', calendars };
}

function bound(text: string | null | undefined, name: string): number {
  if (text == null) throw badRequest(`Missing required field: ${name}`, 'required');
  const parsed = parseRfc3339(text);
  if (!parsed || 'wall' in parsed) throw new GoogleError(400, 'badRequest', 'Bad Request');
  return parsed.instant;
}

function failed(reason: string): Answer {
  return { errors: [{ domain: 'global', reason }], busy: [] };
}

type Asked = { readonly caller: string; readonly window: Window; readonly zone: string };

function busyOf(state: State, id: string, { caller, window, zone }: Asked): Answer {
  const calendar = state.calendars.get(id.toLowerCase());
  const company = state.calendars.get(caller)?.company;
  if (!calendar || !atLeast(roleOf(calendar, caller, company), 'freeBusyReader')) return failed('notFound');
  const times = itemsIn(state, calendar, window)
    .filter((item) => countsAsBusy(calendar, item))
    .map(({ meeting, occurrence }) => ({
      start: Math.max(window.from, instantAt(occurrence?.start ?? meeting.start, calendar.zone)),
      end: Math.min(window.to, instantAt(occurrence?.end ?? meeting.end, calendar.zone)),
    }));
  return { busy: merge(times).map(({ start, end }) => ({ start: toRfc3339(start, zone), end: toRfc3339(end, zone) })) };
}

/** Everything alive on a calendar in a window, series worked out. */
export function itemsIn(state: State, calendar: PersonalCalendar, window: Window): Item[] {
  return [...calendar.copies.values()].flatMap((copy): Item[] => {
    const item = { copy, meeting: meetingOf(state, copy) };
    if (copy.removed || item.meeting.status === 'cancelled') return [];
    if (item.meeting.recurrence) return plainOccurrences(state, calendar, copy, window);
    return touches(item, calendar.zone, window) ? [item] : [];
  });
}

/**
 * Declined, transparent, working-location and birthday events are free. Google does not say what an unanswered or
 * tentative invitation counts as; here it is busy.
 */
function countsAsBusy(calendar: PersonalCalendar, { copy, meeting }: Item): boolean {
  const own = meeting.attendees.find(({ email }) => email === calendar.id);
  if (own?.responseStatus === 'declined') return false;
  if (['workingLocation', 'birthday'].includes(typeOf(meeting))) return false;
  return transparencyOf(copy, meeting) !== 'transparent';
}

type Time = { start: number; end: number };

function merge(times: readonly Time[]): Time[] {
  const merged: Time[] = [];
  for (const time of times.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && time.start <= last.end) last.end = Math.max(last.end, time.end);
    else if (time.end > time.start) merged.push({ ...time });
  }
  return merged;
}
