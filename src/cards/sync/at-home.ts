/** Syncs on somebody's home: the next one, what calls for them, and what befell them lately. */
import type { Happening } from '../../domain/sync/happened';
import type { Meeting } from '../../domain/sync/meeting';
import type { Attention } from '../../domain/sync/new-times';
import type { Apart } from '../../domain/sync/team/pairs';
import type { Email } from '../../domain/team/email';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf } from '../parts';
import type { Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { happeningLine } from './happened';
import { noSyncAhead, type TeamAtHome, teamLines } from './team/home';

export type SyncsAtHome = {
  readonly viewer: Viewer;
  readonly nextSync: { readonly id: Meeting['id']; readonly start: Meeting['start']; readonly with: Email } | undefined;
  /** What syncs call for, the soonest first. */
  readonly attention: readonly Attention[];
  /** Syncs that a lead plans for all pairs. */
  readonly team?: TeamAtHome;
  /** With whom accounts are shared and no sync stands. */
  readonly apart?: readonly Apart[];
  /** What befell the pair's own syncs in the last days, newest first. */
  readonly lately?: readonly Happening[];
};

const shown = 5;
const apartShown = 2;
const latelyShown = 2;

export function syncSection(view: SyncsAtHome, words: Words): Section {
  const { nextSync, viewer } = view;
  const { home: say, format } = words;
  const calls = [
    ...view.attention.slice(0, shown).map((one) => attentionLine(one, viewer, words)),
    ...teamLines(view, words),
    ...(view.apart ?? []).slice(0, apartShown).map((one) => apartLine(one, viewer, words)),
    ...(view.lately ?? []).slice(0, latelyShown).map((one) => happeningLine(one, viewer, words)),
  ];
  if (!nextSync) return { header: say.nextSync, widgets: [...calls, ...noSyncAhead(words)] };
  const name = nameOf(viewer, nextSync.with, words);
  const text = say.syncWith({ name, when: format.when(nextSync.start, viewer.now) });
  const line: Widget = { kind: 'line', icon: 'event', text, onClick: ask('openMeeting', { meeting: nextSync.id }) };
  return { header: say.nextSync, widgets: [...calls, line] };
}

function apartLine({ partner, accounts }: Apart, viewer: Viewer, words: Words): Widget {
  const text = words.follow.apart({ name: nameOf(viewer, partner, words), accounts });
  return { kind: 'line', icon: 'event_busy', text, onClick: ask('findTimesWith', { with: partner }) };
}

function attentionLine({ meeting, why }: Attention, viewer: Viewer, words: Words): Widget {
  const name = nameOf(viewer, meeting.csm === viewer.me.email ? meeting.am : meeting.csm, words);
  const text = words.follow.needsYou[why]({ name });
  const below = why === 'missed' ? '' : words.format.when(meeting.start, viewer.now);
  const onClick =
    why === 'missed'
      ? ask('findNewTimes', { meeting: meeting.id, account: meeting.account })
      : ask('openMeeting', { meeting: meeting.id });
  return { kind: 'line', icon: 'warning', text: [{ text, tone: 'warning' }], ...(below ? { below } : {}), onClick };
}
