import type { Email } from '../../domain/email';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** Field: `query`, for `searchForSender`. */
export type LinkSenderView = {
  readonly viewer: Viewer;
  readonly address: Email;
  /** The sender's company domain where a whole domain may be linked; nothing for free mail. */
  readonly domain: string | undefined;
  readonly query: string;
  readonly results: readonly AccountLine[];
  readonly total: number;
};

export function linkSenderCard(view: LinkSenderView, words: Words): Card {
  return { name: 'link-sender', header: { title: '' }, sections: [] };
}
