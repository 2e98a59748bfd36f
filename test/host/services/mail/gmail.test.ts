import type { MailMessage } from '../../../../src/host/contract';
import { accessTokenOf } from '../../../../src/host/services/mail/gmail';
import { mina, stage, thrownBy, worth } from '../../realm/run-script';

const auth = 'https://www.googleapis.com/auth/';
const metadata = `${auth}gmail.addons.current.message.metadata`;
const onClick = `${auth}gmail.addons.current.message.action`;
const content = `${auth}gmail.addons.current.message.readonly`;

function aMail(changes: Partial<MailMessage> = {}): MailMessage {
  return {
    id: 'msg-f:1',
    threadId: 'thread-f:1',
    mailbox: 'mina@corp.example',
    headers: [['Message-ID', '<m1@customer.example>']],
    from: 'Ada <ada@customer.example>',
    to: 'mina@corp.example',
    cc: '',
    bcc: '',
    replyTo: '',
    subject: 'More seats',
    date: Date.UTC(2026, 1, 27, 9),
    text: 'We need more.',
    html: '<p>We need more.</p>',
    ...changes,
  };
}

const inbox = [aMail(), aMail({ id: 'msg-f:2', subject: 'Re: More seats' })];
const withScopes = (...oauthScopes: readonly string[]) => stage({ manifest: { oauthScopes }, messages: inbox });
const opened = (expression: string, token = accessTokenOf('mina@corp.example', 'msg-f:1')) =>
  `(GmailApp.setCurrentMessageAccessToken(${JSON.stringify(token)}), ((m) => ${expression})(GmailApp.getMessageById('msg-f:1')))`;

describe('GmailApp', () => {
  test('reads all headers of the open message with one call', () => {
    const on = withScopes(metadata);
    const all = `[m.getId(), m.getFrom(), m.getTo(), m.getCc(), m.getReplyTo(), m.getSubject(), m.getDate(),
      m.getHeader('message-id'), m.getHeader('X-None'), m.getThread().getId()]`;
    const { log, calls } = on.run(`function main() { console.log(JSON.stringify(${opened(all)})); }`);
    expect(JSON.parse(log[0] ?? '')).toEqual([
      'msg-f:1',
      'Ada <ada@customer.example>',
      'mina@corp.example',
      '',
      '',
      'More seats',
      '2026-02-27T09:00:00.000Z',
      '<m1@customer.example>',
      '',
      'thread-f:1',
    ]);
    expect(calls.map(({ service, method, simulatedMs }) => [service, method, simulatedMs])).toEqual([
      ['GmailApp', 'getMessageById', 150],
    ]);
  });

  test('opens a message with its own token only', () => {
    const on = withScopes(metadata);
    const denied = (problem: string) =>
      `Exception: Access denied: : ${problem} access token for authorization. Request: MailboxService.GetMessage.`;
    expect(thrownBy(`GmailApp.getMessageById('msg-f:1')`, on)).toBe(denied('Missing'));
    expect(thrownBy(opened('m', accessTokenOf('mina@corp.example', 'msg-f:2')), on)).toBe(denied('Invalid'));
    expect(thrownBy(opened('m', accessTokenOf('omid@corp.example', 'msg-f:1')), on)).toBe(denied('Invalid'));
  });

  test('shows the body only after the click, with the scope for that', () => {
    const on = withScopes(metadata, onClick);
    const body = opened('[m.getPlainBody(), m.getBody()]');
    const refused =
      'Exception: Specified permissions are not sufficient to call GmailMessage.getPlainBody. Required permissions: (https://www.googleapis.com/auth/gmail.addons.current.message.readonly || https://www.googleapis.com/auth/gmail.readonly || https://www.googleapis.com/auth/gmail.modify || https://mail.google.com/)';
    expect(thrownBy(body, on)).toBe(refused);
    expect(worth(body, on, { clicked: true })).toEqual(['We need more.', '<p>We need more.</p>']);
    expect(thrownBy(body, withScopes(metadata), { clicked: true })).toBe(refused);
    expect(worth(body, withScopes(content))).toEqual(['We need more.', '<p>We need more.</p>']);
  });

  test('shows the headers to an add-on that may read after the click, and then only', () => {
    const on = withScopes(onClick);
    expect(thrownBy(opened('m.getSubject()'), on)).toMatch(/not sufficient to call GmailApp.getMessageById/);
    expect(worth(opened('m.getSubject()'), on, { clicked: true })).toBe('More seats');
  });

  test('keeps the mails of one mailbox from the other', () => {
    const on = stage({ manifest: { oauthScopes: [metadata] }, messages: inbox });
    const token = accessTokenOf('omid@corp.example', 'msg-f:1');
    expect(thrownBy(opened('m', token), on, { caller: { ...mina, email: 'omid@corp.example' } })).toBe(
      'Exception: Invalid argument: id',
    );
  });

  test('reads the thread of the open message', () => {
    const on = withScopes(content);
    expect(worth(opened('m.getThread().getMessages().map((one) => one.getSubject())'), on)).toEqual([
      'More seats',
      'Re: More seats',
    ]);
  });

  test('makes drafts that lie in the mailbox of the person', () => {
    const on = withScopes(metadata, `${auth}gmail.addons.current.action.compose`);
    on.run(`function main() {
      GmailApp.createDraft('b@c.example', 'Hello', 'Text', { cc: 'd@c.example' });
      ${opened('m.createDraftReply("Thanks", { htmlBody: "<p>Thanks</p>" })')};
    }`);
    const drafts = on.services.GmailApp.drafts('mina@corp.example').map(({ message }) => message);
    expect(
      drafts.map(({ threadId, to, cc, subject, text, html }) => ({ threadId, to, cc, subject, text, html })),
    ).toEqual([
      { threadId: drafts[0]?.threadId, to: 'b@c.example', cc: 'd@c.example', subject: 'Hello', text: 'Text', html: '' },
      {
        threadId: 'thread-f:1',
        to: 'Ada <ada@customer.example>',
        cc: '',
        subject: 'Re: More seats',
        text: 'Thanks',
        html: '<p>Thanks</p>',
      },
    ]);
    expect(on.services.GmailApp.drafts('omid@corp.example')).toEqual([]);
  });

  test('makes no draft without the scope for it', () => {
    expect(thrownBy(`GmailApp.createDraft('b@c.example', 'S', 'T')`, withScopes(metadata))).toMatch(
      /not sufficient to call GmailApp.createDraft/,
    );
  });

  test('puts labels on threads and takes them off, with the scope of the mailbox', () => {
    const on = withScopes(`${auth}gmail.modify`);
    on.run(`function main() { GmailApp.createLabel('B'); GmailApp.createLabel('A'); }`);
    const seen = `[GmailApp.getUserLabels().map((label) => label.getName()),
      GmailApp.getThreadById('thread-f:1').getLabels().map((label) => label.getName())]`;
    on.run(`function main() { GmailApp.getThreadById('thread-f:1').addLabel(GmailApp.getUserLabelByName('A')); }`);
    expect(worth(seen, on)).toEqual([['A', 'B'], ['A']]);
    on.run(`function main() { GmailApp.getThreadById('thread-f:1').removeLabel(GmailApp.getUserLabelByName('A')); }`);
    expect(worth(seen, on)).toEqual([['A', 'B'], []]);
    expect(thrownBy('GmailApp.getUserLabels()', withScopes(content))).toMatch(
      /not sufficient to call GmailApp.getUserLabels. Required permissions: \(https:\/\/www.googleapis.com\/auth\/gmail.labels/,
    );
  });

  test('keeps drafts, labels and sent mails over a dump and a restore', () => {
    const [first, second] = [stage(), stage()];
    first.run(`function main() {
      GmailApp.createLabel('A');
      GmailApp.createDraft('b@c.example', 'S', 'T');
      GmailApp.sendEmail('b@c.example', 'Sent', 'T');
    }`);
    second.services.GmailApp.restore(JSON.parse(JSON.stringify(first.services.GmailApp.dump())) as unknown);
    const seen =
      '[GmailApp.getUserLabels().length, GmailApp.getDrafts().map((draft) => draft.getMessage().getSubject())]';
    expect(worth(seen, second)).toEqual([1, ['S']]);
    expect(second.services.GmailApp.delivered().map(({ subject }) => subject)).toEqual(['Sent']);
  });

  test('brings a mail that it sends to the mailbox of everybody it is for', () => {
    const on = withScopes(`${auth}gmail.modify`);
    on.run(`function main() {
      GmailApp.sendEmail('Mina <MINA@corp.example>', 'Seats', 'Ten.', { name: 'Kim', cc: 'omid@corp.example' });
    }`);
    expect(
      on.services.GmailApp.delivered().map(({ mailbox, from, to, cc, subject, text }) => [
        mailbox,
        from,
        to,
        cc,
        subject,
        text,
      ]),
    ).toEqual(
      ['mina@corp.example', 'omid@corp.example'].map((mailbox) => [
        ...[mailbox, 'Kim <mina@corp.example>', 'Mina <MINA@corp.example>', 'omid@corp.example', 'Seats', 'Ten.'],
      ]),
    );
    const [mine] = on.services.GmailApp.delivered();
    expect(worth(`GmailApp.getMessageById('${mine?.id}').getFrom()`, on)).toBe('Kim <mina@corp.example>');
    expect(on.services.MailApp.outbox().map(({ subject }) => subject)).toEqual(['Seats']);
  });

  test('answers to the sender in the same thread and passes on what was written', () => {
    const on = withScopes(`${auth}gmail.modify`);
    on.run(`function main() { ${opened('m.reply("Thanks").forward("omid@corp.example")')}; }`);
    expect(
      on.services.GmailApp.delivered().map(({ mailbox, threadId, subject, text }) => [
        ...[mailbox, threadId === 'thread-f:1', subject, text],
      ]),
    ).toEqual([
      ['ada@customer.example', true, 'Re: More seats', 'Thanks'],
      ['omid@corp.example', false, 'Fwd: More seats', 'We need more.'],
    ]);
  });

  test('sends nothing without a scope for it, nor to nobody', () => {
    const mail = `GmailApp.sendEmail('', 'S', 'T')`;
    expect(thrownBy(mail, withScopes(content))).toMatch(/not sufficient to call GmailApp.sendEmail/);
    expect(thrownBy(mail, withScopes(`${auth}gmail.send`))).toBe('Exception: Failed to send email: no recipient');
  });

  test('names what it does not do', () => {
    expect(thrownBy(`GmailApp.search('in:inbox')`)).toBe('ScriptError: GmailApp.search is not in this host');
    expect(thrownBy(opened('m.star()'), withScopes(metadata))).toBe(
      'ScriptError: GmailMessage.star is not in this host',
    );
  });
});
