import type { Added } from '../calendar/people';
import type { MailMessage, Person, Unread } from '../contract';
import type { ExecutionRequest, ExecutionResult } from '../realm/execution';
import type { MadeDocument } from '../services/drive';
import type { SentMail } from '../services/mail/mail';
import type { Posted } from '../services/url-fetch';
import type { TabInfo } from '../sheets/hands';
import type { SheetView } from '../sheets/view';
import type { AddonDescription } from './addon/manifest';
import type { CellValue, ClickRequest, FaultRequest, OpenRequest, PersonChange, RunRequest } from './requests';

/** What one execution of the add-on came to. `error` is the add-on's failure in Google's words, never the host's. */
export type Answer = ExecutionResult;

export type MessageHead = Pick<MailMessage, 'id' | 'threadId' | 'mailbox' | 'from' | 'to' | 'subject'> & {
  /** ISO. */
  readonly date: string;
};

/** A Calendar v3 event resource. */
export type CalendarEvent = Readonly<Record<string, unknown>> & { readonly id: string };

export type WorkspaceState = {
  readonly now: string;
  readonly stopped: boolean;
  readonly entryPoints: readonly string[];
  readonly people: readonly Person[];
  readonly messages: readonly MessageHead[];
  readonly calendars: readonly { readonly email: string; readonly events: readonly CalendarEvent[] }[];
  readonly tabs: readonly string[];
  readonly unread: readonly Unread[];
  /** Mails that the add-on sent; nothing leaves the host. */
  readonly sent: readonly SentMail[];
  /** What it posted to channels of Chat and Slack; that does not leave the host either. */
  readonly posted: readonly Posted[];
};

/** A time-based trigger that came due when the clock moved. */
export type TriggerRun = {
  readonly function: string;
  readonly as: string;
  readonly at: string;
  readonly answer: Answer;
};
export type ClockAnswer = {
  readonly now: string;
  readonly stopped: boolean;
  /** In the order of time; the latest 48 of each trigger at the most. */
  readonly ran: readonly TriggerRun[];
};

export type SheetList = {
  /** The open one; empty strings and no tabs when there is none. */
  readonly spreadsheetId: string;
  readonly title: string;
  readonly tabs: readonly TabInfo[];
  readonly spreadsheets: readonly { readonly id: string; readonly title: string; readonly owner: string }[];
};

/** What people do in Sheets with the open spreadsheet. A tab goes by its fixed key, else by its title. */
export type SheetDoings = {
  list(): SheetList;
  view(tab: string): SheetView & { readonly tab: string };
  values(tab: string): readonly (readonly CellValue[])[];
  edit(
    tab: string,
    edit: { row: number; column: number; values: readonly (readonly CellValue[])[] },
    as?: string,
  ): void;
  sort(tab: string, column: number, descending: boolean): void;
  insert(tab: string, what: 'rows' | 'columns', at: number, count: number): void;
  remove(tab: string, what: 'rows' | 'columns', at: number, count: number): void;
  rename(tab: string, title: string): void;
  /** A tab of somebody's own; answers its sheet id. */
  add(title: string, values: readonly (readonly CellValue[])[]): number;
  removeTab(tab: string): void;
  /** Opens another spreadsheet of the workspace. */
  choose(spreadsheetId: string): void;
  /** Puts a file in the bin: to the add-on it is not there any more. */
  removeFile(spreadsheetId: string): void;
};

/** `addOn` is what the `eventUpdateTrigger` came to, where it ran. */
export type CalendarChange = { readonly event: CalendarEvent; readonly addOn?: Answer };

/** What people do in Calendar. A change of guests runs the add-on's `eventUpdateTrigger` before it is saved. */
export type CalendarDoings = {
  list(email: string, range: { from?: number; to?: number }): readonly CalendarEvent[];
  create(email: string, event: Readonly<Record<string, unknown>>): CalendarEvent;
  change(email: string, id: string, change: Readonly<Record<string, unknown>>): CalendarChange;
  cancel(email: string, id: string): void;
  /** No sync token that Google gave out is good any more. */
  expireTokens(): void;
};

/** Documents that the add-on made in Google Drive. */
export type DocumentDoings = {
  /** The newest first. */
  list(): readonly MadeDocument[];
  /** A person throws one away. */
  trash(id: string): void;
};

/** What is put into a new workspace before anybody uses it. */
export type Loading = {
  people(people: readonly Person[]): void;
  messages(messages: readonly MailMessage[]): void;
  /** Calendar v3 events into one person's calendar; answers what could not be put there. */
  events(email: string, events: readonly Readonly<Record<string, unknown>>[]): Added;
  unread(unread: readonly Unread[]): void;
  /** A new empty spreadsheet, open from now on; the answer is its id. */
  spreadsheet(owner: string, title: string): string;
  /** Lets these people write in it, and accepts the file-scope dialog for them where `granted`. */
  share(spreadsheetId: string, emails: readonly string[], granted: boolean): void;
  /** Bulk work that is no one's click: Google's per-minute quotas do not count in it. */
  withoutQuotas<Value>(work: () => Value): Value;
};

export type Workspace = {
  readonly load: Loading;
  state(): WorkspaceState;
  addon(): AddonDescription;
  /** Raised by every change that a page would show. */
  version(): number;
  message(id: string): MailMessage;
  run(request: RunRequest): Answer;
  open(request: OpenRequest): Answer;
  click(request: ClickRequest): Answer;
  /** What these would execute, for whoever has several executions going at once. */
  readonly requests: {
    open(request: OpenRequest): ExecutionRequest;
    click(request: ClickRequest): ExecutionRequest;
    run(request: RunRequest): ExecutionRequest;
  };
  /** Accepts the file-scope dialog for the open spreadsheet, then tells the add-on. */
  grant(as: string): Answer;
  setClock(now: number): ClockAnswer;
  runClock(): ClockAnswer;
  /** Runs what has come due on the running clock. */
  tick(): readonly TriggerRun[];
  fault(fault: FaultRequest): void;
  clearFaults(): void;
  /** Empties the add-on's caches, as Google may at any moment, or drops some of their keys. */
  evictCache(gone?: (key: string) => boolean): void;
  setPerson(change: PersonChange): Person;
  readonly sheets: SheetDoings;
  readonly calendar: CalendarDoings;
  readonly documents: DocumentDoings;
  /** What the add-on left among a person's drafts, the oldest first. */
  drafts(email: string): readonly MailMessage[];
  /** Saves at once what has changed. */
  flush(): void;
  /** Saves and lets the state folder go. */
  close(): void;
  /** Throws the state away: the folder is as before. */
  forget(): void;
  /** Whether there was no state to come back to. */
  readonly isNew: boolean;
};
