import { named } from './elsewhere';
import { define } from './language/date';
import { makeEnum } from './language/enums';
import { call, exception } from './language/host';

type Day = { readonly dateTime?: string; readonly date?: string };
/** As much of a Calendar v3 event as CalendarApp shows. */
type EventData = {
  readonly id: string;
  readonly iCalUID?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly created?: string;
  readonly updated?: string;
  readonly start: Day;
  readonly end: Day;
  readonly recurringEventId?: string;
  readonly creator?: { readonly email?: string };
  readonly organizer?: { readonly self?: boolean };
  readonly attendees?: readonly Guest[];
};
type Guest = {
  readonly email: string;
  readonly displayName?: string;
  readonly responseStatus?: string;
  readonly organizer?: boolean;
  readonly self?: boolean;
};
type CalendarData = { readonly id: string; readonly summary: string; readonly timeZone: string };

const guestStatuses = makeEnum('GuestStatus', ['INVITED', 'MAYBE', 'NO', 'OWNER', 'YES']);
const statusNames: Readonly<Record<string, string>> = {
  needsAction: 'INVITED',
  tentative: 'MAYBE',
  declined: 'NO',
  accepted: 'YES',
};

function ask(method: string, ...args: unknown[]): unknown {
  return call('CalendarApp', method, ...args);
}

/** A day begins at midnight of the script's zone, which local times have here. */
function dateOf({ dateTime, date }: Day): Date {
  return new Date(dateTime ?? `${date}T00:00:00`);
}

function guestOf({ email, displayName = '', responseStatus = 'needsAction', organizer }: Guest) {
  return {
    getEmail: () => email,
    getName: () => displayName,
    getAdditionalGuests: () => 0,
    getGuestStatus: () => guestStatuses[organizer ? 'OWNER' : (statusNames[responseStatus] ?? 'INVITED')],
  };
}

function eventOf(calendarId: string, read: EventData) {
  let data = read;
  const guests = () => data.attendees ?? [];
  const mine = () => guests().find(({ self }) => self);
  const change = (patch: object): object => {
    data = ask('updateEvent', calendarId, data.id, patch) as EventData;
    return self;
  };
  const self = named('CalendarEvent', {
    setTitle: (summary: string) => change({ summary }),
    setDescription: (description: string) => change({ description }),
    setLocation: (location: string) => change({ location }),
    setTime: (start: Date, end: Date) => change({ start: momentOf(start), end: momentOf(end) }),
    addGuest: (email: string) => change({ attendees: [...guests(), { email }] }),
    removeGuest: (email: string) => change({ attendees: guests().filter((guest) => guest.email !== email) }),
    deleteEvent: () => {
      ask('deleteEvent', calendarId, data.id);
    },
    getId: () => data.iCalUID ?? data.id,
    getTitle: () => data.summary ?? '',
    getDescription: () => data.description ?? '',
    getLocation: () => data.location ?? '',
    getStartTime: () => dateOf(data.start),
    getEndTime: () => dateOf(data.end),
    getAllDayStartDate: () => dateOf(data.start),
    getAllDayEndDate: () => dateOf(data.end),
    isAllDayEvent: () => data.start.date !== undefined,
    isRecurringEvent: () => data.recurringEventId !== undefined,
    isOwnedByMe: () => data.organizer?.self === true,
    getDateCreated: () => new Date(data.created ?? 0),
    getLastUpdated: () => new Date(data.updated ?? 0),
    getCreators: () => (data.creator?.email ? [data.creator.email] : []),
    getOriginalCalendarId: () => calendarId,
    getGuestList: (includeOwner = false) =>
      guests()
        .filter(({ organizer }) => includeOwner || !organizer)
        .map(guestOf),
    getGuestByEmail: (email: string) => {
      const found = guests().find((guest) => guest.email === email);
      return found ? guestOf(found) : null;
    },
    getMyStatus: () => {
      const me = mine();
      return me ? guestOf(me).getGuestStatus() : guestStatuses.OWNER;
    },
  });
  return self;
}

type EventOptions = {
  readonly description?: string;
  readonly location?: string;
  /** Addresses with commas between them. */
  readonly guests?: string;
  readonly sendInvites?: boolean;
};

function momentOf(time: Date) {
  return { dateTime: time.toISOString() };
}

/** The day that the instant falls on in the script's zone. */
function dayOf(time: Date): { readonly date: string } {
  const local = new Date(Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()));
  return { date: local.toISOString().slice(0, 10) };
}

function create(calendarId: string, event: object, options: EventOptions = {}) {
  const { description, location, guests, sendInvites } = options;
  const emails = guests === undefined ? [] : guests.split(',').map((email) => email.trim());
  const attendees = emails.length > 0 ? emails.map((email) => ({ email })) : undefined;
  const made = { ...event, description, location, attendees };
  return eventOf(calendarId, ask('createEvent', calendarId, made, sendInvites ? 'all' : 'none') as EventData);
}

function calendarOf({ id, summary, timeZone }: CalendarData) {
  return named('Calendar', {
    getId: () => id,
    getName: () => summary,
    getTimeZone: () => timeZone,
    getEventById: (eventId: string) => {
      const data = ask('getEventById', id, eventId) as EventData | null;
      return data && eventOf(id, data);
    },
    createEvent: (summary: string, start: Date, end: Date, options?: EventOptions) =>
      create(id, { summary, start: momentOf(start), end: momentOf(end) }, options),
    createAllDayEvent: (summary: string, start: Date, ...more: readonly (Date | EventOptions)[]) => {
      const last = more[0] instanceof Date ? more[0] : new Date(start.getTime());
      if (!(more[0] instanceof Date)) last.setDate(last.getDate() + 1);
      const options = more.find((one): one is EventOptions => !(one instanceof Date));
      return create(id, { summary, start: dayOf(start), end: dayOf(last) }, options);
    },
    getEvents: (start: Date, end: Date) =>
      (ask('getEvents', id, start.toISOString(), end.toISOString()) as EventData[]).map((data) => eventOf(id, data)),
    getEventsForDay: (day: Date) => {
      const start = new Date(day.getFullYear(), day.getMonth(), day.getDate());
      const end = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1);
      return (ask('getEvents', id, start.toISOString(), end.toISOString()) as EventData[]).map((data) =>
        eventOf(id, data),
      );
    },
  });
}

/** Events and calendars, one by one; series and calendars of one's own are made with the advanced service here. */
export function installCalendarApp(): void {
  const calendar = (id: string) => {
    const data = ask('getCalendarById', id) as CalendarData | null;
    return data && calendarOf(data);
  };
  const own = () => {
    const found = calendar('primary');
    if (!found) throw exception('There is no calendar of this person');
    return found;
  };
  const app = {
    GuestStatus: guestStatuses,
    getCalendarById: (id: string) => calendar(String(id)),
    getDefaultCalendar: own,
    getAllCalendars: () => (ask('getAllCalendars') as CalendarData[]).map(calendarOf),
    createEvent: (title: string, start: Date, end: Date, options?: EventOptions) =>
      own().createEvent(title, start, end, options),
    createAllDayEvent: (title: string, start: Date, ...more: readonly (Date | EventOptions)[]) =>
      own().createAllDayEvent(title, start, ...more),
    getEventById: (id: string) => own().getEventById(id),
    getEvents: (start: Date, end: Date) => own().getEvents(start, end),
    getEventsForDay: (day: Date) => own().getEventsForDay(day),
    getId: () => own().getId(),
    getName: () => own().getName(),
    getTimeZone: () => own().getTimeZone(),
  };
  define('CalendarApp', named('CalendarApp', app));
}
