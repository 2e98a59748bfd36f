/**
 * Mails that the add-on sent through GmailApp. Nothing leaves the host: each recipient finds a copy in the mailbox here,
 * and the sender's account is charged as with MailApp, in whose outbox they lie too.
 */
import type { Caller, Fake, MailMessage } from '../../contract';
import { type DraftOptions, messageOf } from './gmail-drafts';

export type Sent = {
  all(): readonly MailMessage[];
  /** Throws what MailApp says of too many recipients, or of none. */
  send(options: DraftOptions, caller: Caller, threadId?: string): null;
  restore(kept: readonly MailMessage[]): void;
};

const firstId = 1_800_000_000_000_000_000n;

export function createSent(outbox: Fake): Sent {
  let all: readonly MailMessage[] = [];
  const idAt = (index: number) => String(firstId + BigInt(index));
  return {
    all: () => all,
    send: (options, caller, threadId) => {
      outbox.call('sendEmail', [options], caller);
      const message = messageOf(options, caller);
      const from = options.name ? `${options.name} <${message.from}>` : message.from;
      const headers = [['From', from] as const, ...message.headers.filter(([name]) => name !== 'From')];
      const thread = threadId ?? `thread-f:${idAt(all.length)}`;
      for (const mailbox of addressesOf(message)) {
        all = [
          ...all,
          { ...message, headers, from, mailbox, bcc: '', id: `msg-f:${idAt(all.length)}`, threadId: thread },
        ];
      }
      return null;
    },
    restore: (kept) => {
      all = kept;
    },
  };
}

/** The bare addresses, each once. */
function addressesOf({ to, cc, bcc }: Pick<MailMessage, 'to' | 'cc' | 'bcc'>): readonly string[] {
  const found = [to, cc, bcc].join(',').match(/[^\s<>",;]+@[^\s<>",;]+/g) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}
