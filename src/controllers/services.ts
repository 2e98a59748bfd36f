/**
 * The only list of ports. A controller gets one `Services` and knows nothing of Apps Script; `google/services.ts`
 * puts the real ones together, a test puts fakes.
 */

import type { ChannelWay } from '../domain/notice/channel';
import type { Outcome } from '../domain/notice/notice';
import type { EventSeen } from '../domain/sync/event';
import type { BusyItem } from '../domain/sync/slot-search';
import type { Email } from '../domain/team/email';
import type { RightName } from '../domain/team/rights';
import type { Language } from '../domain/team/teammate';
import type { Instant, Zone } from '../domain/time/time';
import type { TimeRange } from '../domain/time/time-range';
import type { MailText } from '../messages/notice-mail';
import type { TemplateStyles } from '../messages/report-look';
import type { Workbook } from '../store/workbook';

export type HostApp = 'gmail' | 'calendar' | 'sheets';

/** What the user typed into the card; every field is text until a controller has checked it. */
export type Form = {
  /** The one value of a field, trimmed; empty when nothing was typed. */
  text(name: string): string;
  all(name: string): readonly string[];
  /** A picked day as its midnight in UTC. */
  day(name: string): Instant | undefined;
  /** Every text in it, so that a failure can show what would be lost. */
  typed(): readonly string[];
};

export type Services = {
  /** What this execution was asked for: the clicked action, else a view that everybody in the team may see. */
  readonly asks: RightName;
  readonly me: Email;
  readonly now: Instant;
  /** What Google says of the client, until the team tab says better. */
  readonly client: { readonly language: Language; readonly zone: Zone };
  readonly host: HostApp;
  readonly workbook: Workbook;
  readonly mail: Mail;
  readonly calendar: Calendar;
  readonly documents: Documents;
  readonly post: Post;
  /** Only in the variant of Tandem that may call out. */
  readonly channel: Channel | undefined;
  readonly sheet: OpenSheet;
  /** Makes sure that the workbook's derived tabs are made anew every hour, once for the whole team. */
  ensureHourly(): void;
  /** Takes away this person's own. */
  stopHourly(): void;
  /** How far this person's calendar was read: their own note, which no workbook holds. */
  readonly bookmark: Bookmark;
  /** Idempotency keys for the forms a card shows: lower-case hexadecimal. */
  newKey(): string;
  /** SHA-256, lower-case hexadecimal. */
  digest(text: string): string;
};

export type Bookmark = { get(): string | undefined; set(text: string): void };

/** The open message; every call but `key` costs one Gmail call for the headers, made once. */
export type Mail = {
  open(): OpenMessage | undefined;
  /** Recipients of the draft that is being written, as header texts. No call. */
  recipients(): readonly string[];
  /** The plain text, only after the user's click; nothing where no mail is open or Google refuses it. */
  body(): string | undefined;
  /** Leaves a reply to the open message among this person's drafts, at every call another one. */
  draftReply(text: string): NewDraft;
  /** A draft that answers nothing, as often as it is called. Empty `to`: whoever writes it names the receiver. */
  draftNew(mail: MailText & { readonly to: string }): NewDraft;
};

/** Documents in this person's Google Drive that Tandem made; it sees no others. */
export type Documents = {
  /** Makes one at every call, out of a page of HTML. One call. The document's id. */
  make(document: NewDocument): string;
  /** The one that was made with this mark, if it stands. One call. */
  find(mark: string): string | undefined;
  /** How headings and text of one look; nothing where it is gone, or was made by somebody else's Tandem. One call. */
  look(id: string): TemplateStyles | undefined;
};
export type NewDocument = { readonly mark: string; readonly title: string; readonly html: string };

/** The draft that was made, for `google/respond.ts` alone. */
export type NewDraft = () => unknown;

export type OpenMessage = {
  /** The same for everybody who opens the message: from the RFC 822 Message-ID, or a hash of sender, date and subject. */
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly sentAt: Instant;
  /** The same for all mails of its conversation, in every mailbox: from References, which begins with the first of them. */
  readonly thread: string;
  /** Where whoever has the mail finds it in Gmail; empty where Google did not tell its Message-ID. */
  readonly link: string;
};

/** Never throws: what became of a mail is an answer. */
export type Post = {
  send(mail: MailText & { readonly to: string }): Outcome;
};

/** The team's channel in Chat or Slack. Its address is never told again. */
export type Channel = {
  state(): ChannelState | undefined;
  /** The address was looked at before. */
  switchOn(url: string): void;
  switchOff(): void;
  /** Never throws, as `Post`. */
  post(text: string): Outcome;
};
export type ChannelState = {
  readonly way: ChannelWay;
  readonly since: Instant;
  readonly by: Email;
  /** The last letters of its address. */
  readonly ending: string;
};

export type BusyAnswer = { readonly email: Email; readonly busy: readonly BusyItem[] | 'unknown' };
export type NewEvent = {
  readonly id: string;
  readonly title: string;
  readonly agenda: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: Zone;
  /** Whoever books: theirs is the calendar that the event is made in, and they come. */
  readonly organizer: Email;
  readonly guests: readonly Email[];
  /** Of a series; empty for a single event. */
  readonly rule: string;
};

export type BookedEvent = EventSeen;
/** `shown`: the guests as they stand in the open window, saved or not. */
export type OpenEvent = EventSeen & { readonly shown: readonly Email[] };

/** What a calendar has to tell since a token was given out; `whole`: everything from a day on, for the token is over. */
export type Changes = {
  readonly events: readonly EventSeen[];
  /** For the next time; empty where Google gave none. */
  readonly token: string;
  readonly whole: boolean;
};
type Version = Pick<EventSeen, 'id' | 'etag'>;
/** `guests`: who has to be among the guests from now on. */
type NewTime = TimeRange & { readonly zone: Zone; readonly guests: readonly Email[] };

export type Calendar = {
  /** The open event of the Calendar sidebar, if there is one and it can be read. */
  open(): OpenEvent | undefined;
  /** One freebusy query and, for calendars this person may read, one events.list each (two at the most). */
  busyOf(people: readonly Email[], from: Instant, to: Instant): readonly BusyAnswer[];
  /** One freebusy query alone: the last look before a booking, and the look after it. */
  freshBusyOf(people: readonly Email[], from: Instant, to: Instant): readonly BusyAnswer[];
  /** Inserts once: an event with this id that stands already is the answer, a cancelled one is said. */
  book(event: NewEvent): BookedEvent;
  /** An event of this person's own calendar, if it was ever made. */
  find(eventId: string): BookedEvent | undefined;
  /** Nothing where this person did not let Tandem read their calendar. One call a page; two where the token is over. */
  changes(token: string | undefined, from: Instant): Changes | undefined;
  /** The single dates of a series of theirs, as Calendar works them out. */
  dates(series: string, from: Instant, to: Instant): readonly EventSeen[];
  /** Takes agenda and links out of an event of theirs; a title that is given goes in. Nothing where it changed since it was read. */
  clearNotes(event: Version, title: string): EventSeen | undefined;
  /** Writes the description of an event of theirs. Nothing where somebody changed it since it was read. */
  note(event: Version, description: string): EventSeen | undefined;
  /** Takes an event of theirs, or one date of a series, off the calendar, and tells the guests; nothing as above. */
  cancel(event: Version): EventSeen | undefined;
  /** Moves an event of theirs, and tells the guests. Nothing where somebody changed it since it was read. */
  moveTo(event: EventSeen, to: NewTime): EventSeen | undefined;
  /** Of these, whoever has a calendar of their own that may be looked at: a group has none. One freebusy query. */
  peopleAmong(addresses: readonly Email[]): readonly Email[];
};

export type OpenSheet = {
  /** The spreadsheet of the Sheets sidebar: its id where this person has allowed it. */
  spreadsheetId(): string | undefined;
  title(): string;
  /** The active cell, or nothing where Google does not tell. Consent is asked for only where a click calls for it. */
  activeCell(consent: 'ask' | 'go-without'): { readonly sheetId: number; readonly row: number } | undefined; // row from 0
};
