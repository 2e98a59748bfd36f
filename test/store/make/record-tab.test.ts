import { recordSheetId } from '../../../src/store/tables';
import type { RecordSheet } from '../../../src/store/workbook';
import { aSetUpBench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const row = (name: string) => [name, 1, 2];
const sheet: RecordSheet = {
  title: 'Back-test',
  rightToLeft: false,
  cells: {
    head: [['Trust?'], ['As of today']],
    curve: [
      ['Said', 'Ideal', 'Happened', 'Low', 'High', 'Rows'],
      [0.1, 0.1, 0.12, 0.05, 0.2, 30],
    ],
    confusion: [['', 'Cancelled', 'Stayed'], row('At risk'), row('Others')],
    bands: [
      ['', 'Renewed', 'Upgraded', 'Cancelled'],
      [...row('Healthy'), 3],
    ],
    figures: [
      ['', 'Value'],
      ['AUC', 0.74],
    ],
  },
  chartTitles: { curve: 'Honest?', confusion: 'At risk', bands: 'Bands' },
};

describe.each(grids)('the tab with the record %s', (_place, makeGrid) => {
  test('is made once with its charts, and later only its figures change', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().drawRecord(sheet);
    const [made = []] = bench.grid.calls.requests.slice(-1);
    const charts = made.flatMap((request) => ('addChart' in request ? [request.addChart.chart.spec] : []));
    expect(
      charts.map((spec) =>
        'basicChart' in spec ? [spec.title, spec.basicChart.chartType, spec.basicChart.series.length] : spec.title,
      ),
    ).toEqual([
      ['Honest?', 'LINE', 4],
      ['At risk', 'COLUMN', 2],
      ['Bands', 'COLUMN', 3],
    ]);
    bench.open().drawRecord({
      ...sheet,
      cells: {
        ...sheet.cells,
        figures: [
          ['', 'Value'],
          ['AUC', 0.8],
        ],
      },
    });
    const [later = []] = bench.grid.calls.requests.slice(-1);
    expect(later.filter((request) => !('updateCells' in request))).toEqual([]);
    const cells = bench.grid.cells(recordSheetId);
    expect([cells[0]?.[0], cells[32]?.slice(0, 2)]).toEqual(['Trust?', ['AUC', 0.8]]);
  });

  test('is none that an import would take for somebody’s own', () => {
    const bench = aSetUpBench(makeGrid());
    bench.open().drawRecord(sheet);
    expect(bench.open().foreignTabs()).toEqual([]);
  });
});
