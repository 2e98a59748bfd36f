/** A draft in the compose window, and what an add-on's `updateDraftActionMarkup` does to it. */

import { parseRichText, plainText } from '../cards/rich-text';
import type { DraftUpdate } from '../sidebar/answer';

export type Draft = {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
};

export const emptyDraft: Draft = { to: '', cc: '', bcc: '', subject: '', body: '' };

/** `at` is where the cursor stands in the body: content is inserted there. */
export function updateDraft(draft: Draft, update: DraftUpdate, at: number): Draft {
  const emails = (list: readonly { readonly email?: string }[]) => list.map((each) => each.email ?? '').join(', ');
  const to = update.updateToRecipients?.toRecipients;
  const cc = update.updateCcRecipients?.ccRecipients;
  const bcc = update.updateBccRecipients?.bccRecipients;
  const inserted = (update.updateBody?.insertContents ?? [])
    .map((each) => (each.contentType === 'TEXT' ? (each.content ?? '') : htmlAsText(each.content ?? '')))
    .join('');
  return {
    to: to ? emails(to) : draft.to,
    cc: cc ? emails(cc) : draft.cc,
    bcc: bcc ? emails(bcc) : draft.bcc,
    subject: update.updateSubject?.subject ?? draft.subject,
    body: draft.body.slice(0, at) + inserted + draft.body.slice(at),
  };
}

/** Where the picture would stand: its description, or else its address. */
function pictureName(tag: string): string {
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']+)["']`, 'i').exec(tag)?.[1];
  return `[${attribute('alt') ?? attribute('src') ?? 'image'}]`;
}

/** The compose window holds plain text: blocks become lines, pictures their names, other tags go. */
export function htmlAsText(source: string): string {
  const lined = source
    .replace(/\s+/g, ' ')
    .replace(/<\/(p|div|li|h\d|tr)>\s*/gi, '<br>')
    .replace(/<li[^>]*>/gi, '• ')
    .replace(/<img\b[^>]*>/gi, pictureName)
    .replace(/<(?!br\b)[^<>]*>/gi, '');
  return plainText(parseRichText(lined))
    .replace(/ *\n */g, '\n')
    .replace(/\n+$/, '\n');
}
