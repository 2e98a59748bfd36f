/** The agenda of a sync: it writes itself, is decided on, is written down in its event, and a sync without one is left out. */

import { arthit, type Company, lena, mina, openCompany, type Page } from '../../support/company';
import { callsOf } from '../../support/google/calls-of';
import { rowsOf, typeOver } from '../../support/importing';
import { press } from '../../support/presses';
import { mail } from '../../support/scenes/scene';
import { atAgenda, atEmptyAgenda, decisionForm, tuesday } from '../../support/scenes/syncs/agenda-scenes';
import { makeAmounts } from '../../support/store/amounts';
import { clickWith } from '../../support/syncs/between';
import { typeRow } from '../../support/syncs/pair';

const hour = 3_600_000;
const begin = Date.parse('2026-11-23T02:00:00Z');

const meetingOf = (company: Company) => rowsOf(company, 'meetings')[0] ?? {};
const eventOf = ({ workspace }: Company) =>
  workspace.calendar.list(mina, {})[0] as { readonly id: string; readonly description?: string } | undefined;
const noted = (company: Company) => (eventOf(company)?.description ?? '').split('\n').slice(1, -2);
const openEvent = (company: Company, as = mina): Page => {
  const eventId = eventOf(company)?.id;
  return company.open(as, { host: 'CALENDAR', ...(eventId ? { eventId } : {}) });
};
const atHome = (company: Company, as: string): Page => company.open(as, { host: 'CALENDAR' }).click('do=openMeeting');
const lines = (company: Company) =>
  rowsOf(company, 'activities')
    .filter(({ kind, what }) => kind === 'sync' && what !== 'booked')
    .map(({ what, words }) => [what, words]);
const run = ({ workspace }: Company, as: string) => workspace.run({ as, function: 'onHourly' });

const promise = {
  id: 'cmt_old',
  what: 'Send the offer',
  who: mina,
  due: '2026-11-20',
  by: arthit,
  at: '2026-11-10T02:00:00Z',
};

/** What a pair of the sample company has to talk about, from every tab that knows of something. */
function busy(): Company {
  const company = openCompany([mail]);
  typeRow(company, 'commitments', promise);
  typeRow(company, 'renewals', { id: 'ren_1', day: '2027-03-14', call: 'doubtful' });
  const account = company.open(mina, { messageId: mail.id });
  account.click('do=openPulse').click('do=savePulse', { value: '5', words: '' });
  account.click('do=openComments').click('do=saveComment', { comment: '@Arthit, who calls them?', whom: '' });
  return company;
}

describe('an agenda', () => {
  test('writes itself from every tab, in the one read of the card, each line with its account and its owner', () => {
    const company = busy();
    const page = atAgenda(company);
    expect(page.text.split('\n').filter((line) => / for |\(\d\)$/.test(line))).toEqual([
      'Promised (1)',
      'Acme Robotics · for Mina Karimi',
      'Health (1)',
      'Watch → Healthy, 23 Nov · Pulse +8 and Seats in use +1 · for Mina Karimi',
      'Waiting (1)',
      'Acme Robotics · tomorrow 09:00 · for Arthit Suksan',
      'Renewals ahead (1)',
      'Renewal on 14 Mar 2027 · in 111 days · for Arthit Suksan',
      'Disagreements (1)',
      'Healthy · pulse 5 · AM: doubtful · for Mina Karimi',
      'Waiting for an answer (1)',
      'Acme Robotics · Mina Karimi asked today 09:00 · for Arthit Suksan',
    ]);
    expect(callsOf(openEvent(company, arthit).answer)).toBe('event read');
    const { result } = press(
      company,
      { by: lena, messageId: mail.id, action: 'openMeeting' },
      { meeting: meetingOf(company).id ?? '' },
    );
    const toLead = JSON.stringify(result);
    expect([toLead.includes('Ten more seats'), toLead.includes('openDecision')]).toEqual([true, false]);
  });
});

describe('a decision', () => {
  test('makes a promise, a line of the timeline or a move, once, and stands on the agenda, in the row and in the minutes', () => {
    const company = openCompany([mail]);
    typeRow(company, 'commitments', promise);
    atAgenda(company);
    const old = atHome(company, mina).click('Send the offer▲ was due 20 Nov');
    expect([old.click('It is kept').notice, old.click('It is kept').notice]).toEqual([
      'It is decided',
      'It is decided',
    ]);

    const renewal = atHome(company, mina).click('Acme Robotics');
    expect(renewal.click('do=saveDecision', { ...decisionForm, what: '', who: 'x@evil.example' }).text).toContain(
      'What now?',
    );
    expect(renewal.click('do=saveDecision', decisionForm).text).toContain('Decided here (2)');
    expect(renewal.click('do=saveDecision', decisionForm).notice).toBe('It is decided');
    // Whoever was slower is told, and keeps what they typed.
    expect(renewal.click('To the timeline', { ...decisionForm, what: 'We wait' }).notice).toBe('It is decided already');
    expect(rowsOf(company, 'commitments').map(({ what, who, state }) => [what, who, state])).toEqual([
      ['Send the offer', mina, 'done'],
      ['Send them the offer', arthit, 'open'],
    ]);
    expect(atHome(company, arthit).click('Ten more seats').click('do=decideSignal').notice).toBe('Acknowledged');
    expect(rowsOf(company, 'signals').map(({ state }) => state)).toEqual(['acknowledged']);

    const kept = (meetingOf(company).decisions ?? '').split('\n').map((line) => line.split('\t').slice(1, 3));
    expect(kept).toEqual([
      [mina, 'kept'],
      [mina, 'commitment'],
      [arthit, 'move'],
    ]);
    const minutes = atHome(company, arthit).click('do=openMinutes');
    expect(minutes.text).toContain('• Send them the offer (Promised · Arthit Suksan, by 4 Dec)');
    expect(minutes.click('do=saveMinutes', { minutes: 'x '.repeat(3000) }).text).toContain('x x x');
    const saved = minutes.click('do=saveMinutes', { minutes: 'They buy in spring' });
    expect([saved.notice, saved.text.includes('They buy in spring')]).toEqual(['Minutes saved', true]);
    minutes.click('do=saveMinutes', { minutes: 'They buy in spring' });
    expect(meetingOf(company).minutes).toBe('They buy in spring');
    expect(lines(company)).toEqual([
      ['kept', 'Send the offer'],
      ['commitment', 'Send them the offer'],
      ['minutes', 'They buy in spring'],
    ]);
  });

  test('of a pair’s own sync stands in its minutes, and its row tells of them', () => {
    const company = openCompany([mail]);
    const form = company.open(mina, { host: 'CALENDAR' }).click('do=openSync');
    form.click('do=findTimes', { with: arthit, minutes: '30', from: tuesday }).click('do=bookSync');
    const card = atHome(company, arthit).click('Acme Robotics');
    card.click('To the timeline', { ...decisionForm, what: 'We wait for May' });
    const minutes = atHome(company, arthit).click('do=openMinutes');
    expect(minutes.text).toContain('• We wait for May (Noted)');
    expect(minutes.click('do=saveMinutes', { minutes: 'We wait' }).text).toContain('Minutes of a sync');
    expect(lines(company)).toEqual([['activity', 'We wait for May']]);
    expect(meetingOf(company).happened).toMatch(/^2026-11-23T02:00Z minutes/);
  });

  test('needs a day where it is a promise; minutes that the other one wrote meanwhile are not written over', () => {
    const company = openCompany([mail]);
    const card = atAgenda(company).click('Ten more seats');
    expect(card.click('do=saveDecision', { ...decisionForm, due: '' }).text).toContain('What now?');
    expect(rowsOf(company, 'commitments')).toEqual([]);
    const [minas, arthits] = [mina, arthit].map((who) => atHome(company, who).click('do=openMinutes'));
    arthits?.click('do=saveMinutes', { minutes: 'They buy in spring' });
    const slower = minas?.click('do=saveMinutes', { minutes: 'They wait' });
    expect(slower?.notice).toBe('Somebody changed this between your look and your click.');
    expect(meetingOf(company).minutes).toBe('They buy in spring');
    const anew = atHome(company, mina).click('do=openMinutes');
    anew.click('do=saveMinutes', { minutes: 'They buy in spring, or wait' });
    expect(meetingOf(company).minutes).toBe('They buy in spring, or wait');
  });

  test('is undone by whoever made it, and the line stands there again', () => {
    const company = openCompany([mail]);
    atAgenda(company).click('Ten more seats').click('do=saveDecision', decisionForm);
    const account = company.open(mina, { messageId: mail.id });
    expect(account.click('Undo my last action').click('do=undoChange').notice).toBe('Undone');
    const promised = rowsOf(company, 'commitments').filter(({ what }) => what !== '');
    expect([meetingOf(company).decisions, promised]).toEqual(['', []]);
    expect(atHome(company, mina).text).toContain('Ten more seats');
  });
});

describe('a sync with nothing to talk about', () => {
  const standing = (company: Company) => [meetingOf(company).state, eventOf(company) !== undefined];

  test('is left out when both say so: by its organiser’s next run, and once', () => {
    const company = openCompany([mail]);
    const offered = atEmptyAgenda(company);
    expect(offered.click('Skip this one').notice).toBe('Proposed');
    expect(offered.click('Skip this one').notice).toBe('Proposed');
    const asked = company
      .open(arthit, { host: 'CALENDAR' })
      .click('Mina Karimi would skip your sync: nothing has changed');
    expect(asked.text).toContain('Mina Karimi would skip this one');
    expect(asked.click('Skip it').text).toContain('It goes from the calendar when Tandem next runs for Mina Karimi.');
    expect(standing(company)).toEqual(['booked', true]);
    run(company, arthit);
    expect(standing(company)).toEqual(['booked', true]);
    run(company, mina);
    run(company, mina);
    expect(standing(company)).toEqual(['cancelled', false]);
    expect(lines(company).map(([what]) => what)).toEqual(['activity', 'skip', 'skip', 'skipped']);
  });

  test('is not, when something has come up; in its last day by hand alone', () => {
    const company = openCompany([mail]);
    const offered = atEmptyAgenda(company, tuesday);
    offered.click('Skip this one');
    typeRow(company, 'commitments', promise);
    const other = atHome(company, arthit);
    expect(other.text).not.toContain('would skip this one');
    expect(offered.click('Skip this one').notice).toBe('Something has changed. Look at the agenda first');
    other.click('Send the offer▲ was due 20 Nov').click('Let it go');
    company.workspace.setClock(begin + 2 * hour);
    atHome(company, arthit).click('Skip it');
    run(company, mina);
    expect(standing(company)).toEqual(['booked', true]);
    const page = openEvent(company);
    expect(page.text).toContain('in its last day: Mina Karimi takes it off the calendar here.');
    // Somebody is at the event that very moment: it stands, and nothing is told twice.
    const action = page.action('Take it off the calendar');
    const doing = () => company.workspace.calendar.change(mina, eventOf(company)?.id ?? '', { location: 'Room 1' });
    clickWith(company, { as: mina, host: 'CALENDAR', form: {}, action }, { at: 'Calendar.Events.patch', doing });
    const told = () => lines(company).filter(([what]) => what === 'skip').length;
    expect([standing(company), told()]).toEqual([['booked', true], 2]);
    expect(page.click('Take it off the calendar').notice).toBe('Skipped. It is off the calendar');
    expect(standing(company)).toEqual(['cancelled', false]);
  });
});

describe('the event', () => {
  test.each([
    ['en', 'en', 'Acme Robotics: Ten more seats (by 24 Nov 2026) for Arthit Suksan', 'Renewal on 14 Mar 2027'],
    ['fa', 'fa', '۳ آذر ۱۴۰۵', 'تمدید در ۲۳ اسفند ۱۴۰۵'],
    ['th', 'th', '24 พ.ย. 2569', '14 มี.ค. 2570'],
    ['fa', 'th', 'by 24 Nov 2026', 'Renewal on 14 Mar 2027'],
  ])('has the agenda in the language of the two (%s and %s), with its own calendar', (one, other, need, renewal) => {
    const company = openCompany([mail]);
    [one, other].forEach((text, at) => {
      typeOver(company, 'team', { row: at + 1, column: 'language', text });
    });
    company.workspace.evictCache();
    atAgenda(company);
    const said = noted(company).map((line) => line.replace(/[\u200e\u200f\u2066-\u2069]/g, ''));
    expect([said.length, said[0]?.includes(need), said[1]?.includes(renewal)]).toEqual([2, true, true]);
  });

  test('is kept up to date by its organiser alone, around what people wrote, and known as our own', () => {
    const company = openCompany([mail]);
    atAgenda(company).click('Ten more seats').click('do=saveDecision', decisionForm);
    const { id, description = '' } = eventOf(company) ?? { id: '' };
    company.workspace.calendar.change(mina, id, { description: `Bring cake\n${description}` });
    openEvent(company, arthit);
    expect(eventOf(company)?.description).toContain('Ten more seats');
    expect(callsOf(openEvent(company).answer)).toBe('event read patch read write');
    expect(eventOf(company)?.description).toMatch(
      /^Bring cake\n── Tandem ──\n• Acme Robotics: Send them the offer \(by 4 Dec 2026\)/,
    );
    expect(eventOf(company)?.description).not.toContain('Ten more seats');
    expect(callsOf(openEvent(company).answer)).toBe('event read');
    expect(atHome(company, mina).click('do=followSyncs').notice).toBe('Everything is as in Calendar');
    expect(lines(company)).toEqual([['commitment', 'Send them the offer']]);
  });

  test('opens where Calendar refuses to take the agenda, and where its organiser may not write it any more', () => {
    const company = openCompany([mail]);
    atAgenda(company).click('Ten more seats').click('do=saveDecision', decisionForm);
    company.workspace.fault({ service: 'Calendar', method: 'Events.patch', fault: '503', after: 0, times: 99 });
    expect(openEvent(company).text).toContain('Decided here (1)');
    company.workspace.clearFaults();
    typeOver(company, 'team', { row: 1, column: 'role', text: 'admin' });
    company.workspace.evictCache();
    expect(openEvent(company).text).toContain('Decided here (1)');
    expect(eventOf(company)?.description).toContain('Ten more seats');
  });

  test('is left alone where people changed the agenda in it, and where somebody from outside reads it', () => {
    for (const [text, guests] of [
      ['Ninety seats', []],
      ['', ['jana@acme.example']],
    ] as const) {
      const company = openCompany([mail]);
      atAgenda(company).click('Ten more seats').click('do=saveDecision', decisionForm);
      const { id, description = '' } = eventOf(company) ?? { id: '' };
      const own = text === '' ? description : description.replace('Ten more seats', text);
      const attendees = [mina, arthit, ...guests].map((email) => ({ email }));
      company.workspace.calendar.change(mina, id, { description: own, attendees });
      run(company, mina);
      openEvent(company);
      expect(eventOf(company)?.description).toBe(text === '' ? '' : own);
      expect(meetingOf(company).noted).toBe(text === '' ? meetingOf(company).noted : 'theirs');
    }
  });

  test('never holds an amount, and no HTML whatever an account is called', () => {
    const company = openCompany([mail]);
    makeAmounts(company);
    typeOver(company, 'accounts', { row: 0, column: 'name', text: '<a href="https://evil.example">Acme</a>' });
    atAgenda(company);
    const form = { expected: '77123', currency: 'EUR', expectedDay: '', discountPercent: '' };
    atHome(company, arthit).click('Ten more seats').click('do=openAccept').click('do=acceptSignal', form);
    run(company, mina);
    const { description = '' } = eventOf(company) ?? {};
    expect(description).toContain('Accepted');
    expect(description).not.toMatch(/77.?123|EUR|</);
  });
});
