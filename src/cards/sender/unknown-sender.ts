import type { Email } from '../../domain/email';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Viewer } from '../viewer';

/** Field: `query`, for `searchForSender`. */
export type UnknownSenderView = {
  readonly viewer: Viewer;
  readonly address: Email;
  /** Somebody said before that this sender is not a customer. */
  readonly ignored: boolean;
  /** Names to suggest while typing. */
  readonly suggestions: readonly string[];
};

export function unknownSenderCard(view: UnknownSenderView, words: Words): Card {
  return { name: 'unknown-sender', header: { title: '' }, sections: [] };
}
