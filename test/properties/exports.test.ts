/** A tab that is exported as it stands, with the headers of any language, and imported again changes nothing. */
import fc from 'fast-check';
import type { Account } from '../../src/domain/account/account';
import { defaultSettings } from '../../src/domain/team/settings';
import { languages } from '../../src/domain/team/teammate';
import type { Day } from '../../src/domain/time/time';
import { dayMs, dayOf, dayStart } from '../../src/domain/time/time';
import { words } from '../../src/messages/words';
import { planImport } from '../../src/store/import';
import { type ImportTable, importTables } from '../../src/store/import/import-tables';
import { tableRules } from '../../src/store/import/rules';
import { tabs } from '../../src/store/tables';
import { type AnyRow, anyRow, columnsOf } from '../support/any-row';
import { anAccount, anAm, aTeammate, monday9 } from '../support/builders';
import { isFull, seed } from '../support/proof';

const rowsEach = isFull ? 1000 : 30;
const today: Day = '2026-11-23';
const team = [aTeammate(), anAm()];
const accounts = ['Acme', 'Birch', 'Cedar'].map((name, at) =>
  anAccount({ id: `acc_${at}`, name, externalId: `X-${at}`, domains: [`${name.toLowerCase()}.example`] }),
);

describe(`an export of ${rowsEach} rows (seed ${seed})`, () => {
  test.each(languages.flatMap((language) => importTables.map((table) => [table, language] as const)))(
    'of %s with headers in %s changes nothing when it is imported',
    (table, language) => {
      const rows = fc.sample(anyRow(table), { numRuns: rowsEach, seed }).map((row, at) => sound(table, row, at));
      const headers: Readonly<Record<string, string>> = words(language, 'UTC').labels.headers[table];
      const keys = Object.keys(columnsOf(table));
      const made = planImport({
        table,
        rows: [keys.map((key) => headers[key] ?? key), ...rows.map((row) => exported(table, row))],
        from: 0,
        count: rowsEach,
        existing: {
          accounts: table === 'accounts' ? (rows as unknown as Account[]) : accounts,
          team,
          rows: rows as never,
        },
        settings: { ...defaultSettings, ownDomains: ['orbit.example'], language },
        by: { email: 'somchai@orbit.example', zone: 'Asia/Bangkok' },
        at: monday9,
        today,
        headers,
      });
      const { added, updated, unchanged, refused, cells, changes, questions } = made;
      const mapped = made.mapping.filter(({ column }) => column === '').map(({ header }) => header);
      expect({ added, updated, unchanged, refused, cells, changes, questions, mapped }).toEqual({
        ...{ added: 0, updated: 0, unchanged: rows.length, refused: [], cells: [], changes: [], questions: [] },
        mapped: [headers.rev ?? 'rev'],
      });
    },
  );
});

/** A row that could stand in a workbook: everything it points to is there, and what tells it from others is its own. */
function sound(table: ImportTable, row: AnyRow, at: number): AnyRow {
  const { needs, keys, exact = [] } = tableRules[table];
  const { id, prefix = '' } = tabs[table];
  const own = new Set([...needs, ...exact, ...keys.flat(), 'externalId', 'domains', 'name']);
  const entries = Object.entries(row).map(([key, value]) => {
    if (key === id && prefix !== '') return [key, `${prefix}${at}`];
    if (key === 'account') return [key, accounts[at % accounts.length]?.id];
    if (key === 'parent') return [key, ''];
    if (['csm', 'am', 'who', 'by', 'calledBy'].includes(key)) return [key, team[at % team.length]?.email];
    if (isCount(table, key)) return [key, at];
    // A year like 2400 is Buddhist to whoever reads a file.
    if (columnsOf(table)[key]?.format === 'day' && String(value) > '2399') return [key, today];
    return [key, own.has(key) ? distinct(table, key, { value, at }) : value];
  });
  const made: AnyRow = Object.fromEntries(entries);
  if (table === 'feedback') return { ...made, score: made.score === undefined ? undefined : 1 + (at % 5) };
  const isLoss = table === 'movements' && ['churn', 'contraction'].includes(String(made.kind));
  if (table === 'quotas' || table === 'costs') return { ...made, to: made.from };
  if (table === 'rates') return { ...made, from: 'EUR', to: 'USD' };
  return isLoss ? { ...made, amount: -at - 1 } : made;
}

/** Nobody has half a seat or fewer than none. */
function isCount(table: ImportTable, key: string): boolean {
  return ['seats', 'days', 'touches'].includes(columnsOf(table)[key]?.unit ?? '');
}

function distinct(table: ImportTable, key: string, { value, at }: { value: unknown; at: number }): unknown {
  const column = columnsOf(table)[key];
  if (column?.options) return value;
  if (column?.format === 'day') return dayOf(dayStart(today) + at * dayMs);
  if (column?.format === 'number') return at + 1;
  if (key === 'domains') return [`d${at}.example`];
  if (key === 'email' || key === 'contact') return `p${at}@client.example`;
  if (key === 'measure') return `measure_${at}`; // a code, not words
  if (key === 'at') return monday9 + at * 60_000;
  if (key === 'outcome') return `out_${at}`;
  return key === 'currency' ? 'USD' : `${key} ${at}`;
}

/** As Sheets shows it: days as days. */
function exported(table: ImportTable, row: AnyRow): readonly string[] {
  return Object.entries(columnsOf(table)).map(([key, column]) => {
    const cell = column.write(row[key]);
    return column.format === 'day' && typeof cell === 'number' ? String(row[key]) : String(cell);
  });
}
