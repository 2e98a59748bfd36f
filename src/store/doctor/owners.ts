/** Who owns what: people outside the team, people of the wrong part, one person in both, and parents in a circle. */
import { unreadable } from '../cells';
import type { Cell } from '../grid';
import type { Cells } from '../layout';
import { headRows, type TabKey, tabs } from '../tables';
import { type Columns, cellIn, type Found, filledRows, foundIn, type Sight } from './sight';

type At = { readonly row: number; readonly cells: Cells };

/** Columns that name a teammate, and the part that this teammate plays there. */
const named: Partial<Record<TabKey, Readonly<Record<string, 'csm' | 'am' | 'anybody'>>>> = {
  accounts: { csm: 'csm', am: 'am' },
  signals: { owner: 'am' },
  meetings: { csm: 'csm', am: 'am' },
  plannedSyncs: { csm: 'anybody', am: 'anybody' },
  commitments: { who: 'anybody' },
  renewals: { calledBy: 'anybody' },
};

export function checkOwners(sight: Sight, columns: Columns): readonly Found[] {
  const parts = Object.entries(named[sight.tab] ?? {}).filter(([column]) => sight.layout[column] !== undefined);
  const roles = rolesOf(columns);
  const people = roles
    ? filledRows(sight).flatMap((at) => parts.flatMap(([column, part]) => ownerIn({ sight, at, roles }, column, part)))
    : [];
  return sight.tab === 'accounts'
    ? [...people, ...filledRows(sight).flatMap((at) => bothParts(sight, at)), ...circles(sight, columns)]
    : people;
}

type Roles = ReadonlyMap<string, string>;

function rolesOf(columns: Columns): Roles | undefined {
  const [emails, roles] = [columns.of('team', 'email'), columns.of('team', 'role')];
  if (!emails || !roles) return undefined;
  return new Map(emails.slice(headRows).map((email, at) => [keyOf(email), keyOf(roles[headRows + at] ?? '')]));
}

function keyOf(cell: Cell): string {
  return String(cell).trim().toLowerCase();
}

type Looking = { readonly sight: Sight; readonly at: At; readonly roles: Roles };

function ownerIn({ sight, at, roles }: Looking, column: string, part: 'csm' | 'am' | 'anybody'): readonly Found[] {
  const cell = cellIn(sight, at.cells, column);
  const owner = keyOf(cell);
  if (owner === '' || over(sight, at) || tabs.accounts.columns.csm.read(cell) === unreadable) return [];
  const role = roles.get(owner);
  if (role === undefined) return [foundIn(sight, at, { kind: 'not-in-team', column })];
  const other = part === 'csm' ? 'am' : 'csm';
  return part !== 'anybody' && role === other ? [foundIn(sight, at, { kind: 'wrong-part', column, other: role })] : [];
}

/** Who has left the company stays named where something is done with. */
function over(sight: Sight, at: At): boolean {
  const state = keyOf(cellIn(sight, at.cells, 'state'));
  return state !== '' && !['submitted', 'acknowledged', 'open', 'booked'].includes(state);
}

function bothParts(sight: Sight, at: At): readonly Found[] {
  const [csm, am] = [keyOf(cellIn(sight, at.cells, 'csm')), keyOf(cellIn(sight, at.cells, 'am'))];
  return csm !== '' && csm === am ? [foundIn(sight, at, { kind: 'overlapping-owners', column: 'am', other: '' })] : [];
}

/** An account that is, over its parents, a part of itself. */
function circles(sight: Sight, columns: Columns): readonly Found[] {
  const [ids, parents] = [columns.of('accounts', 'id') ?? [], columns.of('accounts', 'parent') ?? []];
  const parentOf = new Map(ids.map((id, row) => [keyOf(id), keyOf(parents[row] ?? '')]));
  return filledRows(sight).flatMap((at) => {
    const self = keyOf(cellIn(sight, at.cells, 'id'));
    const seen = new Set<string>();
    let next = parentOf.get(self) ?? '';
    while (next !== '' && next !== self && !seen.has(next)) {
      seen.add(next);
      next = parentOf.get(next) ?? '';
    }
    return self !== '' && next === self ? [foundIn(sight, at, { kind: 'parent-cycle', column: 'parent' })] : [];
  });
}
