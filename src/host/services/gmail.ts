import { createHash } from 'node:crypto';
import { type Caller, type Fake, type MailMessage, ScriptError } from '../contract';
import { fullScope, missingPermission } from '../realm/scopes';

/** A draft made through the add-on: it really lies in the person's mailbox, and repeated clicks leave several. */
export type Draft = { readonly id: string; readonly email: string; readonly message: MailMessage };
export type GmailFake = Fake & {
  drafts(email: string): readonly Draft[];
  message(email: string, id: string): MailMessage | undefined;
};

type Options = Readonly<Record<string, string | undefined>>;
type State = { readonly drafts: readonly Draft[]; readonly made: number };

const wholeMailbox = ['gmail.readonly', 'gmail.modify', 'https://mail.google.com/'];
const opened = 'gmail.addons.current.message';

/** The token that opens one message to the add-on, as the event carries it: the same for the same person and message. */
export function accessTokenOf(email: string, messageId: string): string {
  return `AND7SK${createHash('sha256').update(`${email} ${messageId}`).digest('base64url')}`;
}

/**
 * GmailApp over the mails that were loaded and the drafts that were made. A message opens with the token of its event;
 * its headers with the metadata scope, its content with `…readonly`, or with `…action` after the person's click.
 */
export function createGmail(messages: () => readonly MailMessage[]): GmailFake {
  let state: State = { drafts: [], made: 0 };

  const all = (email: string): readonly MailMessage[] => [
    ...messages().filter(({ mailbox }) => mailbox === email || mailbox === '*'),
    ...state.drafts.filter((draft) => draft.email === email).map(({ message }) => message),
  ];
  const find = (id: unknown, { email }: Caller): MailMessage => {
    const found = all(email).find((message) => message.id === id);
    if (!found) throw new ScriptError('Invalid argument: id');
    return found;
  };
  const content = (what: string, [id, token]: readonly unknown[], caller: Caller): MailMessage => {
    if (!mayRead(caller, true))
      throw missingPermission(`GmailMessage.${what}`, [`${opened}.readonly`, ...wholeMailbox]);
    checkToken(id, token, caller);
    return find(id, caller);
  };
  const put = (draft: Draft) => {
    const others = state.drafts.filter(({ id }) => id !== draft.id);
    state = { drafts: [...others, draft], made: state.made + 1 };
    return shownDraft(draft);
  };
  const draftOf = (id: unknown, { email }: Caller): Draft => {
    const found = state.drafts.find((draft) => draft.id === id && draft.email === email);
    if (!found) throw new ScriptError('Draft not found');
    return found;
  };
  const newDraft = (options: Options, caller: Caller, threadId?: string): Draft => {
    const number = String(1_700_000_000_000_000_000n + BigInt(state.made + 1));
    const ids = { id: `msg-a:r${number}`, threadId: threadId ?? `thread-a:r${number}` };
    return { id: `r${number}`, email: caller.email, message: { ...ids, ...draftMessage(options, caller) } };
  };

  const methods: Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>> = {
    getMessageById: ([id, token], caller) => {
      if (!mayRead(caller, false))
        throw missingPermission('GmailApp.getMessageById', [
          `${opened}.metadata`,
          `${opened}.readonly`,
          ...wholeMailbox,
        ]);
      checkToken(id, token, caller);
      return head(find(id, caller));
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
      const thread = all(caller.email).filter(({ threadId }) => threadId === id);
      if (!mayRead(caller, true))
        throw missingPermission('GmailApp.getThreadById', [`${opened}.readonly`, ...wholeMailbox]);
      if (!holds(caller, wholeMailbox) && !thread.some((message) => token === accessTokenOf(caller.email, message.id)))
        throw denied(token, 'GetThread');
      return thread.map(head);
    },
    getInboxThreads: ([start, most], caller) => {
      if (!holds(caller, wholeMailbox)) throw missingPermission('GmailApp.getInboxThreads', wholeMailbox);
      const newest = [...all(caller.email)].sort((a, b) => b.date - a.date).map(({ threadId }) => threadId);
      return [...new Set(newest)].slice(Number(start), Number(start) + Number(most));
    },
    createDraft: ([options], caller) => put(newDraft(options as Options, caller)),
    createDraftReply: ([id, options, toAll], caller) => {
      const message = find(id, caller);
      const given = options as Options;
      const subject = /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
      const cc = toAll ? [message.to, message.cc].filter(Boolean).join(', ') : '';
      return put(newDraft({ to: message.replyTo || message.from, cc, subject, ...given }, caller, message.threadId));
    },
    getDraft: ([id], caller) => shownDraft(draftOf(id, caller)),
    getDrafts: (_args, { email }) => state.drafts.filter((draft) => draft.email === email).map(shownDraft),
    updateDraft: ([id, options], caller) => {
      const draft = draftOf(id, caller);
      return put({ ...draft, message: { ...draft.message, ...draftMessage(options as Options, caller) } });
    },
    deleteDraft: ([id], caller) => {
      const { id: gone } = draftOf(id, caller);
      state = { ...state, drafts: state.drafts.filter((draft) => draft.id !== gone) };
      return null;
    },
  };

  return {
    call: (method, args, caller) => {
      const found = methods[method];
      if (!found) throw new ScriptError(`GmailApp.${method} is not in this host`);
      return found(args, caller);
    },
    drafts: (email) => state.drafts.filter((draft) => draft.email === email),
    message: (email, id) => all(email).find((message) => message.id === id),
    dump: () => state,
    restore: (dump) => {
      state = dump as State;
    },
  };
}

function holds({ execution }: Caller, scopes: readonly string[]): boolean {
  const held = execution?.scopes;
  return held === undefined || scopes.some((scope) => held.includes(fullScope(scope)));
}

/** The scope for content after a click opens the headers too. */
function mayRead(caller: Caller, content: boolean): boolean {
  if (holds(caller, [...wholeMailbox, `${opened}.readonly`])) return true;
  if (caller.execution?.clicked && holds(caller, [`${opened}.action`])) return true;
  return !content && holds(caller, [`${opened}.metadata`]);
}

/** With a scope for the whole mailbox no token is needed. */
function checkToken(id: unknown, token: unknown, caller: Caller): void {
  if (caller.execution?.scopes !== undefined && holds(caller, wholeMailbox)) return;
  if (token !== accessTokenOf(caller.email, String(id))) throw denied(token, 'GetMessage');
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

function shownDraft({ id, message }: Draft) {
  return { id, message: head(message) };
}

function draftMessage(options: Options, { email, now }: Caller): Omit<MailMessage, 'id' | 'threadId'> {
  const { to = '', cc = '', bcc = '', subject = '', body = '', htmlBody = '', replyTo = '' } = options;
  const headers = [
    ['From', email],
    ['To', to],
    ['Subject', subject],
  ] as const;
  return { mailbox: email, headers, from: email, to, cc, bcc, replyTo, subject, date: now, text: body, html: htmlBody };
}
