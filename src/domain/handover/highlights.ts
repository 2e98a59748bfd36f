/** What somebody who takes an account over should know of its last weeks: no mails, no movements of money. */

import type { Activity } from '../account/activity';
import type { Feedback } from '../account/feedback';
import { type Entry, type TimelineKind, timelineOf } from '../account/timeline';
import { dayMs, type Instant } from '../time/time';

const days = 90;
const most = 10;
const telling: readonly TimelineKind[] = ['health', 'feedback', 'signal', 'call', 'meeting', 'note', 'pulse'];

type Facts = {
  readonly activities: readonly Activity[];
  readonly feedback: readonly Feedback[];
  readonly now: Instant;
};

/** What is pinned first, however old; then the newest. */
export function highlightsOf({ now, ...facts }: Facts): readonly Entry[] {
  const entries = timelineOf(facts);
  return entries
    .filter(({ pinned, kind, at }) => pinned || (telling.includes(kind) && at > now - days * dayMs))
    .slice(0, most);
}
