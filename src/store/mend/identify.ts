/** Whose rows they are: most say it themselves; a row that was hit is known by a seal that is left in it. */
import { readOrSpare, unreadable, version } from '../cells';
import type { Cell } from '../grid';
import { type Cells, cellAt, type Layout, type TabCells } from '../layout';
import { fits, sealOf } from '../seal';
import { headRows, type TabKey, tabs } from '../tables';
import type { Knowledge, Known } from './knowledge';
import { ownIdIn, type RowState, stateOf } from './row-state';

export type Standing = RowState & {
  readonly row: number;
  readonly cells: Cells;
  /** As a seal counts it; nothing for a row that only holds what was meant for others. */
  readonly whose: string | undefined;
};

export function standings({ tab, layout, cells }: TabCells, known: Knowledge): readonly Standing[] {
  const rows = cells.flatMap((own, row) => {
    if (row < headRows || own.every((cell) => cell === '')) return [];
    return [{ ...stateOf(tab, layout, own), row, cells: own }];
  });
  const sound = rows.filter((row) => row.sound);
  const taken = new Set(sound.map(({ id }) => id));
  const missed = missedSeals(known, sound);
  const claimed = new Set(rows.map(({ id }) => id));
  const missing = new Map([...known].filter(([id]) => !claimed.has(id)));
  const company = { tab, layout, known, missing, taken };
  // Rows that say an id come first: what is left of others' seals names the rest.
  const whose = new Map<number, string | undefined>();
  for (const row of [...rows].sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined))) {
    const id = row.sound ? row.id : identity(company, row);
    if (id !== undefined) missing.delete(id);
    whose.set(row.row, id);
  }
  return rows.map((row) => {
    const id = whose.get(row.row);
    if (row.sound) {
      const hit = row.seals.some((seal) => missed.has(seal));
      return { ...row, sound: !hit, shifted: hit, whose: id };
    }
    const own = cellAt(row.cells, layout, 'rev');
    const strayed = id !== undefined && row.seals.some((seal) => seal !== own && fits(seal, id));
    return { ...row, shifted: row.shifted || strayed, whose: id };
  });
}

/** Seals of writes that did not reach their row: whatever row holds one was hit. */
function missedSeals(known: Knowledge, sound: readonly RowState[]): ReadonlySet<string> {
  const seals = sound.flatMap(({ id, sealed }) => {
    const own = id === undefined ? undefined : known.get(id);
    if (!own || sealed === undefined || sealed >= own.rev) return [];
    return own.events.filter(({ rev }) => rev > sealed).map(({ rev }) => sealOf(own.id, rev));
  });
  return new Set(seals);
}

type Company = {
  readonly tab: TabKey;
  readonly layout: Layout;
  readonly known: Knowledge;
  /** Those known that no row is so far. */
  readonly missing: ReadonlyMap<string, Known>;
  readonly taken: ReadonlySet<string | undefined>;
};

function identity(company: Company, row: RowState & { readonly cells: Cells }): string | undefined {
  const { tab, missing, known, layout } = company;
  const said = row.id;
  if (said !== undefined && row.seals.some((seal) => fits(seal, said))) return said;
  const own = row.seals.map((seal) => ownIdIn(tab, row.cells, seal)).find((id) => id !== undefined);
  const sealed = own ?? [...missing.keys()].find((id) => row.seals.some((seal) => fits(seal, id)));
  if (said === undefined || sealed === undefined) return said ?? sealed;
  // The id's own column is people's in some tabs: what they type there counts.
  const { columns, id } = tabs[tab] as unknown as { columns: Record<string, { system?: boolean }>; id: string };
  if (columns[id]?.system !== true) return said;
  if (!known.has(said) || company.taken.has(said)) return sealed;
  const like = (one: string) => alike(row.cells, layout, known.get(one)?.cells ?? {});
  return like(sealed) > like(said) ? sealed : said;
}

/** How many cells are as they should be for a row. */
function alike(cells: Cells, layout: Layout, expected: Readonly<Record<string, Cell>>): number {
  return Object.entries(expected).filter(([column, cell]) => cell !== '' && cellAt(cells, layout, column) === cell)
    .length;
}

/** The version that a row's own column tells, fitting or not. */
export function toldRev({ cells }: Standing, layout: Layout): number {
  const rev = readOrSpare(version, cellAt(cells, layout, 'rev'));
  return rev === unreadable ? 0 : rev;
}
