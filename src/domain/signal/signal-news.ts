/** What became of the signals that somebody flagged or looks after: by where they stand, each with its last event. */
import { byId } from '../order';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { Signal, SignalState } from './signal';
import type { SignalEvent } from './signal-event';
import { byAge } from './signal-events';
import type { Looking } from './signal-queue';

/** In the order they stand in: what they have to close or to move first, then what others have, then what is over. */
export const newsGroups = ['open-loop', 'your-turn', 'with-am', 'in-use', 'came-to-nothing'] as const;
export type NewsGroup = (typeof newsGroups)[number];

const groupOf: { readonly [S in SignalState]: NewsGroup } = {
  won: 'open-loop',
  draft: 'your-turn',
  'needs-info': 'your-turn',
  'handed-back': 'your-turn',
  submitted: 'with-am',
  acknowledged: 'with-am',
  accepted: 'with-am',
  'in-progress': 'with-am',
  parked: 'with-am',
  adopted: 'in-use',
  declined: 'came-to-nothing',
  lost: 'came-to-nothing',
  'not-adopted': 'came-to-nothing',
};

/** `move` is empty where no event is known: the signal is older than the events, or an archive has them. */
export type News = {
  readonly signal: Signal;
  readonly group: NewsGroup;
  readonly last: Pick<SignalEvent, 'move' | 'by' | 'at' | 'words'>;
};

/** By group, the newest first. */
export function newsOf(signals: readonly Signal[], events: readonly SignalEvent[], looking: Looking): readonly News[] {
  const last = lastEvents(events);
  const news = signals
    .filter((signal) => isTheirs(signal, looking))
    .map((signal): News => ({ signal, group: groupOf[signal.state], last: last.get(signal.id) ?? rowsOwn(signal) }));
  const order = ({ group }: News) => newsGroups.indexOf(group);
  return news.sort((a, b) => order(a) - order(b) || b.last.at - a.last.at || byId(a.signal, b.signal));
}

/** Whoever flagged it, and the CSM it comes back to; a lead looks at their own here, at everybody's elsewhere. */
function isTheirs({ flaggedBy, csm }: Signal, { me, standsFor }: Looking): boolean {
  const mine = (email: Email | '') => email === me.email || standsFor.some((one) => one === email);
  return mine(flaggedBy) || mine(csm);
}

function lastEvents(events: readonly SignalEvent[]): ReadonlyMap<string, SignalEvent> {
  const last = new Map<string, SignalEvent>();
  for (const event of events) {
    const before = last.get(event.signal);
    if (!before || byAge(before, event) < 0) last.set(event.signal, event);
  }
  return last;
}

function rowsOwn({ flaggedBy, flaggedAt, movedBy, movedAt, reasonWords }: Signal): News['last'] {
  const at: Instant = movedAt ?? flaggedAt;
  return { move: '', by: movedBy || flaggedBy, at, words: reasonWords };
}
