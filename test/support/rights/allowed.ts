/** What of a click's differences the table of rights does not give to who clicked. */

import type { ActionName } from '../../../src/cards/actions';
import { may } from '../../../src/domain/team/permission';
import type { ActionRight, Besides } from '../../../src/domain/team/right';
import { rights } from '../../../src/domain/team/rights';
import type { Role } from '../../../src/domain/team/teammate';
import { allColumns, type TabKey, tabs } from '../../../src/store/tables';
import type { Difference } from './workspace-cells';

export type Asked = { readonly action: ActionName; readonly role: Role | undefined };

export function beyond({ action, role }: Asked, differences: readonly Difference[]): readonly string[] {
  const right: ActionRight = rights[action];
  const refused = role === undefined || !right.roles.includes(role);
  return differences.filter((one) => refused || !isGiven(action, role, one)).map(told);
}

function told({ tab, what }: Difference): string {
  return `${tab}: ${typeof what === 'string' ? what : what.join(', ')}`;
}

function isGiven(action: ActionName, role: Role, { tab, what }: Difference): boolean {
  const own: ActionRight = rights[action];
  const all = [own, ...widerRights(action, role)];
  const besides = all.flatMap(({ besides: more = [] }) => more);
  const writes = all.flatMap(({ writes: tables }) => (tables ? [tables] : []));
  const touches = writes.length > 0 || besides.length > 0;
  if (tab === 'a new file') return files.some((one) => besides.includes(one));
  if (tab === 'a calendar') return besides.includes('calendar');
  if (whole.some((one) => besides.includes(one))) return true;
  if (tab === 'journal' || tab === 'commercialJournal') return touches && what === 'added';
  // The health that follows from a change is noted where it is another one.
  if (tab === 'history' && what === 'added') return touches;
  if (!(tab in tabs)) return touches;
  const tables = writes.flatMap((one) => (one[tab] ? [one[tab]] : []));
  if (what === 'added') return tables.some(({ add }) => add);
  // An undo empties what a click added.
  if (action === 'undoChange' && tables.some(({ add }) => add)) return true;
  if (typeof what === 'string') return false;
  // Whoever takes back what they did empties the rows that it had added, where they stand.
  const takenBack = action === 'undoChange' && tables.some(({ add }) => add);
  return what.every(
    (column) => takenBack || isDerived(tab as TabKey, column, touches) || tables.some((one) => isNamed(one, column)),
  );
}

/** Whoever may change the team saves any teammate whole; who undoes writes what the undone action may. */
function widerRights(action: ActionName, role: Role): readonly ActionRight[] {
  if (action === 'saveTeammate' && role === 'admin') return [rights.changeTeam];
  if (action === 'flagSignal' && may({ role }, 'flagWithAmounts')) return [rights.flagWithAmounts];
  return action === 'undoChange' ? Object.values<ActionRight>(rights).filter(({ roles }) => roles.includes(role)) : [];
}

/** What makes a file. */
const files: readonly Besides[] = ['new-copy', 'new-amounts', 'archives'];

/** What reaches every row there is, by its very meaning. */
const whole: readonly Besides[] = ['mends', 'erasing', 'archives'];

function isNamed({ change = [] }: { readonly change?: readonly string[] | 'all' }, column: string): boolean {
  return change === 'all' || change.includes(column);
}

/** The version of a row, and what Tandem writes beside a row's own fields. */
function isDerived(tab: TabKey, column: string, touches: boolean): boolean {
  const own = Object.keys(tabs[tab].columns).filter((key) => key !== 'rev');
  return touches && column in allColumns(tab) && !own.includes(column);
}
