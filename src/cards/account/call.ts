import { accountTitle } from '../../domain/account/account';
import { callResults } from '../../domain/account/activity';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, problemOf } from '../parts';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** Fields: `result`, `contact`, `words` and `day`. */
export type CallView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly key: string;
  /** Who may have been called, as one would write them. */
  readonly contacts: readonly string[];
  readonly typed: { readonly result: string; readonly contact: string; readonly words: string; readonly day: string };
  readonly problems: Problems<'words' | 'day'>;
};

export function callCard({ account, key, contacts, typed, problems }: CallView, words: Words): Card {
  const { call: say } = words;
  const results = choiceItems(callResults, say.results, typed.result || 'reached');
  return {
    name: 'call',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          { kind: 'choice', style: 'radio', name: 'result', label: say.result, items: results },
          { kind: 'input', name: 'contact', label: say.contact, value: typed.contact, suggestions: contacts },
          ...problemOf(problems, 'words', words),
          { kind: 'input', name: 'words', label: say.words, value: typed.words, multiline: true, limit: 4000 },
          ...problemOf(problems, 'day', words),
          { kind: 'date', name: 'day', label: say.day, day: typed.day },
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('logCall', { account: account.id, key }) } },
  };
}
