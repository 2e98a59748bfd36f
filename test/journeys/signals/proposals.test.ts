/** What the rows propose: seen by the CSM without a price, by the AM with what it comes to, answered once, and counted. */

import { arthit, type Company, lena, mina, openCompany, type Page, paste } from '../../support/company';
import { rowsOf, typeOver } from '../../support/importing';
import { aMail } from '../../support/mails';
import { makeAmounts, typeAmounts } from '../../support/store/amounts';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const atMail = (as: string): Page => company.open(as, { messageId: mail.id });
const seats = (column: 'seatsUsed' | 'seatsBought' | 'plan', text: string) =>
  typeOver(company, 'accounts', { row: 0, column, text });
const says = '48 of 50 seats are used';
const plain = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\u00a0/g, ' ');

test('the golden example: the CSM reads plan and seats, the AM and the lead what it comes to as well', () => {
  const books = makeAmounts(company);
  for (const [column, text] of [
    ['plan', 'Base'],
    ['seatsBought', '5'],
    ['seatsUsed', '5'],
  ] as const)
    seats(column, text);
  paste(company, 'plans', [
    ['Name', 'Seats'],
    ['Base', '5'],
    ['Premium', '10'],
  ]);
  typeAmounts(company, books, {
    revenue: [{ account: 'Acme Robotics', day: '2026-03-21', amount: 399_000, currency: 'IRT' }],
    prices: [
      { plan: 'Base', seats: 5, amount: 399_000, currency: 'IRT' },
      { plan: 'Premium', seats: 10, amount: 499_000, currency: 'IRT' },
    ],
  });
  const proposed = (as: string) => {
    const page = atMail(as);
    expect(page.text).toContain('5 of 5 seats are used');
    expect(plain(page.text)).toContain('Seats are running out · Premium has 10 seats');
    return plain(page.click('5 of 5 seats are used').text);
  };
  expect(proposed(mina)).not.toMatch(/25|toman|399|499/);
  for (const who of [arthit, lena]) expect(proposed(who)).toContain('+100,000 toman a month (25.06%)');
  atMail(mina)
    .click('do=openProposal')
    .click('do=flagProposal')
    .click('do=flagSignal', {
      ...{ kind: 'seat-limit', need: 'They are full', evidence: '5 of 5 seats are used', urgency: 'soon' },
    });
  const said = (tab: string, columns: readonly string[]) =>
    rowsOf(company, tab).flatMap((row) => columns.map((column) => row[column] ?? `no ${column}`));
  const kept = [
    ...said('proposals', ['rule', 'kind', 'answer', 'words', 'basis', 'level']),
    ...said('signals', ['kind', 'need', 'evidence', 'contact', 'avoid', 'sold', 'soldTo', 'promises', 'measure']),
    ...said('signals', ['success', 'target', 'baseline', 'credit', 'reasonWords']),
    ...said('rules', ['rule', 'state', 'decided', 'accepted', 'setAside', 'otherDecided', 'otherAccepted']),
  ];
  expect(kept).toContain('seats-full');
  expect(kept.filter((cell) => /^no |25\.06|399|499/.test(cell))).toEqual([]);
});

test('what was set aside stays quiet until there is more of it', () => {
  expect(company.open(mina).text).toContain('Ready to flag (1)');
  const card = atMail(mina).click(says);
  expect(card.text).toContain('No record yet: 0 of 5 decided');
  const done = card.click('Set aside', { reason: 'not-now', words: 'They move house' });
  expect([done.notice, done.text.includes(says)]).toEqual(['Set aside', false]);
  for (const who of [mina, arthit, lena]) expect(atMail(who).text).not.toContain(says);
  expect(company.open(mina).text).not.toContain('Ready to flag');
  seats('seatsUsed', '49');
  expect(atMail(mina).text).not.toContain('49 of 50 seats are used');
  seats('seatsUsed', '50');
  expect([
    atMail(mina).text.includes('50 of 50 seats are used'),
    company.open(mina).text.includes('Ready to flag (1)'),
  ]).toEqual([true, true]);
  expect(
    rowsOf(company, 'proposals').map(({ rule, answer, reason, words, by }) => [rule, answer, reason, words, by]),
  ).toEqual([['seats-full', 'set-aside', 'not-now', 'They move house', mina]]);
});

test('whoever set it aside by mistake takes that back, and it is proposed again', () => {
  const done = atMail(mina).click(says).click('Set aside', { reason: 'not-now' });
  const undone = done.click('Undo my last action').click('do=undoChange');
  expect([undone.notice, undone.text.includes(says)]).toEqual(['Undone', true]);
  expect(atMail(mina).text).toContain(says);
});

test('flagged, it fills the usual form, reaches the AM with its next step, and is quiet after they decline', () => {
  const form = atMail(mina).click(says).click('Flag it');
  expect(form.text).toContain('Evidence wanted');
  const done = form.click('do=flagSignal', { kind: 'seat-limit', need: says, evidence: says, urgency: 'quarter' });
  expect(done.text).not.toContain('Nobody has flagged yet');
  const signal = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
  for (const text of ['Suggested next step', 'Nine of ten seats used', 'No record yet'])
    expect(signal.text).toContain(text);
  signal.click('do=openDecline').click('do=declineSignal', { reason: 'no-budget', words: 'Frozen' });
  expect(atMail(mina).text).not.toContain('Nobody has flagged yet');
  seats('seatsUsed', '50');
  expect(atMail(mina).text).toContain('Nobody has flagged yet (1)');
});

test('another kind in the form says what is wanted of it', () => {
  const form = atMail(mina).click('do=openFlag');
  expect(form.text).toContain('Seats used of seats bought');
  const account = rowsOf(company, 'accounts')[0]?.id ?? '';
  const typed = { kind: 'referral', need: 'Half typed' };
  const card = JSON.stringify(asked(mina, { do: 'chooseKind', account, key: 'k1' }, typed).result);
  for (const text of ['Who would speak for us', 'within 2 working days', 'Half typed']) expect(card).toContain(text);
});

/** What a client sends for a button or a field that is changed. */
function asked(as: string, params: Readonly<Record<string, string>>, form = {}) {
  const parameters = Object.entries(params).map(([key, value]) => ({ key, value }));
  return company.workspace.click({ as, host: 'SHEETS', action: { function: 'onAction', parameters }, form });
}

test('a lead retires a rule in one click and takes it back, and undo knows of it', () => {
  const atRules = () => company.open(lena, { host: 'SHEETS' }).click('do=openSettings').click('do=openRules');
  const press = (to: string) => asked(lena, { do: 'retireRule', rule: 'seats-full', to });
  press('retired');
  expect(atMail(mina).text).not.toContain(says);
  expect(atRules().text).toContain('Retired by Lena Berg');
  press('on');
  expect(atMail(mina).text).toContain(says);
  expect(rowsOf(company, 'rules').map(({ rule, state, by }) => [rule, state, by])).toEqual([
    ['seats-full', 'on', lena],
  ]);
});

test('a night counts how each rule did, and the cards say it', () => {
  atMail(mina).click(says).click('Set aside', { reason: 'not-a-need' });
  company.workspace.load.withoutQuotas(() => {
    for (const hours of [2, 26]) company.workspace.setClock(Date.parse('2026-11-23T02:00:00Z') + hours * 3_600_000);
  });
  const counted = rowsOf(company, 'rules').filter(({ rule }) => rule === 'seats-full');
  expect(counted.map(({ state, decided, accepted, setAside }) => [state, decided, accepted, setAside])).toEqual([
    ['on', '1', '0', '1'],
  ]);
  seats('seatsUsed', '50');
  expect(atMail(mina).click('50 of 50 seats are used').text).toContain('No record yet: 1 of 5 decided');
});
