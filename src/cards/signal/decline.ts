import type { Signal } from '../../domain/signal';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: `reason` and `words`. */
export type DeclineView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  readonly account: AccountName;
  readonly typed: { readonly reason: string; readonly words: string };
  readonly problems: Problems<'reason' | 'words'>;
};

export function declineCard(view: DeclineView, words: Words): Card {
  return { name: 'decline', header: { title: '' }, sections: [] };
}
