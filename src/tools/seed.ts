import type { Person } from '../host/contract';
import type { EventResource } from '../host/input/ics/event';
import type { Workspace } from '../host/server/workspace-contract';
import { gather, type Seed, type SeedInput } from './seed/gather';
import { importRows, setUpWorkbook } from './seed/workbook';

/**
 * Fills a new workspace: people, a workbook that the add-on itself sets up and imports into, mails and calendars. What
 * cannot be read is told in the workspace's `unread`, the rest is loaded. Throws when the add-on fails.
 */
export async function seed(workspace: Workspace, input: SeedInput = {}): Promise<void> {
  const parts = await gather(input, Date.parse(workspace.state().now));
  const admin = parts.people.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('Nobody is admin');
  workspace.load.people(parts.people);
  workspace.load.messages(parts.messages);
  workspace.load.withoutQuotas(() => fillWorkbook(workspace, admin, parts));
  loadCalendars(workspace, parts);
  workspace.load.unread(parts.unread);
}

function fillWorkbook(workspace: Workspace, admin: Person, { people, ownDomains, tables }: Seed): void {
  const spreadsheetId = setUpWorkbook(workspace, admin, ownDomains);
  for (const table of tables) {
    const { file = table.table, lines } = table;
    const left = importRows(workspace, admin, table);
    workspace.load.unread(left.map(({ row, words }) => ({ file, line: lines[row - 1] ?? row, reason: words })));
  }
  workspace.load.share(
    spreadsheetId,
    people.map(({ email }) => email),
    true,
  );
}

/** The organiser's own events come first: those of guests become copies of them. */
export function loadCalendars({ load }: Workspace, { calendars }: Seed): void {
  const isOwn = (email: string, { organizer }: EventResource) =>
    organizer === undefined || (organizer as { email?: string }).email === email;
  for (const own of [true, false]) {
    for (const { email, file, events } of calendars) {
      const part = events.filter((event) => isOwn(email, event) === own);
      for (const { index, reason } of load.events(email, part).refused) {
        load.unread([{ file: file || email, line: 0, reason: `“${part[index]?.summary}”: ${reason}` }]);
      }
    }
  }
}
