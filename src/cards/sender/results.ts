/** A search field for accounts and what was found with it. */
import type { Words } from '../../messages/words';
import { listLimit, listOf, quiet } from '../parts';
import type { Section, Widget } from '../spec';
import type { AccountLine } from '../viewer';

export function queryField(value: string, words: Words, suggestions: readonly string[] = []): Widget {
  return { kind: 'input', name: 'query', label: words.sender.query, value, suggestions };
}

export type Results = { readonly results: readonly AccountLine[]; readonly total: number };

export function resultsSection({ results, total }: Results, line: (one: AccountLine) => Widget, words: Words): Section {
  const found = listOf(results, line, {
    header: words.sender.found({ count: total }),
    empty: words.sender.noneFound,
    limit: listLimit,
  });
  return total > results.length ? { ...found, widgets: [...found.widgets, quiet(words.sender.narrow)] } : found;
}
