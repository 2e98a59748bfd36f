/** Health that somebody knows better than the measures: set, seen beside the score, taken back, undone, over by itself. */

import { arthit, type Company, lena, mina, openCompany } from '../../support/company';
import { accountId, press } from '../../support/presses';
import { atAccount, mail, overrideForm } from '../../support/scenes/scene';

let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const until = (day: string) => ({ msSinceEpoch: String(Date.parse(`${day}T00:00:00Z`)) });
const form = (who: string) => atAccount(who)(company).click('do=openOverride');
const menu = (who: string) => JSON.stringify(atAccount(who)(company).answer.result);
const rows = () => company.workspace.sheets.values('overrides').slice(2);

describe('the health of an account', () => {
  test('is set by its CSM with a reason and an end, and the raw score stays beside it', () => {
    const raw = /<b>(\d+) <\/b>/.exec(atAccount(mina)(company).text)?.[1];
    const page = form(mina).click('do=saveOverride', { ...overrideForm, band: '', points: '۳۰' });
    expect(page.notice).toBe('Health is set until 20 Dec 2026');
    expect(page.text).toContain('<b>30 </b>');
    expect(page.text).toContain('Set by Mina Karimi until 20 Dec 2026');
    expect(page.text).toContain('Their sponsor left');
    expect(page.text).toContain(`The measures say ◐ Watch ${raw}`);
    expect(page.text).toContain('Health set to 30');
    // Everybody sees it, on the reasons too, which still add up to the score of the measures.
    const reasons = atAccount(arthit)(company).click('do=openReasons').text;
    expect(reasons).toContain('Set by Mina Karimi until 20 Dec 2026');
    expect(reasons).toContain(`<b>${raw}  </b>Score`);
  });

  test('may be set to a band alone, and then shows no number', () => {
    const { text } = form(mina).click('do=saveOverride', overrideForm);
    expect(text).toMatch(/<font color="#[0-9a-f]{6}"><b>◔ At risk<\/b><\/font>/);
    expect(text).not.toMatch(/<b>\d+ <\/b>/);
    expect(text).toContain('Health set to ◔ At risk');
    expect(company.open(mina).text).toContain('◔ At risk');
  });

  test.each([
    ['nothing', { band: '', points: '', reason: '', lastDay: undefined }, ['Please fill this in']],
    ['a score that is none', { points: '101' }, ['Please write a score that the scale has']],
    ['a score of another band', { band: 'healthy', points: '30' }, ['This score lies in another band; correct one']],
    ['a day that is over', { lastDay: until('2026-11-22') }, ['This day is over']],
    ['a day too far ahead', { lastDay: until('2027-02-22') }, ['Please pick a day within 90 days']],
    ['no reason', { reason: '' }, ['Please fill this in']],
  ])('is not set with %s, and what was typed stays', (_, wrong, told) => {
    const typed = { ...overrideForm, ...wrong };
    const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    const page = form(mina).click('do=saveOverride', given);
    for (const text of told) expect(page.text).toContain(text);
    if (typed.reason) expect(page.text).toContain(typed.reason);
    if ('points' in typed && typed.points) expect(page.text).toContain(typed.points);
    expect(rows()).toEqual([]);
  });

  test('is nobody else’s to set, whatever a client asks for', () => {
    expect(menu(mina)).toContain('openOverride');
    expect(menu(lena)).toContain('openOverride');
    expect(menu(arthit)).not.toContain('openOverride');
    const params = { account: accountId(company, 'A-3'), key: 'k1' };
    press(company, { by: mina, messageId: mail.id, action: 'saveOverride', form: overrideForm }, params);
    press(company, { by: arthit, messageId: mail.id, action: 'saveOverride', form: overrideForm }, params);
    expect(rows()).toEqual([]);
  });

  test('is taken back by whoever set it or by a lead, and stands on the timeline', () => {
    form(lena).click('do=saveOverride', overrideForm);
    expect(menu(mina)).not.toContain('endOverride');
    const held = form(mina);
    expect(held.text).toContain('Lena Berg or a lead can take this back.');
    expect(JSON.stringify(held.answer.result)).not.toContain('saveOverride');
    const account = accountId(company, 'Acme Robotics');
    const override = String(rows()[0]?.[company.workspace.sheets.values('overrides')[0]?.indexOf('id') ?? 0]);
    press(company, { by: mina, messageId: mail.id, action: 'endOverride' }, { account, override });
    expect(atAccount(mina)(company).text).toContain('Set by Lena Berg');
    const page = atAccount(lena)(company).click('do=endOverride');
    expect(page.notice).toBe('Taken back. The measures count again');
    expect(page.text).not.toContain('Set by');
    expect(page.text).toContain('Set health taken back');
  });

  test('that somebody set while another one was typing keeps what was typed', () => {
    const late = form(mina);
    form(lena).click('do=saveOverride', overrideForm);
    const page = late.click('do=saveOverride', { ...overrideForm, reason: 'They told me on the phone' });
    expect(page.text).toContain('Lena Berg or a lead can take this back.');
    expect(page.text).toContain('They told me on the phone');
    expect(rows()).toHaveLength(1);
  });

  test('set anew takes the place of what one had set, and an undo brings that back', () => {
    form(mina).click('do=saveOverride', overrideForm);
    const second = { ...overrideForm, band: '', points: '88', reason: 'A new sponsor came' };
    expect(form(mina).text).toContain('Saving takes the place of what is set now.');
    expect(form(mina).click('do=saveOverride', second).text).toContain('<b>88 </b>');
    const undone = atAccount(mina)(company).click('Undo my last action').click('do=undoChange');
    expect(undone.text).toContain('Their sponsor left');
    expect(undone.text).not.toContain('A new sponsor came');
  });

  test('ends by itself after its last day', () => {
    form(mina).click('do=saveOverride', { ...overrideForm, lastDay: until('2026-11-24') });
    company.workspace.setClock(Date.parse('2026-11-24T16:00:00Z'));
    expect(atAccount(mina)(company).text).toContain('Set by Mina Karimi');
    company.workspace.setClock(Date.parse('2026-11-24T17:30:00Z'));
    expect(atAccount(mina)(company).text).not.toContain('Set by');
  });
});

describe('the pulse form', () => {
  test('says what the pulse will do before it is given, and that is what it does', () => {
    const page = atAccount(mina)(company).click('do=openPulse');
    const range = /From 1 to 5, the score goes from (\d+) to (\d+)\. It counts in full for 45 days\./.exec(page.text);
    const scores = ['1', '5'].map((value) => {
      const after = atAccount(mina)(company).click('do=openPulse').click('do=savePulse', { value });
      return /<b>(\d+) <\/b>/.exec(after.text)?.[1];
    });
    expect(scores).toEqual(range?.slice(1));
  });

  test('says when a pulse has grown old', () => {
    company.workspace.setClock(Date.parse('2027-01-10T02:00:00Z'));
    expect(atAccount(mina)(company).click('do=openPulse').text).toMatch(/Now 3 of 5.*old, so it counts less/);
    company.workspace.setClock(Date.parse('2027-02-20T02:00:00Z'));
    expect(atAccount(mina)(company).click('do=openPulse').text).toMatch(/Now 3 of 5.*too old to count/);
  });
});
