/** The advanced service, and what it answers of one event. */
import type { EventSeen } from '../../domain/sync/event';
import { Fault } from '../../fault';
import { orNothing } from '../google-call';
import { type Event, eventSeen } from './event';

export type Service = ReturnType<typeof advancedCalendar>;

export function advancedCalendar() {
  const { Events, Freebusy } = typeof Calendar === 'undefined' ? {} : Calendar;
  if (!Events || !Freebusy) throw new Fault('defect', { missing: 'advanced service Calendar' });
  return { Events, Freebusy };
}

export function unlessMissing(get: () => Event): EventSeen | undefined {
  const event = orNothing([403, 404, 410], get);
  return event && eventSeen(event);
}
