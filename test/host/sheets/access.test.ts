import { createSheets } from '../../../src/host/sheets/fake';
import { callerOf, owner, refusal } from './a-book';

const notFound = { code: 404, reason: 'notFound', name: 'GoogleError', message: 'Requested entity was not found.' };
const forbidden = {
  code: 403,
  reason: 'forbidden',
  name: 'GoogleError',
  message: 'The caller does not have permission',
};

describe('who may use a spreadsheet through the add-on', () => {
  const anne = 'anne@siam.example';

  function aShared(role?: 'reader' | 'writer') {
    const sheets = createSheets();
    const id = sheets.addSpreadsheet(owner, 'Book', role ? { sharedWith: { [anne]: role } } : {});
    const get = (email: string) =>
      sheets.call('Spreadsheets.get', [id, { fields: 'properties.title' }], callerOf(email));
    const rename = (email: string) => {
      const properties = { title: 'New' };
      const requests = [{ updateSpreadsheetProperties: { properties, fields: 'title' } }];
      return sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], callerOf(email));
    };
    return { sheets, id, get, rename };
  }

  test('refuses whoever it is not shared with', () => {
    const { get } = aShared();
    expect(refusal(() => get(anne))).toEqual(forbidden);
  });

  test('does not find a shared file that this person has not granted', () => {
    const { sheets, id, get } = aShared('writer');
    expect(refusal(() => get(anne))).toEqual(notFound);
    sheets.grant(anne, id);
    expect(get(anne)).toEqual({ properties: { title: 'Book' } });
  });

  test('grants are each person’s own, the owner’s too', () => {
    const { sheets, id, get } = aShared('writer');
    sheets.grant(anne, id);
    expect(refusal(() => get(owner))).toEqual(notFound);
    expect([sheets.hasGrant(anne, id), sheets.hasGrant(owner, id)]).toEqual([true, false]);
  });

  test('lets a reader read and not write', () => {
    const { sheets, id, get, rename } = aShared('reader');
    sheets.grant(anne, id);
    expect(get(anne)).toEqual({ properties: { title: 'Book' } });
    expect(refusal(() => rename(anne))).toEqual(forbidden);
  });

  test('takes access back with the share, not with the grant', () => {
    const { sheets, id, get } = aShared('writer');
    sheets.grant(anne, id);
    sheets.share(id, anne, 'none');
    expect(refusal(() => get(anne))).toEqual(forbidden);
  });

  test('does not find a file that is gone', () => {
    const { sheets, id, get } = aShared('writer');
    sheets.grant(anne, id);
    sheets.remove(id);
    expect(refusal(() => get(anne))).toEqual(notFound);
    expect(sheets.list()).toEqual([]);
  });

  test('grants a new spreadsheet to whoever made it', () => {
    const sheets = createSheets();
    const made = sheets.call('Spreadsheets.create', [{ properties: { title: 'Mine' } }], callerOf(anne)) as {
      spreadsheetId: string;
    };
    expect(made.spreadsheetId).toMatch(/^[\w-]{44}$/);
    expect(sheets.hasGrant(anne, made.spreadsheetId)).toBe(true);
    expect(sheets.list()).toEqual([{ id: made.spreadsheetId, title: 'Mine', owner: anne, people: {} }]);
  });

  test('needs no grant under the whole spreadsheets scope', () => {
    const sheets = createSheets({ fileGrants: false });
    const id = sheets.addSpreadsheet(owner, 'Book');
    expect(sheets.call('Spreadsheets.get', [id, { fields: 'properties.title' }], callerOf(owner))).toEqual({
      properties: { title: 'Book' },
    });
  });

  test('knows only Google’s methods, and says which of them it lacks', () => {
    const { sheets, id } = aShared();
    expect(refusal(() => sheets.call('Spreadsheets.destroy', [id], callerOf(owner)))).toEqual({
      name: 'TypeError',
      message: 'Sheets.Spreadsheets.destroy is not a function',
    });
  });

  test('carries everything to disk and back', () => {
    const { sheets, id, rename, get } = aShared('writer');
    sheets.grant(anne, id);
    rename(anne);
    const other = createSheets();
    other.restore(JSON.parse(JSON.stringify(sheets.dump())));
    expect(other.call('Spreadsheets.get', [id], callerOf(anne))).toEqual(
      sheets.call('Spreadsheets.get', [id], callerOf(anne)),
    );
    expect(get(anne)).toEqual({ properties: { title: 'New' } });
    expect(other.addSpreadsheet(owner, 'Second')).toBe(sheets.addSpreadsheet(owner, 'Second'));
  });
});
