import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';

/** Field: `query`. `results` are cut by the controller; `total` is how many there are. Before a search both are empty. */
export type SearchView = {
  readonly viewer: Viewer;
  readonly query: string;
  readonly results: readonly AccountLine[];
  readonly total: number;
};

export function searchCard(view: SearchView, words: Words): Card {
  return { name: 'search', header: { title: '' }, sections: [] };
}
