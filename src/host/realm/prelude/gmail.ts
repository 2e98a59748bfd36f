import { named } from './elsewhere';
import { define } from './language/date';
import { call, exception } from './language/host';

/** What the door gives of one message: its headers, read with one call however many getters are asked. */
export type MessageHead = {
  readonly id: string;
  readonly threadId: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly date: number;
  readonly draft: boolean;
};
type DraftData = { readonly id: string; readonly message: MessageHead };
type Options = Readonly<Record<string, unknown>>;

let token = '';

function ask(method: string, ...args: unknown[]): unknown {
  return call('GmailApp', method, ...args, token);
}

class GmailMessage {
  #head: MessageHead;
  constructor(head: MessageHead) {
    this.#head = head;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('GmailMessage', this);
  }
  getId = () => this.#head.id;
  getFrom = () => this.#head.from;
  getTo = () => this.#head.to;
  getCc = () => this.#head.cc;
  getBcc = () => this.#head.bcc;
  getReplyTo = () => this.#head.replyTo;
  getSubject = () => this.#head.subject;
  getDate = () => new Date(this.#head.date);
  /** As the header stands, empty where there is none of that name. */
  getHeader = (name: string) =>
    this.#head.headers.find(([found]) => found.toLowerCase() === String(name).toLowerCase())?.[1] ?? '';
  isDraft = () => this.#head.draft;
  isInChats = () => false;
  isInInbox = () => !this.#head.draft;
  isInTrash = () => false;
  isStarred = () => false;
  isUnread = () => false;
  getBody = () => ask('getBody', this.#head.id) as string;
  getPlainBody = () => ask('getPlainBody', this.#head.id) as string;
  getRawContent = () => ask('getRawContent', this.#head.id) as string;
  getAttachments = () => [];
  getThread = () => new GmailThread(this.#head.threadId, undefined);
  refresh = () => this;
  reply = (body: string, options?: Options) => this.#send('sendReply', { ...options, body }, false);
  replyAll = (body: string, options?: Options) => this.#send('sendReply', { ...options, body }, true);
  forward = (to: string, options?: Options) => this.#send('sendForward', { ...options, to });
  createDraftReply = (body: string, options?: Options) => reply(this.#head.id, body, options, false);
  createDraftReplyAll = (body: string, options?: Options) => reply(this.#head.id, body, options, true);
  #send(method: string, ...args: unknown[]): this {
    ask(method, this.#head.id, ...args);
    return this;
  }
}

class GmailThread {
  #id: string;
  #messages: readonly GmailMessage[] | undefined;
  constructor(id: string, messages: readonly GmailMessage[] | undefined) {
    this.#id = id;
    this.#messages = messages;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('GmailThread', this);
  }
  getId = () => this.#id;
  getPermalink = () => `https://mail.google.com/mail/u/0/#all/${this.#id}`;
  getMessages = () => {
    this.#messages =
      this.#messages ?? (ask('getThread', this.#id) as MessageHead[]).map((head) => new GmailMessage(head));
    return [...this.#messages];
  };
  getMessageCount = () => this.getMessages().length;
  getFirstMessageSubject = () => this.getMessages()[0]?.getSubject() ?? '';
  getLastMessageDate = () =>
    this.getMessages()
      .map((message) => message.getDate())
      .pop() ?? new Date(0);
  isInInbox = () => true;
  isUnread = () => false;
  getLabels = () => labelsOf(ask('getLabels', this.#id));
  addLabel = (label: GmailLabel) => {
    ask('setLabel', this.#id, label.getName(), true);
    return this;
  };
  removeLabel = (label: GmailLabel) => {
    ask('setLabel', this.#id, label.getName(), false);
    return this;
  };
  reply = (body: string, options?: Options) => {
    this.#last().reply(body, options);
    return this;
  };
  replyAll = (body: string, options?: Options) => {
    this.#last().replyAll(body, options);
    return this;
  };
  createDraftReply = (body: string, options?: Options) => this.#last().createDraftReply(body, options);
  createDraftReplyAll = (body: string, options?: Options) => this.#last().createDraftReplyAll(body, options);
  #last(): GmailMessage {
    const last = this.getMessages().pop();
    if (!last) throw exception('Invalid argument: threadId');
    return last;
  }
}

class GmailLabel {
  #name: string;
  constructor(name: string) {
    this.#name = name;
    // biome-ignore lint/correctness/noConstructorReturn: what is missing here has to be named
    return named('GmailLabel', this);
  }
  getName = () => this.#name;
  addToThread = (thread: GmailThread) => {
    thread.addLabel(this);
    return this;
  };
  removeFromThread = (thread: GmailThread) => {
    thread.removeLabel(this);
    return this;
  };
  deleteLabel = () => {
    ask('deleteLabel', this.#name);
  };
}

function labelsOf(names: unknown): GmailLabel[] {
  return (names as readonly string[]).map((name) => new GmailLabel(name));
}

export class GmailDraft {
  #data: DraftData;
  constructor(data: DraftData) {
    this.#data = data;
  }
  getId = () => this.#data.id;
  getMessageId = () => this.#data.message.id;
  getMessage = () => new GmailMessage(this.#data.message);
  getThreadId = () => this.#data.message.threadId; // not Apps Script's: what CardService needs of a draft
  deleteDraft = () => {
    ask('deleteDraft', this.#data.id);
  };
  update = (to: string, subject: string, body: string, options?: Options) => {
    this.#data = ask('updateDraft', this.#data.id, { ...options, to, subject, body }) as DraftData;
    return this;
  };
}

function reply(messageId: string, body: string, options: Options | undefined, all: boolean): GmailDraft {
  return new GmailDraft(ask('createDraftReply', messageId, { ...options, body }, all) as DraftData);
}

/** Reading, drafts, sending and labels; searching, moving and marking mails is not in this host. */
export function installGmail(): void {
  const app = {
    setCurrentMessageAccessToken: (given: string) => {
      token = String(given);
    },
    getMessageById: (id: string) => new GmailMessage(ask('getMessageById', String(id)) as MessageHead),
    getThreadById: (id: string) =>
      new GmailThread(
        String(id),
        (ask('getThread', String(id)) as MessageHead[]).map((head) => new GmailMessage(head)),
      ),
    getMessagesForThread: (thread: GmailThread) => thread.getMessages(),
    getInboxThreads: (start = 0, most = 500) =>
      (ask('getInboxThreads', start, most) as string[]).map((id) => new GmailThread(id, undefined)),
    createDraft: (to: string, subject: string, body: string, options?: Options) =>
      new GmailDraft(ask('createDraft', { ...options, to, subject, body }) as DraftData),
    sendEmail: (to: string, subject: string, body: string, options?: Options) => {
      ask('sendEmail', { ...options, to, subject, body });
      return app;
    },
    getDraft: (id: string) => new GmailDraft(ask('getDraft', String(id)) as DraftData),
    getDrafts: () => (ask('getDrafts') as DraftData[]).map((data) => new GmailDraft(data)),
    getAliases: () => [],
    getUserLabels: () => labelsOf(ask('getUserLabels')),
    getUserLabelByName: (name: string) =>
      labelsOf(ask('getUserLabels')).find((label) => label.getName() === name) ?? null,
    createLabel: (name: string) => new GmailLabel(ask('createLabel', String(name)) as string),
    deleteLabel: (label: GmailLabel) => label.deleteLabel(),
  };
  define('GmailApp', named('GmailApp', app));
}
