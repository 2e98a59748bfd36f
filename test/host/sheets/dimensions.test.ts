import { aBook, refusal, write } from './a-book';

const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex });

describe('rows and columns', () => {
  function aTagged() {
    const book = aBook({ rowCount: 10, columnCount: 5 });
    const metadata = (dimensionRange: object, metadataValue: string) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'tag', metadataValue, visibility: 'DOCUMENT', location: { dimensionRange } },
      },
    });
    book.batch(
      write(0, 0, ['id', 'name', 'owner'], ['a1', 'Anne', 'x'], ['b2', 'Bob', 'y']),
      metadata(columns(2, 3), 'owner'),
      metadata(rows(2, 3), 'b2'),
      {
        addNamedRange: {
          namedRange: {
            name: 'names',
            range: { sheetId: 0, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
          },
        },
      },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0, startColumnIndex: 0, endColumnIndex: 1 }, warningOnly: true },
        },
      },
    );
    const tagged = (metadataValue: string) =>
      book.call(
        'Spreadsheets.Values.batchGetByDataFilter',
        { dataFilters: [{ developerMetadataLookup: { metadataValue } }] },
        book.id,
      ) as {
        valueRanges?: { valueRange: { range: string; values: unknown[][] } }[];
      };
    return { ...book, where: (tag: string) => tagged(tag).valueRanges?.map(({ valueRange }) => valueRange.range) };
  }

  test('push everything that lies behind them', () => {
    const book = aTagged();
    book.batch({ insertDimension: { range: columns(1, 3) } }, { insertDimension: { range: rows(1, 2) } });
    expect(book.values('data')).toEqual([
      ['id', '', '', 'name', 'owner'],
      [],
      ['a1', '', '', 'Anne', 'x'],
      ['b2', '', '', 'Bob', 'y'],
    ]);
    expect([book.where('owner'), book.where('b2')]).toEqual([['data!E1:E11'], ['data!A4:G4']]);
    expect(book.values('names')).toEqual([['Anne'], ['Bob']]);
  });

  test('take with them what lay on them alone', () => {
    const book = aTagged();
    book.batch({ deleteDimension: { range: columns(1, 3) } }, { deleteDimension: { range: rows(2, 3) } });
    expect(book.values('data')).toEqual([['id'], ['a1']]);
    expect([book.where('owner'), book.where('b2')]).toEqual([undefined, undefined]);
    expect(refusal(() => book.values('names')).message).toBe('Unable to parse range: names');
  });

  test('move their metadata along when rows are sorted', () => {
    const book = aTagged();
    const range = { sheetId: 0, startRowIndex: 1 };
    book.batch({ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }] } });
    expect(book.values('data')).toEqual([
      ['id', 'name', 'owner'],
      ['b2', 'Bob', 'y'],
      ['a1', 'Anne', 'x'],
    ]);
    expect(book.where('b2')).toEqual(['data!A2:E2']);
  });

  test('that are new look like those before or after, as asked', () => {
    const book = aBook({ rowCount: 600, columnCount: 2 });
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }] }, strict: true };
    book.batch({
      setDataValidation: {
        range: { sheetId: 0, startRowIndex: 1, endRowIndex: 600, startColumnIndex: 0, endColumnIndex: 1 },
        rule,
      },
    });
    book.batch(
      { insertDimension: { range: rows(600, 601), inheritFromBefore: true } },
      { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
    );
    const refused = (row: number) => {
      try {
        book.sheets.edit(book.id, 0, row, 0, [['no']]);
        return false;
      } catch {
        return true;
      }
    };
    expect([0, 1, 2, 601].map(refused)).toEqual([false, false, true, true]);
  });

  test('are refused in Google’s words where there are none', () => {
    const { batch } = aBook({ rowCount: 5, columnCount: 2 });
    const message = (request: object) => refusal(() => batch(request)).message;
    expect(message({ deleteDimension: { range: rows(5, 6) } })).toBe(
      "Invalid requests[0].deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 5 but there are only 5 rows.",
    );
    expect(message({ deleteDimension: { range: rows(0, 5) } })).toBe(
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    );
    batch({
      updateSheetProperties: {
        properties: { gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    expect(message({ deleteDimension: { range: rows(1, 5) } })).toBe(
      'Invalid requests[0].deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(message({ appendDimension: { sheetId: 8, dimension: 'ROWS', length: 1 } })).toBe(
      'Invalid requests[0].appendDimension: No grid with id: 8',
    );
  });

  test('are hidden and widened, and answered so', () => {
    const { batch, call, id } = aBook({ rowCount: 3, columnCount: 2 });
    batch(
      { updateDimensionProperties: { range: rows(0, 1), properties: { hiddenByUser: true }, fields: 'hiddenByUser' } },
      { updateDimensionProperties: { range: columns(1, 2), properties: { pixelSize: 240 }, fields: 'pixelSize' } },
    );
    expect(call('Spreadsheets.get', id, { fields: 'sheets.data(rowMetadata,columnMetadata)' })).toEqual({
      sheets: [
        {
          data: [
            {
              rowMetadata: [{ pixelSize: 21, hiddenByUser: true }, { pixelSize: 21 }, { pixelSize: 21 }],
              columnMetadata: [{ pixelSize: 100 }, { pixelSize: 240 }],
            },
          ],
        },
      ],
    });
  });
});

describe('developer metadata', () => {
  const on = (metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataKey, metadataValue: 'v', visibility: 'PROJECT', location },
    },
  });

  test('is found by key, and at or around a place', () => {
    const { batch, call, id } = aBook();
    batch(on('book', { spreadsheet: true }), on('tab', { sheetId: 0 }), on('row', { dimensionRange: rows(3, 4) }));
    const keys = (lookup: object) => {
      const found = call(
        'Spreadsheets.DeveloperMetadata.search',
        { dataFilters: [{ developerMetadataLookup: lookup }] },
        id,
      );
      const { matchedDeveloperMetadata } = found as {
        matchedDeveloperMetadata?: { developerMetadata: { metadataKey: string } }[];
      };
      return matchedDeveloperMetadata?.map(({ developerMetadata }) => developerMetadata.metadataKey);
    };
    expect(keys({ metadataKey: 'tab' })).toEqual(['tab']);
    expect(keys({ locationType: 'ROW' })).toEqual(['row']);
    expect(keys({ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'EXACT_LOCATION' })).toEqual(['tab']);
    expect(keys({ metadataLocation: { sheetId: 0 } })).toEqual(['book', 'tab', 'row']);
    expect(keys({ metadataKey: 'none' })).toBeUndefined();
  });

  test('names the tab to whoever lists tabs', () => {
    const { batch, sheets, id } = aBook();
    batch({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'key',
          metadataValue: 'accounts',
          visibility: 'DOCUMENT',
          location: { sheetId: 0 },
        },
      },
    });
    expect(sheets.tabs(id)).toEqual([{ key: 'accounts', sheetId: 0, title: 'data', hidden: false, frozenRows: 0 }]);
  });

  test('holds 30,000 characters a tab', () => {
    const { batch } = aBook();
    const long = (metadataValue: string) => ({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'k', metadataValue, visibility: 'DOCUMENT', location: { sheetId: 0 } },
      },
    });
    batch(long('x'.repeat(29_999)));
    expect(refusal(() => batch(long('x'))).message).toMatch(/30000 characters/);
  });
});
