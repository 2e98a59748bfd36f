/** What befell a pair's own sync, as its card and the homes of the two tell it. */
import type { Happening } from '../../domain/sync/happened';
import type { Words } from '../../messages/words';
import { syncText } from '../account/activity-line';
import { ask } from '../actions';
import { dotted, nameOf } from '../parts';
import type { Line, Section } from '../spec';
import type { Viewer } from '../viewer';

export function happeningLine({ meeting, what, at, from, to }: Happening, viewer: Viewer, words: Words): Line {
  const { follow: say, format } = words;
  const told = what === 'held' ? say.held : syncText([what, from, to].join(' '), words);
  const text = from === undefined ? dotted(told, format.when(meeting.start, viewer.now)) : told;
  const other = [meeting.csm, meeting.am].filter((email) => email !== viewer.me.email);
  const below = dotted(format.list(other.map((email) => nameOf(viewer, email, words))), format.ago(at, viewer.now));
  return { kind: 'line', icon: 'event', text, below, onClick: ask('openMeeting', { meeting: meeting.id }) };
}

const shown = 8;
const unfolded = 3;

/** On the card of any sync of the pair, what befell all of them: the card is the pair's page. */
export function happenedSection(happened: readonly Happening[], viewer: Viewer, words: Words): readonly Section[] {
  if (happened.length === 0) return [];
  const widgets = happened.slice(0, shown).map((one) => happeningLine(one, viewer, words));
  return [{ header: words.follow.happened, folded: unfolded, widgets }];
}
