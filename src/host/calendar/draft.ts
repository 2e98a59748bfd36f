/** The body of an insert, patch or update, read by Google's rules. */
import type { calendar_v3 } from '@googleapis/calendar';
import { checkOrder, isDay, type Moment, readTime, wallAt } from './moment';
import { checkRecurrence, RecurrenceError } from './recurrence';
import { type Attendee, badRequest, type Event, type Meeting, sharedFields } from './state';

export type Draft = Pick<
  Meeting,
  'status' | 'start' | 'end' | 'recurrence' | 'attendees' | 'shared' | 'sharedProperties'
> & {
  readonly privateProperties: Record<string, string>;
  readonly reminders: NonNullable<Event['reminders']> | undefined;
  readonly colorId: string | undefined;
};

/** `invited`: whose answers stand where the body names them without one. @throws GoogleError 400 in Google's words */
export function readDraft(body: Event, calendarZone: string, invited: readonly Attendee[] = []): Draft {
  const recurrence = body.recurrence?.length ? body.recurrence : undefined;
  const start = readTime(body.start, 'start', calendarZone, recurrence !== undefined);
  const end = readTime(body.end, 'end', calendarZone, recurrence !== undefined);
  checkOrder(start, end);
  if (recurrence) readRecurrence(recurrence, start);
  checkType(body, start);
  return {
    status: readStatus(body.status),
    start,
    end,
    recurrence,
    attendees: readAttendees(body.attendees ?? [], invited),
    shared: readShared(body),
    sharedProperties: readProperties(body.extendedProperties?.shared),
    privateProperties: readProperties(body.extendedProperties?.private),
    reminders: readReminders(body.reminders ?? undefined),
    colorId: body.colorId ?? undefined,
  };
}

function readStatus(status: string | null | undefined): Meeting['status'] {
  if (status == null || status === 'confirmed') return 'confirmed';
  if (status === 'tentative' || status === 'cancelled') return status;
  throw badRequest('Invalid status value.');
}

function readRecurrence(lines: readonly string[], start: Moment): void {
  try {
    checkRecurrence({ lines, startWall: wallAt(start), zone: isDay(start) ? undefined : start.zone });
  } catch (error) {
    if (error instanceof RecurrenceError) throw badRequest('Invalid recurrence rule.');
    throw error;
  }
}

/** Focus time and absence have an hour; `fromGmail` cannot be made through the API. */
function checkType({ eventType }: Event, start: Moment): void {
  const known = ['default', 'focusTime', 'outOfOffice', 'workingLocation', 'birthday'];
  if (eventType != null && !known.includes(eventType)) throw badRequest('Invalid event type.');
  const timed = eventType === 'focusTime' || eventType === 'outOfOffice';
  if (timed && isDay(start)) throw badRequest(`A ${eventType} event must have a start and an end time.`);
}

const responses = ['needsAction', 'declined', 'tentative', 'accepted'];

function readAttendees(
  attendees: readonly calendar_v3.Schema$EventAttendee[],
  invited: readonly Attendee[],
): Attendee[] {
  const answers = new Map(invited.map(({ email, responseStatus }) => [email, responseStatus]));
  const read = new Map<string, Attendee>();
  for (const { organizer: _organizer, self: _self, email, ...attendee } of attendees) {
    if (!email) throw badRequest('Missing attendee email.', 'required');
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw badRequest('Invalid attendee email.');
    const address = email.toLowerCase();
    const responseStatus = attendee.responseStatus ?? answers.get(address) ?? 'needsAction';
    if (!responses.includes(responseStatus)) throw badRequest('Invalid attendee response status.');
    if (!read.has(address)) read.set(address, { ...withoutNulls(attendee), email: address, responseStatus });
  }
  return [...read.values()];
}

/** What every event is when nothing is said: a field with this value and an absent one are the same. */
const defaults: Meeting['shared'] = {
  eventType: 'default',
  transparency: 'opaque',
  visibility: 'default',
  guestsCanInviteOthers: true,
  guestsCanModify: false,
  guestsCanSeeOtherGuests: true,
  anyoneCanAddSelf: false,
};

function readShared(body: Event): Meeting['shared'] {
  const given = sharedFields.filter((name) => body[name] !== defaults[name]).map((name) => [name, body[name]]);
  return withoutNulls(Object.fromEntries(given));
}

function withoutNulls<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined && part !== null)) as Value;
}

const maxKey = 44;
const maxValue = 1024;

/** Keys over 44 characters are dropped and values over 1,024 cut, both in silence (guides/extended-properties). */
function readProperties(properties: Record<string, string | null> | null | undefined): Record<string, string> {
  const kept = Object.entries(properties ?? {}).filter(([key, value]) => key.length <= maxKey && value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, String(value).slice(0, maxValue)]));
}

/** At most 300 properties and 32 kB an event. Google's text for more is not known. */
export function checkPropertySize(...all: readonly Record<string, string>[]): void {
  const entries = all.flatMap((properties) => Object.entries(properties));
  const size = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  if (entries.length > 300 || size > 32_768) throw badRequest('Invalid Value');
}

function readReminders(reminders: Event['reminders']): Draft['reminders'] {
  if (!reminders) return undefined;
  const overrides = reminders.overrides ?? [];
  if (reminders.useDefault && overrides.length > 0) {
    const text = 'Cannot specify both default reminders and overrides at the same time.';
    throw badRequest(text, 'cannotUseDefaultRemindersAndSpecifyOverride');
  }
  if (overrides.length > 5) throw badRequest('Invalid number of reminder overrides.');
  for (const { method, minutes } of overrides) {
    if (method !== 'email' && method !== 'popup') throw badRequest('Invalid reminder method.');
    if (minutes == null || minutes < 0 || minutes > 40_320) throw badRequest('Invalid reminder minutes.');
  }
  return { useDefault: reminders.useDefault ?? false, ...(overrides.length > 0 ? { overrides } : {}) };
}

/** JSON merge, as `patch` does it: objects are merged, lists replaced, `null` removes. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const merged: Record<string, unknown> = { ...(typeof target === 'object' && !Array.isArray(target) ? target : {}) };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}
