import { accountTitle } from '../../domain/account/account';
import { feedbackKinds, tones } from '../../domain/account/feedback';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, problemOf, quiet } from '../parts';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export type FeedbackField = 'kind' | 'score' | 'words' | 'tags' | 'tone' | 'contact';

/** Fields: those of `typed`. */
export type FeedbackView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly key: string;
  readonly contacts: readonly string[];
  readonly typed: { readonly [F in FeedbackField]?: string };
  readonly problems: Problems<FeedbackField>;
};

export function feedbackCard({ account, key, contacts, typed, problems }: FeedbackView, words: Words): Card {
  const { feedback: say } = words;
  return {
    name: 'feedback',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          {
            kind: 'choice',
            style: 'dropdown',
            name: 'kind',
            label: say.kind,
            items: choiceItems(feedbackKinds, say.kinds, typed.kind || 'nps'),
          },
          ...problemOf(problems, 'score', words),
          { kind: 'input', name: 'score', label: say.score, hint: say.scoreHint, value: typed.score ?? '' },
          ...problemOf(problems, 'words', words),
          { kind: 'input', name: 'words', label: say.words, value: typed.words ?? '', multiline: true, limit: 4000 },
          ...problemOf(problems, 'tone', words),
          {
            kind: 'choice',
            style: 'radio',
            name: 'tone',
            label: say.tone,
            items: choiceItems(tones, say.tones, typed.tone ?? ''),
          },
          { kind: 'input', name: 'contact', label: say.contact, value: typed.contact ?? '', suggestions: contacts },
          { kind: 'input', name: 'tags', label: say.tags, hint: say.tagsHint, value: typed.tags ?? '' },
          quiet(say.thank),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('saveFeedback', { account: account.id, key }) } },
  };
}
