import { type ABook, aBook, write } from './a-book';

const now = () => Date.parse('2026-11-23T12:00:00Z');
/** The serial number of that Monday. */
const today = 46349;

/** A hidden row of keys, headers, and five customers. */
function customers(): ABook {
  const book = aBook({ rowCount: 20, columnCount: 4 }, { now });
  const properties = { sheetId: 0, gridProperties: { frozenRowCount: 2 } };
  book.batch(
    { updateSheetProperties: { properties, fields: 'gridProperties.frozenRowCount' } },
    write(
      0,
      0,
      ['name', 'csm', 'state', 'day'],
      ['Name', 'CSM', 'State', 'Day'],
      ['Acme', 'sara@x.example', 'open', today + 9],
      ['Bolt', 'dan@x.example', 'closed', today - 1],
      ['Cedar', 'sara@x.example', 'late', today],
      ['Dune', '', 'open', null],
      ['Elm', 'SARA@x.example', 'open', today + 2],
    ),
  );
  return book;
}

/** The names that a filter view of all rows shows, one below the other, and what was not worked out. */
function shown(filter: object, range: object = {}) {
  const book = customers();
  book.batch({
    addFilterView: { filter: { title: 'One', range: { sheetId: 0, startRowIndex: 1, ...range }, ...filter } },
  });
  const { rows, filterViews } = book.sheets.view(book.id, 0);
  const names = filterViews[0]?.rows.map((row) => rows[row]?.cells[0]?.text).join(' ');
  return [names, ...(filterViews[0]?.notShown ?? [])];
}

const by = (columnIndex: number, filterCriteria: object) => ({ filterSpecs: [{ columnIndex, filterCriteria }] });
const where = (type: string, ...values: object[]) => ({ condition: { type, values } });
const sara = where('TEXT_EQ', { userEnteredValue: 'sara@x.example' });

describe('a filter view', () => {
  test.each([
    ['a text', by(1, sara), 'Acme Cedar Elm'],
    ['a blank', by(1, where('BLANK')), 'Dune'],
    ['hidden values', by(2, { hiddenValues: ['closed', 'late'] }), 'Acme Dune Elm'],
    ['a day after yesterday', by(3, where('DATE_AFTER', { relativeDate: 'YESTERDAY' })), 'Acme Cedar Elm'],
    ['a day before one that is written', by(3, where('DATE_BEFORE', { userEnteredValue: '2026-11-23' })), 'Bolt'],
    ['the older map of criteria', { criteria: { 1: sara } }, 'Acme Cedar Elm'],
    ['nothing', {}, 'Acme Bolt Cedar Dune Elm'],
  ])('shows the rows that meet %s', (_what, filter, names) => {
    expect(shown(filter)).toEqual([names]);
  });

  test('shows rows that meet all of it, sorted as it says, blanks last', () => {
    const { filterSpecs } = by(2, { hiddenValues: ['closed'] });
    const sortSpecs = [{ dimensionIndex: 3, sortOrder: 'ASCENDING' }];
    expect(shown({ filterSpecs, sortSpecs })).toEqual(['Cedar Elm Acme Dune']);
    expect(shown({ filterSpecs: [...filterSpecs, ...by(1, sara).filterSpecs], sortSpecs })).toEqual(['Cedar Elm Acme']);
  });

  test('leaves rows outside of its range where they are', () => {
    expect(shown(by(1, where('BLANK')), { startRowIndex: 2, endRowIndex: 6 })).toEqual(['Acme Dune Elm']);
  });

  test('hides nothing by a condition that is not worked out, and names it', () => {
    expect(shown(by(3, where('DATE_AFTER', { relativeDate: 'PAST_YEAR' })))).toEqual([
      'Acme Bolt Cedar Dune Elm',
      'DATE_AFTER',
    ]);
  });

  test('changes nothing of the tab', () => {
    const book = customers();
    const before = book.sheets.view(book.id, 0).rows;
    book.batch({
      addFilterView: { filter: { title: 'One', range: { sheetId: 0, startRowIndex: 1 }, ...by(1, sara) } },
    });
    expect(book.sheets.view(book.id, 0).rows).toEqual(before);
  });
});
