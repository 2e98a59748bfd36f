import { accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Words } from '../../messages/words';
import { listLimit, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { activityLine } from './activity-line';

/** `activities`: newest first, as many as the dossier keeps. */
export type TimelineView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly activities: readonly Activity[];
};

export function timelineCard({ account, activities, viewer }: TimelineView, words: Words): Card {
  const lines = activities.slice(0, listLimit).map((activity) => activityLine(activity, viewer, words));
  const widgets: readonly Widget[] =
    lines.length === 0
      ? [quiet(words.account.quiet)]
      : [...lines, quiet(words.account.newest({ count: lines.length }))];
  return {
    name: 'timeline',
    header: { title: words.account.timeline, subtitle: accountTitle(account) },
    sections: [{ widgets }],
  };
}
