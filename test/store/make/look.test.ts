import { dayMs, dayOf, hourMs } from '../../../src/domain/time/time';
import { createSheets } from '../../../src/host/sheets/fake';
import type { CellView } from '../../../src/host/sheets/view';
import { derivedTabs, readMeSheetId, type TabKey, tabOrder, tabs } from '../../../src/store/tables';
import { monday9 } from '../../support/builders';
import { admin, aSetUpBench } from '../../support/store/bench';
import { gridOver } from '../../support/store/host-grid';

const amber = '#fef7e0';
const red = '#fce8e6';
const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

/** A workbook in a spreadsheet of this zone, at nine in the morning of a Monday in UTC. */
function aWorkbook(timeZone = 'Etc/GMT') {
  const sheets = createSheets({ now: () => monday9 });
  const bench = aSetUpBench(gridOver(sheets));
  const book = bench.properties.workbook ?? '';
  const properties = { updateSpreadsheetProperties: { properties: { timeZone }, fields: 'timeZone' } };
  sheets.call('Spreadsheets.batchUpdate', [{ requests: [properties] }, book], {
    email: admin.email,
    now: 0,
    host: 'SHEETS',
  });
  bench.open().rebuild(monday9);
  const columnOf = (tab: TabKey, column: string) => (bench.grid.cells(tabs[tab].sheetId)[0] ?? []).indexOf(column);
  const type = (tab: TabKey, row: number, cells: Readonly<Record<string, string | number>>) => {
    for (const [column, cell] of Object.entries(cells)) {
      bench.grid.set(tabs[tab].sheetId, row, columnOf(tab, column), cell);
    }
  };
  const seen = (tab: TabKey, column: string): readonly (CellView | undefined)[] =>
    sheets
      .view(book, tabs[tab].sheetId)
      .rows.slice(2)
      .map(({ cells }) => cells[columnOf(tab, column)]);
  const colours = (tab: TabKey, column: string) => seen(tab, column).map((cell) => cell?.background);
  return { sheets, bench, book, type, seen, colours };
}

describe('the clocks of a workbook', () => {
  /** Late by an hour, near by an hour, and far off. */
  const dues = [monday9 - hourMs, monday9 + hourMs, monday9 + 3 * dayMs].map(iso);

  test.each(['Etc/GMT', 'Asia/Tehran', 'America/New_York'])('tell late from near in a spreadsheet of %s', (zone) => {
    const { type, colours } = aWorkbook(zone);
    dues.forEach((due, at) => {
      type('signals', 2 + at, { state: 'submitted', acknowledgeBy: due, decideBy: dues[0] ?? '' });
      type('signals', 5 + at, { state: 'acknowledged', acknowledgeBy: dues[0] ?? '', decideBy: due });
    });
    type('signals', 8, { state: 'declined', acknowledgeBy: dues[0] ?? '', decideBy: dues[0] ?? '' });
    type('signals', 9, { state: 'submitted', acknowledgeBy: 'some time', decideBy: '' });
    const none = undefined;
    expect(colours('signals', 'acknowledgeBy')).toEqual([red, amber, none, none, none, none, none, none]);
    expect(colours('signals', 'decideBy')).toEqual([none, none, none, red, amber, none, none, none]);
  });

  test('go by the row when columns are inserted and rows are sorted', () => {
    const { bench, type, colours } = aWorkbook('Asia/Tehran');
    dues.forEach((due, at) => {
      type('signals', 2 + at, { state: 'submitted', acknowledgeBy: due, need: String(9 - at) });
    });
    bench.grid.insertColumn(tabs.signals.sheetId, 0);
    bench.grid.sort(tabs.signals.sheetId, (bench.grid.cells(tabs.signals.sheetId)[0] ?? []).indexOf('need'));
    expect(colours('signals', 'acknowledgeBy')).toEqual([undefined, amber, red]);
  });

  test('show nothing, rather than something wrong, where the hidden tab is gone', () => {
    const { bench, type, colours } = aWorkbook();
    type('signals', 2, { state: 'submitted', acknowledgeBy: dues[0] ?? '' });
    bench.grid.removeTab(derivedTabs.index);
    expect(colours('signals', 'acknowledgeBy')).toEqual([undefined]);
  });

  test('run for what is promised, for notice periods and for renewals, until they are settled', () => {
    const { type, colours } = aWorkbook();
    const on = (days: number) => dayOf(monday9 + days * dayMs);
    [-1, 1, 5].forEach((days, at) => {
      type('commitments', 2 + at, { due: on(days), state: 'open' });
    });
    type('commitments', 5, { due: on(-1), state: 'done' });
    [20, 80, 100].forEach((days, at) => {
      type('renewals', 2 + at, { noticeDay: on(days) });
      type('accounts', 2 + at, { name: 'x', renewalDay: on(days + 10), noticeDays: 10 });
    });
    type('renewals', 5, { noticeDay: on(20), result: 'renewed' });
    type('accounts', 5, { name: 'x', renewalDay: on(-5) });
    expect([
      colours('commitments', 'due'),
      colours('renewals', 'noticeDay'),
      colours('accounts', 'renewalDay'),
    ]).toEqual([
      [red, amber, undefined, undefined],
      [red, amber, undefined, undefined],
      [red, amber, undefined, undefined],
    ]);
  });

  test('are formulas that the local host works out, all of them', () => {
    const { sheets, book, type } = aWorkbook();
    for (const tab of tabOrder) type(tab, 2, { [Object.keys(tabs[tab].columns)[0] ?? '']: 'x' });
    expect(tabOrder.flatMap((tab) => sheets.view(book, tabs[tab].sheetId).notShown)).toEqual([]);
  });
});

describe('the look of a workbook', () => {
  test('shows numbers by what they count, and days in one way', () => {
    const { type, seen } = aWorkbook();
    type('accounts', 2, { seatsBought: 1250, renewalDay: '2027-03-14', healthScore: 82.5, noticeDays: 30 });
    const texts = ['seatsBought', 'renewalDay', 'healthScore', 'noticeDays'].map(
      (column) => seen('accounts', column)[0]?.text,
    );
    expect(texts).toEqual(['1,250', '14 Mar 2027', '82.5', '30']);
  });

  test('colours cases, calls and results by their word', () => {
    const { type, colours } = aWorkbook();
    type('cases', 2, { severity: 'critical', escalated: 'yes' });
    type('renewals', 2, { call: 'likely', result: 'contracted' });
    expect([
      colours('cases', 'severity'),
      colours('cases', 'escalated'),
      colours('renewals', 'call'),
      colours('renewals', 'result'),
    ]).toEqual([[red], [red], ['#e6f4ea'], [amber]]);
  });

  test('begins with a tab that says what every other tab is for', () => {
    const { bench } = aWorkbook();
    const [first] = bench.grid.describe(bench.properties.workbook ?? '');
    const lines = bench.grid.cells(readMeSheetId);
    const told = tabOrder.map((tab) => lines.find((cells) => cells[0] === tab.toUpperCase())?.[1] ?? '');
    expect([first?.sheetId, told.filter((text) => String(text).length < 15)]).toEqual([readMeSheetId, []]);
  });
});
