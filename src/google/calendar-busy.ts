/** Which events block a time, by the rules of Google's event types; a calendar that cannot be read is unknown, never free. */
import type { BusyAnswer } from '../controllers/services';
import type { BusyItem, BusyKind } from '../domain/sync/slot-search';
import type { Email } from '../domain/team/email';
import type { Day } from '../domain/time/time';
import { instantOf } from '../domain/time/time-zone';

type Event = GoogleAppsScript.Calendar.Schema.Event;
/** One calendar's part of a free/busy answer; `errors` stand in an answer of 200. */
export type FreeBusy = {
  readonly busy?: readonly { readonly start?: string; readonly end?: string }[];
  readonly errors?: readonly unknown[];
};
type Listed = { readonly events: readonly Event[]; readonly zone: string };

/** The calendar's own events where they may be read, else its free/busy answer, else nothing is known. */
export function busyFrom(email: Email, free: FreeBusy | undefined, listed: Listed | undefined): BusyAnswer {
  if (listed) return { email, busy: listed.events.flatMap((event) => busyItem(event, listed.zone)) };
  const known = free && !(free.errors && free.errors.length > 0);
  if (!known) return { email, busy: 'unknown' };
  const busy = (free.busy ?? []).map(
    ({ start = '', end = '' }): BusyItem => ({ start: Date.parse(start), end: Date.parse(end), kind: 'busy' }),
  );
  return { email, busy };
}

function busyItem(event: Event, zone: string): readonly BusyItem[] {
  const { start, end } = event;
  if (!start || !end) return [];
  const kind = kindOf(event);
  if (start.dateTime && end.dateTime)
    return [{ start: Date.parse(start.dateTime), end: Date.parse(end.dateTime), kind }];
  if (!start.date || !end.date) return [];
  // An all-day event blocks the days as its calendar's zone counts them; the end day is not part of it.
  const from = instantOf(start.date as Day, '00:00', zone);
  return [{ start: from, end: instantOf(end.date as Day, '00:00', zone), kind: kind === 'busy' ? 'allDay' : kind }];
}

function kindOf(event: Event): BusyKind {
  const mine = event.attendees?.find(({ self }) => self)?.responseStatus;
  const type = (event as { readonly eventType?: string }).eventType;
  if (event.status === 'cancelled' || event.transparency === 'transparent' || type === 'birthday') return 'free';
  if (mine === 'declined') return 'declined';
  if (type === 'workingLocation') return 'workingLocation';
  if (type === 'outOfOffice') return 'outOfOffice';
  if (type === 'focusTime') return 'focus';
  return event.status === 'tentative' || mine === 'tentative' || mine === 'needsAction' ? 'tentative' : 'busy';
}
