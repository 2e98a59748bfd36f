import { accountTitle } from '../../domain/account/account';
import { callResults, meetingResults } from '../../domain/account/activity';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, dayField, problemOf } from '../parts';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export type TalkKind = 'call' | 'meeting';

/** Fields: `result`, `contact`, `words` and `day`. */
export type TalkView = {
  readonly viewer: Viewer;
  readonly of: TalkKind;
  readonly account: AccountName;
  readonly key: string;
  /** Who may have been there, as one would write them. */
  readonly contacts: readonly string[];
  readonly typed: { readonly result: string; readonly contact: string; readonly words: string; readonly day: string };
  readonly problems: Problems<'words' | 'day'>;
};

/** A call or a meeting with the account, written down by whoever was there. */
export function talkCard({ of, account, key, contacts, typed, problems }: TalkView, words: Words): Card {
  const say = talkWords(of, words);
  return {
    name: of,
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          {
            kind: 'choice',
            style: 'radio',
            name: 'result',
            label: say.result,
            items: resultsOf(of, typed.result, words),
          },
          { kind: 'input', name: 'contact', label: say.contact, value: typed.contact, suggestions: contacts },
          ...problemOf(problems, 'words', words),
          { kind: 'input', name: 'words', label: say.words, value: typed.words, multiline: true, limit: 4000 },
          ...problemOf(problems, 'day', words),
          ...dayField({ name: 'day', label: say.day, day: typed.day }, words),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask(saves[of], { account: account.id, key }) } },
  };
}

export function talkWords(of: TalkKind, { call, meetingLog }: Words) {
  return of === 'call' ? call : meetingLog;
}

const saves = { call: 'logCall', meeting: 'logMeeting' } as const;

function resultsOf(of: TalkKind, chosen: string, { call, meetingLog }: Words) {
  return of === 'call'
    ? choiceItems(callResults, call.results, chosen || 'reached')
    : choiceItems(meetingResults, meetingLog.results, chosen || 'held');
}
