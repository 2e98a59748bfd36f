/** The local host's interface, as the pages use it. Every address is on this machine. */
import type { Action, FormInputs } from './cards/card-types';

export type HostApp = 'GMAIL' | 'SHEETS' | 'CALENDAR';
export type Person = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly zone: string;
  readonly language: string;
};
export type MessageHead = {
  readonly id: string;
  readonly threadId: string;
  readonly mailbox: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** Milliseconds since 1970, or ISO. */
  readonly date: number | string;
};
export type Message = MessageHead & { readonly cc: string; readonly text: string; readonly html: string };

export type CalendarTime = { readonly dateTime?: string; readonly date?: string; readonly timeZone?: string };
export type Guest = {
  readonly email?: string;
  readonly displayName?: string;
  readonly responseStatus?: string;
  readonly organizer?: boolean;
  readonly optional?: boolean;
};
export type CalendarEvent = {
  readonly id: string;
  readonly summary?: string;
  readonly description?: string;
  readonly location?: string;
  readonly status?: string;
  readonly start?: CalendarTime;
  readonly end?: CalendarTime;
  readonly attendees?: readonly Guest[];
  readonly organizer?: { readonly email?: string };
  readonly recurringEventId?: string;
  readonly recurrence?: readonly string[];
  readonly eventType?: string;
  readonly transparency?: string;
  readonly hangoutLink?: string;
};
export type State = {
  readonly now: string;
  /** Whether the clock stands still; left out by a server that does not say. */
  readonly stopped?: boolean;
  readonly people: readonly Person[];
  readonly messages: readonly MessageHead[];
  readonly calendars: readonly { readonly email: string; readonly events: readonly CalendarEvent[] }[];
  readonly tabs: readonly string[];
  readonly unread: readonly { readonly file: string; readonly line: number; readonly reason: string }[];
};
export type Addon = {
  readonly name: string;
  readonly logoUrl: string;
  readonly primaryColor?: string;
  readonly universalActions: readonly {
    readonly label: string;
    readonly function?: string;
    readonly openLink?: string;
  }[];
  readonly hosts: readonly string[];
  readonly homepages: readonly string[];
  readonly composeActions: readonly { readonly text: string; readonly function: string }[];
  readonly openLinkUrlPrefixes?: readonly string[];
};
export type Call = {
  readonly service: string;
  readonly method: string;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly simulatedMs: number;
};
export type Answer = {
  readonly result: unknown;
  readonly error: { readonly message: string; readonly code?: number | string; readonly name?: string } | null;
  readonly calls: readonly Call[];
  readonly log: readonly string[];
  readonly simulatedMs?: number;
};
export type Cell = {
  readonly value?: string | number | boolean | null;
  readonly text?: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly options?: readonly string[];
  readonly note?: string;
  /** Its value is not what the cell's rule allows. */
  readonly invalid?: boolean;
};
export type SheetView = {
  readonly tab: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly rightToLeft?: boolean;
  readonly columns: readonly { readonly width?: number; readonly hidden?: boolean }[];
  readonly rows: readonly {
    readonly row: number;
    readonly hidden?: boolean;
    readonly cells: readonly (Cell | null)[];
  }[];
  /** Which rows below the frozen ones each filter view shows, in its order. */
  readonly filterViews?: readonly FilterView[];
  readonly charts?: readonly Chart[];
};
export type Chart = {
  readonly title: string;
  readonly kind: string;
  readonly stacked: boolean;
  readonly percent: boolean;
  readonly totals: readonly number[];
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly color?: string;
  }[];
};
export type FilterView = { readonly id: number; readonly title: string; readonly rows: readonly number[] };
export type SheetList = {
  readonly spreadsheetId: string;
  readonly title: string;
  /** Every spreadsheet of the workspace; the open one is `spreadsheetId`. */
  readonly spreadsheets?: readonly { readonly id: string; readonly title: string }[];
  readonly tabs: readonly {
    readonly key: string;
    readonly title?: string;
    readonly sheetId: number;
    readonly hidden?: boolean;
    readonly frozenRows?: number;
  }[];
};

/** Where the user stands when a card is asked for: a message, an event, a row of the sheet, a draft, or home. */
export type Context = {
  readonly messageId?: string;
  readonly eventId?: string;
  /** Whose calendar the event was opened in. */
  readonly calendarId?: string;
  readonly tab?: string;
  /** Of the active cell, from 0. */
  readonly row?: number;
  readonly column?: number;
  readonly compose?: { readonly to: readonly string[]; readonly cc: readonly string[]; readonly subject: string };
  readonly universal?: number;
};

/** The host refused or could not be reached; `message` is fit for the screen. */
export class HostRefusal extends Error {
  /** The HTTP status; 0 where the host did not answer. */
  readonly status: number;

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new HostRefusal('The local host does not answer. Is npm start still running?', 0, { cause });
  });
  const text = await response.text();
  if (!response.ok)
    throw new HostRefusal(refusalText(text, `${response.status} ${response.statusText}`), response.status);
  return text === '' ? null : JSON.parse(text);
}

function refusalText(body: string, otherwise: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: string | { message?: string } };
    return (typeof error === 'string' ? error : error?.message) ?? otherwise;
  } catch {
    return body.slice(0, 300) || otherwise;
  }
}

const seg = encodeURIComponent;

export const api = {
  state: () => ask('GET', '/api/state') as Promise<State>,
  addon: () => ask('GET', '/api/addon') as Promise<Addon>,
  version: () => ask('GET', '/api/version') as Promise<{ version: number | string }>,
  message: (id: string) => ask('GET', `/api/messages/${seg(id)}`) as Promise<Message>,
  open: (as: string, host: HostApp, context: Context) =>
    ask('POST', '/api/open', { as, host, ...context }) as Promise<Answer>,
  click: (request: { as: string; host: HostApp; action: Action; form: FormInputs } & Context) =>
    ask('POST', '/api/click', request) as Promise<Answer>,
  grant: (as: string) => ask('POST', '/api/grant', { as }) as Promise<Answer>,
  setClock: (now: string) => ask('POST', '/api/clock', { now }),
  changePerson: (change: { email: string; language?: string; zone?: string; declined?: readonly string[] }) =>
    ask('PUT', '/api/person', change),
  sheets: () => ask('GET', '/api/sheets') as Promise<SheetList>,
  chooseSpreadsheet: (spreadsheetId: string) => ask('PUT', '/api/sheets', { spreadsheetId }),
  sheet: (tab: string) => ask('GET', `/api/sheets/${seg(tab)}/view`) as Promise<SheetView>,
  editCells: (tab: string, edit: { as: string; row: number; column: number; values: readonly (readonly string[])[] }) =>
    ask('PUT', `/api/sheets/${seg(tab)}`, edit),
  sortSheet: (tab: string, column: number, descending: boolean) =>
    ask('POST', `/api/sheets/${seg(tab)}/sort`, { column, descending }),
  insert: (tab: string, what: 'rows' | 'columns', at: number) =>
    ask('POST', `/api/sheets/${seg(tab)}/${what}`, { at, count: 1 }),
  remove: (tab: string, what: 'rows' | 'columns', at: number) =>
    ask('DELETE', `/api/sheets/${seg(tab)}/${what}`, { at, count: 1 }),
  renameTab: (tab: string, title: string) => ask('PATCH', `/api/sheets/${seg(tab)}`, { title }),
  addTab: (title: string, values: readonly (readonly string[])[]) => ask('POST', '/api/sheets', { title, values }),
  events: (email: string, range: { timeMin: string; timeMax: string }) =>
    ask('GET', `/api/calendar/${seg(email)}/events?${new URLSearchParams({ ...range, singleEvents: 'true' })}`),
  createEvent: (email: string, event: object) => ask('POST', `/api/calendar/${seg(email)}/events`, event),
  changeEvent: (email: string, id: string, change: object) =>
    ask('PATCH', `/api/calendar/${seg(email)}/events/${seg(id)}`, change),
  cancelEvent: (email: string, id: string) => ask('DELETE', `/api/calendar/${seg(email)}/events/${seg(id)}`),
};
