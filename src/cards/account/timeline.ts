import { accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, plainButton, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { activityLine } from './activity-line';

/** `activities`: newest first, as many as the dossier keeps. */
export type TimelineView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly activities: readonly Activity[];
  /** Where older entries begin; nothing where there are none. */
  readonly older?: string | undefined;
  /** On a page of older entries: the year of the archive they stand in, where they stand in one. */
  readonly page?: { readonly year: number | undefined; readonly closed: readonly ClosedArchive[] } | undefined;
};

/** An archive that was not shared with whoever asks. */
export type ClosedArchive = { readonly year: number; readonly by: string; readonly url: string };

export function timelineCard(view: TimelineView, words: Words): Card {
  const { account, activities, viewer, older, page } = view;
  const lines = activities.slice(0, listLimit).map((activity) => activityLine(activity, viewer, words));
  const empty = quiet(page ? words.archive.noneOlder : words.account.quiet);
  const count = page ? [] : [quiet(words.account.newest({ count: lines.length }))];
  const from = account.id && older !== undefined ? [olderButton(account.id, older, words)] : [];
  return {
    name: 'timeline',
    header: { title: page ? words.archive.olderTitle : words.account.timeline, subtitle: accountTitle(account) },
    sections: [
      { widgets: (page?.closed ?? []).flatMap((archive) => closedLines(archive, words)) },
      {
        ...(page?.year === undefined ? {} : { header: words.archive.ofYear({ year: page.year }) }),
        widgets: [...(lines.length === 0 ? [empty] : [...lines, ...count]), ...from],
      },
    ].filter(({ widgets }) => widgets.length > 0),
  };
}

function olderButton(account: string, before: string, words: Words): Widget {
  return { kind: 'buttons', buttons: [plainButton(words.archive.older, ask('openOlder', { account, before }))] };
}

function closedLines({ year, by, url }: ClosedArchive, words: Words): readonly Widget[] {
  const text = words.archive.closed({ year });
  return [{ kind: 'line', icon: 'lock', text, below: words.archive.askFor({ name: by }), onClick: { open: url } }];
}
