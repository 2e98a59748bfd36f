import { arthit, type Company, mina, openCompany, type Page } from '../support/company';
import { aMail } from '../support/mails';

const mail = aMail({ id: 'msg-f:1' });
const dual = aMail({ id: 'msg-f:2', from: 'Dana <dana@both.example>' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail, dual]);
});

function column(tab: string, key: string): readonly unknown[] {
  const [keys = [], , ...rows] = company.workspace.sheets.values(tab);
  return rows.map((cells) => cells[keys.indexOf(key)]);
}

/** The execution ends right after its write: the person sees Google's own error and does not know. */
function endedAfterWrite(click: () => Page): void {
  company.workspace.fault({ service: 'Sheets', method: 'Spreadsheets.batchUpdate', fault: 'kill', after: 0, times: 1 });
  expect(click).toThrow();
}

describe('a form that is sent again with other words, after an answer that never came,', () => {
  test('keeps both notes', () => {
    const form = company.open(mina, { messageId: mail.id }).click('do=openNote');
    endedAfterWrite(() => form.click('do=saveNote', { note: 'They hire' }));
    form.click('do=saveNote', { note: 'They hire ten people' });
    expect(column('activities', 'words')).toEqual(['They hire', 'They hire ten people']);
  });

  test('corrects the signal, which nobody has acted on', () => {
    const form = company.open(mina, { messageId: mail.id }).click('do=openFlag');
    const typed = { kind: 'seat-limit', need: 'Ten seats', urgency: 'soon' };
    endedAfterWrite(() => form.click('do=flagSignal', typed));
    const flagged = form.click('do=flagSignal', { ...typed, need: 'Twelve seats' });
    expect(flagged.text).toContain('Twelve seats');
    expect(column('signals', 'need')).toEqual(['Twelve seats']);
  });

  test('leaves a signal alone that the AM has accepted meanwhile', () => {
    const form = company.open(mina, { messageId: mail.id }).click('do=openFlag');
    const typed = { kind: 'seat-limit', need: 'Ten seats', urgency: 'soon' };
    endedAfterWrite(() => form.click('do=flagSignal', typed));
    company.open(arthit, { host: 'SHEETS' }).click('do=openSignal').click('do=acceptSignal');
    form.click('do=flagSignal', { ...typed, need: 'Twelve seats' });
    expect(column('signals', 'need')).toEqual(['Ten seats']);
  });
});

describe('a sync that was booked', () => {
  const offers = () =>
    company
      .open(mina, { messageId: mail.id })
      .click('do=openSync')
      .click('do=findTimes', { with: arthit, minutes: '30' });
  const events = () => company.workspace.calendar.list(mina, {});

  test('and taken off the calendar can be booked for the same time again', () => {
    const page = offers();
    page.click('do=bookSync');
    company.workspace.calendar.cancel(mina, events()[0]?.id ?? '');
    expect(page.click('do=bookSync').notice).toBe('Booked: tomorrow 10:00');
    expect(events()).toHaveLength(1);
    expect(column('meetings', 'state')).toEqual(['cancelled', 'booked']);
  });

  test('and moved since is shown where Calendar has it, not booked twice', () => {
    const page = offers();
    page.click('do=bookSync');
    const start = { dateTime: '2026-11-26T03:00:00Z' };
    company.workspace.calendar.change(mina, events()[0]?.id ?? '', {
      start,
      end: { dateTime: '2026-11-26T03:30:00Z' },
    });
    expect(page.click('do=bookSync').notice).toBe('Booked: Thu 26 Nov, 10:00');
    expect(events()).toHaveLength(1);
    expect(column('meetings', 'start')).toEqual(['2026-11-26T03:00:00Z']);
  });
});

describe('a contact', () => {
  test('of two accounts brings a picker, and still does after everything is read anew', () => {
    const linkTo = (query: string) =>
      company.open(mina, { messageId: dual.id }).click('do=searchForSender', { query }).action('do=linkSender');
    const actions = ['acme', 'siam'].map(linkTo);
    for (const action of actions) company.workspace.click({ as: mina, host: 'GMAIL', messageId: dual.id, action });
    const texts = () => company.open(arthit, { messageId: dual.id }).text;
    expect(texts()).toContain('Siam Foods');
    expect(texts()).toContain('Acme Robotics');
    company.workspace.setClock(Date.parse('2026-11-23T03:30:00Z'));
    expect(texts()).toContain('Siam Foods');
    expect(texts()).toContain('Acme Robotics');
  });

  test('that somebody linked stays linked when another has "not a customer" still before them', () => {
    const before = company.open(arthit, { messageId: dual.id });
    company.open(mina, { messageId: dual.id }).click('do=searchForSender', { query: 'acme' }).click('do=linkSender');
    expect(before.click('do=ignoreSender').text).toContain('Somebody was faster');
    expect(company.open(arthit, { messageId: dual.id }).text).toContain('Acme Robotics');
  });
});

describe('a domain that a hand wrote into the workbook', () => {
  test('is found as soon as an admin has everything read anew, however often it was looked for before', () => {
    const { sheets } = company.workspace;
    company.open(mina, { messageId: dual.id });
    const [keys = []] = sheets.values('accounts');
    const row = sheets.values('accounts').findIndex((cells) => cells.includes('A-2'));
    sheets.edit('accounts', { row, column: keys.indexOf('domains'), values: [['siam.example, both.example']] });
    expect(company.open(mina, { messageId: dual.id }).text).not.toContain('Siam Foods');
    company.open('ada@orbit.example').click('do=openSettings').click('do=rebuildIndex');
    expect(company.open(mina, { messageId: dual.id }).text).toContain('Siam Foods');
  });
});
