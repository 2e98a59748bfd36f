import { checkAnswer, checkRequest } from '../../../src/host/definitions/validate';

const texts = (service: string, method: string, args: readonly unknown[]) =>
  checkRequest(service, method, args).map(({ text }) => text);

describe('what Google’s definitions say of a request', () => {
  test('takes a sound batch', () => {
    const requests = [{ addSheet: { properties: { sheetId: 5, title: 'accounts' } } }];
    expect(checkRequest('Sheets', 'Spreadsheets.batchUpdate', [{ requests }, 'id'])).toEqual([]);
  });

  test('names an unknown field in Google’s words and spelling', () => {
    const requests = [{ repeatCell: { cell: { userEnteredFormatt: {} } } }];
    expect(texts('Sheets', 'Spreadsheets.batchUpdate', [{ requests }, 'id'])).toEqual([
      `Invalid JSON payload received. Unknown name "userEnteredFormatt" at 'requests[0].repeat_cell.cell': Cannot find field.`,
    ]);
  });

  test('names an unknown field at the top without a place', () => {
    expect(texts('Sheets', 'Spreadsheets.batchUpdate', [{ requests: [], nonsense: 1 }, 'id'])).toEqual([
      'Invalid JSON payload received. Unknown name "nonsense": Cannot find field.',
    ]);
  });

  test('names a value of the wrong type', () => {
    const requests = [{ addSheet: { properties: { sheetId: 'five' } } }];
    expect(texts('Sheets', 'Spreadsheets.batchUpdate', [{ requests }, 'id'])).toEqual([
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), "five"`,
    ]);
  });

  test('reads null as not given', () => {
    expect(checkRequest('Calendar', 'Events.patch', [{ description: null }, 'primary', 'abcde'])).toEqual([]);
  });

  test('takes numbers and truths of a query as text too', () => {
    const query = { maxResults: '10', singleEvents: 'true', privateExtendedProperty: 'a=b' };
    expect(checkRequest('Calendar', 'Events.list', ['primary', query])).toEqual([]);
  });

  test('names an unknown query parameter', () => {
    expect(texts('Sheets', 'Spreadsheets.Values.get', ['id', 'A1', { valueRender: 'FORMULA' }])).toEqual([
      `Invalid JSON payload received. Unknown name "valueRender": Cannot bind query parameter. Field 'valueRender' could not be found in request message.`,
    ]);
  });

  test('knows what each method needs', () => {
    const named = checkRequest('Calendar', 'Events.insert', [{ summary: 'Sync' }, 'primary']).map(({ name }) => name);
    expect(named.toSorted()).toEqual(['end', 'start']);
    expect(texts('Sheets', 'Spreadsheets.get', [undefined])).toEqual(['Missing required parameter: spreadsheetId']);
  });

  test('counts the arguments', () => {
    expect(texts('Sheets', 'Spreadsheets.get', ['id', {}, {}, 'more'])).toEqual([
      'Spreadsheets.get takes at most 3 arguments',
    ]);
  });

  test('knows no method that Google does not have', () => {
    expect(texts('Sheets', 'Spreadsheets.destroy', ['id'])).toEqual([
      "Sheets.Spreadsheets.destroy is not a method of Google's",
    ]);
  });
});

describe('what Google’s definitions say of an answer', () => {
  test('takes int64 as text and as number', () => {
    const event = (height: unknown) => ({ attendees: [{ additionalGuests: height }] });
    expect(checkAnswer('Calendar', 'Events.get', event(1))).toEqual([]);
    expect(checkAnswer('Calendar', 'Events.get', event('one')).map(({ at }) => at)).toEqual([
      'attendees[0].additionalGuests',
    ]);
  });

  test('wants nothing where the method answers nothing', () => {
    expect(checkAnswer('Calendar', 'Events.remove', undefined)).toEqual([]);
    expect(checkAnswer('Calendar', 'Events.remove', {}).map(({ text }) => text)).toEqual([
      'Events.remove answers nothing',
    ]);
  });
});
