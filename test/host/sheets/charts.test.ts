import { aBook, refusal, write } from './a-book';

const column = (at: number, endRowIndex = 3) => ({
  sourceRange: {
    sources: [{ sheetId: 0, startRowIndex: 0, endRowIndex, startColumnIndex: at, endColumnIndex: at + 1 }],
  },
});
const anchorCell = { sheetId: 0, rowIndex: 1, columnIndex: 3 };
const position = { overlayPosition: { anchorCell, widthPixels: 400, heightPixels: 200 } };

function aChart(parts: object = {}) {
  const basicChart = {
    ...{ chartType: 'LINE', headerCount: 1, domains: [{ domain: column(0) }] },
    series: [{ series: column(1), targetAxis: 'LEFT_AXIS' }],
  };
  return { chartId: 71, spec: { title: 'Curve', basicChart }, position, ...parts };
}

function charted() {
  const book = aBook({ rowCount: 20, columnCount: 5 });
  book.batch(write(0, 0, ['x', 'y'], [1, 2], [2, 4]), { addChart: { chart: aChart() } });
  const charts = () => {
    const { sheets } = book.call('Spreadsheets.get', book.id, { fields: 'sheets(charts)' }) as {
      sheets: { charts?: { chartId: number; spec: object }[] }[];
    };
    return sheets[0]?.charts;
  };
  return { book, charts };
}

const wide = {
  domains: [{ domain: { sourceRange: { sources: [{ sheetId: 0, endRowIndex: 3, endColumnIndex: 2 }] } } }],
};
const strange = { chartType: 'PRETTY' };

describe('a chart', () => {
  test('is kept as it was asked for, and answered', () => {
    expect(charted().charts()).toEqual([aChart()]);
  });

  test('gets an id of its own where none is asked for', () => {
    const { book, charts } = charted();
    book.batch({ addChart: { chart: aChart({ chartId: undefined }) } });
    expect(charts()?.map(({ chartId }) => typeof chartId)).toEqual(['number', 'number']);
  });

  test('shows something else after an update, and is gone when it is deleted', () => {
    const { book, charts } = charted();
    const { spec } = aChart();
    book.batch({ updateChartSpec: { chartId: 71, spec: { ...spec, title: 'Other' } } });
    expect(charts()?.map((chart) => (chart.spec as { title: string }).title)).toEqual(['Other']);
    book.batch({ deleteEmbeddedObject: { objectId: 71 } });
    expect(charts()).toBeUndefined();
  });

  test.each<[string, object]>([
    ['an id that is there', { addChart: { chart: aChart() } }],
    ['nothing to draw', { addChart: { chart: aChart({ chartId: 72, spec: undefined }) } }],
    ['no place', { addChart: { chart: aChart({ chartId: 72, position: undefined }) } }],
    ['a tab that is not there', { addChart: { chart: aChart({ chartId: 72, position: anchored(9) }) } }],
    ['data of several rows and columns', { addChart: { chart: aChart({ chartId: 72, spec: { basicChart: wide } }) } }],
    ['an unknown chart', { updateChartSpec: { chartId: 9, spec: aChart().spec } }],
    ['a chart that is gone', { deleteEmbeddedObject: { objectId: 9 } }],
    [
      'a word that Google does not know',
      { addChart: { chart: aChart({ chartId: 72, spec: { basicChart: strange } }) } },
    ],
  ])('is refused with %s, and the batch with it', (_what, request) => {
    const { book, charts } = charted();
    expect(refusal(() => book.batch(write(5, 0, ['lost']), request)).code).toBe(400);
    expect([charts(), book.values('data!A6')]).toEqual([[aChart()], undefined]);
  });
});

function anchored(sheetId: number) {
  return { overlayPosition: { anchorCell: { ...anchorCell, sheetId } } };
}
