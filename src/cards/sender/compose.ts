import type { Language, Teammate } from '../../domain/teammate';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** Beside a draft to a customer: neutral lines and the introduction of the AM, nothing else. Field: `language`. */
export type ComposeView = {
  readonly viewer: Viewer;
  readonly account: AccountName | undefined;
  /** Who to introduce: the account's AM, unless the viewer is that person. */
  readonly am: Pick<Teammate, 'email' | 'name'> | undefined;
  /** The language of the lines, until the user picks another one. */
  readonly language: Language;
};

export function composeCard(view: ComposeView, words: Words): Card {
  return { name: 'compose', header: { title: '' }, sections: [] };
}
