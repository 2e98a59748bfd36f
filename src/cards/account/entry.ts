import { accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { plainButton, problemOf, quiet } from '../parts';
import type { Button, Card, Line, Section } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';
import { activityLine, finderName } from './activity-line';

export type EntryView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  /** As it reads now. */
  readonly activity: Activity;
  readonly pinned: boolean;
  /** Earlier versions of a note, newest first. */
  readonly versions: readonly Activity[];
  /** The mails of its conversation, oldest first. */
  readonly conversation: readonly Activity[];
  readonly can: { readonly pin: boolean; readonly change: boolean };
  readonly key: string;
};

/** One line of the timeline, whole: its words, when, by whom, and where it comes from. */
export function entryCard(view: EntryView, words: Words): Card {
  const { account, activity, viewer, pinned, can, key } = view;
  const { timeline: say } = words;
  const ids = { account: account.id, entry: activity.id };
  const own: Line = {
    ...activityLine(activity, viewer, words),
    below: words.activity.by({
      name: finderName(activity, viewer, words),
      when: words.format.when(activity.at, viewer.now),
    }),
  };
  const buttons: readonly Button[] = [
    ...(activity.link ? [plainButton(say.openSource, { open: activity.link })] : []),
    ...signalButton(activity, words),
    ...(can.pin
      ? [plainButton(pinned ? say.unpin : say.pin, ask('pinEntry', { ...ids, to: pinned ? 'off' : 'on', key }))]
      : []),
    ...(can.change ? [plainButton(say.change, ask('openNoteChange', ids))] : []),
  ];
  return {
    name: 'entry',
    header: { title: say.details, subtitle: accountTitle(account) },
    sections: [
      { widgets: [own, ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : [])] },
      ...listed(say.conversation, view.conversation.length > 1 ? view.conversation : [], view, words),
      ...listed(say.versions, view.versions, view, words),
    ],
  };
}

function signalButton({ source, account }: Activity, words: Words): readonly Button[] {
  if (!source.startsWith('sig_')) return [];
  return [plainButton(words.timeline.openSignal, ask('openSignal', { signal: source, account }))];
}

type Title = (of: { count: number }) => string;

function listed(title: Title, list: readonly Activity[], { viewer }: EntryView, words: Words): readonly Section[] {
  if (list.length === 0) return [];
  return [{ header: title({ count: list.length }), widgets: list.map((one) => activityLine(one, viewer, words)) }];
}

/** Field: `note`. */
export type NoteChangeView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly entry: string;
  readonly key: string;
  readonly typed: { readonly note: string };
  readonly problems: Problems<'note'>;
};

export function noteChangeCard({ account, entry, key, typed, problems }: NoteChangeView, words: Words): Card {
  const { timeline: say, note } = words;
  return {
    name: 'note-change',
    header: { title: say.change, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          ...problemOf(problems, 'note', words),
          { kind: 'input', name: 'note', label: note.label, value: typed.note, multiline: true, limit: 4000 },
          quiet(say.changeHint),
        ],
      },
    ],
    footer: { primary: { label: words.common.save, onClick: ask('changeNote', { account: account.id, entry, key }) } },
  };
}
