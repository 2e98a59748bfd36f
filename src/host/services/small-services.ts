/**
 * Google's small services as fakes for the door, by the name they have there:
 *
 *     const services = createSmallServices({ people: () => people, messages: () => messages, sheets, calendar });
 *     const door = createDoor({ fakes: { ...services, Sheets: sheets, Calendar: calendar } });
 *
 * `people` and `messages` are asked anew at every call: what is loaded later is there. Each fake carries its own state
 * with `dump` and `restore`; those without any dump null. Beyond `Fake`:
 *  - `GmailApp.drafts(email)`, `GmailApp.delivered()`, `GmailApp.message(email, id)`; the token of a message is `accessTokenOf` (gmail.ts).
 *  - `ScriptApp.due(from, to)` for the clock, `.watching(calendarId)`, `.forget(id)` after a run, `.decline(email, scopes)`
 *    and `.declined(email)`, which goes into `execute`'s `declined`.
 *  - `Drive.documents()`, `.trash(id)`; `MailApp.outbox()`; `UrlFetchApp.posted()`; `LockService.hold('script')` and `.letGo()`, another execution that holds the lock.
 */
import type { Fake, MailMessage, Person } from '../contract';
import { type CacheFake, createCache } from './cache';
import { createCalendarApp } from './calendar-app';
import { createDocs } from './docs';
import { createDrive, type DriveFake } from './drive';
import { createLocks, type LockFake } from './lock';
import { createGmail, type GmailFake } from './mail/gmail';
import { createMail, type MailFake } from './mail/mail';
import { createProperties } from './properties';
import { createScriptApp, type ScriptAppFake } from './script-app';
import { createSession } from './session';
import { createSpreadsheetApp } from './spreadsheet-app';
import { createUrlFetch, type UrlFetchFake } from './url-fetch';
import { createUtilities } from './utilities/utilities';

export type SmallServicesParts = {
  people(): readonly Person[];
  messages(): readonly MailMessage[];
  readonly sheets: Fake;
  readonly calendar: Fake;
};

export type SmallServices = {
  readonly PropertiesService: Fake;
  readonly CacheService: CacheFake;
  readonly LockService: LockFake;
  readonly GmailApp: GmailFake;
  readonly ScriptApp: ScriptAppFake;
  readonly MailApp: MailFake;
  readonly UrlFetchApp: UrlFetchFake;
  readonly Drive: DriveFake;
  readonly Docs: Fake;
  readonly Session: Fake;
  readonly SpreadsheetApp: Fake;
  readonly CalendarApp: Fake;
  readonly Utilities: Fake;
};

export function createSmallServices({ people, messages, sheets, calendar }: SmallServicesParts): SmallServices {
  const mail = createMail();
  const drive = createDrive();
  return {
    PropertiesService: createProperties(),
    CacheService: createCache(),
    LockService: createLocks(),
    GmailApp: createGmail(messages, mail),
    ScriptApp: createScriptApp(),
    MailApp: mail,
    UrlFetchApp: createUrlFetch(),
    Drive: drive,
    Docs: createDocs(drive),
    Session: createSession(people),
    SpreadsheetApp: createSpreadsheetApp(sheets),
    CalendarApp: createCalendarApp(calendar),
    Utilities: createUtilities(),
  };
}
