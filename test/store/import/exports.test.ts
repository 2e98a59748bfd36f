/** What the workbook shows can be downloaded and brought back: nothing changes by it. */
import type { Language } from '../../../src/domain/team/teammate';
import { words } from '../../../src/messages/words';
import type { Column } from '../../../src/store/cells';
import type { ImportTable } from '../../../src/store/import/import-tables';
import { importTables } from '../../../src/store/import/import-tables';
import type { ImportPlan } from '../../../src/store/import/plan';
import { writeRow } from '../../../src/store/layout';
import type { Rows } from '../../../src/store/rows';
import { allColumns, tabs } from '../../../src/store/tables';
import { aContact, aMeasure, anActivity, anAm } from '../../support/builders';
import { acme, mina, plan } from './support';

const account = 'acc_acme';
const at = Date.parse('2026-11-01T10:15:30.250Z');
const money = { amount: 1234.567, currency: 'IRT' };

/** One row of each table that fills every column. */
const filled: { readonly [Table in ImportTable]: Rows[Table] } = {
  accounts: acme,
  contacts: aContact(),
  team: { ...mina, holidays: ['2026-12-31', '2027-01-01'] },
  plans: { id: 'pln_1', rev: 3, name: 'Growth', seats: 50, features: ['sso', 'audit log'] },
  measures: aMeasure({ value: 33.3333 }),
  activities: anActivity({ at, words: 'Two\nlines, "quoted"' }),
  feedback: {
    ...{ id: 'fbk_1', rev: 1, account, contact: 'jana@acme.example', at, kind: 'nps', score: 9 },
    ...{ words: '=1+1', tone: 'good', tags: ['speed'], by: 'mina@orbit.example' },
  },
  commitments: {
    ...{ id: 'cmt_1', rev: 1, account, what: 'Send the plan', who: 'mina@orbit.example', due: '2026-12-01' },
    ...{ state: 'done', source: 'sig_1', by: 'arthit@orbit.example', at, closedAt: at },
  },
  cases: {
    ...{ id: 'cas_1', rev: 1, account, externalId: '0042', title: 'No login', severity: 'high', escalated: true },
    ...{ opened: '2026-11-01', closed: '2026-11-03' },
  },
  renewals: {
    ...{ id: 'ren_1', rev: 1, account, day: '2027-03-14', noticeDay: '2027-01-13', call: 'likely' },
    ...{ calledBy: 'arthit@orbit.example', result: 'renewed', resultDay: '2027-03-01' },
  },
  outcomes: {
    ...{ id: 'out_1', rev: 1, account, what: 'Faster months', campaign: 'Q4', unit: 'days', target: 10.125 },
    ...{ achieved: 12, due: '2026-12-31', reached: '2026-12-01', hours: 7.5, touches: 3 },
  },
  revenue: { id: 'mrr_1', rev: 1, account, day: '2026-01-01', ...money },
  prices: { id: 'prc_1', rev: 1, plan: 'Growth', seats: 50, ...money },
  movements: { id: 'mov_1', rev: 1, account, day: '2026-01-01', kind: 'upgrade', source: 'sig_1', ...money },
  costs: {
    ...{ id: 'cst_1', rev: 1, account, kind: 'service', from: '2026-01-01', to: '2026-03-31', segment: 'Mid-market' },
    ...money,
  },
  quotas: { id: 'quo_1', rev: 1, am: 'arthit@orbit.example', from: '2026-10-01', to: '2026-12-31', ...money },
  rates: { id: 'rat_1', rev: 1, day: '2026-10-01', from: 'EUR', to: 'USD', times: 1.0875 },
  outcomeValues: { id: 'val_1', rev: 1, outcome: 'out_1', ...money },
};

/** As Sheets downloads it: days and numbers as their format shows them. */
function shown(column: Column<never>, cell: string | number | boolean, value: unknown): string {
  if (typeof cell !== 'number') return String(cell);
  if (column.format === 'day') return String(value);
  return `${cell.toLocaleString('en-US', { maximumFractionDigits: 2 })}${Number.isInteger(cell) ? '.' : ''}`;
}

function download(table: ImportTable, language: Language): { keys: string[]; headers: string[]; cells: string[] } {
  const columns = allColumns(table);
  const row = filled[table] as unknown as Record<string, unknown>;
  const written = writeRow(tabs[table].columns as never, row as never) as Record<string, string | number>;
  const labels = words(language, 'UTC').labels.headers[table] as Readonly<Record<string, string>>;
  const keys = Object.keys(columns);
  const derived: Record<string, string> = { accountName: 'Acme Robotics', healthScore: '71', healthBand: 'watch' };
  return {
    keys,
    headers: keys.map((key) => labels[key] ?? ''),
    cells: keys.map((key) => derived[key] ?? shown(columns[key] as never, written[key] ?? '', row[key])),
  };
}

function again(table: ImportTable, rows: string[][], language: Language): Partial<ImportPlan> {
  const existing = { accounts: [acme], team: [mina, anAm()], rows: [filled[table]] };
  const headers = words(language, 'UTC').labels.headers[table];
  const { unchanged, change, refused, cells, questions } = plan(table, rows, { existing, headers });
  return { unchanged, change, refused, cells, questions };
}

const nothing = { unchanged: 1, change: {}, refused: [], cells: [], questions: [] };

describe('an import of an export', () => {
  test.each(['en', 'fa', 'th'] as const)('changes nothing in %s', (language) => {
    for (const table of importTables) {
      const { headers, cells } = download(table, language);
      expect([table, again(table, [headers, cells], language)]).toEqual([table, nothing]);
    }
  });

  test('changes nothing with the hidden keys on top, as a download of the tab has them', () => {
    for (const table of importTables) {
      const { keys, headers, cells } = download(table, 'th');
      expect([table, again(table, [keys, headers, cells], 'th')]).toEqual([table, nothing]);
    }
  });

  test('changes nothing with columns moved', () => {
    for (const table of importTables) {
      const { headers, cells } = download(table, 'fa');
      expect([table, again(table, [headers.reverse(), cells.reverse()], 'fa')]).toEqual([table, nothing]);
    }
  });
});
