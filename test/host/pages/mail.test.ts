import { readAddress, shortDate, splitAddresses } from '../../../src/host/pages/gmail/address';
import { emptyDraft, htmlAsText, updateDraft } from '../../../src/host/pages/gmail/draft';

describe('an address', () => {
  test('has a name or is its own', () => {
    expect(['"Novak, Jana" <jana@x.example>', 'Jana <jana@x.example>', 'jana@x.example'].map(readAddress)).toEqual([
      { name: 'Novak, Jana', address: 'jana@x.example' },
      { name: 'Jana', address: 'jana@x.example' },
      { name: 'jana@x.example', address: 'jana@x.example' },
    ]);
  });

  test('may hold a comma inside quotes', () => {
    expect(splitAddresses('"Novak, Jana" <j@x.example>, b@x.example')).toEqual([
      '"Novak, Jana" <j@x.example>',
      'b@x.example',
    ]);
  });
});

describe('the date of a mail', () => {
  const now = Date.parse('2026-11-22T20:00:00Z');

  test('is a time today, by the clock of the reader', () => {
    expect(shortDate(Date.parse('2026-11-22T18:30:00Z'), now, 'Asia/Bangkok')).toBe('01:30');
  });

  test('is a day this year and a date before', () => {
    expect(shortDate(Date.parse('2026-11-22T16:30:00Z'), now, 'Asia/Bangkok')).toBe('22 Nov');
    expect(shortDate(Date.parse('2024-02-29T12:00:00Z'), now, 'UTC')).toBe('29 Feb 2024');
  });
});

describe('a draft', () => {
  const draft = { ...emptyDraft, to: 'jana@x.example', subject: 'Seats', body: 'Hi,\nBye' };

  test('takes what the add-on inserts where the cursor stands', () => {
    const insertContents = [
      { content: 'plain <b>\n', contentType: 'TEXT' },
      { content: '<p>rich &amp; <b>bold</b></p>', contentType: 'MUTABLE_HTML' },
    ];
    expect(updateDraft(draft, { updateBody: { insertContents } }, 4)).toEqual({
      ...draft,
      body: 'Hi,\nplain <b>\nrich & bold\nBye',
    });
  });

  test('has its recipients and subject replaced', () => {
    const update = {
      updateCcRecipients: { ccRecipients: [{ email: 'a@x.example' }, { email: 'b@x.example' }] },
      updateSubject: { subject: 'New' },
    };
    expect(updateDraft(draft, update, 0)).toEqual({ ...draft, cc: 'a@x.example, b@x.example', subject: 'New' });
  });

  test('names the pictures that it cannot show', () => {
    const picture = 'https://x.example/cat?a=1&amp;b=2';
    expect(htmlAsText(`Look: <img style="width: 9px" src="${picture}"/>`)).toBe(
      'Look: [https://x.example/cat?a=1&b=2]',
    );
    expect(htmlAsText(`<img alt="A cat" src="${picture}"><img>`)).toBe('[A cat][image]');
  });

  test('holds lines where the add-on gave blocks', () => {
    expect(htmlAsText('<p>Meet   Arthit:</p><ul><li>seats</li><li>plans</li></ul>')).toBe(
      'Meet Arthit:\n• seats\n• plans\n',
    );
  });
});
