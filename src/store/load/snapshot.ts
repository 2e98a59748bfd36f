/** What `load` answers: rows are made of cells only when somebody asks for them. */
import { type AccountId, accountTitle } from '../../domain/account/account';
import type { ModelSet } from '../../domain/health/health-model';
import { Fault } from '../../fault';
import { type Column, readOrSpare, unreadable } from '../cells';
import type { Cell } from '../grid';
import { type Cells, cellAt, type RowProblem, readRows } from '../layout';
import type { ListedAccount, Rows, TableKey } from '../rows';
import { type Found, type Session, tabSeen } from '../session';
import { headRows, type TabKey, tabs } from '../tables';
import type { Hit, Plan, Snapshot, World } from '../workbook';

export type People = World & { readonly models: ModelSet; readonly problems: readonly RowProblem[] };

type Facts = {
  readonly plan: Plan;
  readonly people: People;
  readonly hits: readonly Hit[];
  readonly found: Found | undefined;
  readonly cellAccount: AccountId | undefined;
};

export function snapshotOf(session: Session, { plan, people, hits, found, cellAccount }: Facts): Snapshot {
  const views = new Map<TableKey, ReturnType<typeof readRows>>();
  const listed = plan.accountColumns ? columnCells(session) : undefined;
  if (listed && plan.freshTeam) rememberNames(session, listed, plan);
  const view = (key: TableKey) => {
    const made = views.get(key) ?? readRows(seenTab(session, key));
    views.set(key, made);
    return made;
  };
  return {
    settings: people.settings,
    models: people.models,
    team: people.team,
    hits,
    account: found?.account,
    dossier: found?.dossier,
    cellAccount,
    table: <Key extends TableKey>(key: Key) => view(key).rows.map(({ value }) => value) as Rows[Key][],
    accountList: (columns) => {
      if (!listed) throw new Fault('defect', { list: 'no account columns were loaded' });
      return listRows(listed, columns);
    },
    get problems(): readonly RowProblem[] {
      const tables = (plan.tables ?? []).filter((table) => table !== 'team').flatMap((table) => view(table).problems);
      const own = (found?.unread ?? []).map((cell) => ({ table: 'accounts', row: found?.row ?? 0, ...cell }));
      const accounts = listed && !plan.tables?.includes('accounts') ? listProblems(listed, plan) : [];
      return [...people.problems, ...tables, ...accounts, ...own];
    },
  };
}

/** Rows that an action adds to accounts carry their names, those too of accounts that were only listed. */
function rememberNames(session: Session, listed: ColumnCells, { accountColumns = [] }: Plan): void {
  if (!accountColumns.includes('name') || !accountColumns.includes('externalId')) return;
  for (const account of listRows(listed, ['id', 'name', 'externalId'])) {
    session.titles.set(account.id, accountTitle(account));
  }
}

function seenTab(session: Session, key: TabKey) {
  const tab = tabSeen(session, key);
  if (!tab) throw new Fault('defect', { table: key, problem: 'not loaded' });
  return tab;
}

type ColumnCells = { readonly count: number; cell(row: number, column: string): Cell };

/** The accounts' columns, from the whole tab where that was read, else from the columns that were. */
function columnCells(session: Session): ColumnCells {
  const tab = tabSeen(session, 'accounts');
  if (tab) {
    const { cells, layout } = tab;
    return { count: cells.length, cell: (row, column) => cellAt(cells[row] ?? [], layout, column) };
  }
  const columns = new Map<string, readonly Cells[]>();
  for (const [name, cells] of session.seen) {
    if (name.startsWith('column:accounts:')) columns.set(String(cells[0]?.[0]), cells);
  }
  const count = Math.max(0, ...[...columns.values()].map(({ length }) => length));
  return { count, cell: (row, column) => columns.get(column)?.[row]?.[0] ?? '' };
}

function listRows<Key extends keyof ListedAccount>(
  { count, cell }: ColumnCells,
  keys: readonly Key[],
): readonly Pick<ListedAccount, Key>[] {
  const { columns, derived } = tabs.accounts;
  const readers: Readonly<Record<string, Column<unknown>>> = { ...columns, ...derived } as never;
  const rows: Pick<ListedAccount, Key>[] = [];
  for (let row = headRows; row < count; row += 1) {
    if (cell(row, 'id') === '') continue;
    // A row that an undo emptied has no more than its id.
    if (keys.every((key) => key === 'id' || cell(row, key) === '')) continue;
    const values = keys.map((key) => readOrSpare(readers[key] as Column<unknown>, cell(row, key)));
    if (!values.includes(unreadable)) rows.push(Object.fromEntries(keys.map((key, at) => [key, values[at]])) as never);
  }
  return rows;
}

/** Cells of the columns that were read and cannot be made out. */
function listProblems({ count, cell }: ColumnCells, { accountColumns = [] }: Plan): readonly RowProblem[] {
  const readers: Readonly<Record<string, Column<unknown>>> = {
    ...tabs.accounts.columns,
    ...tabs.accounts.derived,
  } as never;
  const problems: RowProblem[] = [];
  for (let row = headRows; row < count; row += 1) {
    if (cell(row, 'id') === '') continue;
    for (const column of accountColumns) {
      const value = cell(row, column);
      if (readers[column]?.read(value) === unreadable)
        problems.push({ table: 'accounts', row, column, value: String(value) });
    }
  }
  return problems;
}
