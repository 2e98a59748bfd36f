/** An AM's morning: the queue by clock and by value, found by words, several acknowledged at once. */

import { arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { allTicked } from '../../support/scenes/signal-scenes';
import { makeAmounts, typeAmounts } from '../../support/store/amounts';

const acme = aMail({ id: 'msg-f:1' });
const siam = aMail({ id: 'msg-f:2', from: 'Som <som@siam.example>' });
const signal = { kind: 'seat-limit', evidence: 'A mail', urgency: 'soon' };
let company: Company;

beforeEach(() => {
  company = openCompany([acme, siam]);
  flag(acme.id, { need: 'Ten more seats' });
  flag(siam.id, { need: 'ده کاربر تازه', kind: 'new-team' });
});

function flag(messageId: string, form: Readonly<Record<string, string>>): void {
  company
    .open(mina, { messageId })
    .click('do=openFlag')
    .click('do=flagSignal', { ...signal, ...form });
}

const queue = (as = arthit): Page => company.open(as, { host: 'SHEETS' }).click('do=openQueue');
const states = () => rowsOf(company, 'signals').map(({ state }) => state);

describe('several signals acknowledged at once', () => {
  test('are written together, each with its event and its line, and the accounts’ cards know it at once', () => {
    const page = queue();
    const done = page.click('do=acknowledgeSignals', { picked: allTicked(company) });
    expect(done.notice).toBe('2 acknowledged');
    expect(states()).toEqual(['acknowledged', 'acknowledged']);
    const events = rowsOf(company, 'signalEvents').filter(({ move }) => move === 'acknowledge');
    expect(events.map(({ by, from, to }) => [by, from, to])).toEqual(
      Array.from({ length: 2 }, () => [arthit, 'submitted', 'acknowledged']),
    );
    for (const messageId of [acme.id, siam.id]) {
      expect(company.open(mina, { messageId }).text).toContain('Signal acknowledged');
    }
  });

  test('takes one read more where the index has to lead to their accounts, and none once they are known', () => {
    const pressed = () => callsOf(queue().click('do=acknowledgeSignals', { picked: allTicked(company) }).answer);
    company.workspace.evictCache();
    expect(pressed()).toBe('read read write');
    flag(acme.id, { need: 'A second team', kind: 'usage-growth' });
    expect(pressed()).toBe('read write');
  });

  test('leaves what somebody else took meanwhile, and says who', () => {
    const page = queue();
    const [first = ''] = rowsOf(company, 'signals').map(({ need }) => need);
    company.open(lena, { host: 'SHEETS' }).click('do=openQueue').click(first).click('Acknowledge');
    const done = page.click('do=acknowledgeSignals', { picked: allTicked(company) });
    expect(done.notice).toBe('1 acknowledged');
    expect(done.text).toContain('Acknowledged by Lena');
    const moves = rowsOf(company, 'signalEvents').filter(({ move }) => move === 'acknowledge');
    expect(moves.map(({ by }) => by).sort()).toEqual([arthit, lena]);
  });

  test('pressed twice, doubles nothing and says the same', () => {
    const page = queue();
    const form = { picked: allTicked(company) };
    page.click('do=acknowledgeSignals', form);
    const before = JSON.stringify(
      ['signals', 'signalEvents', 'activities', 'journal'].map((tab) => rowsOf(company, tab)),
    );
    expect(page.click('do=acknowledgeSignals', form).notice).toBe('2 acknowledged');
    const after = JSON.stringify(
      ['signals', 'signalEvents', 'activities', 'journal'].map((tab) => rowsOf(company, tab)),
    );
    expect(after).toBe(before);
  });

  test('writes nothing where nothing is ticked, made up, or of another account', () => {
    const page = queue();
    const [id = ''] = rowsOf(company, 'signals').map((row) => row.id);
    for (const picked of [[], ['x'], ['sig_none acc_none'], [`${id} acc_none`], ['__proto__ acc_']]) {
      page.click('do=acknowledgeSignals', { picked });
    }
    expect(states()).toEqual(['submitted', 'submitted']);
  });

  test('can be taken back by who did it', () => {
    queue().click('do=acknowledgeSignals', { picked: allTicked(company) });
    const undo = company.open(arthit, { messageId: acme.id }).click('do=openUndo');
    undo.click('do=undoChange');
    expect(states()).toEqual(['submitted', 'submitted']);
  });
});

describe('the queue', () => {
  test('finds by words of the need, by account and by kind, in the spelling of any keyboard', () => {
    const found = (query: string, kind = '') => {
      const { text } = queue().click('Find', { query, kind });
      return ['Ten more seats', 'ده کاربر تازه'].filter((need) => text.includes(need));
    };
    expect([found('SEATS ten'), found('siam'), found('كاربر'), found('running out'), found('nothing')]).toEqual([
      ['Ten more seats'],
      ['ده کاربر تازه'],
      ['ده کاربر تازه'],
      ['Ten more seats'],
      [],
    ]);
    expect([found('', 'new-team'), found('', 'constructor')]).toEqual([['ده کاربر تازه'], []]);
  });

  test('by value asks the workbook of amounts only of who may see it, and only then', () => {
    const books = makeAmounts(company);
    const { sheets } = company.workspace;
    const [keys = []] = sheets.values('accounts');
    sheets.edit('accounts', { row: 2, column: keys.indexOf('plan'), values: [['Base']] });
    typeAmounts(company, books, {
      revenue: [{ account: 'Acme Robotics', day: '2026-03-21', amount: 399, currency: 'USD' }],
      prices: [
        { plan: 'Base', seats: 5, amount: 399, currency: 'USD' },
        { plan: 'Premium', seats: 100, amount: 499, currency: 'USD' },
      ],
    });
    expect(callsOf(queue().answer)).toBe('read');
    const valued = queue().click('Find', { order: 'value' });
    expect(callsOf(valued.answer)).toBe('read read');
    expect(valued.text).toContain('+$100 a month with the next plan');
    expect(valued.text.indexOf('Ten more seats')).toBeLessThan(valued.text.indexOf('ده کاربر تازه'));
    const csm = queue(mina).click('Find', { order: 'value' });
    expect([callsOf(csm.answer), csm.text.includes('$100'), csm.text.includes('By value')]).toEqual([
      'read',
      false,
      false,
    ]);
  });
});
