import type { ActiveCell, Caller, Fake, Person } from '../../contract';
import { GoogleError } from '../../contract';
import { accessTokenOf, type GmailFake } from '../../services/mail/gmail';
import type { SheetsFake } from '../../sheets/fake';
import type { Host } from '../addon/manifest';
import type { Context } from '../events/event';
import type { HostCalendarEvent } from '../events/event-calendar';
import { HostError } from '../host-error';
import { findTab } from './sheet-doings';

export type Place = {
  readonly host: Host;
  readonly messageId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly calendarId?: string | undefined;
  readonly tab?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly compose?:
    | { readonly to: string[]; readonly cc: string[]; readonly bcc: string[]; readonly subject: string }
    | undefined;
};

export type ContextParts = {
  readonly gmail: GmailFake;
  readonly sheets: SheetsFake;
  readonly calendar: Fake;
  readonly openSpreadsheet: () => string | undefined;
  readonly now: () => number;
};

export type Contexts = {
  /** What this person has open, for the event object. */
  of(person: Person, place: Place): Context;
  /** The cell under the person's cursor: the one named, else the one before, else the first of the first tab. */
  cell(person: Person, place: Place): ActiveCell | undefined;
};

export function createContexts(parts: ContextParts): Contexts {
  const cells = new Map<string, ActiveCell>();
  return {
    of: (person, place) => {
      refuseStrangers(place);
      return {
        ...(place.messageId !== undefined && { message: messageOf(parts, person, place.messageId) }),
        ...(place.compose && { draft: { accessToken: accessTokenOf(person.email, 'draft'), ...place.compose } }),
        ...(place.eventId !== undefined && { event: eventOf(parts, person, place.eventId, place.calendarId) }),
        ...(place.host === 'SHEETS' && { sheet: sheetOf(parts, person) }),
      };
    },
    cell: (person, place) => {
      const spreadsheetId = parts.openSpreadsheet();
      if (place.host !== 'SHEETS' || spreadsheetId === undefined) return undefined;
      const before = cells.get(person.email);
      if (place.tab === undefined && before?.spreadsheetId === spreadsheetId) return before;
      const tab =
        place.tab === undefined ? parts.sheets.tabs(spreadsheetId)[0] : findTab(parts.sheets, spreadsheetId, place.tab);
      const cell = { spreadsheetId, sheetId: tab?.sheetId ?? 0, row: place.row ?? 0, column: place.column ?? 0 };
      cells.set(person.email, cell);
      return cell;
    },
  };
}

const owners = { messageId: 'GMAIL', compose: 'GMAIL', eventId: 'CALENDAR', tab: 'SHEETS' } as const;

/** A message is open in Gmail only, an event in Calendar, a tab in Sheets. */
function refuseStrangers(place: Place): void {
  for (const [field, host] of Object.entries(owners)) {
    if (place[field as keyof typeof owners] !== undefined && place.host !== host) {
      throw new HostError(400, `"${field}" is for ${host}, not for ${place.host}.`);
    }
  }
}

function messageOf({ gmail }: ContextParts, { email }: Person, messageId: string): NonNullable<Context['message']> {
  const message = gmail.message(email, messageId);
  if (!message) throw new HostError(404, `There is no message ${messageId} in the mailbox of ${email}.`);
  return { messageId, threadId: message.threadId, accessToken: accessTokenOf(email, messageId) };
}

function eventOf(parts: ContextParts, { email }: Person, eventId: string, calendarId = email): HostCalendarEvent {
  const caller: Caller = { email, now: parts.now(), host: 'NONE' };
  try {
    const event = parts.calendar.call('Events.get', [calendarId, eventId], caller) as Omit<
      HostCalendarEvent,
      'calendarId'
    >;
    return { ...event, calendarId };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new HostError(404, `There is no event ${eventId} in the calendar ${calendarId}: ${error.message}`);
  }
}

/** Without the person's grant the event says neither which file nor its title. */
function sheetOf({ sheets, openSpreadsheet }: ContextParts, { email }: Person): NonNullable<Context['sheet']> {
  const id = openSpreadsheet();
  const book = sheets.list().find((file) => file.id === id);
  if (!book || !sheets.hasGrant(email, book.id)) return { addonHasFileScopePermission: false };
  return { addonHasFileScopePermission: true, id: book.id, title: book.title };
}
