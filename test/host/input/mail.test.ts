import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readMail } from '../../../src/host/input/mail';

function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-mail-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const eml = (headers: readonly string[], body = 'Hello') => [...headers, '', body, ''].join('\r\n');

const asked = eml([
  'From: =?utf-8?B?2YXbjNmG2Kc=?= <mina@pars.example>',
  'To: "Weber, Jonas" <jonas@kestrel.example>, arthit@kestrel.example',
  'Cc: Team: lea@alder.example;',
  'Subject: =?utf-8?Q?Caf=C3=A9?=',
  'Date: Mon, 23 Nov 2026 09:30:00 +0330 (Iran Standard Time)',
  'Message-ID: <one@pars.example>',
]);
const answer = (id: string, of: string, date: string) =>
  eml([
    'From: jonas@kestrel.example',
    'To: mina@pars.example',
    'Subject: Re: Question',
    `Date: ${date}`,
    `Message-ID: <${id}@kestrel.example>`,
    `In-Reply-To: <${of}>`,
  ]);

describe('mails from files', () => {
  test('are read with names, addresses and instants as Gmail tells them', async () => {
    const { messages, unread } = await readMail(folderOf({ 'a.eml': asked }));
    expect(messages).toEqual([
      {
        id: expect.stringMatching(/^msg-f:1\d{18}$/),
        threadId: expect.stringMatching(/^thread-f:1\d{18}$/),
        mailbox: '*',
        headers: [
          ['From', 'مینا <mina@pars.example>'],
          ['To', '"Weber, Jonas" <jonas@kestrel.example>, arthit@kestrel.example'],
          ['Cc', 'Team: lea@alder.example;'],
          ['Subject', 'Café'],
          ['Date', 'Mon, 23 Nov 2026 09:30:00 +0330 (Iran Standard Time)'],
          ['Message-ID', '<one@pars.example>'],
        ],
        from: 'مینا <mina@pars.example>',
        to: '"Weber, Jonas" <jonas@kestrel.example>, arthit@kestrel.example',
        cc: 'Team: lea@alder.example;',
        bcc: '',
        replyTo: '',
        subject: 'Café',
        date: Date.parse('2026-11-23T06:00:00Z'),
        text: 'Hello\n',
        html: '',
      },
    ]);
    expect(unread).toEqual([]);
  });

  test('keep their ids from one reading to the next, and differ between mailboxes', async () => {
    const folder = folderOf({ 'a.eml': asked });
    const [first, again, other] = await Promise.all([
      readMail(folder),
      readMail(folder),
      readMail(folder, 'sara@kestrel.example'),
    ]);
    expect(again.messages[0]?.id).toBe(first.messages[0]?.id);
    expect(other.messages[0]?.id).not.toBe(first.messages[0]?.id);
  });

  test('hang together in threads, also over a mail that is missing', async () => {
    const { messages } = await readMail(
      folderOf({
        '1.eml': asked,
        '2.eml': answer('two', 'one@pars.example', 'Mon, 23 Nov 2026 10:00:00 +0000'),
        '3.eml': answer('three', 'lost@pars.example', 'Mon, 23 Nov 2026 11:00:00 +0000'),
        '4.eml': answer('four', 'lost@pars.example', 'Mon, 23 Nov 2026 12:00:00 +0000'),
      }),
    );
    const [four, three, two, one] = messages.map(({ threadId }) => threadId);
    expect([two === one, four === three, three === two]).toEqual([true, true, false]);
  });

  test('come out of a mailbox file one by one', async () => {
    const mbox = [
      'From mina@pars.example Mon Nov 23 06:00:00 2026',
      'From: mina@pars.example',
      'Subject: One',
      '',
      'A line',
      '>From the start',
      '',
      'From x Mon Nov 23 07:00:00 2026',
      'From: lea@alder.example',
      'Subject: Two',
      '',
      'Second',
      '',
    ].join('\n');
    const { messages, unread } = await readMail(folderOf({ 'takeout/All.mbox': mbox }));
    expect(
      messages.map(({ subject, text, date }) => [subject, text.trim(), new Date(date).toISOString().slice(0, 16)]),
    ).toEqual([
      ['Two', 'Second', '2026-11-23T07:00'],
      ['One', 'A line\nFrom the start', '2026-11-23T06:00'],
    ]);
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'has no date that can be read; the file’s own stands in'],
      [8, 'has no date that can be read; the file’s own stands in'],
    ]);
  });

  test('are loaded without sender or date, and that is told', async () => {
    const folder = folderOf({
      'a.eml': eml(['Subject: Lost', 'Received: by mx.example; Mon, 23 Nov 2026 06:00:00 +0000']),
      'b.eml': eml(['From: a@b.example', 'Date: Mon, 30 Jun 3609 15:33:50 +0600']),
    });
    const { messages, unread } = await readMail(folder);
    expect(messages.map(({ from, subject }) => [from, subject])).toEqual(
      expect.arrayContaining([
        ['', 'Lost'],
        ['a@b.example', ''],
      ]),
    );
    expect(messages.find(({ subject }) => subject === 'Lost')?.date).toBe(Date.parse('2026-11-23T06:00Z'));
    expect(unread).toEqual([
      { file: join(folder, 'a.eml'), line: 0, reason: 'has no sender that can be read' },
      { file: join(folder, 'b.eml'), line: 0, reason: 'has no date that can be read; the file’s own stands in' },
    ]);
  });

  test.each([
    ['Mon, 23 Nov 2026 09:30:00 +0330', '2026-11-23T06:00'],
    ['23 Nov 2026 06:00:00', '2026-11-23T06:00'],
    ['Mon, 23 Nov 2026 01:00:00 EST', '2026-11-23T06:00'],
    ['Mon, 23 Nov 2026 06:00:00 WIB', '2026-11-23T06:00'],
    ['Monday, 23-Nov-26 06:00:00 GMT', '2026-11-23T06:00'],
    ['2026-11-23T09:30:00+03:30', '2026-11-23T06:00'],
  ])('are dated %s at %s in UTC, on any machine', async (text, instant) => {
    const { messages, unread } = await readMail(folderOf({ 'a.eml': eml(['From: a@b.example', `Date: ${text}`]) }));
    expect([new Date(messages[0]?.date ?? 0).toISOString().slice(0, 16), unread]).toEqual([instant, []]);
  });

  test('give words where only HTML was written, in the letters of an old code page', async () => {
    const html = '<html><head><style>p{}</style></head><body><p>สวัสดี &amp; ขอบคุณ</p><p>ราคา</p></body></html>';
    const mail = Buffer.concat([
      Buffer.from(
        eml(
          [
            'From: somchai@siam.example',
            'Content-Type: text/html; charset=windows-874',
            'Date: Mon, 23 Nov 2026 06:00:00 +0700',
          ],
          '',
        ),
      ),
      iconv.encode(html, 'windows-874'),
    ]);
    const { messages } = await readMail(folderOf({ 'a.eml': mail }));
    expect(messages[0]?.text).toBe('สวัสดี & ขอบคุณ\nราคา');
  });

  test('are told when they are the same, empty, or no mails', async () => {
    const folder = folderOf({
      'a.eml': asked,
      'b.eml': asked.replaceAll('\r\n', '\n'),
      'c.eml': '',
      'notes.txt': 'x',
      'd.eml': '\r\njust words',
      '.hidden': 'x',
    });
    const { messages, unread } = await readMail(folder);
    expect(messages).toHaveLength(1);
    expect(Object.fromEntries(unread.map(({ file, reason }) => [file.slice(folder.length + 1), reason]))).toEqual({
      'b.eml': `is the same mail as ${join(folder, 'a.eml')}`,
      'c.eml': 'the file is empty',
      'notes.txt': 'is neither a mail (.eml) nor a mailbox (.mbox)',
      'd.eml': 'has no mail headers',
    });
  });
});
