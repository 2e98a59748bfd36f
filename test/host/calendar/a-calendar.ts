import type { calendar_v3 } from '@googleapis/calendar';
import { type CalendarFake, createCalendar } from '../../../src/host/calendar/fake';
import type { Caller } from '../../../src/host/contract';

export const csm = 'csm@siam.example';
export const am = 'am@siam.example';
export const now = Date.parse('2026-11-22T03:00:00Z');

export type ACalendar = {
  readonly calendar: CalendarFake;
  /** A call by the CSM. */
  call(method: string, ...args: unknown[]): Answer;
  callAs(email: string, method: string, ...args: unknown[]): Answer;
};

type Event = calendar_v3.Schema$Event;

/** Of an event or of a list of events: a test looks at the parts it states. */
export type Answer = Event & { items: Event[]; nextPageToken?: string; nextSyncToken?: string; accessRole?: string };

/** A CSM in Bangkok and an AM in London of one company. */
export function aCalendar(): ACalendar {
  const calendar = createCalendar({ now: () => now });
  calendar.addPerson({ email: csm, zone: 'Asia/Bangkok' });
  calendar.addPerson({ email: am, zone: 'Europe/London' });
  const callAs: ACalendar['callAs'] = (email, method, ...args) => {
    const caller: Caller = { email, now, host: 'GMAIL' };
    return calendar.call(method, args, caller) as Answer;
  };
  return { calendar, callAs, call: (method, ...args) => callAs(csm, method, ...args) };
}

/** An event of an hour, 24 November 2026 at 09:00 in Bangkok. */
export function anEvent(more: object = {}): object {
  return {
    summary: 'Sync',
    start: { dateTime: '2026-11-24T09:00:00', timeZone: 'Asia/Bangkok' },
    end: { dateTime: '2026-11-24T10:00:00', timeZone: 'Asia/Bangkok' },
    ...more,
  };
}

/** What a call was refused with. */
export function refusal(work: () => unknown): { code?: number; reason?: string; message: string } {
  try {
    work();
  } catch (error) {
    const { code, reason, message } = error as Error & { code?: number; reason?: string };
    return { ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }), message };
  }
  throw new Error('Nothing was refused');
}
