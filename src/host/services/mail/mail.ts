import { type Fake, ScriptError } from '../../contract';

/** A mail that the add-on sent. Nothing leaves the host: it stays in the outbox. */
export type SentMail = {
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly name: string;
  readonly at: number;
};

export type MailFake = Fake & { outbox(): readonly SentMail[] };

/** Recipients a day in a Workspace account (guides/services/quotas), and in one message. */
const dailyRecipients = 1500;
const messageRecipients = 50;
const dayMs = 86_400_000;

export function createMail(): MailFake {
  let sent: readonly SentMail[] = [];

  const usedBy = (email: string, now: number) =>
    sent
      .filter(({ from, at }) => from === email && at > now - dayMs)
      .reduce((sum, mail) => sum + recipients(mail).length, 0);

  return {
    call: (method, [message], { email, now }) => {
      const left = dailyRecipients - usedBy(email, now);
      if (method === 'getRemainingDailyQuota') return left;
      if (method !== 'sendEmail') throw new ScriptError(`MailApp.${method} is not in this host`);
      const mail = mailOf(message as Readonly<Record<string, unknown>>, email, now);
      const count = recipients(mail).length;
      if (count === 0) throw new ScriptError('Failed to send email: no recipient');
      if (count > messageRecipients) throw new ScriptError('Limit Exceeded: Email Recipients Per Message.');
      if (count > left) throw new ScriptError('Service invoked too many times for one day: email.');
      sent = [...sent, mail];
      return null;
    },
    outbox: () => sent,
    dump: () => sent,
    restore: (dump) => {
      sent = dump as readonly SentMail[];
    },
  };
}

function mailOf(message: Readonly<Record<string, unknown>>, from: string, at: number): SentMail {
  const text = (name: string) => {
    const value = message[name];
    return value === undefined || value === null ? '' : String(value);
  };
  return {
    from,
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    subject: text('subject'),
    body: text('body'),
    htmlBody: text('htmlBody'),
    name: text('name'),
    at,
  };
}

function recipients({ to, cc, bcc }: SentMail): readonly string[] {
  return [to, cc, bcc]
    .join(',')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
}
