/** An account goes to somebody else: its open signals go along, and a packet tells what there is to know. */

import { ada, arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf, typeOver } from '../../support/importing';
import { aMail } from '../../support/mails';
import { makeAmounts, typeAmounts } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
const form = {
  kind: 'seat-limit',
  need: 'Ten more seats',
  evidence: 'A mail',
  urgency: 'soon',
  avoid: 'Their layoffs',
};
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
  company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=flagSignal', form);
});

const at = (as: string): Page => company.open(as, { messageId: mail.id });
const signal = () => rowsOf(company, 'signals')[0] ?? {};

test('the signal waits for the new AM at once, with its event; an undo gives all of it back', () => {
  const page = at(lena).click('Hand the account over');
  expect(page.text).toContain('One open signal goes along');
  const done = page.click('do=changeOwners', { csm: mina, am: lena });
  expect([done.notice, callsOf(done.answer)]).toEqual(['Handed over, with one signal', 'read write']);
  expect(done.text).toContain('With Lena Berg');
  expect(signal()).toMatchObject({ owner: lena, csm: mina, state: 'submitted' });
  expect(rowsOf(company, 'signalEvents').map(({ move, words, by }) => [move, words, by])).toEqual([
    ['flag', '', mina],
    ['reassign', lena, lena],
  ]);
  expect(company.open(arthit, { host: 'SHEETS' }).text).not.toContain('Ten more seats');
  expect(page.click('do=changeOwners', { csm: mina, am: lena }).notice).toBe('Handed over');
  at(lena).click('do=openUndo').click('do=undoChange');
  expect(signal()).toMatchObject({ owner: arthit });
  expect(rowsOf(company, 'accounts')[0]).toMatchObject({ am: arthit });
});

test('in bulk the signals go along in the same write, and the admin hears how many before', () => {
  const owners = { segment: '*', owner: `csm:${mina}`, csm: lena, am: 'nobody' };
  const settings = company.open(ada, { host: 'SHEETS' }).click('do=openSettings');
  const checked = settings.click('do=openOwners').click('do=checkOwners', owners);
  expect(checked.text).toContain('One open signal goes along');
  checked.click('do=assignOwners', owners);
  expect(signal()).toMatchObject({ owner: '', csm: lena });
  expect(at(lena).text).toContain('Waits for an AM');
});

test('whoever claims an account without an AM gets what waited for nobody', () => {
  typeOver(company, 'accounts', { row: 0, column: 'am', text: '' });
  typeOver(company, 'signals', { row: 0, column: 'owner', text: '' });
  const claimed = at(arthit).click('do=claimAccount');
  expect(claimed.text).toContain('With Arthit Suksan');
  expect(signal()).toMatchObject({ owner: arthit });
});

test('only leads and admins hand over, and only to whom the part may belong', () => {
  const page = at(lena).click('Hand the account over');
  const action = page.action('do=changeOwners');
  for (const as of [mina, arthit]) {
    company.workspace.click({ as, host: 'GMAIL', messageId: mail.id, action, form: { am: lena, csm: lena } } as never);
  }
  page.click('do=changeOwners', { csm: arthit, am: 'x@evil.example' });
  expect(rowsOf(company, 'accounts')[0]).toMatchObject({ csm: mina, am: arthit });
});

test('the packet is one click and one read, and a CSM’s asks no workbook of amounts', () => {
  const books = makeAmounts(company);
  typeAmounts(company, books, {
    revenue: [{ account: 'Acme Robotics', day: '2026-03-21', amount: 123_456, currency: 'USD' }],
  });
  const packet = at(mina).click('Hand-over packet');
  expect(callsOf(packet.answer)).toBe('read');
  for (const text of ['Their layoffs', 'Ten more seats', 'To copy', 'Hand-over: Acme Robotics']) {
    expect(packet.text).toContain(text);
  }
  expect(packet.text).not.toContain('123,456');
  const forAm = at(arthit).click('Hand-over packet');
  const [shown = '', copied = ''] = forAm.text.split('Hand-over: Acme Robotics');
  expect([shown.includes('123,456'), copied.includes('123,456')]).toEqual([true, false]);
});
