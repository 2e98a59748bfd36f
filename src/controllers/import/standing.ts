/** Where an import stands: all that it would still write, and the portion that one click writes of it. */
import type { ChangeView, ImportTyped, OutcomeView } from '../../cards/import/import-view';
import { type Account, accountTitle } from '../../domain/account/account';
import { fingerprint } from '../../domain/fingerprint';
import { words as wordsOf } from '../../messages/words';
import type { ImportPlan } from '../../store/import/plan';
import type { Rows, RowsByTable } from '../../store/rows';
import type { Desk } from '../desk';
import { refusedRows } from './refused-rows';
import type { Work } from './work';

/** As many rows as are read, compared and written well within the 30 seconds of a click. */
export const portion = 2000;

type AnyRow = Rows[keyof Rows];

export type Standing = {
  /** Stands for the rows, how they are taken, and what was chosen besides; the same however much of it is written. */
  readonly key: string;
  readonly add: readonly AnyRow[];
  readonly update: readonly AnyRow[];
  /** Accounts that the file does not name and that are not ended yet, and whether they shall be. */
  readonly missing: readonly Account[];
  readonly ending: boolean;
  readonly refused: readonly Rows['refused'][];
  readonly source: Rows['sources'] | undefined;
};

export function standingOf(desk: Desk, work: Work, typed: ImportTyped): Standing {
  const { plan, table } = work;
  const unnamed = table === 'accounts' ? unnamedOf(desk, plan) : [];
  const ending = typed.missing === 'end' && unnamed.length > 0;
  const watch = typed.hourly === 'yes' && table === 'measures';
  const missing = unnamed.filter(({ stage }) => stage !== 'ended');
  return {
    key: keyOf(desk, work, ending ? unnamed.map(({ id }) => id) : []),
    add: plan.change.add?.[table] ?? [],
    update: [...(plan.change.update?.[table] ?? []), ...(ending ? missing.map(ended) : [])],
    missing,
    ending,
    refused: newRefused(desk, work),
    source: watch ? newSource(desk, work) : undefined,
  };
}

function unnamedOf({ snapshot }: Desk, { named }: ImportPlan): readonly Account[] {
  const ids = new Set<string>(named);
  return snapshot.table('accounts').filter(({ id }) => !ids.has(id));
}

function ended(account: Account): Account {
  return { ...account, stage: 'ended' };
}

function keyOf({ services }: Desk, { source, table, plan, answers }: Work, ending: readonly string[]): string {
  const columns = plan.mapping.map(({ column }) => column);
  return services.digest(JSON.stringify([source.place, source.rows, table, columns, answers, ending]));
}

/** Those that are not on the list yet. */
function newRefused({ snapshot, me, services }: Desk, { source, table, plan }: Work): readonly Rows['refused'][] {
  const words = wordsOf(snapshot.settings.language, me.zone);
  const { name, rows } = source;
  const all = refusedRows({ table, name, rows, plan, words, by: me.email, at: services.now });
  const known = new Set<string>(snapshot.table('refused').map(({ id }) => id));
  return all.filter(({ id }) => !known.has(id));
}

/** The place as it shall be looked at every hour; nothing where it is already. */
function newSource({ snapshot, me }: Desk, { source, table, plan }: Work): Rows['sources'] | undefined {
  const { spreadsheet, sheetId, range } = source.place;
  const id = `src_${fingerprint(JSON.stringify([source.place, table]))}` as const;
  const columns = Object.fromEntries(plan.mapping.map(({ header, column }) => [header, column]));
  const chosen = JSON.stringify({ columns, answers: plan.settled });
  const before = snapshot.table('sources').find((one) => one.id === id);
  if (before?.state === 'on' && before.chosen === chosen) return undefined;
  const place = { spreadsheet, sheet: sheetId, range, table, name: source.name };
  return { ...place, id, rev: before?.rev ?? 1, state: 'on', chosen, problem: '', since: undefined, by: me.email };
}

export type Portion = {
  readonly change: { readonly add?: RowsByTable; readonly update?: RowsByTable };
  readonly written: number;
  readonly left: number;
};

/** The next rows to write, the refused ones and the source with the last of them. */
export function portionOf({ snapshot }: Desk, { table }: Work, standing: Standing): Portion {
  const add = standing.add.slice(0, portion);
  const update = standing.update.slice(0, portion - add.length);
  const refused = standing.refused.slice(0, portion - add.length - update.length);
  const written = add.length + update.length;
  const rowsLeft = standing.add.length + standing.update.length - written;
  const left = rowsLeft + standing.refused.length - refused.length;
  const source = left === 0 ? standing.source : undefined;
  const known = source && snapshot.table('sources').some(({ id }) => id === source.id);
  return {
    written,
    left,
    change: {
      add: filled({ [table]: add, refused, sources: source && !known ? [source] : [] }),
      update: filled({ [table]: update, sources: source && known ? [source] : [] }),
    },
  };
}

function filled(rows: Readonly<Record<string, readonly AnyRow[]>>): RowsByTable {
  return Object.fromEntries(Object.entries(rows).filter(([, list]) => list.length > 0)) as RowsByTable;
}

/** Lists that people look at are cut by the card; what is sent to it is cut here. */
const shown = 30;

type Now = Pick<OutcomeView, 'stage'> & Partial<Pick<OutcomeView, 'written' | 'left' | 'later'>>;

export function outcomeOf({ plan }: Work, standing: Standing, now: Now): OutcomeView {
  const { missing, ending } = standing;
  return {
    key: standing.key,
    written: 0,
    left: 0,
    later: false,
    ...now,
    rows: plan.rows,
    added: plan.added,
    updated: plan.updated,
    unchanged: plan.unchanged,
    toWrite: standing.add.length + standing.update.length,
    toKeep: standing.refused.length,
    titles: plan.additions.slice(0, shown).map(({ title }) => title),
    changes: plan.changes.slice(0, shown),
    changed: plan.changes.length,
    perColumn: counted(plan.changes),
    refused: plan.refused,
    cells: plan.cells,
    missing:
      missing.length > 0
        ? { count: missing.length, titles: missing.slice(0, shown).map(accountTitle), ending }
        : undefined,
    ended: ending ? missing.length : 0,
    watched: standing.source !== undefined,
  };
}

function counted(changes: readonly ChangeView[]): OutcomeView['perColumn'] {
  const counts = new Map<string, number>();
  for (const { column } of changes) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].map(([column, count]) => ({ column, count }));
}
