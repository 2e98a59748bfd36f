import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Viewer } from '../viewer';

/** A mail or an event of our own people alone: no account to show, and nobody to ask about. */
export type NoAccountView = { readonly viewer: Viewer; readonly about: 'mail' | 'event' };

export function noAccountCard(view: NoAccountView, words: Words): Card {
  return { name: 'no-account', header: { title: '' }, sections: [] };
}
