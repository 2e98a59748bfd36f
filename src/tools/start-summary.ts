import { isAbsolute, relative } from 'node:path';
import type { WorkspaceState } from '../host/server/workspace-contract';

export type Served = {
  readonly name: string;
  readonly url: string;
  readonly stateFolder: string;
  readonly isNew: boolean;
};

const unreadShown = 20;

/** What `npm start` says once it serves: where, as whom, what could not be read, and where the state lies. */
export function summaryOf(state: WorkspaceState, { name, url, stateFolder, isNew }: Served): string {
  const events = state.calendars.reduce((sum, calendar) => sum + calendar.events.length, 0);
  return [
    '',
    `${name} on this machine: ${url}`,
    `  ${url}/gmail   ${url}/sheets   ${url}/calendar`,
    '',
    `People (switch between them at the top of every page):`,
    ...state.people.map(
      (person) => `  ${person.name} <${person.email}> · ${person.role} · ${person.zone} · ${person.language}`,
    ),
    '',
    `${state.messages.length} mails, ${events} events, tabs: ${state.tabs.join(', ') || 'none'}`,
    ...unreadLines(state),
    `State: ${shortPath(stateFolder)}${isNew ? '' : ' (as it was left; --fresh loads everything anew)'}`,
    'Stop with Ctrl+C.',
  ].join('\n');
}

function shortPath(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}

function unreadLines({ unread }: WorkspaceState): readonly string[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, unreadShown).map(({ file, line, reason }) => {
    return `  ${file}${line > 0 ? `:${line}` : ''}: ${reason}`;
  });
  const rest = unread.length - shown.length;
  return [
    `Could not be read (${unread.length}); the rest is loaded:`,
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more: GET /api/state lists them all under "unread".`] : []),
  ];
}
