/** A flag by an AM comes with what is expected of it; a CSM's never does, whatever their client sends. */

import { arthit, type Company, mina, openCompany, type Page } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { type Books, makeAmounts, rowsOf as rowsIn } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
const need = { kind: 'new-team', need: 'The lab joins', evidence: 'A call', urgency: 'soon' };
const day = (text: string) => ({ msSinceEpoch: String(Date.parse(text)) });
const money = { expected: '1,200', currency: 'USD', expectedDay: day('2026-12-20') };
let company: Company;
let books: Books;

beforeEach(() => {
  company = openCompany([mail]);
  books = makeAmounts(company);
});

const atForm = (as: string): Page => company.open(as, { messageId: mail.id }).click('do=openFlag');
const deals = () =>
  rowsIn(company, books.amounts, 'deals').map(({ expected, currency, expectedDay, by }) => [
    expected,
    currency,
    expectedDay,
    by,
  ]);

test('an AM says what they expect and by when, and finds it again when they accept', () => {
  const form = atForm(arthit);
  expect(form.text).toContain('Expected of it');
  const refused = form.click('do=flagSignal', { ...need, ...money, expected: '1.200' });
  expect([refused.notice, deals()]).toEqual(['', []]);
  expect(refused.click('do=flagSignal', { ...need, ...money }).notice).toContain('Flagged');
  expect(deals()).toEqual([[1200, 'USD', 46376, arthit]]);
  const accept = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
  expect(accept.text).toContain('1,200');
  expect(JSON.stringify(accept.click('do=openAccept').answer.result)).toContain('"1200"');
});

test('a CSM is asked for no amount, and what their client sends of one is left', () => {
  const form = atForm(mina);
  expect(form.text).not.toContain('Expected of it');
  form.click('do=flagSignal', { ...need, ...money });
  expect([rowsOf(company, 'signals').map(({ need: said, deal }) => [said, deal]), deals()]).toEqual([
    [['The lab joins', '']],
    [],
  ]);
});
