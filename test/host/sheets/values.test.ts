import { aBook, refusal, write } from './a-book';

describe('reading values', () => {
  function aFilled() {
    const book = aBook({ rowCount: 10, columnCount: 5 });
    book.batch(write(0, 0, ['id', 'name'], ['a1', null, 3], [], [null, 'x']));
    return book;
  }

  test('leaves out empty cells and rows at the end, and only there', () => {
    expect(aFilled().values('data')).toEqual([['id', 'name'], ['a1', '', 3], [], ['', 'x']]);
  });

  test('leaves `values` out of an empty range', () => {
    const { call, id } = aFilled();
    expect(call('Spreadsheets.Values.get', id, 'data!D1:E10')).toEqual({
      range: 'data!D1:E10',
      majorDimension: 'ROWS',
    });
  });

  test('answers open ranges with the sides of the grid', () => {
    const { call, id } = aFilled();
    const ranges = ['data', 'data!A:B', 'data!A3:B', 'data!2:3', 'B2', "'data'!$A$1:$B$2"];
    const { valueRanges } = call('Spreadsheets.Values.batchGet', id, { ranges }) as {
      valueRanges: { range: string }[];
    };
    expect(valueRanges.map(({ range }) => range)).toEqual([
      'data!A1:E10',
      'data!A1:B10',
      'data!A3:B10',
      'data!A2:E3',
      'data!B2',
      'data!A1:B2',
    ]);
  });

  test('cuts a range that ends past the grid and refuses one that begins there', () => {
    const { call, id } = aFilled();
    expect(call('Spreadsheets.Values.get', id, 'data!A10:Z99')).toEqual({
      range: 'data!A10:E10',
      majorDimension: 'ROWS',
    });
    expect(refusal(() => call('Spreadsheets.Values.get', id, 'data!A5000:D5000'))).toEqual({
      code: 400,
      reason: 'badRequest',
      name: 'GoogleError',
      message: 'Range (data!A5000:D5000) exceeds grid limits. Max rows: 10, max columns: 5',
    });
    expect(refusal(() => call('Spreadsheets.Values.get', id, 'data!AA1')).message).toBe(
      'Range (data!AA1) exceeds grid limits. Max rows: 10, max columns: 5',
    );
  });

  test('refuses a tab it does not know', () => {
    const { call, id } = aFilled();
    expect(refusal(() => call('Spreadsheets.Values.get', id, 'nothing!A1')).message).toBe(
      'Unable to parse range: nothing!A1',
    );
  });

  test('quotes a title that could be read as something else', () => {
    const { batch, call, id } = aFilled();
    batch({ addSheet: { properties: { sheetId: 3, title: "Anne's tab" } } });
    expect(call('Spreadsheets.Values.get', id, "'Anne''s tab'!A1")).toEqual({
      range: "'Anne''s tab'!A1",
      majorDimension: 'ROWS',
    });
  });

  test('turns columns into lists', () => {
    expect(aFilled().values('data!A1:C4', { majorDimension: 'COLUMNS' })).toEqual([
      ['id', 'a1'],
      ['name', '', '', 'x'],
      ['', 3],
    ]);
  });

  test('reads by grid range, by name and by metadata, and says which filter led there', () => {
    const { batch, call, id } = aFilled();
    const location = { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } };
    batch({
      createDeveloperMetadata: {
        developerMetadata: { metadataKey: 'column', metadataValue: 'name', visibility: 'DOCUMENT', location },
      },
    });
    const byRange = { gridRange: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 } };
    const byKey = { developerMetadataLookup: { metadataKey: 'column', metadataValue: 'name' } };
    const byName = { a1Range: 'data!A2:C2' };
    const none = { developerMetadataLookup: { metadataKey: 'nobody' } };
    const request = { dataFilters: [byRange, byKey, byName, none], valueRenderOption: 'UNFORMATTED_VALUE' };
    expect(call('Spreadsheets.Values.batchGetByDataFilter', request, id)).toEqual({
      spreadsheetId: id,
      valueRanges: [
        {
          valueRange: { range: 'data!B1:B10', majorDimension: 'ROWS', values: [['name'], [], [], ['x']] },
          dataFilters: [byRange, byKey],
        },
        { valueRange: { range: 'data!A2:C2', majorDimension: 'ROWS', values: [['a1', '', 3]] }, dataFilters: [byName] },
      ],
    });
  });
});

describe('writing values', () => {
  const update = (range: string, values: unknown[][], valueInputOption = 'RAW') => {
    const book = aBook({ rowCount: 10, columnCount: 5 });
    const answer = book.call('Spreadsheets.Values.update', { values }, book.id, range, { valueInputOption });
    return { book, answer };
  };

  test('keeps RAW as it is given', () => {
    const { book, answer } = update('data!A1', [['=1+1', '007', '2026-11-22', true, 5]]);
    expect(book.values('data')).toEqual([['=1+1', '007', '2026-11-22', true, 5]]);
    expect(answer).toEqual({
      spreadsheetId: book.id,
      updatedRange: 'data!A1:E1',
      updatedRows: 1,
      updatedColumns: 5,
      updatedCells: 5,
    });
  });

  test('reads USER_ENTERED as a hand would have typed it', () => {
    const { book } = update('data!A1', [['=1+2*3', "'007", '2026-11-22', 'TRUE', '12.5%']], 'USER_ENTERED');
    expect(book.values('data')).toEqual([[7, '007', 46348, true, 0.125]]);
    expect(book.values('data', { valueRenderOption: 'FORMATTED_VALUE' })).toEqual([
      ['7', '007', '2026-11-22', 'TRUE', '12.50%'],
    ]);
    expect(book.values('data', { valueRenderOption: 'FORMULA' })).toEqual([['=1+2*3', '007', 46348, true, 0.125]]);
    expect(book.values('data', { dateTimeRenderOption: 'FORMATTED_STRING' })).toEqual([
      [7, '007', '2026-11-22', true, 0.125],
    ]);
  });

  test('shows a formula it does not calculate as an error', () => {
    const { book } = update(
      'data!A1',
      [['=SUM(B1:B9)', '=1/0', '=HYPERLINK("https://x.example","there")']],
      'USER_ENTERED',
    );
    expect(book.values('data')).toEqual([['#NAME?', '#DIV/0!', 'there']]);
  });

  test('leaves a cell for null and empties it for an empty text', () => {
    const { book } = update('data!A1', [['a', 'b', 'c']]);
    book.call('Spreadsheets.Values.update', { values: [[null, '', 'z']] }, book.id, 'data!A1:C1', {
      valueInputOption: 'RAW',
    });
    expect(book.values('data')).toEqual([['a', '', 'z']]);
  });

  test('refuses values that do not fit the range, in Google’s words', () => {
    expect(refusal(() => update('data!A1:B1', [['a'], ['b']])).message).toBe(
      "Requested writing within range ['data'!A1:B1], but tried writing to row [2]",
    );
    expect(refusal(() => update('data!A1:B1', [['a', 'b', 'c']])).message).toBe(
      "Requested writing within range ['data'!A1:B1], but tried writing to column [C]",
    );
    expect(refusal(() => update('data!A9', [['a'], ['b'], ['c']])).message).toBe(
      "Requested writing within range ['data'!A9], but tried writing to row [11]",
    );
  });

  test('wants to know how to read the input', () => {
    expect(refusal(() => update('data!A1', [['a']], 'INPUT_VALUE_OPTION_UNSPECIFIED')).message).toBe(
      "'valueInputOption' is required but not specified",
    );
  });

  test('refuses a list and an object in a cell', () => {
    expect(refusal(() => update('data!A1', [['a', ['b']]])).message).toBe('Invalid values[0][1]: list_value ["b"]');
    expect(refusal(() => update('data!A1', [[{ b: 1 }]])).message).toBe('Invalid values[0][0]: struct_value {"b":1}');
  });

  test('holds a cell to 50,000 characters', () => {
    const { book } = update('data!A1', [['x'.repeat(50_000)]]);
    expect(
      refusal(() =>
        book.call('Spreadsheets.Values.update', { values: [['x'.repeat(50_001)]] }, book.id, 'data!A1', {
          valueInputOption: 'RAW',
        }),
      ).message,
    ).toBe('Your input contains more than the maximum of 50000 characters in a single cell.');
  });

  test('writes several ranges or none', () => {
    const book = aBook({ rowCount: 10, columnCount: 5 });
    const data = [
      { range: 'data!A1', values: [['a']] },
      { range: 'nothing!A1', values: [['b']] },
    ];
    expect(
      refusal(() => book.call('Spreadsheets.Values.batchUpdate', { valueInputOption: 'RAW', data }, book.id)).message,
    ).toBe('Invalid data[1]: Unable to parse range: nothing!A1');
    expect(book.values('data')).toBeUndefined();
    const sound = { valueInputOption: 'RAW', data: data.slice(0, 1) };
    expect(book.call('Spreadsheets.Values.batchUpdate', sound, book.id)).toEqual({
      spreadsheetId: book.id,
      totalUpdatedRows: 1,
      totalUpdatedColumns: 1,
      totalUpdatedCells: 1,
      totalUpdatedSheets: 1,
      responses: [
        { spreadsheetId: book.id, updatedRange: 'data!A1', updatedRows: 1, updatedColumns: 1, updatedCells: 1 },
      ],
    });
  });

  test('appends after the table, and makes the grid larger when it is full', () => {
    const { book } = update('data!A1', [
      ['id', 'name'],
      ['1', 'a'],
    ]);
    const append = (values: string[][]) =>
      book.call('Spreadsheets.Values.append', { values }, book.id, 'data!A1', { valueInputOption: 'RAW' });
    expect(append([['2', 'b']])).toEqual({
      spreadsheetId: book.id,
      tableRange: 'data!A1:B2',
      updates: {
        spreadsheetId: book.id,
        updatedRange: 'data!A3:B3',
        updatedRows: 1,
        updatedColumns: 2,
        updatedCells: 2,
      },
    });
    append(Array.from({ length: 9 }, (_, index) => [String(index + 3), 'x']));
    expect((book.values('data') as string[][]).map(([id]) => id)).toEqual([
      'id',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ]);
  });

  test('clears values and leaves notes', () => {
    const { book } = update('data!A1', [['a', 'b']]);
    const note = {
      updateCells: {
        start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ note: 'stays' }] }],
        fields: 'note',
      },
    };
    book.batch(note);
    expect(book.call('Spreadsheets.Values.clear', {}, book.id, 'data!A1:B1')).toEqual({
      spreadsheetId: book.id,
      clearedRange: 'data!A1:B1',
    });
    expect(book.values('data')).toBeUndefined();
    expect(book.sheets.view(book.id, 0).rows[0]?.cells[0]).toEqual({ value: '', text: '', note: 'stays' });
  });
});
