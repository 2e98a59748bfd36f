import { GoogleError } from '../../../src/host/contract';
import { documentOf } from '../../../src/host/definitions/document';
import { answering, stage, thrownBy, worth } from './run-script';

describe('advanced services', () => {
  test('hand the method and its arguments to the fake as they are', () => {
    const sheets = answering({ valueRanges: [] });
    const on = stage({ sheets });
    expect(worth('Sheets.Spreadsheets.Values.batchGet("id", { ranges: ["A1"] })', on)).toEqual({ valueRanges: [] });
    expect(sheets.asked).toEqual([['Spreadsheets.Values.batchGet', 'id', { ranges: ['A1'] }]]);
  });

  test('pass the body first, then the path, the options and the headers', () => {
    const calendar = answering({ id: 'e1' });
    worth('Calendar.Events.patch({ summary: "S" }, "primary", "e1", {}, { "If-Match": "x" })', stage({ calendar }));
    expect(calendar.asked).toEqual([['Events.patch', { summary: 'S' }, 'primary', 'e1', {}, { 'If-Match': 'x' }]]);
  });

  test('have every method of Google definitions and no other', () => {
    const walk = `(function walk(node, path) {
      return Object.entries(node).flatMap(([name, value]) =>
        typeof value === 'object' ? walk(value, [...path, name]) : name.startsWith('new') ? [] : [[...path, name].join('.')]);
    })`;
    expect(worth(`${walk}(Sheets, []).sort()`) as string[]).toEqual(Object.keys(documentOf('Sheets').methods).sort());
    expect(worth(`${walk}(Calendar, []).sort()`) as string[]).toEqual(
      Object.keys(documentOf('Calendar').methods).sort(),
    );
  });

  test('throw where a method does not exist', () => {
    expect(thrownBy('Calendar.Events.delete("primary", "x")')).toBe(
      'TypeError: Calendar.Events.delete is not a function',
    );
  });

  test('refuse a wrong number of arguments', () => {
    expect(thrownBy('Sheets.Spreadsheets.Values.get("id")')).toBe(
      'Exception: Invalid number of arguments provided. Expected 2-4 only',
    );
  });

  test('throw what Google refused, with its details', () => {
    const calendar = answering(() => {
      throw new GoogleError(409, 'duplicate', 'The requested identifier already exists.');
    });
    const caught = `(() => { try { Calendar.Events.insert({}, 'primary'); } catch (e) {
      return [e instanceof Error, e.name, e.message, e.details];
    } })()`;
    expect(worth(caught, stage({ calendar }))).toEqual([
      true,
      'GoogleJsonResponseException',
      'API call to calendar.events.insert failed with error: The requested identifier already exists.',
      {
        code: 409,
        message: 'The requested identifier already exists.',
        errors: [{ domain: 'global', reason: 'duplicate', message: 'The requested identifier already exists.' }],
      },
    ]);
  });

  test('tell the code of a refusal that nobody caught', () => {
    const sheets = answering(() => {
      throw new GoogleError(404, 'notFound', 'Requested entity was not found.');
    });
    const { error } = stage({ sheets }).run('function main() { Sheets.Spreadsheets.get("x"); }');
    expect(error).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
      code: 404,
    });
  });

  test('are there only under the names that the manifest gives them', () => {
    const dependencies = {
      enabledAdvancedServices: [
        { userSymbol: 'Table', serviceId: 'sheets', version: 'v4' },
        { userSymbol: 'Slides', serviceId: 'slides', version: 'v3' },
      ],
    };
    const on = stage({ manifest: { dependencies } });
    expect(worth('[typeof Table, typeof Sheets, typeof Calendar]', on)).toEqual(['object', 'undefined', 'undefined']);
    expect(thrownBy('Slides.Presentations.get()', on)).toBe('ScriptError: Slides is not in this host');
  });

  test('ask for the scopes of the call', () => {
    const oauthScopes = ['https://www.googleapis.com/auth/calendar.events'];
    const on = stage({
      manifest: {
        oauthScopes,
        dependencies: { enabledAdvancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }] },
      },
    });
    expect(thrownBy('Calendar.Events.list("primary")', on)).toBe('nothing, but ended with nothing');
    expect(thrownBy('Calendar.Freebusy.query({})', on)).toBe(
      'GoogleJsonResponseException: API call to calendar.freebusy.query failed with error: Request had insufficient authentication scopes.',
    );
  });
});
