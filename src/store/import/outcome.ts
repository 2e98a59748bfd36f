/** A plan as it grows row by row. */
import type { AccountId } from '../../domain/account/account';
import { accountTitle } from '../../domain/account/account';
import { cleanText } from '../cells';
import { tabs } from '../tables';
import { columnsOf } from './cells/columns';
import type { Draft } from './drafts';
import type { ImportTable } from './import-tables';
import type { Fields } from './known';
import type { Line } from './line';
import type { FieldChange, ImportPlan, ImportRequest, Refused } from './plan';

type Grown = Pick<
  ImportPlan,
  'change' | 'rows' | 'added' | 'updated' | 'unchanged' | 'refused' | 'cells' | 'named' | 'additions' | 'changes'
>;

export class Outcome {
  private readonly table: ImportTable;
  private readonly names: ReadonlyMap<AccountId, string>;
  private readonly add: object[] = [];
  private readonly update: object[] = [];
  private readonly refused: Refused[] = [];
  private readonly cells: Refused[] = [];
  private readonly named: string[] = [];
  private readonly additions: ImportPlan['additions'][number][] = [];
  private readonly changes: FieldChange[] = [];
  private readonly rows = { added: 0, updated: 0, unchanged: 0 };

  constructor({ table, existing }: Pick<ImportRequest, 'table' | 'existing'>) {
    this.table = table;
    this.names = new Map(existing.accounts.map((account) => [account.id, accountTitle(account)]));
  }

  refuse(refused: Refused): void {
    this.refused.push(refused);
  }

  /** What one row of the file comes to: mostly one row of ours, several where it holds values of several measures. */
  take(line: Line, drafts: readonly Draft[]): void {
    this.cells.push(...line.unread);
    for (const draft of drafts) this.note(line.row, draft);
    const outcomes = drafts.map(({ outcome }) => outcome);
    if (outcomes.includes('add')) this.rows.added += 1;
    else if (outcomes.includes('update')) this.rows.updated += 1;
    else this.rows.unchanged += 1;
  }

  tell(cells: readonly Refused[]): void {
    this.cells.push(...cells);
  }

  done(): Grown {
    const { table, add, update, refused, cells, named, additions, changes, rows } = this;
    const change = {
      ...(add.length > 0 ? { add: { [table]: add } } : {}),
      ...(update.length > 0 ? { update: { [table]: update } } : {}),
    };
    const total = rows.added + rows.updated + rows.unchanged + refused.length;
    return { change, rows: total, ...rows, refused, cells, named, additions, changes };
  }

  private note(row: number, draft: Draft): void {
    const about = { row, id: String(draft.row[tabs[this.table].id]), title: this.titleOf(draft.row) };
    this.named.push(about.id);
    if (draft.outcome === 'add') {
      this.add.push(draft.row);
      this.additions.push(about);
    }
    if (draft.outcome !== 'update') return;
    this.update.push(draft.row);
    for (const column of draft.changed) {
      const before = this.shown(column, draft.before?.[column]);
      this.changes.push({ ...about, column, before, after: this.shown(column, draft.row[column]) });
    }
  }

  private shown(column: string, value: unknown): string {
    if (value === undefined) return '';
    if (Array.isArray(value)) return value.join(', ');
    if (column === 'account' || column === 'parent') return this.names.get(value as AccountId) ?? String(value);
    const { format, write } = columnsOf(this.table)[column] ?? {};
    return typeof value === 'string' || format === 'number' || !write ? String(value) : String(write(value));
  }

  /** What to call a row on screen: its account, then what it is. */
  private titleOf(row: Fields): string {
    const account = this.names.get(row.account as AccountId) ?? '';
    const said = [
      'name',
      'title',
      'what',
      'measure',
      'words',
      'plan',
      'kind',
      'day',
      'email',
      'externalId',
      'am',
      'outcome',
    ];
    const words = said.map((column) => row[column]).find((value) => typeof value === 'string' && value !== '');
    return cleanText([account, String(words ?? row.id ?? '')].filter(Boolean).join(' · ')).slice(0, 120);
  }
}
