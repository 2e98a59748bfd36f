import { createHash } from 'node:crypto';
import { type Caller, type Fake, type MailMessage, ScriptError } from '../../contract';
import {
  mayReadContent,
  mayReadHeaders,
  mayReadMailbox,
  needsContent,
  needsHeaders,
  needsMailbox,
  requireLabels,
} from './gmail-access';
import { createDrafts, type Draft, type DraftOptions, type Drafts, replyOptions } from './gmail-drafts';
import { createLabels, type Labels } from './gmail-labels';
import { createSent, type Sent } from './gmail-sent';

export type GmailFake = Fake & {
  drafts(email: string): readonly Draft[];
  /** What the add-on sent, once in each mailbox that it was sent to. */
  delivered(): readonly MailMessage[];
  message(email: string, id: string): MailMessage | undefined;
};

type Methods = Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>>;
type Mailbox = (email: string) => readonly MailMessage[];

/** The token that opens one message to the add-on, as the event carries it: the same for the same person and message. */
export function accessTokenOf(email: string, messageId: string): string {
  return `AND7SK${createHash('sha256').update(`${email} ${messageId}`).digest('base64url')}`;
}

/**
 * GmailApp over the mails that were loaded and the drafts that were made. A message opens with the token of its event;
 * its headers with the metadata scope, its content with `…readonly`, or with `…action` after the person's click.
 */
export function createGmail(messages: () => readonly MailMessage[], outbox: Fake): GmailFake {
  const drafts = createDrafts();
  const sent = createSent(outbox);
  const labels = createLabels();
  const mailbox: Mailbox = (email) => [
    ...messages().filter((message) => message.mailbox === email || message.mailbox === '*'),
    ...sent.all().filter((message) => message.mailbox === email),
    ...drafts.of(email).map(({ message }) => message),
  ];
  const methods: Methods = {
    ...reading(mailbox),
    ...drafting(mailbox, drafts),
    ...sending(mailbox, sent),
    ...labelling(labels),
  };
  return {
    call: (method, args, caller) => {
      const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (!found) throw new ScriptError(`GmailApp.${method} is not in this host`);
      return found(args, caller);
    },
    drafts: drafts.of,
    delivered: sent.all,
    message: (email, id) => mailbox(email).find((message) => message.id === id),
    dump: () => ({ drafts: drafts.dump(), labels: labels.dump(), sent: sent.all() }),
    restore: (dump) => {
      const kept = dump as { drafts: unknown; labels: ReturnType<Labels['dump']>; sent?: readonly MailMessage[] };
      drafts.restore(kept.drafts);
      labels.restore(kept.labels);
      sent.restore(kept.sent ?? []);
    },
  };
}

function reading(mailbox: Mailbox): Methods {
  const content = (what: string, [id, token]: readonly unknown[], caller: Caller): MailMessage => {
    if (!mayReadContent(caller)) throw needsContent(`GmailMessage.${what}`);
    checkToken(id, token, caller);
    return find(mailbox, id, caller);
  };
  return {
    getMessageById: ([id, token], caller) => {
      if (!mayReadHeaders(caller)) throw needsHeaders('GmailApp.getMessageById');
      checkToken(id, token, caller);
      return head(find(mailbox, id, caller));
    },
    getPlainBody: (args, caller) => content('getPlainBody', args, caller).text,
    getBody: (args, caller) => {
      const { html, text } = content('getBody', args, caller);
      return html || text;
    },
    getRawContent: (args, caller) => {
      const { headers, text } = content('getRawContent', args, caller);
      return `${headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text}`;
    },
    getThread: ([id, token], caller) => {
      if (!mayReadContent(caller)) throw needsContent('GmailApp.getThreadById');
      const thread = mailbox(caller.email).filter(({ threadId }) => threadId === id);
      const isOpen = thread.some((message) => token === accessTokenOf(caller.email, message.id));
      if (!isOpen && !mayReadMailbox(caller)) throw denied(token, 'GetThread');
      return thread.map(head);
    },
    getInboxThreads: ([start, most], caller) => {
      if (!mayReadMailbox(caller)) throw needsMailbox('GmailApp.getInboxThreads');
      const newest = [...mailbox(caller.email)].sort((a, b) => b.date - a.date).map(({ threadId }) => threadId);
      return [...new Set(newest)].slice(Number(start), Number(start) + Number(most));
    },
  };
}

function drafting(mailbox: Mailbox, drafts: Drafts): Methods {
  return {
    createDraft: ([options], caller) => shown(drafts.create(options as DraftOptions, caller)),
    createDraftReply: ([id, options, toAll], caller) => {
      const message = find(mailbox, id, caller);
      const all = replyOptions(message, options as DraftOptions, toAll === true);
      return shown(drafts.create(all, caller, message.threadId));
    },
    getDraft: ([id], caller) => shown(drafts.get(id, caller)),
    getDrafts: (_args, { email }) => drafts.of(email).map(shown),
    updateDraft: ([id, options], caller) => shown(drafts.update(id, options as DraftOptions, caller)),
    deleteDraft: ([id], caller) => {
      drafts.remove(id, caller);
      return null;
    },
  };
}

function sending(mailbox: Mailbox, sent: Sent): Methods {
  return {
    sendEmail: ([options], caller) => sent.send(options as DraftOptions, caller),
    sendReply: ([id, options, toAll], caller) => {
      const message = find(mailbox, id, caller);
      return sent.send(replyOptions(message, options as DraftOptions, toAll === true), caller, message.threadId);
    },
    sendForward: ([id, options], caller) => {
      const { subject, text, html } = find(mailbox, id, caller);
      return sent.send(
        { subject: `Fwd: ${subject}`, body: text, htmlBody: html, ...(options as DraftOptions) },
        caller,
      );
    },
  };
}

function labelling(labels: Labels): Methods {
  const methods: Methods = {
    getUserLabels: (_args, caller) => labels.names(caller),
    getLabels: ([threadId], caller) => labels.on(String(threadId), caller),
    createLabel: ([name], caller) => labels.create(String(name), caller),
    deleteLabel: ([name], caller) => {
      labels.remove(String(name), caller);
      return null;
    },
    setLabel: ([threadId, name, wears], caller) => {
      labels.put(String(threadId), String(name), wears === true, caller);
      return null;
    },
  };
  const guarded = Object.entries(methods).map(([name, method]): [string, Methods[string]] => [
    name,
    (args, caller) => {
      requireLabels(name, caller);
      return method(args, caller);
    },
  ]);
  return Object.fromEntries(guarded);
}

function find(mailbox: Mailbox, id: unknown, { email }: Caller): MailMessage {
  const found = mailbox(email).find((message) => message.id === id);
  if (!found) throw new ScriptError('Invalid argument: id');
  return found;
}

function checkToken(id: unknown, token: unknown, caller: Caller): void {
  if (mayReadMailbox(caller) || token === accessTokenOf(caller.email, String(id))) return;
  throw denied(token, 'GetMessage');
}

function denied(token: unknown, request: string): ScriptError {
  const problem = token === '' || token === undefined ? 'Missing' : 'Invalid';
  return new ScriptError(
    `Access denied: : ${problem} access token for authorization. Request: MailboxService.${request}.`,
  );
}

/** All headers at once, without content. */
function head({ id, threadId, headers, from, to, cc, bcc, replyTo, subject, date }: MailMessage) {
  return { id, threadId, headers, from, to, cc, bcc, replyTo, subject, date, draft: id.startsWith('msg-a:') };
}

function shown({ id, message }: Draft) {
  return { id, message: head(message) };
}
