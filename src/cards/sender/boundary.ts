import { type Account, accountTitle } from '../../domain/account/account';
import type { Finding } from '../../domain/boundary/boundary';
import { topics } from '../../domain/boundary/word-list';
import { type Language, languages } from '../../domain/team/teammate';
import { quoted } from '../../domain/text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { choiceItems, nameOf, quiet } from '../parts';
import type { Button, Card, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** Whose matter the open mail is, with the words that say so. Field: `language`, of the reply. */
export type BoundaryView = {
  readonly viewer: Viewer;
  readonly account: AccountName & Pick<Account, 'am'>;
  /** Nothing where Google refused the text of the mail. */
  readonly findings: readonly Finding[] | undefined;
  readonly language: Language;
  readonly can: { readonly flag: boolean };
};

export function boundaryCard(view: BoundaryView, words: Words): Card {
  const { account, findings = [] } = view;
  const { boundary: say } = words;
  const footer = footerOf(view, words);
  return {
    name: 'boundary',
    header: { title: say.title, subtitle: accountTitle(account) },
    sections: [
      { widgets: verdict(view, words) },
      ...(findings.length > 0 ? [{ widgets: replyFields(view, words) }] : []),
    ],
    ...(footer ? { footer } : {}),
  };
}

function verdict({ findings, account, viewer }: BoundaryView, words: Words): readonly Widget[] {
  const { boundary: say } = words;
  if (!findings) return [quiet(say.unreadable)];
  if (findings.length === 0) return [{ kind: 'text', text: say.yours }, quiet(say.mayMiss)];
  const am = account.am ? nameOf(viewer, account.am, words) : '';
  return [
    { kind: 'text', text: [{ text: am ? say.matterOf({ name: am }) : say.matter, bold: true }] },
    ...foundLines(findings, words),
    quiet(say.kept),
  ];
}

/** A line for each matter, so that everybody sees why, and sees through a wrong guess. */
function foundLines(findings: readonly Finding[], words: Words): readonly Widget[] {
  const { boundary: say, format } = words;
  return topics.flatMap((topic): readonly Widget[] => {
    const found = findings.filter((finding) => finding.topic === topic).slice(0, wordsShown);
    if (found.length === 0) return [];
    const text = format.list(found.map(({ words: each }) => format.isolate(quoted(each))));
    return [{ kind: 'line', icon: icons[topic], above: say.topics[topic], text }];
  });
}

const wordsShown = 4;
const icons = {
  price: 'sell',
  discount: 'percent',
  contract: 'contract',
  renewal: 'event_repeat',
  seats: 'event_seat',
} as const;

/** The reply is a draft that its author reads before it goes: a neutral line, nothing of the account. */
function replyFields({ account, language }: BoundaryView, words: Words): readonly Widget[] {
  const { boundary: say, compose, common } = words;
  const reply: Button = {
    label: say.reply,
    onClick: { draft: ask('draftReply', { account: account.id }) },
  };
  return [
    {
      kind: 'choice',
      style: 'dropdown',
      name: 'language',
      label: compose.language,
      items: choiceItems(languages, common.languages, language),
    },
    { kind: 'buttons', buttons: [reply] },
    quiet(say.replyHint),
  ];
}

function footerOf({ account, findings, can }: BoundaryView, words: Words): Card['footer'] {
  if (!can.flag || !findings || findings.length === 0) return undefined;
  return { primary: { label: words.account.flag, onClick: ask('openFlag', { account: account.id }) } };
}
