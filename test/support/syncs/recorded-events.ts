/**
 * What Google Calendar answered when people changed a series, recorded by SwitchbackTech/compass (MIT, commit 7228cd31)
 * and restated: the ids, times, rules and versions are the recorded ones; the guests are ours, for the recorded series had
 * none.
 */
import type { EventSeen } from '../../../src/domain/sync/event';
import type { Meeting } from '../../../src/domain/sync/meeting';
import { dateId } from '../../../src/domain/sync/series';
import { dayMs, minuteMs } from '../../../src/domain/time/time';
import { eventSeen } from '../../../src/google/calendar/event';
import { aMeeting } from '../builders';

type Google = Parameters<typeof eventSeen>[0];

export const mina = 'mina@orbit.example';
export const arthit = 'arthit@orbit.example';
const zone = 'America/Chicago';

const common = {
  status: 'confirmed',
  htmlLink: 'https://www.google.com/calendar/event?eid=REDACTED',
  organizer: { email: mina, self: true },
  attendees: [
    { email: mina, self: true, responseStatus: 'accepted' },
    { email: arthit, responseStatus: 'needsAction' },
  ],
};

/** `at`: local start and end with their offset. */
export function recorded(id: string, at: readonly [string, string], more: Google = {}): EventSeen {
  const [start, end] = at.map((dateTime) => ({ dateTime, timeZone: zone }));
  return eventSeen({ ...common, id, iCalUID: `${id}@google.com`, etag: '"1"', start, end, ...more } as Google);
}

export function tombstone(id: string, more: Google = {}): EventSeen {
  return eventSeen({ id, status: 'cancelled', etag: '"2"', ...more });
}

export function original(dateTime: string): Google {
  return { originalStartTime: { dateTime } };
}

/** The rows of a daily series of 45 minutes, as many as are asked for. */
export function rowsOf(series: string, first: string, count: number): readonly Meeting[] {
  return Array.from({ length: count }, (_, at) => {
    const start = Date.parse(first) + at * dayMs;
    const date = { original: start, eventId: dateId(series, start), series, cadence: 'weekly' } as const;
    return aMeeting({ id: `mtg_${at}`, start, end: start + 45 * minuteMs, account: 'acc_acme', ...date });
  });
}

/** The dates as the server works them out from a first one. */
export function datesOf(series: string, first: string, count: number): readonly EventSeen[] {
  return rowsOf(series, first, count).map(({ eventId, start, end }) => {
    const [from, to] = [start, end].map((instant) => new Date(instant).toISOString()) as [string, string];
    return recorded(eventId, [from, to], { recurringEventId: series, ...original(from) });
  });
}
