import type { SentMail } from '../../../src/host/services/mail/mail';
import { arthit, type Company, mina, openCompany, type Page } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { aMail } from '../../support/mails';
import { accountId, press } from '../../support/presses';
import { atAccount, gmail } from '../../support/scenes/scene';
import { atOnce } from '../../support/scenes/talk-scenes';

const mail = aMail({ id: 'msg-f:1' });
let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

const sent = (): readonly SentMail[] => company.workspace.state().sent;
const states = () => rowsOf(company, 'outbox').map(({ state, reason }) => [state, reason].filter(Boolean).join(' '));
const comment = (words: string) =>
  atAccount(mina)(company).click('do=openComments').click('do=saveComment', { comment: words, whom: '' });
const hourly = () => company.workspace.run({ as: 'ada@orbit.example', function: 'onHourly' });
const at = (when: string) => company.workspace.setClock(Date.parse(when));

describe('a comment that names somebody', () => {
  test('stands on the account for everybody, and goes out gathered in the morning, once', () => {
    const page = comment('@Arthit, who calls them?');
    comment('And @Arthit, when?');
    expect(page.notice).toBe('Saved. Arthit Suksan will hear of it');
    expect(atAccount(arthit)(company).click('do=openComments').text).toContain('@Arthit, who calls them?');
    expect(states()).toEqual(['waiting', 'waiting']);
    at('2026-11-24T01:30:00Z');
    hourly();
    expect(sent()).toEqual([]);
    at('2026-11-24T02:30:00Z');
    hourly();
    expect(sent().map(({ to, subject }) => [to, subject])).toEqual([[arthit, 'Tandem: 2 notices for you']]);
    expect(states()).toEqual(['sent', 'sent']);
    at('2026-11-25T02:30:00Z');
    hourly();
    expect(sent()).toHaveLength(1);
  });

  test('goes out at once to who wants that, with what the card knows and a link', () => {
    atOnce(company);
    comment('@Arthit, who <b>calls</b> "them" & when?');
    const [{ to, from, subject, body, htmlBody } = {} as SentMail] = sent();
    expect([from, to, subject]).toEqual([mina, arthit, 'Mentioned you: Acme Robotics']);
    expect(body).toContain('@Arthit, who <b>calls</b> "them" & when?');
    expect(body).toMatch(/Health: \w+/);
    expect(body).toMatch(/https:\/\/docs\.google\.com\/spreadsheets\/d\/[^/]+\/edit#gid=7113/);
    expect(htmlBody).toContain('&lt;b&gt;calls&lt;/b&gt; &quot;them&quot; &amp; when?');
    expect(states()).toEqual(['sent']);
  });

  test('waits while Google sends no more, and says so', () => {
    atOnce(company);
    company.workspace.fault({ service: 'MailApp', method: 'sendEmail', fault: '429', after: 0, times: 1 });
    comment('@Arthit, who calls them?');
    expect(states()).toEqual(['waiting quota']);
    hourly();
    expect([sent().length, states()]).toEqual([1, ['sent']]);
  });

  test('whose answer is lost was perhaps sent: nobody sends it again but who asks for it', () => {
    atOnce(company);
    company.workspace.fault({ service: 'MailApp', method: 'sendEmail', fault: 'lost-answer', after: 0, times: 1 });
    comment('@Arthit, who calls them?');
    expect(states()).toEqual(['perhaps no-answer']);
    at('2026-11-24T02:30:00Z');
    hourly();
    expect(sent()).toHaveLength(1);
    const outbox = company.open(mina, { host: 'SHEETS' }).click('do=openSettings').click('do=openOutbox');
    expect(outbox.text).toContain('perhaps sent');
    expect(outbox.text).toContain('It may arrive twice.');
    expect(outbox.click('do=resendNotice').notice).toBe('Sent');
    expect([sent().length, states()]).toEqual([2, ['sent']]);
  });

  test('that names nobody known is shown again with what was typed', () => {
    const page = comment('@Bob, who calls them?');
    expect(page.text).toContain('@Bob, who calls them?');
    expect(page.text).toContain('There is nobody of this name');
    expect(rowsOf(company, 'comments')).toEqual([]);
  });
});

describe('a comment on a sync that is no account’s', () => {
  test('names somebody once, however often its click comes', () => {
    const params = { account: '', about: 'mtg_pair', comment: '', key: 'k1' };
    const form = { comment: '@Arthit, shall we meet?', whom: '' };
    for (const _ of [1, 2]) press(company, { by: mina, messageId: mail.id, action: 'saveComment', form }, params);
    expect([rowsOf(company, 'comments').length, states()]).toEqual([1, ['waiting']]);
  });
});

describe('somebody who left the team', () => {
  const change = (page: Page, words: string) =>
    page.click('do=openCommentChange').click('do=changeComment', { comment: words, whom: '' });

  test('hears of nothing, is not said to, and stands in no way of other words', () => {
    comment('@Arthit, who calls them?');
    atAccount(arthit)(company).click('do=openComments').click('do=saveComment', { comment: 'Mina should', whom: '' });
    const row = company.workspace.sheets.values('team').findIndex((cells) => cells.includes(arthit));
    company.workspace.sheets.remove('team', 'rows', row, 1);
    const thread = () => atAccount(mina)(company).click('do=openComments');
    const page = change(thread(), '@Arthit, who writes to them?');
    expect([page.notice, page.text.includes('who writes to them?')]).toEqual(['Saved', true]);
    const answered = thread().click('do=openReply').click('do=saveComment', { comment: 'I do it', whom: '' });
    expect(answered.notice).toBe('Saved');
    at('2026-11-24T02:30:00Z');
    hourly();
    expect([sent(), states()]).toEqual([[], ['skipped gone']]);
  });
});

describe('a timeline', () => {
  test('shows a note as it reads now, keeps what it said, and pins it on top', () => {
    atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire ten' });
    const entry = atAccount(mina)(company).click('do=openTimeline').click('do=openEntry');
    const changed = entry.click('do=openNoteChange').click('do=changeNote', { note: 'They hire twenty' });
    expect(changed.text).toMatch(/They hire twenty[\s\S]*Earlier versions \(1\)[\s\S]*They hire ten/);
    atAccount(mina)(company).click('do=logMail');
    changed.click('do=pinEntry');
    const timeline = () => company.open(arthit, gmail(arthit)).click('do=openTimeline');
    const narrowed = press(
      company,
      { by: arthit, messageId: mail.id, action: 'filterTimeline', form: { kind: 'note', who: mina } },
      { account: accountId(company, 'Acme Robotics') },
    );
    expect(JSON.stringify(narrowed.result)).toContain('They hire twenty');
    expect(JSON.stringify(narrowed.result)).not.toContain('"topLabel":"Mail"');
    expect(JSON.stringify(timeline().answer.result)).toContain('"topLabel":"Mail"');
    expect(timeline().text).toMatch(/They hire twenty\n[^\n]*\n[^\n]*changed since · Pinned/);
    expect(timeline().text).not.toContain('They hire ten');
  });

  test('is somebody else’s to read, not to change', () => {
    atAccount(mina)(company).click('do=openNote').click('do=saveNote', { note: 'They hire ten' });
    const page = company.open(arthit, gmail(arthit)).click('do=openTimeline').click('do=openEntry');
    expect(() => page.click('do=openNoteChange')).toThrow('No button');
  });
});
