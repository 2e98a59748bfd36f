import { type Language, languages, type Teammate } from '../../domain/team/teammate';
import type { DraftLine } from '../../messages/draft-lines';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, nameOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
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

export function composeCard({ account, am, language, viewer }: ComposeView, words: Words): Card {
  const { compose: say, common } = words;
  const id = account?.id ?? '';
  const line = (name: DraftLine, below?: string): Widget => ({
    kind: 'line',
    text: say.lines[name],
    ...(below ? { below } : {}),
    button: { label: say.insert, onClick: ask('insertLine', { line: name, account: id }) },
  });
  const introduction = am
    ? line('introduction', say.introduces({ name: nameOf(viewer, am.email, words) }))
    : quiet(say.noAm);
  return {
    name: 'compose',
    header: { title: say.title },
    sections: [
      {
        widgets: [
          quiet(say.hint),
          {
            kind: 'choice',
            style: 'dropdown',
            name: 'language',
            label: say.language,
            items: choiceItems(languages, common.languages, language),
          },
        ],
      },
      { widgets: [line('thanks'), line('price'), line('check'), introduction] },
    ],
  };
}
