/**
 * Hands at work in the workbook while Tandem runs: they sort, insert rows and columns, type into the columns that are
 * people's and into columns of their own, and add rows. Every cell they fill is remembered, to be found again.
 */
import type { unreadable } from '../../../src/store/cells';
import { type TabKey, tabOrder, tabs } from '../../../src/store/tables';
import type { Company } from '../company';
import { oneOf, type Random } from '../proof';

/** A cell that a hand filled: by the id of its row and the key of its column, or the header of their own column. */
export type HandCell = {
  readonly tab: TabKey;
  readonly id: string;
  readonly column: string;
  readonly value: string;
  /** Its place among everything that was written. */
  readonly order: number;
};

const ownHeader = 'Our own notes';
const headRows = 2;

export class Hands {
  readonly cells: HandCell[] = [];
  /** The names of accounts that hands added. */
  readonly typed: string[] = [];
  private readonly company: Company;
  private readonly random: Random;
  private readonly inserted = new Map<string, number>();

  constructor(company: Company, random: Random) {
    this.company = company;
    this.random = random;
  }

  /** Does something somewhere; says what. */
  act(order: number): string {
    const tab = oneOf(this.random, visible);
    const dice = this.random();
    if (dice < 0.35) return this.sort(tab);
    if (dice < 0.45) return this.insert(tab, 'columns');
    if (dice < 0.55) return this.insert(tab, 'rows');
    if (dice < 0.6) return this.addAccount(order);
    return dice < 0.8 ? this.fill(tab, this.ownColumn(tab), order) : this.fill(tab, this.theirColumn(tab), order);
  }

  private sort(tab: TabKey): string {
    const [keys = []] = this.values(tab);
    const column = Math.floor(this.random() * keys.length);
    this.sheets().sort(tab, column, this.random() < 0.5);
    return `sort ${tab} by ${keys[column]}`;
  }

  /** Tabs must not become wide and long without end. */
  private insert(tab: TabKey, what: 'rows' | 'columns'): string {
    const count = this.inserted.get(`${tab} ${what}`) ?? 0;
    if (count >= 4) return this.sort(tab);
    this.inserted.set(`${tab} ${what}`, count + 1);
    const values = this.values(tab);
    const from = what === 'rows' ? headRows : 0;
    const to = what === 'rows' ? values.length : (values[0] ?? []).length;
    const at = from + Math.floor(this.random() * Math.max(1, to - from));
    this.sheets().insert(tab, what, at, 1);
    return `insert ${what} in ${tab} at ${at}`;
  }

  /** An account that a hand types: it gets its id from the next refresh. */
  private addAccount(order: number): string {
    if (this.typed.length >= 5) return this.sort('accounts');
    const values = this.values('accounts');
    const [keys = []] = values;
    const name = `Typed ${order}`;
    this.sheets().edit('accounts', { row: values.length, column: keys.indexOf('name'), values: [[name]] });
    this.typed.push(name);
    return `type the account ${name}`;
  }

  private fill(tab: TabKey, column: string | undefined, order: number): string {
    const rows = this.values(tab);
    const idColumn = (rows[0] ?? []).indexOf(tabs[tab].id);
    const filled = rows.flatMap((cells, row) => (row >= headRows && isId(tab, cells[idColumn]) ? [row] : []));
    if (tab === 'journal' || column === undefined || filled.length === 0) return this.sort(tab);
    const row = oneOf(this.random, filled);
    const id = String(rows[row]?.[idColumn]);
    const value = `hand ${order}`;
    this.sheets().edit(tab, { row, column: columnOf(rows, column), values: [[value]] });
    this.cells.push({ tab, id, column, value, order });
    return `${tab} ${id} ${column} = ${value}`;
  }

  /** A column right of all others, with a header and no key. */
  private ownColumn(tab: TabKey): string {
    const rows = this.values(tab);
    if (columnOf(rows, ownHeader) < 0) {
      const column = Math.max(...rows.map(({ length }) => length));
      this.sheets().edit(tab, { row: 1, column, values: [[ownHeader]] });
    }
    return ownHeader;
  }

  private theirColumn(tab: TabKey): string | undefined {
    const columns = peoplesColumns(tab);
    return columns.length === 0 ? undefined : oneOf(this.random, columns);
  }

  private values(tab: TabKey) {
    return this.company.workspace.sheets.values(tab);
  }

  private sheets() {
    return this.company.workspace.sheets;
  }
}

/** Where a write went astray something else may stand there for a while: such a row cannot be found again by it. */
function isId(tab: TabKey, cell: unknown): boolean {
  const { prefix = '' } = tabs[tab];
  return cell !== undefined && cell !== '' && String(cell).startsWith(prefix);
}

/** Plain words that are people's to change and tell no row from another. */
function peoplesColumns(tab: TabKey): readonly string[] {
  const { columns, id } = tabs[tab] as unknown as { columns: Readonly<Record<string, Plain>>; id: string };
  return Object.entries(columns)
    .filter(([key, { system, options, read }]) => key !== id && !system && !options && read('a b') === 'a b')
    .map(([key]) => key);
}
type Plain = { system?: boolean; options?: unknown; read(cell: string): string | typeof unreadable };

/** Where a column stands: by its key, or by its header where it has none. */
export function columnOf(rows: readonly (readonly unknown[])[], column: string): number {
  const at = (rows[0] ?? []).indexOf(column);
  return at >= 0 ? at : (rows[1] ?? []).indexOf(column);
}

/** Settings are found by what stands in them, and a hand in the team would send people home. */
const visible = tabOrder.filter((tab) => !['settings', 'team'].includes(tab));
