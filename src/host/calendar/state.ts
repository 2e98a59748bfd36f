/** What the local Google Calendar remembers. One meeting is shared; each calendar has its own copy of it. */
import type { calendar_v3 } from '@googleapis/calendar';
import { GoogleError } from '../contract';
import type { Moment } from './moment';

export type Event = calendar_v3.Schema$Event;
export type Attendee = calendar_v3.Schema$EventAttendee & { email: string };
export type Role = 'none' | 'freeBusyReader' | 'reader' | 'writer' | 'owner';

/** Fields that every copy shows alike and only the organizer may change. */
export const sharedFields = [
  'summary',
  'description',
  'location',
  'guestsCanInviteOthers',
  'guestsCanModify',
  'guestsCanSeeOtherGuests',
  'anyoneCanAddSelf',
  'attachments',
  'source',
  'eventType',
  'focusTimeProperties',
  'outOfOfficeProperties',
  'workingLocationProperties',
  'birthdayProperties',
  'transparency',
  'visibility',
] as const satisfies readonly (keyof Event)[];

export type Meeting = {
  readonly key: string;
  /** The id it was created with; the copies have the same. */
  readonly id: string;
  readonly iCalUID: string;
  organizer: string;
  creator: string;
  created: number;
  updated: number;
  /** Raised by every change that all copies see. */
  revision: number;
  sequence: number;
  status: 'confirmed' | 'tentative' | 'cancelled';
  start: Moment;
  end: Moment;
  recurrence?: readonly string[] | undefined;
  /** An exception of a series: the series' key, and when it would have started. */
  series?: string;
  originalStart?: Moment;
  attendees: Attendee[];
  shared: Pick<Event, (typeof sharedFields)[number]>;
  sharedProperties: Record<string, string>;
  conference?: calendar_v3.Schema$ConferenceData | undefined;
};

/** What one calendar keeps for itself of a meeting. */
export type Copy = {
  readonly id: string;
  readonly meeting: string;
  /** Raised by changes that only this calendar sees. */
  revision: number;
  /** Taken off this calendar: by its owner, or because the guest is not invited any more. */
  removed: boolean;
  privateProperties: Record<string, string>;
  reminders?: NonNullable<Event['reminders']> | undefined;
  colorId?: string | undefined;
  /** A guest's own choice; the organizer's stands in the meeting. */
  transparency?: string | undefined;
  visibility?: string | undefined;
};

export type PersonalCalendar = {
  /** The e-mail address: everybody has one calendar, the primary one. */
  readonly id: string;
  zone: string;
  company: string;
  /** What everybody else of the same company may do. */
  colleagues: Role;
  people: Record<string, Role>;
  copies: Map<string, Copy>;
};

export type State = {
  calendars: Map<string, PersonalCalendar>;
  meetings: Map<string, Meeting>;
  /** Exceptions of a series: its key, then the stamp of the original start, lead to the exception's key. */
  exceptions: Map<string, Map<string, string>>;
  /** Counts every change; sync tokens and etags are made of it. */
  revision: number;
  /** Sync tokens from before this revision are answered with 410. */
  oldestToken: number;
};

export function emptyState(): State {
  return { calendars: new Map(), meetings: new Map(), exceptions: new Map(), revision: 1, oldestToken: 0 };
}

export function companyOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

export function roleOf(calendar: PersonalCalendar, email: string, company = companyOf(email)): Role {
  if (calendar.id === email) return 'owner';
  return calendar.people[email] ?? (calendar.company === company ? calendar.colleagues : 'none');
}

const ranks: readonly Role[] = ['none', 'freeBusyReader', 'reader', 'writer', 'owner'];

export function atLeast(role: Role, needed: Role): boolean {
  return ranks.indexOf(role) >= ranks.indexOf(needed);
}

export function meetingOf(state: State, copy: Copy): Meeting {
  const meeting = state.meetings.get(copy.meeting);
  if (!meeting) throw new Error(`The calendar has a copy ${copy.id} of a meeting that is not there`);
  return meeting;
}

export function nextRevision(state: State): number {
  state.revision += 1;
  return state.revision;
}

export function etagOf(revision: number): string {
  return `"${3_500_000_000_000_000 + revision * 2}"`;
}

export function notFound(): GoogleError {
  return new GoogleError(404, 'notFound', 'Not Found');
}

export function badRequest(text: string, reason = 'invalid'): GoogleError {
  return new GoogleError(400, reason, text);
}

export type StateDump = {
  readonly calendars: readonly (Omit<PersonalCalendar, 'copies'> & { readonly copies: readonly Copy[] })[];
  readonly meetings: readonly Meeting[];
  readonly exceptions: readonly (readonly [
    series: string,
    byStamp: readonly (readonly [stamp: string, key: string])[],
  ])[];
  readonly revision: number;
  readonly oldestToken: number;
};

export function dumpState({ calendars, meetings, exceptions, revision, oldestToken }: State): StateDump {
  return structuredClone({
    calendars: [...calendars.values()].map((calendar) => ({ ...calendar, copies: [...calendar.copies.values()] })),
    meetings: [...meetings.values()],
    exceptions: [...exceptions].map(([series, byStamp]) => [series, [...byStamp]] as const),
    revision,
    oldestToken,
  });
}

export function restoreState(dump: StateDump): State {
  const { calendars, meetings, exceptions, revision, oldestToken } = structuredClone(dump);
  return {
    calendars: new Map(
      calendars.map((calendar) => [
        calendar.id,
        { ...calendar, copies: new Map(calendar.copies.map((copy) => [copy.id, copy])) },
      ]),
    ),
    meetings: new Map(meetings.map((meeting) => [meeting.key, meeting])),
    exceptions: new Map(exceptions.map(([series, byStamp]) => [series, new Map(byStamp)])),
    revision,
    oldestToken,
  };
}
