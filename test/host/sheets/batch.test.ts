import { aBook, callerOf, refusal, rowsOf, write } from './a-book';

describe('a batch of requests', () => {
  test('holds whole or not at all', () => {
    const book = aBook({ rowCount: 5, columnCount: 3 });
    book.batch(write(0, 0, ['before']));
    const dump = JSON.stringify(book.sheets.dump());
    const failing = [
      write(0, 0, ['after']),
      { addSheet: { properties: { sheetId: 9, title: 'new' } } },
      { setDataValidation: { range: { sheetId: 0 }, rule: { condition: { type: 'BOOLEAN' } } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      { deleteSheet: { sheetId: 77 } },
    ];
    expect(refusal(() => book.batch(...failing))).toEqual({
      code: 400,
      reason: 'badRequest',
      name: 'GoogleError',
      message: 'Invalid requests[4].deleteSheet: No sheet with id: 77',
    });
    expect(JSON.stringify(book.sheets.dump())).toBe(dump);
  });

  test('answers one reply for each request', () => {
    const { batch, id } = aBook();
    expect(
      batch(write(0, 0, ['x']), { addSheet: { properties: { sheetId: 9, title: 'signals', hidden: true } } }),
    ).toEqual({
      spreadsheetId: id,
      replies: [
        {},
        {
          addSheet: {
            properties: {
              sheetId: 9,
              title: 'signals',
              index: 1,
              sheetType: 'GRID',
              hidden: true,
              gridProperties: { rowCount: 1000, columnCount: 26 },
            },
          },
        },
      ],
    });
  });

  test('names a request that this host does not have', () => {
    const { batch } = aBook();
    expect(refusal(() => batch({ addSlicer: {} }))).toEqual({
      name: 'Exception',
      message: 'Sheets.Spreadsheets.batchUpdate: addSlicer is not in this host',
    });
  });

  test('refuses nothing at all, and two things in one', () => {
    const { batch } = aBook();
    expect(refusal(() => batch()).message).toBe('Must specify at least one request.');
    expect(refusal(() => batch({ deleteSheet: { sheetId: 0 }, addSheet: {} })).message).toBe(
      "Invalid requests[0]: oneof field 'kind' is already set. Cannot set 'addSheet'",
    );
  });
});

describe('tabs', () => {
  const messages = (...requests: object[]) =>
    refusal(() => aBook({ rowCount: 5, columnCount: 3 }).batch(...requests)).message;

  test('have titles and ids of their own', () => {
    expect(messages({ addSheet: { properties: { title: 'DATA' } } })).toBe(
      'Invalid requests[0].addSheet: A sheet with the name "DATA" already exists. Please enter another name.',
    );
    expect(messages({ addSheet: { properties: { title: 'x'.repeat(101) } } })).toBe(
      'Invalid requests[0].addSheet: The sheet name cannot be greater than 100 characters.',
    );
    expect(messages({ addSheet: { properties: { sheetId: 0, title: 'two' } } })).toMatch(/the id 0 already exists/);
  });

  test('are never all gone, nor all hidden, nor all frozen', () => {
    expect(messages({ deleteSheet: { sheetId: 0 } })).toBe(
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    );
    expect(messages({ updateSheetProperties: { properties: { hidden: true }, fields: 'hidden' } })).toBe(
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    );
    const frozen = { properties: { gridProperties: { frozenRowCount: 5 } }, fields: 'gridProperties.frozenRowCount' };
    expect(messages({ updateSheetProperties: frozen })).toBe(
      "Invalid requests[0].updateSheetProperties: You can't freeze all visible rows on the sheet.",
    );
  });

  test('change only what the mask names', () => {
    const { batch, sheets, id } = aBook();
    batch({
      updateSheetProperties: {
        properties: { gridProperties: { frozenRowCount: 2 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    batch({ updateSheetProperties: { properties: { sheetId: 0, title: 'renamed' }, fields: 'title' } });
    expect(sheets.tabs(id)).toEqual([{ key: 'renamed', sheetId: 0, title: 'renamed', hidden: false, frozenRows: 2 }]);
  });

  test('stop at ten million cells in all', () => {
    expect(
      messages({ addSheet: { properties: { title: 'big', gridProperties: { rowCount: 400_000, columnCount: 26 } } } }),
    ).toBe(
      'Invalid requests[0].addSheet: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
});

describe('cells', () => {
  test('are appended after the last row with data, in any column', () => {
    const { batch, values } = aBook({ rowCount: 4, columnCount: 3 });
    batch(write(0, 0, ['id', 'name']), write(2, 2, ['lower']));
    batch({ appendCells: { sheetId: 0, rows: rowsOf(['7', 'last'], ['8']), fields: 'userEnteredValue' } });
    expect(values('data')).toEqual([['id', 'name'], [], ['', '', 'lower'], ['7', 'last'], ['8']]);
  });

  test('keep what the mask leaves out and lose what it names without a value', () => {
    const { batch, sheets, id } = aBook();
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    const full = {
      userEnteredValue: { stringValue: 'x' },
      note: 'note',
      userEnteredFormat: { textFormat: { bold: true, italic: true } },
    };
    batch({ updateCells: { start, rows: [{ values: [full] }], fields: '*' } });
    const part = { userEnteredFormat: { textFormat: { italic: false } } };
    batch({
      updateCells: {
        start,
        rows: [{ values: [part] }],
        fields: 'userEnteredFormat.textFormat.italic,userEnteredValue',
      },
    });
    expect(sheets.view(id, 0).rows[0]?.cells[0]).toEqual({ value: '', text: '', note: 'note', bold: true });
  });

  test('of the range that no row covers are cleared', () => {
    const { batch, values } = aBook();
    batch(write(0, 0, ['a', 'b'], ['c', 'd']));
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
    batch({ updateCells: { range, rows: rowsOf(['z']), fields: 'userEnteredValue' } });
    expect(values('data')).toEqual([['z']]);
  });

  test('need a mask, and one that Google knows', () => {
    const { batch } = aBook();
    const start = { sheetId: 0, rowIndex: 0, columnIndex: 0 };
    expect(refusal(() => batch({ updateCells: { start, rows: [] } })).message).toBe(
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    );
    expect(refusal(() => batch({ updateCells: { start, rows: [], fields: 'value' } })).message).toBe(
      'Invalid requests[0].updateCells: Invalid field: value',
    );
  });

  test('are not written beyond the grid', () => {
    const { batch } = aBook({ rowCount: 4, columnCount: 2 });
    expect(refusal(() => batch(write(0, 0, ['a', 'b', 'c']))).message).toBe(
      'Invalid requests[0].updateCells: Attempting to write column: 2, beyond the last requested column of: 1',
    );
    expect(refusal(() => batch(write(3, 0, ['a'], ['b']))).message).toBe(
      'Invalid requests[0].updateCells: Attempting to write row: 4, beyond the last requested row of: 3',
    );
  });

  // Seen live by another maker of a fake: a range may end past the grid, not begin there.
  test('are repeated as far as the grid goes', () => {
    const { batch } = aBook();
    const repeat = (range: object) => ({
      repeatCell: { range, cell: {}, fields: 'userEnteredFormat.textFormat.bold' },
    });
    expect(refusal(() => batch(repeat({ startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 }))).message).toBe(
      'Invalid requests[0].repeatCell: Range (data!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    expect(refusal(() => batch(repeat({ startColumnIndex: 26, startRowIndex: 0, endRowIndex: 2 }))).message).toBe(
      'Invalid requests[0].repeatCell: Range (data!AA1:2) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    const { replies } = batch(repeat({ startRowIndex: 999, endRowIndex: 1003 })) as { replies: object[] };
    expect(replies).toEqual([{}]);
  });

  test('in a protected range change by its editors and the owner only', () => {
    const { batch, sheets, id } = aBook();
    const anne = 'anne@siam.example';
    sheets.share(id, anne, 'writer');
    sheets.grant(anne, id);
    const editors = { users: ['bert@siam.example'] };
    batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0, endRowIndex: 2 }, editors } } });
    const byAnne = (row: number) => () =>
      sheets.call('Spreadsheets.batchUpdate', [{ requests: [write(row, 0, ['x'])] }, id], callerOf(anne));
    expect(refusal(byAnne(1)).message).toBe(
      'Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(byAnne(2)()).toEqual({ spreadsheetId: id, replies: [{}] });
    expect(batch(write(1, 0, ['owner']))).toEqual({ spreadsheetId: id, replies: [{}] });
  });
});
