/** Rows that collide with others: the same id, address, domain or external id twice. */
import type { FindingKind } from '../../domain/doctor/finding';
import type { Cell } from '../grid';
import type { Cells } from '../layout';
import { headRows, tabs } from '../tables';
import { isRecord } from './row-checks';
import { type Columns, cellIn, type Found, filledRows, foundIn, type Sight } from './sight';

type At = { readonly row: number; readonly cells: Cells };

export function checkTwins(sight: Sight, columns: Columns): readonly Found[] {
  if (isRecord(sight.tab)) return [];
  const { id, prefix } = tabs[sight.tab];
  const ids: Twins = { sight, column: id, kind: sight.tab === 'team' ? 'duplicate-teammate' : 'duplicate-id' };
  return [
    ...twinsOf(ids, columns, (at) => (prefix ? ownId(sight, at, prefix) : {})),
    ...(sight.tab === 'contacts' ? twinsOf({ sight, column: 'email', kind: 'duplicate-address' }, columns) : []),
    ...(sight.tab === 'accounts' ? accountTwins(sight, columns) : []),
  ];
}

type Twins = { readonly sight: Sight; readonly column: string; readonly kind: FindingKind };

/** All but the first: that is the one Tandem reads. */
function twinsOf(
  { sight, column, kind }: Twins,
  columns: Columns,
  mend: (at: At) => Pick<Partial<Found>, 'mend' | 'repair'> = () => ({}),
): readonly Found[] {
  const first = firstRows(columns.of(sight.tab, column) ?? []);
  return filledRows(sight).flatMap((at) => {
    const twin = first.get(keyOf(cellIn(sight, at.cells, column)));
    return twin === undefined || twin >= at.row ? [] : [foundIn(sight, at, { kind, column, twin, ...mend(at) })];
  });
}

function keyOf(cell: Cell): string {
  return String(cell).trim().toLowerCase();
}

function firstRows(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (let row = headRows; row < cells.length; row += 1) {
    const key = keyOf(cells[row] ?? '');
    if (key !== '' && !first.has(key)) first.set(key, row);
  }
  return first;
}

/** A pasted copy becomes a row of its own, with a history of its own. */
function ownId(sight: Sight, { row }: At, fresh: string) {
  const cells = [{ row, index: sight.layout.id ?? 0, cell: { fresh } }];
  const rev = sight.layout.rev;
  return {
    mend: 'own-id',
    repair: { cells: rev === undefined ? cells : [...cells, { row, index: rev, cell: '' }] },
  } as const;
}

function accountTwins(sight: Sight, columns: Columns): readonly Found[] {
  const of = (column: string) => columns.of('accounts', column) ?? [];
  const [ids, names, parents, domains] = [of('id'), of('name'), of('parent'), of('domains')];
  const titleOf = (row: number) => String(names[row] || ids[row] || '').trim();
  const external = firstRows(of('externalId'));
  const owner = domainOwners(domains);
  return filledRows(sight).flatMap((at) => {
    const own = keyOf(cellIn(sight, at.cells, 'externalId'));
    const same = external.get(own);
    const twice = own !== '' && same !== undefined && same < at.row;
    const shared = domainsIn(cellIn(sight, at.cells, 'domains')).flatMap((domain) => {
      const twin = owner.get(domain);
      if (twin === undefined || twin >= at.row || related(at.row, twin, { ids, parents })) return [];
      return [
        foundIn(sight, at, { kind: 'duplicate-domain', column: 'domains', value: domain, twin, other: titleOf(twin) }),
      ];
    });
    return [
      ...(twice
        ? [
            foundIn(sight, at, {
              kind: 'duplicate-external-id',
              column: 'externalId',
              twin: same,
              other: titleOf(same),
            }),
          ]
        : []),
      ...(twice ? ownersApart(sight, at, { columns, twin: same, other: titleOf(same) }) : []),
      ...shared,
    ];
  });
}

/** One company under two accounts, and each with an owner who thinks it is theirs. */
function ownersApart(
  sight: Sight,
  at: At,
  { columns, twin, other }: { columns: Columns; twin: number; other: string },
): readonly Found[] {
  return (['csm', 'am'] as const).flatMap((part) => {
    const mine = keyOf(cellIn(sight, at.cells, part));
    const theirs = keyOf(columns.of('accounts', part)?.[twin] ?? '');
    if (mine === '' || theirs === '' || mine === theirs) return [];
    return [foundIn(sight, at, { kind: 'overlapping-owners', column: part, twin, other: `${other}: ${theirs}` })];
  });
}

function domainsIn(cell: Cell): readonly string[] {
  return String(cell)
    .split(/[,;،\s]+/)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/^(https?:\/\/)?(www\.)?@?/, '')
        .replace(/[/?#].*$/, ''),
    )
    .filter((part) => part !== '');
}

function domainOwners(cells: readonly Cell[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (let row = headRows; row < cells.length; row += 1) {
    for (const domain of domainsIn(cells[row] ?? '')) if (!owners.has(domain)) owners.set(domain, row);
  }
  return owners;
}

/** A part of a company and the whole of it may well share a domain. */
function related(a: number, b: number, { ids, parents }: { ids: readonly Cell[]; parents: readonly Cell[] }): boolean {
  const root = (row: number) => keyOf(parents[row] ?? '') || keyOf(ids[row] ?? '');
  return root(a) === root(b);
}
