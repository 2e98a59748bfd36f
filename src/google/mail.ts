/** The open message through GmailApp: its headers on open, its text only after the user's click. */
import type { Mail, OpenMessage } from '../controllers/services';
import { Fault } from '../fault';
import type { AddonEvent } from './events';
import { googleCall, isConsentRequest } from './google-call';

/** Mails without a Message-ID are told apart by sender, time and subject. */
export function openMail(gmail: AddonEvent['gmail'], digest: (text: string) => string): Mail {
  let message: GoogleAppsScript.Gmail.GmailMessage | undefined;
  const fetch = () => {
    if (!gmail.messageId || !gmail.accessToken) return undefined;
    const { messageId, accessToken } = gmail;
    message ??= googleCall(() => {
      GmailApp.setCurrentMessageAccessToken(accessToken);
      return GmailApp.getMessageById(messageId);
    });
    return message;
  };
  return {
    open: () => {
      const opened = fetch();
      return opened && googleCall(() => headersOf(opened, digest));
    },
    recipients: () => [...(gmail.toRecipients ?? []), ...(gmail.ccRecipients ?? [])],
    body: () => {
      const opened = fetch();
      return opened && unlessRefused('text', () => googleCall(() => opened.getPlainBody()));
    },
    draftReply: (text) => {
      const opened = fetch();
      if (!opened) throw new Fault('bad-event', { field: 'messageId' });
      const draft = googleCall(() => opened.createDraftReply(text));
      return () => draft;
    },
    draftNew: ({ to, subject, text, html }) => {
      // The right to drafts comes with the open message where there is one.
      const { accessToken } = gmail;
      const draft = googleCall(() => {
        if (accessToken) GmailApp.setCurrentMessageAccessToken(accessToken);
        return GmailApp.createDraft(to, subject, text, { htmlBody: html });
      });
      return () => draft;
    },
  };
}

function headersOf(message: GoogleAppsScript.Gmail.GmailMessage, digest: (text: string) => string): OpenMessage {
  const from = message.getFrom();
  const subject = message.getSubject();
  const sentAt = message.getDate().getTime();
  const id = unlessRefused('Message-ID', () => message.getHeader('Message-ID'));
  const root = rootOf(message) || id?.trim();
  return {
    thread: root ? digest(`id|${root}`).slice(0, 24) : '',
    link: id ? `https://mail.google.com/mail/#search/${encodeURIComponent(`rfc822msgid:${bare(id)}`)}` : '',
    key: digest(id ? `id|${id.trim()}` : `hash|${from}|${sentAt}|${subject}`).slice(0, 24),
    from,
    to: message.getTo(),
    cc: message.getCc(),
    replyTo: message.getReplyTo(),
    subject,
    sentAt,
  };
}

/** The first mail of the conversation: References begins with it; a first answer has In-Reply-To alone. */
function rootOf(message: GoogleAppsScript.Gmail.GmailMessage): string {
  const header = (name: string) => unlessRefused(name, () => message.getHeader(name)) ?? '';
  const first = (text: string) => /<[^<>\s]+>/.exec(text)?.[0] ?? '';
  return first(header('References')) || first(header('In-Reply-To'));
}

function bare(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}

/**
 * Which parts of a mail Google hands over under the two current-message scopes is on the live checks. What it refuses
 * has a stand-in: a hash for the id, a field to paste into for the text.
 */
function unlessRefused<Part>(part: string, read: () => Part): Part | undefined {
  try {
    return read();
  } catch (thrown) {
    if (!isConsentRequest(thrown)) throw thrown;
    console.warn({ what: 'Google refused a part of the open mail', part, message: String(thrown) });
    return undefined;
  }
}
