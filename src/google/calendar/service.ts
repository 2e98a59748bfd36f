/** The advanced service, and calls to it whose refusal is an answer too. */
import type { EventSeen } from '../../domain/sync/event';
import { Fault } from '../../fault';
import { codeOf, googleCall } from '../google-call';
import { type Event, eventSeen } from './event';

export type Service = ReturnType<typeof advancedCalendar>;

export function advancedCalendar() {
  const { Events, Freebusy } = typeof Calendar === 'undefined' ? {} : Calendar;
  if (!Events || !Freebusy) throw new Fault('defect', { missing: 'advanced service Calendar' });
  return { Events, Freebusy };
}

/** Runs a call whose refusal with one of these codes is an answer too. */
export function orNothing<Answer>(codes: readonly number[], call: () => Answer): Answer | undefined {
  return googleCall(() => {
    try {
      return call();
    } catch (thrown) {
      if (codes.includes(codeOf(thrown) ?? 0)) return undefined;
      throw thrown;
    }
  });
}

export function unlessMissing(get: () => Event): EventSeen | undefined {
  const event = orNothing([403, 404, 410], get);
  return event && eventSeen(event);
}
