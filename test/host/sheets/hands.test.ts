import { aBook, refusal, write } from './a-book';

const red = { red: 1 };
const rangeOf = (column: number) => ({
  sheetId: 0,
  startRowIndex: 1,
  startColumnIndex: column,
  endColumnIndex: column + 1,
});

describe('a tab as a person sees it', () => {
  test('shows numbers, dates and truths by their formats', () => {
    const { batch, sheets, id } = aBook({ rowCount: 2, columnCount: 5 });
    const format = (column: number, numberFormat: object) => ({
      repeatCell: {
        range: { sheetId: 0, startColumnIndex: column, endColumnIndex: column + 1 },
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    batch(
      write(0, 0, [46348.5, 1234.5, 0.256, true, 1 / 3]),
      format(0, { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy, h:mm am/pm' }),
      format(1, { type: 'CURRENCY', pattern: '"฿"#,##0.00' }),
      format(2, { type: 'PERCENT', pattern: '0%' }),
    );
    expect(sheets.view(id, 0).rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Sun 22 Nov 2026, 12:00 PM',
      '฿1,234.50',
      '26%',
      'TRUE',
      '0.3333333333',
    ]);
  });

  test('colours bands, and over them what a rule says', () => {
    const { batch, sheets, id } = aBook({ rowCount: 4, columnCount: 2 });
    const rule = (type: string, value: string) => ({
      ranges: [rangeOf(0)],
      booleanRule: {
        condition: { type, values: [{ userEnteredValue: value }] },
        format: { backgroundColor: red, textFormat: { bold: true } },
      },
    });
    const bands = {
      headerColor: { blue: 1 },
      firstBandColor: { red: 1, green: 1, blue: 1 },
      secondBandColor: { green: 1 },
    };
    batch(
      write(0, 0, ['state', 'n'], ['open', 1], ['won', 2], ['open', 3]),
      { addBanding: { bandedRange: { range: { sheetId: 0 }, rowProperties: bands } } },
      { addConditionalFormatRule: { rule: rule('TEXT_EQ', 'won'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('CUSTOM_FORMULA', '=$B2>=3'), index: 1 } },
      { addConditionalFormatRule: { rule: rule('CUSTOM_FORMULA', '=ISBLANK(A2)'), index: 2 } },
    );
    const view = sheets.view(id, 0);
    expect(view.rows.map(({ cells }) => cells.map(({ background }) => background))).toEqual([
      ['#0000ff', '#0000ff'],
      ['#ffffff', '#ffffff'],
      ['#ff0000', '#00ff00'],
      ['#ff0000', '#ffffff'],
    ]);
    expect(view.notShown).toEqual(['CUSTOM_FORMULA =ISBLANK(A2) on A2']);
  });

  test('offers the values of a drop-down', () => {
    const { batch, sheets, id } = aBook({ rowCount: 3, columnCount: 3 });
    batch(
      write(0, 0, ['kind', 'of', 'list'], ['x', 'x', 'Anne'], [null, null, 'Bob']),
      {
        setDataValidation: {
          range: rangeOf(0),
          rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }, { userEnteredValue: 'y' }] } },
        },
      },
      {
        setDataValidation: {
          range: rangeOf(1),
          rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=data!$C$2:$C' }] } },
        },
      },
    );
    expect(sheets.view(id, 0).rows[1]?.cells).toEqual([
      { value: 'x', text: 'x', options: ['x', 'y'] },
      { value: 'x', text: 'x', options: ['Anne', 'Bob'], invalid: true },
      { value: 'Anne', text: 'Anne' },
    ]);
  });
});

describe('a hand in the grid', () => {
  function withList(strict: boolean) {
    const book = aBook({ rowCount: 3, columnCount: 3 });
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'open' }, { userEnteredValue: '5' }] };
    book.batch({ setDataValidation: { range: rangeOf(1), rule: { condition, strict } } });
    return book;
  }

  test('is refused by a strict list, with all it typed', () => {
    const { sheets, id, values } = withList(true);
    expect(refusal(() => sheets.edit(id, 0, 1, 0, [['a', 'closed']]))).toEqual({
      code: 400,
      reason: 'badRequest',
      name: 'GoogleError',
      message: 'The data you entered in cell B2 violates the data validation rules set on this cell.',
    });
    expect(values('data')).toBeUndefined();
    expect(
      sheets.edit(id, 0, 1, 0, [
        ['a', 'open'],
        ['b', 5],
        ['c', ''],
      ]),
    ).toEqual([]);
    expect(values('data')).toEqual([[], ['a', 'open'], ['b', 5], ['c']]);
  });

  test('is warned by a lenient one', () => {
    const { sheets, id, values } = withList(false);
    expect(sheets.edit(id, 0, 1, 1, [['closed']])).toEqual(['B2']);
    expect(values('data')).toEqual([[], ['', 'closed']]);
  });

  test('types dates, numbers and text as Sheets reads them', () => {
    const { sheets, id } = aBook({ rowCount: 1, columnCount: 8 });
    sheets.edit(id, 0, 0, 0, [['11/22/2026', '22/11/2026', '22 Nov 2026', '14:30', '1,200', '$5.50', '-3e2', 'a b']]);
    expect(sheets.values(id, 0)).toEqual([[46348, '22/11/2026', 46348, 0.6041666666666666, 1200, 5.5, -300, 'a b']]);
  });

  test('reads days first where the spreadsheet’s locale does', () => {
    const { sheets, id, batch } = aBook({ rowCount: 1, columnCount: 2 });
    batch({ updateSpreadsheetProperties: { properties: { locale: 'en_GB' }, fields: 'locale' } });
    sheets.edit(id, 0, 0, 0, [['22/11/2026', '2026-02-30']]);
    expect(sheets.values(id, 0)).toEqual([[46348, '2026-02-30']]);
  });

  test('keeps text in a column of plain text', () => {
    const { sheets, id, batch } = aBook({ rowCount: 600, columnCount: 2 });
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    batch({
      repeatCell: {
        range: { sheetId: 0, endColumnIndex: 1, startColumnIndex: 0 },
        cell,
        fields: 'userEnteredFormat.numberFormat',
      },
    });
    sheets.edit(id, 0, 0, 0, [['2026-11-22', '2026-11-22']]);
    expect(sheets.values(id, 0)).toEqual([['2026-11-22', 46348]]);
  });

  test('pastes over the edge and makes the tab larger', () => {
    const { sheets, id } = aBook({ rowCount: 2, columnCount: 2 });
    sheets.edit(id, 0, 1, 1, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { rowCount, columnCount } = sheets.view(id, 0);
    expect([rowCount, columnCount]).toEqual([3, 3]);
  });

  test('sorts below the frozen rows, numbers before texts, blanks last in either order', () => {
    const { sheets, id, batch, values } = aBook({ rowCount: 9, columnCount: 2 });
    batch(write(0, 0, ['keys'], ['b'], [null, 'blank'], [10], ['A'], [9], [true]));
    batch({
      updateSheetProperties: {
        properties: { gridProperties: { frozenRowCount: 1 } },
        fields: 'gridProperties.frozenRowCount',
      },
    });
    sheets.sort(id, 0, 0);
    expect(values('data')).toEqual([['keys'], [9], [10], ['A'], ['b'], [true], ['', 'blank']]);
    sheets.sort(id, 0, 0, true);
    expect(values('data')).toEqual([['keys'], [true], ['b'], ['A'], [10], [9], ['', 'blank']]);
  });

  test('adds a pasted tab, renames it and takes it away', () => {
    const { sheets, id } = aBook();
    const sheetId = sheets.addTab(id, 'Export', [
      ['name', 'since'],
      ['Anne', '2026-11-22'],
    ]);
    sheets.rename(id, sheetId, 'Old export');
    expect(sheets.tabs(id).map(({ title }) => title)).toEqual(['data', 'Old export']);
    expect(sheets.values(id, sheetId)).toEqual([
      ['name', 'since'],
      ['Anne', 46348],
    ]);
    sheets.deleteTab(id, sheetId);
    expect(sheets.tabs(id).map(({ title }) => title)).toEqual(['data']);
  });
});
