import type { Activity } from '../../domain/activity';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** `activities`: newest first, as many as the dossier keeps. */
export type TimelineView = {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly activities: readonly Activity[];
};

export function timelineCard(view: TimelineView, words: Words): Card {
  return { name: 'timeline', header: { title: '' }, sections: [] };
}
