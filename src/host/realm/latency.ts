/**
 * How long Google takes, in milliseconds of simulated time. Estimates until they are measured on a live domain: the
 * marked ones are the project's own list, the others take the figure of the nearest call in it.
 */
type Timed = { readonly service: string; readonly method: string; readonly responseBytes: number };

export const executionStartMs = 500; // listed
const sheetsReadMs = 250; // listed, and 1 ms for each 10 KB
const sheetsWriteMs = 400; // listed
const calendarReadMs = 250; // listed: free/busy, events.list, events.get
const calendarWriteMs = 400; // listed: insert and patch
const driveReadMs = 250; // as a read of a calendar
const driveConversionMs = 2000; // a guess: Google makes a document out of HTML
const messageMs = 150; // listed: headers; a body is taken as the same
const cacheMs = 15; // listed
const propertiesMs = 30; // listed
const lockMs = 50; // listed

/** A slow call takes this much more: two of them end a card's execution. */
export const slowMs = 16_000;

const readingMethods = /\.(get|list|query|instances|search|batchGet\w*|getByDataFilter)$/;

export function isRead(method: string): boolean {
  return readingMethods.test(`.${method}`);
}

export function latencyOf({ service, method, responseBytes }: Timed): number {
  switch (service) {
    case 'Sheets':
      return isRead(method) ? sheetsReadMs + Math.floor(responseBytes / 10_240) : sheetsWriteMs;
    case 'Calendar':
      return isRead(method) ? calendarReadMs : calendarWriteMs;
    case 'Docs':
      return driveReadMs;
    case 'Drive':
      return isRead(method) ? driveReadMs : driveConversionMs;
    case 'CalendarApp':
      return method.startsWith('get') ? calendarReadMs : calendarWriteMs;
    case 'SpreadsheetApp':
      return spreadsheetMs(method);
    case 'GmailApp':
      return /^(create|send)/.test(method) ? calendarWriteMs : messageMs;
    case 'MailApp':
    case 'UrlFetchApp':
      return calendarWriteMs;
    case 'CacheService':
      return cacheMs;
    case 'PropertiesService':
    case 'ScriptApp':
      return propertiesMs;
    case 'LockService':
      return lockMs;
    default:
      return 0;
  }
}

/** What the Sheets window knows costs nothing; the rest is a read or a write of the sheet. */
function spreadsheetMs(method: string): number {
  if (method.startsWith('getActive')) return 0;
  return /^(set|create|append|add|update|remove)/.test(method) ? sheetsWriteMs : sheetsReadMs;
}
