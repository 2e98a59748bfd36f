/** What is wrong with a sync itself: it comes before what it is about. */
import type { Meeting } from '../../domain/sync/meeting';
import type { NewTimes } from '../../domain/sync/new-times';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import type { StaleZone } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, plainButton, quiet } from '../parts';
import type { Button, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { staleZoneLines } from './stale-zones';

export type MeetingStateView = {
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  /** Guests from outside the company: the agenda is in the event, so this has to be said. */
  readonly outsiders: readonly Email[];
  /** The title of the event beside the card where somebody typed it: Tandem leaves it, whatever it tells. */
  readonly typedTitle?: string;
  /** Where one of the two lives and clocks may be shown wrong. */
  readonly stale?: readonly StaleZone[];
  /** Whether they are on the saved event, and not in the open window alone. */
  readonly isSaved: boolean;
  /** What can be done about its time by whoever looks. */
  readonly newTimes: NewTimes;
};

export function stateSections(view: MeetingStateView, words: Words): readonly Section[] {
  const widgets = [
    ...leakWidgets(view, words),
    ...stateWidgets(view, words),
    ...staleZoneLines(view.stale ?? [], words),
  ];
  const { agenda, leak } = view.meeting;
  const shown: Section[] =
    leak !== '' && agenda !== ''
      ? [{ header: words.follow.leak.shown, folded: 0, widgets: [quiet(agenda.slice(0, shownLetters))] }]
      : [];
  return [...(widgets.length > 0 ? [{ widgets }] : []), ...shown];
}

/** As much as a mail shows without a click. */
const shownLetters = 1_500;

function stateWidgets({ meeting, newTimes, viewer }: MeetingStateView, words: Words): readonly Widget[] {
  const { meeting: say, follow } = words;
  const isOne = viewer.me.email === meeting.csm || viewer.me.email === meeting.am;
  const widgets: Widget[] = [];
  if (meeting.cadence !== '') widgets.push({ kind: 'line', icon: 'event_repeat', text: follow.often[meeting.cadence] });
  if (meeting.state === 'booked') return widgets;
  const other = meeting.organizer === meeting.csm ? meeting.am : meeting.csm;
  const text =
    meeting.state === 'declined' ? follow.declined({ name: nameOf(viewer, other, words) }) : say.states[meeting.state];
  widgets.push({ kind: 'line', icon: 'info', text: [{ text, tone: 'warning' }] });
  if (meeting.state === 'reserved' || !isOne) return widgets;
  if (newTimes === 'too-late') return [...widgets, quiet(follow.tooLate)];
  if (newTimes === 'not-yours') return [...widgets, quiet(follow.notYours)];
  const anew = ask('findNewTimes', { meeting: meeting.id, account: meeting.account });
  return [...widgets, { kind: 'buttons', buttons: [plainButton(follow.newTimes, anew)] }];
}

function leakWidgets(view: MeetingStateView, words: Words): readonly Widget[] {
  const { meeting, outsiders, isSaved, viewer } = view;
  const { leak: say } = words.follow;
  if (outsiders.length === 0 && meeting.leak === '') return [];
  const names = words.format.list(outsiders.map(words.format.isolate));
  const name = nameOf(viewer, meeting.organizer, words);
  const line = (text: string, below: string): Widget => ({
    kind: 'line',
    icon: 'visibility',
    text: [{ text, tone: 'bad' }],
    below,
  });
  const told = outsiders.length === 0 ? say.gone : say.closed({ names });
  const first =
    meeting.leak === 'closed'
      ? line(told, say.closedHint)
      : isSaved
        ? line(outsiders.length === 0 ? say.gone : say.pending({ names }), say.pendingHint({ name }))
        : line(say.warning({ names }), say.warningHint);
  const title = view.typedTitle ? [quiet(say.titleStays({ title: words.format.isolate(view.typedTitle) }))] : [];
  return [first, ...title, { kind: 'buttons', buttons: [cleanMeeting(view, words)] }];
}

/** A form of Calendar's own with the time and the guests, and not a word of ours. */
function cleanMeeting({ meeting, outsiders }: MeetingStateView, { follow }: Words): Button {
  const guests: readonly Email[] = [meeting.csm, meeting.am, ...outsiders];
  const query = [
    'action=TEMPLATE',
    `text=${encodeURIComponent(follow.leak.cleanTitle)}`,
    `dates=${stamp(meeting.start)}/${stamp(meeting.end)}`,
    `add=${encodeURIComponent(guests.join(','))}`,
  ].join('&');
  return { label: follow.leak.clean, onClick: { open: `https://calendar.google.com/calendar/render?${query}` } };
}

function stamp(instant: Instant): string {
  return `${new Date(instant).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}
