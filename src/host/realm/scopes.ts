import { GoogleError, ScriptError } from '../contract';
import { isRead } from './latency';

/**
 * Which OAuth scopes open which call; any one of a list does. Advanced services from Google's discovery documents,
 * built-in ones from their reference pages. A message's headers and body are Gmail's own business (services/gmail.ts).
 */
const calendarReads = ['calendar', 'calendar.readonly', 'calendar.events', 'calendar.events.readonly'];
const ownedReads = ['calendar.events.owned', 'calendar.events.owned.readonly', 'calendar.events.public.readonly'];
const calendarWrites = ['calendar', 'calendar.events', 'calendar.events.owned', 'calendar.app.created'];
const wholeSheets = ['spreadsheets', 'drive', 'drive.file'];

function calendarScopes(method: string): readonly string[] {
  if (method === 'Freebusy.query')
    return ['calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'];
  if (method.startsWith('Events.') && !isRead(method)) return calendarWrites;
  if (method.startsWith('Events.'))
    return [...calendarReads, ...ownedReads, 'calendar.events.freebusy', 'calendar.app.created'];
  if (method.startsWith('CalendarList.') && isRead(method))
    return ['calendar', 'calendar.readonly', 'calendar.calendarlist', 'calendar.calendarlist.readonly'];
  if (method.startsWith('Settings.')) return ['calendar', 'calendar.readonly', 'calendar.settings.readonly'];
  if (method === 'Calendars.get')
    return ['calendar', 'calendar.readonly', 'calendar.calendars', 'calendar.calendars.readonly'];
  if (method === 'Colors.get') return [...calendarReads, ...ownedReads, 'calendar.calendarlist'];
  return ['calendar'];
}

function sheetsScopes(method: string): readonly string[] {
  const isPlainRead = /(^|\.)(get|batchGet)$/.test(method) && !method.includes('DeveloperMetadata');
  return isPlainRead ? [...wholeSheets, 'spreadsheets.readonly', 'drive.readonly'] : wholeSheets;
}

function driveScopes(method: string): readonly string[] {
  const wide = ['drive', 'drive.file', 'drive.appdata'];
  return isRead(method) ? [...wide, 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly'] : wide;
}

const mailbox = ['gmail.compose', 'gmail.modify'];

function scopesFor(service: string, method: string): readonly string[] {
  switch (service) {
    case 'Sheets':
      return sheetsScopes(method);
    case 'Calendar':
      return calendarScopes(method);
    case 'Docs':
      return ['documents', 'documents.readonly', 'drive', 'drive.file', 'drive.readonly'];
    case 'Drive':
      return driveScopes(method);
    case 'CalendarApp':
      return [
        'calendar',
        ...(method.startsWith('get') ? ['calendar.readonly'] : []),
        'https://www.google.com/calendar/feeds',
      ];
    case 'SpreadsheetApp':
      return method.startsWith('openBy') || method === 'create'
        ? ['spreadsheets']
        : ['spreadsheets.currentonly', 'spreadsheets'];
    case 'MailApp':
      return ['script.send_mail'];
    case 'UrlFetchApp':
      return ['script.external_request'];
    case 'ScriptApp':
      return /trigger/i.test(method) ? ['script.scriptapp'] : [];
    case 'Session':
      return method === 'getActiveUser' || method === 'getEffectiveUser' ? ['userinfo.email'] : [];
    case 'GmailApp':
      if (method.startsWith('createDraft'))
        return [...mailbox, 'gmail.addons.current.action.compose', 'https://mail.google.com/'];
      return method.startsWith('send') ? [...mailbox, 'gmail.send', 'https://mail.google.com/'] : [];
    default:
      return [];
  }
}

export function fullScope(name: string): string {
  return name.includes('://') ? name : `https://www.googleapis.com/auth/${name}`;
}

/** Throws what Google says where none of a call's scopes is held. `held` undefined: the manifest lists none. */
export function requireScope(call: { service: string; method: string }, held: readonly string[] | undefined): void {
  const wanted = scopesFor(call.service, call.method).map(fullScope);
  if (held === undefined || wanted.length === 0 || wanted.some((scope) => held.includes(scope))) return;
  if (['Sheets', 'Calendar', 'Drive', 'Docs'].includes(call.service))
    throw new GoogleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.');
  throw missingPermission(`${call.service}.${call.method}`, wanted);
}

export function missingPermission(what: string, wanted: readonly string[]): ScriptError {
  const list = wanted.map(fullScope).join(' || ');
  const required = wanted.length > 1 ? `(${list})` : list;
  return new ScriptError(
    `Specified permissions are not sufficient to call ${what}. Required permissions: ${required}`,
    'Exception',
  );
}
