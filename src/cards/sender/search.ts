import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { accountLine, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountLine, Viewer } from '../viewer';
import { queryField, resultsSection } from './results';

/** Field: `query`. `results` are cut by the controller; `total` is how many there are. Before a search both are empty. */
export type SearchView = {
  readonly viewer: Viewer;
  readonly query: string;
  readonly results: readonly AccountLine[];
  readonly total: number;
};

export function searchCard({ query, results, total }: SearchView, words: Words): Card {
  const { sender: say, common } = words;
  return {
    name: 'search',
    header: { title: common.search },
    sections: [
      { widgets: [queryField(query, words), ...(query === '' ? [quiet(say.searchHint)] : [])] },
      ...(query === '' ? [] : [resultsSection({ results, total }, (account) => accountLine(account, words), words)]),
    ],
    footer: { primary: { label: say.find, onClick: ask('search', {}) } },
  };
}
