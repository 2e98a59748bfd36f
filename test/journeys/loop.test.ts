import { arthit, type Company, mina, openCompany } from '../support/company';
import { aMail } from '../support/mails';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

/** A tab's rows as records of its fixed keys, without the two header rows. */
function rows(tab: string): readonly Readonly<Record<string, unknown>>[] {
  const [keys = [], , ...body] = company.workspace.sheets.values(tab);
  return body.map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])));
}

function flag(): void {
  const form = company.open(mina, { messageId: mail.id }).click('do=openFlag').click('do=quoteMail', {});
  form.click('do=flagSignal', {
    kind: 'seat-limit',
    need: 'Ten more seats',
    evidence: 'Mail of Sunday',
    quote: ['Could we get more seats?'],
    urgency: 'soon',
  });
}

describe('the loop', () => {
  test('shows the account of a mail with reasons that add up', () => {
    const { text } = company.open(mina, { messageId: mail.id });
    expect(text).toContain('Acme Robotics');
    expect(text).toContain('70');
    expect(text.match(/[−+]\d+/g)).toEqual(['−6', '+3', '+6']);
    expect(text).toContain('48 of 50 used');
  });

  test('brings a flagged signal with its quote to the AM and into the workbook', () => {
    flag();
    expect(rows('signals')).toMatchObject([
      {
        need: 'Ten more seats',
        evidence: 'Mail of Sunday\n“Could we get more seats?”',
        state: 'submitted',
        flaggedBy: mina,
        owner: arthit,
        acknowledgeBy: '2026-11-24T02:00:00Z',
        decideBy: '2026-11-27T02:00:00Z',
      },
    ]);
    const home = company.open(arthit, { host: 'SHEETS' });
    expect(home.text).toContain('Clocks running (1)');
    expect(home.text).toContain('Ten more seats');
  });

  test('is accepted, told to the CSM, and every step stands on the timeline and in the journal', () => {
    flag();
    const signal = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal').click('do=acknowledgeSignal');
    expect(signal.click('do=acceptSignal').notice).toBe('Accepted');
    expect(company.open(mina).text).toContain('Ten more seats');
    expect(rows('activities').map(({ kind, what, by }) => [kind, what, by])).toEqual([
      ['signal', 'flagged', mina],
      ['signal', 'acknowledged', arthit],
      ['signal', 'accepted', arthit],
    ]);
    const actions = rows('journal').map(({ action }) => action);
    for (const action of ['flagSignal', 'acknowledgeSignal', 'acceptSignal']) expect(actions).toContain(action);
  });

  test('declines with a reason, and a missing one keeps what was typed', () => {
    flag();
    const form = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal').click('do=openDecline');
    const again = form.click('do=declineSignal', { words: 'They froze spending' });
    expect(again.text).toContain('They froze spending');
    expect(rows('signals')).toMatchObject([{ state: 'submitted' }]);
    again.click('do=declineSignal', { reason: 'no-budget', words: 'They froze spending' });
    expect(rows('signals')).toMatchObject([
      { state: 'declined', reason: 'no-budget', reasonWords: 'They froze spending' },
    ]);
  });

  test('books a sync that stands in both calendars, in the workbook and on the timeline', () => {
    flag();
    const sync = company.open(arthit, { messageId: mail.id }).click('do=openSync');
    const booked = sync.click('do=findTimes', { with: mina, minutes: '30' }).click('do=bookSync');
    expect(booked.notice).toBe('Booked: tomorrow 10:00');
    const [meeting] = rows('meetings');
    expect(meeting).toMatchObject({ csm: mina, am: arthit, state: 'booked', start: '2026-11-24T03:00:00Z' });
    const events = [arthit, mina].map((email) => company.workspace.calendar.list(email, {}));
    expect(events.map((list) => list.map(({ id }) => id))).toEqual([[meeting?.eventId], [meeting?.eventId]]);
    expect(events[1]?.[0]).toMatchObject({
      summary: 'Sync: Mina Karimi and Arthit Suksan · Acme Robotics',
      description: expect.stringContaining('Ten more seats'),
    });
    expect(rows('activities').map(({ kind }) => kind)).toContain('sync');
    const agenda = company.open(mina, { host: 'CALENDAR', eventId: String(meeting?.eventId) });
    expect(agenda.text).toContain('Ten more seats');
  });
});

describe('a second click', () => {
  test('flags, logs, accepts and books once', () => {
    const account = company.open(mina, { messageId: mail.id });
    account.click('do=logMail');
    account.click('do=logMail');
    const form = account.click('do=openFlag');
    const typed = { kind: 'seat-limit', need: 'Ten more seats', urgency: 'soon' };
    form.click('do=flagSignal', typed);
    form.click('do=flagSignal', typed);
    const signal = company.open(arthit, { host: 'SHEETS' }).click('do=openSignal');
    signal.click('do=acceptSignal');
    signal.click('do=acceptSignal');
    const offers = company.open(arthit).click('do=openSync').click('do=findTimes', { with: mina, minutes: '30' });
    offers.click('do=bookSync');
    offers.click('do=bookSync');
    expect(rows('signals')).toHaveLength(1);
    expect(rows('meetings')).toHaveLength(1);
    expect(company.workspace.calendar.list(mina, {})).toHaveLength(1);
    expect(rows('activities').map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'mail in',
      'signal flagged',
      'signal accepted',
    ]);
  });

  test('after a lost answer of the insert finds the same event and finishes its row', () => {
    const offers = company.open(arthit).click('do=openSync').click('do=findTimes', { with: mina, minutes: '30' });
    company.workspace.fault({ service: 'Calendar', method: 'Events.insert', fault: 'kill', after: 0, times: 1 });
    expect(() => offers.click('do=bookSync')).toThrow();
    expect(rows('meetings')).toMatchObject([{ state: 'reserved' }]);
    offers.click('do=bookSync');
    expect(rows('meetings')).toMatchObject([{ state: 'booked' }]);
    expect(company.workspace.calendar.list(mina, {})).toHaveLength(1);
  });

  test('of two people for the same time books one event', () => {
    const byArthit = company.open(arthit).click('do=openSync').click('do=findTimes', { with: mina, minutes: '30' });
    const byMina = company.open(mina).click('do=openSync').click('do=findTimes', { with: arthit, minutes: '30' });
    byArthit.click('do=bookSync');
    byMina.click('do=bookSync');
    expect(rows('meetings')).toHaveLength(1);
    expect(company.workspace.calendar.list(mina, {})).toHaveLength(1);
  });

  test('on a time that somebody else took meanwhile books nothing and offers others', () => {
    const offers = company.open(arthit).click('do=openSync').click('do=findTimes', { with: mina, minutes: '30' });
    company.workspace.calendar.create(mina, {
      summary: 'Dentist',
      start: { dateTime: '2026-11-24T03:00:00Z' },
      end: { dateTime: '2026-11-24T04:00:00Z' },
    });
    const again = offers.click('do=bookSync');
    expect(again.text).not.toContain('tomorrow 10:00');
    expect(rows('meetings')).toMatchObject([{ state: 'cancelled' }]);
    expect(company.workspace.calendar.list(mina, {}).map(({ summary }) => summary)).toEqual(['Dentist']);
  });
});
