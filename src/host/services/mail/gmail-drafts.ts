import { type Caller, type MailMessage, ScriptError } from '../../contract';

/** A draft made through the add-on: it really lies in the person's mailbox, and repeated clicks leave several. */
export type Draft = { readonly id: string; readonly email: string; readonly message: MailMessage };
export type DraftOptions = Readonly<Record<string, string | undefined>>;

export type Drafts = {
  of(email: string): readonly Draft[];
  /** Throws where this person has no such draft. */
  get(id: unknown, caller: Caller): Draft;
  create(options: DraftOptions, caller: Caller, threadId?: string): Draft;
  update(id: unknown, options: DraftOptions, caller: Caller): Draft;
  remove(id: unknown, caller: Caller): void;
  dump(): unknown;
  restore(dump: unknown): void;
};

type State = { readonly drafts: readonly Draft[]; readonly made: number };

export function createDrafts(): Drafts {
  let state: State = { drafts: [], made: 0 };
  const of = (email: string) => state.drafts.filter((draft) => draft.email === email);
  const get = (id: unknown, { email }: Caller): Draft => {
    const found = of(email).find((draft) => draft.id === id);
    if (!found) throw new ScriptError('Draft not found');
    return found;
  };
  const put = (draft: Draft): Draft => {
    state = { ...state, drafts: [...state.drafts.filter(({ id }) => id !== draft.id), draft] };
    return draft;
  };
  return {
    of,
    get,
    create: (options, caller, threadId) => {
      state = { ...state, made: state.made + 1 };
      const number = String(1_700_000_000_000_000_000n + BigInt(state.made));
      const ids = { id: `msg-a:r${number}`, threadId: threadId ?? `thread-a:r${number}` };
      return put({ id: `r${number}`, email: caller.email, message: { ...ids, ...messageOf(options, caller) } });
    },
    update: (id, options, caller) => {
      const draft = get(id, caller);
      return put({ ...draft, message: { ...draft.message, ...messageOf(options, caller) } });
    },
    remove: (id, caller) => {
      const gone = get(id, caller).id;
      state = { ...state, drafts: state.drafts.filter((draft) => draft.id !== gone) };
    },
    dump: () => state,
    restore: (dump) => {
      state = dump as State;
    },
  };
}

/** The answer goes to whoever asked for answers, else to the sender; to all, the other recipients get a copy. */
export function replyOptions(message: MailMessage, given: DraftOptions, toAll: boolean): DraftOptions {
  const subject = /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`;
  const cc = toAll ? [message.to, message.cc].filter(Boolean).join(', ') : '';
  return { to: message.replyTo || message.from, cc, subject, ...given };
}

export function messageOf(options: DraftOptions, { email, now }: Caller): Omit<MailMessage, 'id' | 'threadId'> {
  const { to = '', cc = '', bcc = '', subject = '', body = '', htmlBody = '', replyTo = '' } = options;
  const headers = [
    ['From', email],
    ['To', to],
    ['Subject', subject],
  ] as const;
  return { mailbox: email, headers, from: email, to, cc, bcc, replyTo, subject, date: now, text: body, html: htmlBody };
}
