import type { Signal } from '../../domain/signal/signal';
import { declineReasons } from '../../domain/signal/signal-kinds';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, nameOf, problemOf } from '../parts';
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

export function declineCard({ signal, viewer, typed, problems }: DeclineView, words: Words): Card {
  const { decline: say, signal: kinds } = words;
  const name = nameOf(viewer, signal.flaggedBy, words);
  const ids = { signal: signal.id, account: signal.account };
  return {
    name: 'decline',
    header: { title: say.title, subtitle: signal.need },
    sections: [
      {
        widgets: [
          ...problemOf(problems, 'reason', words),
          {
            kind: 'choice',
            style: 'radio',
            name: 'reason',
            label: say.reason,
            items: choiceItems(declineReasons, kinds.reasons, typed.reason),
          },
          ...problemOf(problems, 'words', words),
          {
            kind: 'input',
            name: 'words',
            label: say.words,
            hint: say.wordsHint({ name }),
            value: typed.words,
            multiline: true,
            limit: 1000,
          },
        ],
      },
    ],
    footer: { primary: { label: say.submit, onClick: ask('declineSignal', ids) } },
  };
}
