/** The calls to Google that an answer cost, in words. */
import type { Answer } from '../../../src/host/server/workspace-contract';
import { costOf } from '../../../src/tools/bench/cost';

/** What the bench counts, a word for each call. Lock, cache and properties are apart. */
const words: Readonly<Record<string, string>> = {
  'GmailApp.getMessageById': 'message',
  'GmailApp.getPlainBody': 'body',
  'GmailApp.createDraftReply': 'draft',
  'GmailApp.createDraft': 'draft',
  'Drive.Files.create': 'document',
  'Drive.Files.list': 'documents',
  'Docs.Documents.get': 'look',
  'Sheets.Spreadsheets.Values.batchGetByDataFilter': 'read',
  'Sheets.Spreadsheets.batchUpdate': 'write',
  'Sheets.Spreadsheets.get': 'tabs',
  'Sheets.Spreadsheets.getByDataFilter': 'formulas',
  'Sheets.Spreadsheets.create': 'create',
  'Calendar.Freebusy.query': 'freebusy',
  'Calendar.Events.list': 'list',
  'Calendar.Events.insert': 'insert',
  'Calendar.Events.get': 'event',
  'Calendar.Events.patch': 'patch',
  'Calendar.Events.instances': 'dates',
  'ScriptApp.getProjectTriggers': 'triggers',
  'ScriptApp.newTrigger': 'trigger',
  'SpreadsheetApp.getActiveSpreadsheet': 'cursor',
  'SpreadsheetApp.getActiveCell': 'cell',
};

/** One word a call. */
export function callsOf(answer: Answer): string {
  expect(answer.error).toBeNull();
  return costOf(answer)
    .detail.map((name) => words[name] ?? name)
    .join(' ');
}
