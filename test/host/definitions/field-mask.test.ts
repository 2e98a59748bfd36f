import { mergeFields, parseFields, selectFields, unknownField } from '../../../src/host/definitions/field-mask';

describe('field masks', () => {
  const answer = {
    id: 'x',
    sheets: [{ properties: { title: 'a', index: 0 }, merges: [] }, { properties: { title: 'b' } }],
  };

  test('let through what they name, in lists too', () => {
    expect(selectFields(answer, parseFields('sheets(properties.title)'))).toEqual({
      sheets: [{ properties: { title: 'a' } }, { properties: { title: 'b' } }],
    });
    expect(selectFields(answer, parseFields('sheets/properties/title,id'))).toEqual({
      id: 'x',
      sheets: [{ properties: { title: 'a' } }, { properties: { title: 'b' } }],
    });
  });

  test('give the wider of two selections, in either order', () => {
    for (const fields of ['sheets.properties,sheets.properties.title', 'sheets.properties.title,sheets.properties']) {
      expect(selectFields(answer, parseFields(fields))).toEqual({
        sheets: [{ properties: { title: 'a', index: 0 } }, { properties: { title: 'b' } }],
      });
    }
  });

  test('name the first path that the schema does not have', () => {
    expect(unknownField('Sheets', 'Spreadsheet', parseFields('sheets.properties(title,tittle)'))).toBe(
      'sheets.properties.tittle',
    );
    expect(unknownField('Calendar', 'Event', parseFields('extendedProperties.private.anyKey'))).toBeUndefined();
  });

  test('refuse brackets that do not match', () => {
    for (const fields of ['a(b', 'a)', 'a,,b', '', 'a.']) expect(() => parseFields(fields)).toThrow(SyntaxError);
  });

  test('write what they name and clear what the source lacks', () => {
    const before = { note: 'old', format: { bold: true, size: 10 } };
    expect(mergeFields(before, { format: { bold: false } } as typeof before, parseFields('format.bold,note'))).toEqual({
      format: { bold: false, size: 10 },
    });
    expect(mergeFields<object>(before, { other: 1 }, parseFields('*'))).toEqual({ other: 1 });
    expect(before).toEqual({ note: 'old', format: { bold: true, size: 10 } });
  });
});
