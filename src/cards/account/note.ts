import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Field: `note`. */
export type NoteView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly key: string;
  readonly typed: { readonly note: string };
  readonly problems: Problems<'note'>;
};

export function noteCard(view: NoteView, words: Words): Card {
  return { name: 'note', header: { title: '' }, sections: [] };
}
