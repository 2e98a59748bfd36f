/**
 * What the parts of the local host say to each other. The host imports nothing of the add-on: it runs the shipped
 * bundle, or any other card add-on, and knows it only through the manifest and Google's own definitions.
 */

export type Person = {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly zone: string;
  readonly language: string;
};

/** One mail as the local Gmail holds it. Ids look like Google's (`msg-f:…`, `thread-f:…`), one pair per mailbox and mail. */
export type MailMessage = {
  readonly id: string;
  readonly threadId: string;
  /** Whose mailbox; `*` is everyone's. */
  readonly mailbox: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly text: string;
  readonly html: string;
};

/** What a file held that could not be read. `line` is 0 where the file has no lines to speak of. */
export type Unread = { readonly file: string; readonly line: number; readonly reason: string };

/** A call through the one door out of the realm: `Sheets` `Spreadsheets.Values.batchGet` [args…]. JSON both ways. */
export type DoorCall = { readonly service: string; readonly method: string; readonly args: readonly unknown[] };

/** Who calls, when (the stopped clock, not the machine's), and from which host application. */
export type Caller = {
  readonly email: string;
  readonly now: number;
  readonly host: 'GMAIL' | 'SHEETS' | 'CALENDAR' | 'NONE';
  /** Only while a script runs: what the small services ask about it. */
  readonly execution?: Execution;
};

export type Execution = {
  /** Holds locks, and lets them go at its end. */
  readonly id: string;
  /** Started by the person's click on a card, not by a trigger. */
  readonly clicked: boolean;
  /** The manifest's scopes less what the person declined; nothing where the manifest lists none (all are taken). */
  readonly scopes?: readonly string[];
  /** Beginnings of the addresses that the manifest lets it call; all where it lists none. */
  readonly urls?: readonly string[];
  /** The manifest's zone. */
  readonly scriptZone: string;
  /** The cell under the cursor in the Sheets window, from 0. */
  readonly active?: ActiveCell;
  /** Lets simulated time pass: a sleep, a wait for a lock. */
  spend(milliseconds: number): void;
};

export type ActiveCell = {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
};

/** A refusal in Google's own form; in the realm it becomes a `GoogleJsonResponseException` with `details`. */
export class GoogleError extends Error {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.name = 'GoogleError';
    this.code = code;
    this.reason = reason;
  }
}

/** An Apps Script exception that is not a JSON answer: a quota text, an unknown method, a missing permission. */
export class ScriptError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/**
 * A fake of one of Google's services. It holds its own state, keeps Google's rules and refuses with Google's texts.
 * `call` answers plain JSON or throws `GoogleError` / `ScriptError`. `dump`/`restore` carry the state to disk and back.
 */
export type Fake = {
  call(method: string, args: readonly unknown[], caller: Caller): unknown;
  dump(): unknown;
  restore(dump: unknown): void;
};
