/** Tabs with charts: made on a click, refreshed by clicks and nights, each to the same wherever it was stopped. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Company, lena, openCompany, reopenCompany } from '../../support/company';
import { aYear, type Books, cellsOf, makeAmounts, typeAmounts } from '../../support/store/amounts';

/** Monday, 09:00 in Bangkok, when the company is set up. */
const start = Date.parse('2026-11-23T02:00:00Z');
let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany();
  books = makeAmounts(company);
  typeAmounts(company, books, aYear);
});

const figures = (as: string) => company.open(as, { host: 'SHEETS' }).click('do=openFigures');
const boardTabs = ['board-csm', 'board-am', 'board-team'] as const;
const boardsNow = (tabs: readonly string[] = boardTabs) => tabs.map((tab) => company.workspace.sheets.values(tab));
function ofAmounts<Found>(work: () => Found): Found {
  const { sheets } = company.workspace;
  sheets.choose(books.amounts);
  try {
    return work();
  } finally {
    sheets.choose(books.main);
  }
}

test('tabs with charts are made once, and refreshed without touching what people made there', () => {
  const { sheets } = company.workspace;
  const values = () => (['board-csm', 'board-am', 'board-team'] as const).map((tab) => sheets.values(tab));
  figures(lena).click('do=drawBoards');
  const before = values();
  expect(before[2]?.[0]).toEqual(['Board: team']);
  expect(JSON.stringify(boardsNow())).not.toMatch(/499000|601000|1100000/);
  // The bridge, live beside the period that is chosen, and stamped below.
  expect(cellsOf(company, books.amounts)).toContain('["At the start",1000000]');
  expect(cellsOf(company, books.amounts)).toContain('["Upgrades",100000]');
  sheets.edit('board-team', { row: 60, column: 9, values: [['my note']] });
  const again = figures(lena).click('do=drawBoards');
  expect(again.notice).toBe('The charts are up to date.');
  // Nothing differs, so nothing is written.
  expect(JSON.stringify(again.answer.calls)).not.toContain('batchUpdate');
  expect(values()[2]?.[60]?.[9]).toBe('my note');
});

test('a quarter that is over stays as it was written, and the period that people chose stays chosen', () => {
  const { sheets } = company.workspace;
  const row = (name: string) => sheets.values('board-team').findIndex((cells) => cells[0] === name);
  figures(lena).click('do=drawBoards');
  const past = row('2026-07-01');
  sheets.edit('board-team', { row: past, column: 2, values: [['0.42']] });
  const label = String(sheets.values('board-team')[past]?.[1]);
  sheets.edit('board-team', { row: 2, column: 1, values: [[label]] });
  figures(lena).click('do=drawBoards');
  const cells = sheets.values('board-team');
  expect([cells[past]?.[2], cells[2]?.[1]]).toEqual([0.42, label]);
  // What people chose is what the figures beside it are of.
  expect(cells[5]?.slice(0, 2)).toEqual(['Signals acknowledged in time', 0.42]);
});

test('a click that runs out of time writes what is ready, and the next ones come to the same tabs', () => {
  const slow = { service: 'Sheets', method: '*', fault: 'slow', after: 0, times: 1 } as const;
  const goOn = 'Go on with the charts';
  let clicks = 0;
  let page = figures(lena);
  for (let label = 'Refresh the charts'; label !== ''; clicks += 1) {
    company.workspace.setClock(start + clicks * 10_000);
    company.workspace.fault(slow);
    page = page.click(label);
    label = page.text.includes(goOn) ? goOn : '';
  }
  // Five parts of each of three tabs, and seven of that of amounts.
  expect([clicks, page.notice]).toEqual([22, 'The charts are up to date.']);
  const all = () => [...boardsNow(), ...ofAmounts(() => boardsNow(['board-money-IRT']))];
  const wanted = all();
  const { sheets } = company.workspace;
  for (const tab of boardTabs) sheets.removeTab(tab);
  ofAmounts(() => sheets.removeTab('board-money-IRT'));
  figures(lena).click('do=drawBoards');
  expect(all()).toEqual(wanted);
});

test('every currency has a tab of its own, and rial are toman; one that comes later gets its own too', () => {
  const heads = () =>
    ofAmounts(() =>
      company.workspace.sheets
        .list()
        .tabs.filter(({ key }) => key?.startsWith('board-money'))
        .map(({ key, title }) => [key, title, company.workspace.sheets.values(String(key))[13]?.slice(0, 2)]),
    );
  figures(lena).click('do=drawBoards');
  const toman = ['board-money-IRT', 'Board: revenue (Toman)', ['Step', 'A month']];
  expect(heads().map((one) => one.slice(0, 2))).toEqual([toman.slice(0, 2)]);
  const paid = (account: string, currency: string, amount: number) => ({
    ...{ account, day: '2026-10-05', kind: 'new', amount, currency, source: 'x' },
  });
  typeAmounts(company, books, { movements: [paid('Acme Robotics', 'THB', 900), paid('Siam Foods', 'IRR', 5000)] });
  figures(lena).click('do=drawBoards');
  expect(heads().map(([key]) => key)).toEqual(['board-money-IRT', 'board-money-THB']);
  const [bridge] = ofAmounts(() => boardsNow(['board-money-THB']));
  const [baht, irt] = ofAmounts(() => boardsNow(['board-money-THB', 'board-money-IRT'])).map((cells) =>
    cells.slice(14, 17).map((row) => row.slice(0, 2)),
  );
  expect(bridge?.[3]?.[0]).toContain('Every currency has a tab of its own');
  expect(baht).toEqual([
    ['At the start', 0],
    ['New', 900],
    ['Referrals', 0],
  ]);
  expect(irt).toEqual([
    ['At the start', 1_000_000],
    ['New', 500],
    ['Referrals', 0],
  ]);
});

describe('nights', () => {
  const hour = 3_600_000;
  let now: number;
  const pass = (hours: number) => {
    now += hours * hour;
    return company.workspace.load.withoutQuotas(() => company.workspace.setClock(now).ran);
  };
  const asOf = () => [...boardsNow(), ...ofAmounts(() => boardsNow(['board-money-IRT']))].map((cells) => cells[1]?.[0]);
  const leases = () => {
    const [keys = [], , ...rows] = company.workspace.sheets.values('duties');
    const of = (row: readonly unknown[], key: string) => row[keys.indexOf(key)];
    return rows.filter((row) => of(row, 'task') === 'boards').map((row) => [of(row, 'id'), of(row, 'next')]);
  };
  beforeEach(() => {
    now = start;
  });

  test('make no tab that nobody asked for', () => {
    pass(16);
    expect(company.workspace.sheets.list().tabs.map(({ key }) => key)).not.toContain('board-team');
    expect(leases()).toEqual([['dut_boards', '']]);
  });

  test('refresh what stands: that of amounts by the run of somebody who may see them', () => {
    figures(lena).click('do=drawBoards');
    pass(16);
    const [monday, tuesday] = ['As of 23 Nov 2026', 'As of 24 Nov 2026'];
    expect(asOf()).toEqual([tuesday, tuesday, tuesday, monday]);
    company.open(lena).click('do=openSettings').click('do=openNightly').click('Switch on for me');
    pass(24);
    expect(asOf()).toEqual([...Array(4)].map(() => 'As of 25 Nov 2026'));
    expect(leases()).toEqual([
      ['dut_boards', ''],
      ['dut_money', ''],
    ]);
    // Once a night: nothing is written in the hours after.
    const written = pass(2).flatMap(({ answer }) =>
      answer.calls.filter(({ method }) => method.endsWith('batchUpdate')),
    );
    expect(written).toEqual([]);
    // Cells of boards hold no ids, which might have such digits.
    expect(JSON.stringify(boardsNow())).not.toMatch(/499000|601000|1100000/);
  });

  test('that are ended at any call go on in the next hour to the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tandem-boards-'));
    const [before, copy] = [join(folder, 'before'), join(folder, 'copy')];
    company = openCompany([], before);
    figures(lena).click('do=drawBoards');
    pass(15);
    company.workspace.close();
    const dusk = now;
    const night = (after: number | undefined) => {
      cpSync(before, copy, { recursive: true });
      company = reopenCompany(copy);
      now = dusk + hour;
      if (after !== undefined)
        company.workspace.fault({ service: 'Sheets', method: '*', fault: 'kill', after, times: 1 });
      const { ran } = company.workspace.setClock(now);
      company.workspace.clearFaults();
      pass(1);
      const found = { tabs: boardsNow(), leases: leases() };
      company.workspace.forget();
      return { found, errors: ran.filter(({ answer }) => answer.error).length };
    };
    const wanted = night(undefined);
    expect(wanted.errors).toBe(0);
    // From the look at the tabs to the lease that says that all is done.
    for (const after of [12, 14, 16, 17]) expect(night(after)).toEqual({ found: wanted.found, errors: 1 });
    rmSync(folder, { recursive: true });
  });
});
