import { accountTitle } from '../../domain/account/account';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { problemOf, quiet } from '../parts';
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

export function noteCard({ account, key, typed, problems }: NoteView, words: Words): Card {
  const { note: say } = words;
  return {
    name: 'note',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          ...problemOf(problems, 'note', words),
          { kind: 'input', name: 'note', label: say.label, value: typed.note, multiline: true, limit: 4000 },
          quiet(say.hint),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('saveNote', { account: account.id, key }) } },
  };
}
