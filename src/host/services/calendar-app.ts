import { type Caller, type Fake, GoogleError, ScriptError } from '../contract';

type Listed = { readonly items?: readonly Readonly<Record<string, unknown>>[] };

/** CalendarApp over the calendars of the Calendar service; what cannot be found is null, as Apps Script has it. */
export function createCalendarApp(calendar: Fake): Fake {
  const orNull = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (thrown) {
      if (thrown instanceof GoogleError && (thrown.code === 404 || thrown.code === 403)) return null;
      throw thrown;
    }
  };
  const byICalUid = (id: string, iCalUID: string, caller: Caller) =>
    (calendar.call('Events.list', [id, { iCalUID }], caller) as Listed).items?.[0] ?? null;

  const methods: Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>> = {
    getCalendarById: ([id], caller) => orNull(() => calendar.call('Calendars.get', [id], caller)),
    getAllCalendars: (_args, caller) => (calendar.call('CalendarList.list', [], caller) as Listed).items ?? [],
    getEventById: ([id, event], caller) => {
      if (event === null) return null; // an event that is not saved yet has no id
      return orNull(() =>
        String(event).includes('@')
          ? byICalUid(String(id), String(event), caller)
          : calendar.call('Events.get', [id, event], caller),
      );
    },
    getEvents: ([id, timeMin, timeMax], caller) => {
      const options = { timeMin, timeMax, singleEvents: true, orderBy: 'startTime', maxResults: 2500 };
      return (calendar.call('Events.list', [id, options], caller) as Listed).items ?? [];
    },
    createEvent: ([id, event, sendUpdates], caller) =>
      calendar.call('Events.insert', [event, id, { sendUpdates }], caller),
    updateEvent: ([id, eventId, change], caller) => calendar.call('Events.patch', [change, id, eventId], caller),
    deleteEvent: ([id, eventId], caller) => {
      calendar.call('Events.remove', [id, eventId], caller);
      return null;
    },
  };

  return {
    call: (method, args, caller) => {
      const found = methods[method];
      if (!found) throw new ScriptError(`CalendarApp.${method} is not in this host`);
      return found(args, caller);
    },
    dump: () => null,
    restore: () => undefined,
  };
}
