/** The filter views of people whose rows a change writes: they go along in the same write, and never stand in its way. */
import type { Teammate } from '../../domain/team/teammate';
import type { GridRequest } from '../grid';
import { type Layout, readRows } from '../layout';
import { fetch, isRefusal, keysOf, layoutSeen, reach, type Session, tabSeen, whole, workbookId } from '../session';
import { readSettings } from '../settings-rows';
import type { TabKey } from '../tables';
import { viewedTabs, viewRequests } from './filter-views';

type TeamChange = {
  readonly table: TabKey;
  readonly row: Readonly<Record<string, unknown>>;
  readonly journal: { readonly before: unknown; readonly after: Readonly<Record<string, unknown>> };
};

/** Nothing for a change that touches nobody's name or role, and no call for it. */
export function teamViews(session: Session, changes: readonly TeamChange[]): readonly GridRequest[] {
  const concerned = changes.filter(({ table, journal }) => {
    const columns = Object.keys(journal.after);
    return table === 'team' && (journal.before === undefined || columns.includes('role') || columns.includes('name'));
  });
  if (concerned.length === 0) return [];
  const mates = concerned.map(({ row }) => row as unknown as Teammate);
  fetch(session, [whole('settings'), whole('team'), ...viewedTabs.map(keysOf)]);
  const settingsTab = tabSeen(session, 'settings');
  const teamTab = tabSeen(session, 'team');
  if (!settingsTab || !teamTab) return [];
  const { settings } = readSettings(settingsTab);
  const others = readRows<Teammate>(teamTab).rows.map(({ value }) => value);
  const id = workbookId(session);
  const { filterViews } = reach(session, id, () => session.deps.grid.surroundings(id));
  return viewRequests(mates, {
    layouts: { accounts: layoutNow(session, 'accounts'), signals: layoutNow(session, 'signals') },
    labels: session.deps.labels(settings.language),
    present: filterViews,
    team: [...others.filter(({ email }) => mates.every((mate) => mate.email !== email)), ...mates],
  });
}

function layoutNow(session: Session, tab: TabKey): Layout {
  return layoutSeen(session, tab) ?? {};
}

/**
 * Writes rows and views at once. Somebody may have made or deleted a view in between, and Google then refuses it all,
 * with nothing written: the rows go without the views, which come with the next change of these people.
 */
export function writeWithViews(
  write: (requests: readonly GridRequest[]) => void,
  requests: readonly GridRequest[],
  views: readonly GridRequest[],
): void {
  try {
    write([...requests, ...views]);
  } catch (thrown) {
    if (views.length === 0 || !isRefusal(thrown, 400)) throw thrown;
    write(requests);
  }
}
