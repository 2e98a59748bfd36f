/** A Google Calendar that keeps Google's rules, one primary calendar per person. */
import type { calendar_v3 } from '@googleapis/calendar';
import { type Caller, type Fake, GoogleError, ScriptError } from '../contract';
import { methodOf, type SplitArguments, splitArguments } from '../definitions/document';
import { parseFields, selectFields, unknownField } from '../definitions/field-mask';
import { checkAnswer, checkRequest } from '../definitions/validate';
import { answerEvent } from './answer';
import { mergePatch } from './draft';
import { queryFreeBusy } from './free-busy';
import { type CalendarPeople, type NewPerson, peopleOf } from './people';
import { type Listing, listEvents, listInstances, text } from './reads';
import { findItem, type Item } from './series';
import {
  atLeast,
  badRequest,
  companyOf,
  dumpState,
  type Event,
  emptyState,
  etagOf,
  notFound,
  type PersonalCalendar,
  type Role,
  restoreState,
  roleOf,
  type State,
  type StateDump,
} from './state';
import { checkEtag, currentBody, deleteEvent, insertEvent, type Writing, type Written, writeEvent } from './writes';
import { isZone } from './zone';

export type CalendarFake = Fake & CalendarPeople;

/** `now` is the clock for what people do by hand; the API has its caller's. */
export type CalendarOptions = { readonly now?: () => number };

type Call = SplitArguments & { readonly caller: Caller };

export function createCalendar({ now = Date.now }: CalendarOptions = {}): CalendarFake {
  let state: State = emptyState();

  const addPerson = ({ email, zone = 'UTC', colleagues = 'reader', company }: NewPerson): PersonalCalendar => {
    if (!isZone(zone)) throw new ScriptError(`There is no time zone ${zone}`);
    const id = email.toLowerCase();
    const known = state.calendars.get(id);
    const settings = { zone, colleagues, company: company ?? companyOf(id) };
    const calendar = known ? Object.assign(known, settings) : { id, ...settings, people: {}, copies: new Map() };
    state.calendars.set(id, calendar);
    return calendar;
  };
  const own = (email: string): PersonalCalendar => state.calendars.get(email.toLowerCase()) ?? addPerson({ email });

  /** @throws GoogleError 404 without any right to the calendar, 403 with too little of it */
  const open = ({ path, caller }: Call, needed: Role): { calendar: PersonalCalendar; role: Role } => {
    const mine = own(caller.email);
    const id = String(path.calendarId).toLowerCase();
    const calendar = id === 'primary' ? mine : state.calendars.get(id);
    const role = calendar ? roleOf(calendar, mine.id, mine.company) : 'none';
    if (!calendar || role === 'none') throw notFound();
    if (!atLeast(role, needed)) {
      throw new GoogleError(403, 'requiredAccessLevel', `You need to have ${needed} access to this calendar.`);
    }
    return { calendar, role };
  };
  const listing = (call: Call): Listing => ({ state, ...open(call, 'freeBusyReader'), now: call.caller.now });
  const writing = (call: Call): Writing => ({
    state,
    calendar: open(call, 'writer').calendar,
    by: call.caller.email.toLowerCase(),
    now: call.caller.now,
    conferences: Number(call.query.conferenceDataVersion ?? 0) === 1,
  });
  const found = (calendar: PersonalCalendar, { path }: Call): Item => {
    const item = findItem(state, calendar, String(path.eventId));
    if (!item) throw notFound();
    return item;
  };
  const written = (call: Call, { calendar }: Writing, { copy, meeting, conferenceMade }: Written): Event =>
    answerEvent(calendar, copy, meeting, {
      zone: calendar.zone,
      role: roleOf(calendar, call.caller.email.toLowerCase()),
      maxAttendees: call.query.maxAttendees === undefined ? undefined : Number(call.query.maxAttendees),
      conferencePending: conferenceMade,
    });
  const change = (call: Call, bodyOf: (current: Event) => Event): Event => {
    const write = writing(call);
    const item = found(write.calendar, call);
    checkEtag(item, call.headers);
    return written(call, write, writeEvent(write, item, bodyOf(currentBody(write, item))));
  };

  const methods: Readonly<Record<string, (call: Call) => unknown>> = {
    'Events.insert'(call) {
      const write = writing(call);
      return written(call, write, insertEvent(write, (call.body ?? {}) as Event));
    },
    'Events.get'(call) {
      const { calendar, role } = open(call, 'freeBusyReader');
      const { copy, meeting, occurrence } = found(calendar, call);
      const zone = text(call.query, 'timeZone') ?? calendar.zone;
      const maxAttendees = call.query.maxAttendees === undefined ? undefined : Number(call.query.maxAttendees);
      return answerEvent(calendar, copy, meeting, { zone, role, maxAttendees }, occurrence);
    },
    'Events.list': (call) => listEvents(listing(call), call.query),
    'Events.instances'(call) {
      const list = listing(call);
      const series = found(list.calendar, call);
      if (!series.meeting.recurrence) throw badRequest('Instances can only be listed for recurring events.');
      return listInstances(list, call.query, series);
    },
    'Events.patch': (call) => change(call, (current) => mergePatch(current, call.body) as Event),
    'Events.update': (call) =>
      change(call, ({ conferenceData, id, iCalUID }) => {
        const keep = Number(call.query.conferenceDataVersion ?? 0) === 1 ? {} : { conferenceData };
        return { ...(call.body as Event), ...keep, id, iCalUID } as Event;
      }),
    'Events.remove'(call) {
      const write = writing(call);
      const item = found(write.calendar, call);
      checkEtag(item, call.headers);
      deleteEvent(write, item);
    },
    'Freebusy.query'({ body, caller }) {
      return queryFreeBusy(state, (body ?? {}) as calendar_v3.Schema$FreeBusyRequest, own(caller.email).id);
    },
    'Calendars.get'(call) {
      const { calendar } = open(call, 'freeBusyReader');
      return {
        kind: 'calendar#calendar',
        etag: etagOf(1),
        id: calendar.id,
        summary: calendar.id,
        timeZone: calendar.zone,
      };
    },
    'CalendarList.get': (call) => listEntry(open(call, 'freeBusyReader')),
    'CalendarList.list': ({ caller }) => ({
      kind: 'calendar#calendarList',
      etag: etagOf(state.revision),
      items: [listEntry({ calendar: own(caller.email), role: 'owner' })],
    }),
    'Settings.get'({ path, caller }) {
      const value = settingsOf(own(caller.email))[String(path.setting)];
      if (value === undefined) throw notFound();
      return { kind: 'calendar#setting', etag: etagOf(1), id: String(path.setting), value };
    },
    'Settings.list': ({ caller }) => ({
      kind: 'calendar#settings',
      etag: etagOf(1),
      items: Object.entries(settingsOf(own(caller.email))).map(([id, value]) => ({
        kind: 'calendar#setting',
        etag: etagOf(1),
        id,
        value,
      })),
    }),
  };

  return {
    call(method, args, caller) {
      const definition = methodOf('Calendar', method);
      if (!definition) throw new ScriptError(`Calendar.${method} is not a function`, 'TypeError');
      refuseComplaints(method, args);
      const run = methods[method];
      if (!run) throw new ScriptError(`Calendar.${method} is not in this host`);
      const call = { ...splitArguments(definition, args), caller };
      const answer = run(call);
      const complaints = checkAnswer('Calendar', method, answer);
      if (complaints.length > 0) throw new Error(`The local Calendar answered amiss: ${JSON.stringify(complaints)}`);
      return partial(method, answer, call.query.fields);
    },
    dump: () => dumpState(state),
    restore(dump) {
      state = restoreState(dump as StateDump);
    },
    ...peopleOf({ state: () => state, calendarOf: own, addPerson, now }),
  };
}

function listEntry({ calendar, role }: { calendar: PersonalCalendar; role: Role }): object {
  return {
    kind: 'calendar#calendarListEntry',
    etag: etagOf(1),
    id: calendar.id,
    summary: calendar.id,
    timeZone: calendar.zone,
    selected: true,
    accessRole: role,
    defaultReminders: [{ method: 'popup', minutes: 10 }],
    ...(role === 'owner' ? { primary: true } : {}),
  };
}

function settingsOf({ zone }: PersonalCalendar): Record<string, string> {
  return { timezone: zone, locale: 'en', weekStart: '1', format24HourTime: 'true', defaultEventLength: '60' };
}

/** A missing start or end has words of its own, which the draft says; everything else is Google's general refusal. */
function refuseComplaints(method: string, args: readonly unknown[]): void {
  const complaints = checkRequest('Calendar', method, args).filter(
    ({ kind, name }) => kind !== 'missing' || !['start', 'end'].includes(name),
  );
  if (complaints.length === 0) return;
  const reason = complaints.some(({ kind }) => kind === 'missing') ? 'required' : 'badRequest';
  throw new GoogleError(400, reason, complaints.map(({ text: words }) => words).join('\n'));
}

function partial(method: string, answer: unknown, fields: unknown): unknown {
  const schema = methodOf('Calendar', method)?.response;
  if (typeof fields !== 'string' || !fields || !schema) return answer;
  try {
    const tree = parseFields(fields);
    const unknown = unknownField('Calendar', schema, tree);
    if (unknown === undefined) return selectFields(answer, tree);
    throw new GoogleError(400, 'invalidParameter', `Invalid field selection ${unknown}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new GoogleError(400, 'invalidParameter', error.message);
    throw error;
  }
}
