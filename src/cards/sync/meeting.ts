import type { Skip } from '../../domain/sync/agenda/skip';
import type { Happening } from '../../domain/sync/happened';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, nameOf, quiet } from '../parts';
import type { Button, Card, Section } from '../spec';
import { type AgendaView, agendaSections, decidedSection, isOneOf } from './agenda-lines';
import { happenedSection } from './happened';
import { type MeetingStateView, stateSections } from './meeting-state';
import { skipMenu, skipSection } from './skip-lines';

/** A sync with its agenda, live. */
export type MeetingView = AgendaView &
  MeetingStateView & {
    /** When the pair met last. */
    readonly since: Instant | undefined;
    /** Whether it may be left out, and how far that has come. */
    readonly skip: Skip;
    /** What befell the syncs of the two, newest first; of a sync about an account that account's timeline tells it. */
    readonly happened?: readonly Happening[];
  };

export function meetingCard(view: MeetingView, words: Words): Card {
  const { meeting, agenda, since, viewer } = view;
  const { meeting: say, format } = words;
  const name = (email: string) => nameOf(viewer, email, words);
  const title = say.title({ csm: name(meeting.csm), am: name(meeting.am) });
  const sinceText = since === undefined ? '' : say.since({ day: format.shortDay(format.today(since), viewer.now) });
  const empty: readonly Section[] = agenda.length === 0 ? [{ widgets: [quiet(say.nothing)] }] : [];
  return {
    name: 'meeting',
    header: { title, subtitle: dotted(format.when(meeting.start, viewer.now), sinceText) },
    sections: [
      ...stateSections(view, words),
      ...empty,
      ...skipSection(view, words),
      ...agendaSections(view, words),
      ...decidedSection(view, words),
      ...minutesSection(view, words),
      ...happenedSection(view.happened ?? [], viewer, words),
    ],
    menu: [
      { label: words.follow.update, onClick: ask('followSyncs', { meeting: meeting.id, account: meeting.account }) },
      { label: words.comments.title, onClick: ask('openComments', { account: meeting.account, about: meeting.id }) },
      ...skipMenu(view, words),
    ],
    ...footerOf(view, words),
  };
}

function minutesSection({ meeting }: MeetingView, words: Words): readonly Section[] {
  if (meeting.minutes === '') return [];
  const text = words.format.isolate(meeting.minutes);
  return [{ header: words.agenda.minutes, widgets: [{ kind: 'text', text }] }];
}

/** Minutes are for the two to write; anybody may go to the event. */
function footerOf({ meeting, viewer }: MeetingView, words: Words): Pick<Card, 'footer'> {
  const ids = { meeting: meeting.id, account: meeting.account };
  const minutes: readonly Button[] =
    isOneOf(meeting, viewer) && meeting.state !== 'cancelled'
      ? [{ label: words.agenda.minutes, onClick: ask('openMinutes', ids) }]
      : [];
  const event: readonly Button[] =
    meeting.link === '' ? [] : [{ label: words.meeting.openEvent, onClick: { open: meeting.link } }];
  const [primary, secondary] = [...minutes, ...event];
  return primary ? { footer: { primary, ...(secondary ? { secondary } : {}) } } : {};
}
