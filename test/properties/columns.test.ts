/** What is written is read again as the same, for every column of every table, whatever the Sheet's locale. */
import fc from 'fast-check';
import type { Cell } from '../../src/store/grid';
import { cellData, layoutOf, placed, readRow, writeRow } from '../../src/store/layout';
import { allColumns, headRows, type TabKey, tabOrder, tabs } from '../../src/store/tables';
import { type AnyRow, anyRow, anyValue, columnsOf } from '../support/any-row';
import { isFull, seed } from '../support/proof';
import { aSetUpBench } from '../support/store/bench';
import { hostGrid } from '../support/store/host-grid';

/** A new tab has a thousand rows. */
const rowsEach = isFull ? 900 : 40;
const valuesEach = isFull ? 5000 : 100;
const everyTab = Object.keys(tabs) as TabKey[];
const everyColumn = everyTab.flatMap((tab) =>
  Object.entries(columnsOf(tab)).map(([key, column]) => [`${tab}.${key}`, column] as const),
);
const locales = ['en_US', 'en_GB', 'de_DE', 'fa_IR', 'th_TH'];

describe(`any of ${valuesEach} values (seed ${seed})`, () => {
  test.each(everyColumn)('of %s is read as it was written', (_, column) => {
    const found = new Set<string>();
    fc.assert(
      fc.property(anyValue(column), (value) => {
        found.add(JSON.stringify(value) ?? 'nothing');
        expect(column.read(column.write(value))).toEqual(value);
      }),
      { numRuns: valuesEach, seed },
    );
    expect(found.size).toBeGreaterThan(1);
  });
});

describe(`${rowsEach} rows of every tab (seed ${seed})`, () => {
  const samples = new Map(tabOrder.map((tab) => [tab, fc.sample(anyRow(tab), { numRuns: rowsEach, seed })]));

  test.each(locales)('are read from a Sheet in %s as they were written, and as a hand pastes them again', (locale) => {
    const grid = hostGrid(locale);
    const bench = aSetUpBench(grid);
    const id = bench.properties.workbook ?? '';
    const differing = tabOrder.flatMap((tab) => {
      const rows = samples.get(tab) ?? [];
      const { sheetId } = tabs[tab];
      const cells = rows.map((row) => placed(writeRow(tabs[tab].columns as never, row as never), layoutOfNew(tab)));
      const range = { sheetId, startRowIndex: headRows, startColumnIndex: 0 };
      const data = cells.map((row) => ({ values: row.map(cellData) }));
      const size = { endRowIndex: headRows + rows.length, endColumnIndex: cells[0]?.length ?? 0 };
      grid.write(id, [{ updateCells: { range: { ...range, ...size }, rows: data, fields: 'userEnteredValue' } }]);
      const written = notAs(rows, tab, grid.cells(sheetId));
      cells.forEach((row, at) => {
        grid.type(sheetId, headRows + at, row);
      });
      const pasted = notAs(rows, tab, grid.cells(sheetId));
      return [...written.map((text) => `written ${text}`), ...pasted.map((text) => `pasted ${text}`)];
    });
    expect(differing).toEqual([]);
  });
});

function layoutOfNew(tab: TabKey) {
  return layoutOf(tab, Object.keys(allColumns(tab)));
}

function notAs(rows: readonly AnyRow[], tab: TabKey, found: readonly (readonly Cell[])[]): readonly string[] {
  return rows.flatMap((row, at) => {
    const { row: read } = readRow(tabs[tab].columns as never, layoutOfNew(tab), found[headRows + at] ?? []);
    return Object.keys(row)
      .filter((key) => JSON.stringify((read as AnyRow | undefined)?.[key]) !== JSON.stringify(row[key]))
      .map(
        (key) =>
          `${tab}.${key}: ${JSON.stringify((read as AnyRow | undefined)?.[key])} for ${JSON.stringify(row[key])}`,
      );
  });
}
