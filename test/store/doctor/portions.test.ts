import type { CheckUp } from '../../../src/store/doctor/check-up';
import { headRows, tabs } from '../../../src/store/tables';
import { aMeasure, anAccount, monday9 } from '../../support/builders';
import { admin, aSetUpBench, aTarget, type Bench } from '../../support/store/bench';

const by = { by: admin.email, at: monday9, action: 'import' } as const;
const acme = anAccount({ csm: '', am: '' });
let bench: Bench;

function look(from = ''): CheckUp {
  return bench.open().doctor.checkUp({ from, labels: [aTarget().labels], today: '2026-11-23' });
}

function looks(): readonly CheckUp[] {
  const all = [look()];
  for (let next = all[0]?.next; next !== undefined && all.length < 20; next = all.at(-1)?.next) all.push(look(next));
  return all;
}

describe('a large workbook', () => {
  beforeEach(() => {
    bench = aSetUpBench();
    bench.open().save({ ...by, add: { accounts: [acme], measures: [aMeasure({ account: acme.id })] } });
    const { sheetId } = tabs.measures;
    const range = { sheetId, dimension: 'ROWS', startIndex: 500, endIndex: 120_500 } as const;
    bench.grid.write(bench.properties.workbook ?? '', [{ insertDimension: { range, inheritFromBefore: true } }]);
  });

  test('is looked at in portions, every row of every tab once', () => {
    const all = looks();
    const rows = all.flatMap(({ tabs: seen }) => seen);
    expect([
      all.length > 2,
      rows.filter((tab) => tab === 'accounts').length,
      rows.filter((tab) => tab === 'measures').length,
    ]).toEqual([true, 1, 3]);
    expect(all.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('holds each portion against the whole of what it leans on', () => {
    const { sheetId } = tabs.measures;
    const copy = bench.grid.cells(sheetId)[headRows] ?? [];
    bench.grid.type(sheetId, 115_000, copy);
    const lost = [...copy];
    lost[(bench.grid.cells(sheetId)[0] ?? []).indexOf('id')] = 'mea_lost';
    lost[(bench.grid.cells(sheetId)[0] ?? []).indexOf('account')] = 'acc_gone';
    bench.grid.type(sheetId, 115_001, lost);
    const found = looks().flatMap(({ findings }) => findings.map(({ kind, row, twin }) => [kind, row, twin]));
    expect(found).toEqual([
      ['duplicate-id', 115_000, headRows],
      ['orphan', 115_001, undefined],
    ]);
  });

  test('says how full it is with the first portion only', () => {
    const [first, ...others] = looks();
    expect([
      (first?.capacity?.cells ?? 0) > 120_000 * 7,
      others.some(({ capacity }) => capacity !== undefined),
    ]).toEqual([true, false]);
  });
});
