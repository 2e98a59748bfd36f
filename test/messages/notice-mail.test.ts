import type { Notice } from '../../src/domain/notice/notice';
import type { Language } from '../../src/domain/team/teammate';
import { type MailAccount, noticeMail } from '../../src/messages/notice-mail';
import { words } from '../../src/messages/words';
import { aNotice, monday9 } from '../support/builders';

const acme: MailAccount = { id: 'acc_acme', name: 'Acme Robotics', externalId: '', score: 41, band: 'at-risk' };

function mailOf(notices: readonly Notice[], parts: { language?: Language; account?: string; name?: string } = {}) {
  const { language = 'en', account = acme.name, name = 'Mina Karimi' } = parts;
  return noticeMail(
    {
      name,
      notices,
      accounts: new Map([[acme.id, { ...acme, name: account }]]),
      now: monday9,
      linkOf: () => 'https://docs.google.com/spreadsheets/d/x/edit?a="b&c',
      nameOf: () => name,
    },
    words(language, 'Asia/Bangkok'),
  );
}

const hostile = '<img src=x onerror=alert(1)> "q" & \'s\'\r\nBcc: all@orbit.example\u202e\u0000\u001b';

describe('what somebody wrote in a mail', () => {
  test('is text: it opens no element, ends no attribute', () => {
    const { html } = mailOf([aNotice({ words: hostile })], { account: hostile, name: hostile });
    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !/^<\/?(div|p|b|br|a)\b[^<"]*("[^"<]*"[^<"]*)*>$/.test(tag))).toEqual([]);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
    expect(html).toContain('href="https://docs.google.com/spreadsheets/d/x/edit?a=&quot;b&amp;c"');
  });

  test.each(['en', 'fa', 'th'] as const)(
    'never makes a second line of a subject in %s, nor turns it around',
    (language) => {
      const { subject } = mailOf([aNotice()], { language, account: `Acme${hostile}` });
      expect(subject).not.toMatch(/\p{Cc}|[\u2028\u2029\u202a-\u202e]/u);
      expect([...subject].length).toBeLessThanOrEqual(120);
    },
  );

  test('leaves nothing in the text that a client would stumble over', () => {
    const { text } = mailOf([aNotice({ words: hostile })]);
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(text).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('a notice says what happened', () => {
  test.each([
    [{ kind: 'clock', what: 'nudge 2026-11-23 10:00' }, 'Soon due: Acme Robotics', 'Due today 17:00'],
    [{ kind: 'clock', what: 'escalated 2026-11-20 02:00' }, 'Past its clock: Acme Robotics', 'Due Fri 20 Nov, 09:00'],
    [
      { kind: 'hand-back', what: 'due 2026-11-23 02:00' },
      'Won, to be handed back now: Acme Robotics',
      'Due today 09:00',
    ],
    [{ kind: 'hand-back', what: 'back' }, 'Sold and handed back to you: Acme Robotics', 'Mina Karimi, '],
    [{ kind: 'assignment', what: 'am' }, 'You are its AM now: Acme Robotics', 'Mina Karimi, '],
    [{ kind: 'alert', what: 'fell-at-risk', by: '' }, 'Fell to at risk: Acme Robotics', 'Health: At risk 41'],
    [{ kind: 'clock', what: 'constructor' }, 'A clock runs: Acme Robotics', 'Mina Karimi, '],
  ] as const)('%j', (parts, subject, line) => {
    const mail = mailOf([aNotice(parts)]);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(line);
  });

  test('and many are one mail that names twenty and counts the rest', () => {
    const { subject, text } = mailOf(
      Array.from({ length: 25 }, (_, at) => aNotice({ id: `ntc_${at}`, words: `No. ${at}.` })),
    );
    expect([subject, text.includes('No. 19.'), text.includes('No. 20.'), text.includes('and 5 more')]).toEqual([
      'Tandem: 25 notices for you',
      true,
      false,
      true,
    ]);
  });
});
