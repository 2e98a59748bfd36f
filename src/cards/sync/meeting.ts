import type { AgendaItem } from '../../domain/sync/agenda';
import type { Meeting } from '../../domain/sync/meeting';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, listOf, quiet } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { type AgendaGroup, agendaGroups, agendaLine } from './agenda-lines';

/** A sync with its agenda, live. */
export type MeetingView = {
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  /** When the pair met last. */
  readonly since: Instant | undefined;
  readonly agenda: readonly AgendaItem[];
  /** The accounts that the agenda names. */
  readonly accounts: readonly AccountName[];
  /** Guests from outside the company: the agenda is in the event, so this has to be said. */
  readonly outsiders: readonly string[];
};

export function meetingCard(view: MeetingView, words: Words): Card {
  const { meeting, agenda, since, viewer } = view;
  const { meeting: say, format } = words;
  const name = (email: string) => format.isolate(viewer.team.find((mate) => mate.email === email)?.name || email);
  const title = say.title({ csm: name(meeting.csm), am: name(meeting.am) });
  const sinceText = since === undefined ? '' : say.since({ day: format.shortDay(format.today(since), viewer.now) });
  const sections =
    agenda.length === 0
      ? [{ widgets: [quiet(say.nothing)] }]
      : agendaGroups(agenda, words).map((group) => groupSection(group, view, words));
  return {
    name: 'meeting',
    header: { title, subtitle: dotted(format.when(meeting.start, viewer.now), sinceText) },
    sections: [...stateSection(view, words), ...sections],
    menu: [
      { label: words.comments.title, onClick: ask('openComments', { account: meeting.account, about: meeting.id }) },
    ],
    ...(meeting.link ? { footer: { primary: { label: say.openEvent, onClick: { open: meeting.link } } } } : {}),
  };
}

/** What is wrong with the meeting itself comes before what it is about. */
function stateSection({ meeting, outsiders }: MeetingView, words: Words): readonly Section[] {
  const { meeting: say, format } = words;
  const widgets: Widget[] = [];
  if (outsiders.length > 0) {
    const text = say.outsiders({ names: format.list(outsiders.map(format.isolate)) });
    widgets.push({ kind: 'line', icon: 'visibility', text: [{ text, tone: 'bad' }], below: say.outsidersHint });
  }
  if (meeting.state !== 'booked') {
    widgets.push({ kind: 'line', icon: 'info', text: [{ text: say.states[meeting.state], tone: 'warning' }] });
  }
  return widgets.length > 0 ? [{ widgets }] : [];
}

const itemsShown = 8;

function groupSection({ header, items }: AgendaGroup, { viewer, accounts }: MeetingView, words: Words): Section {
  const context = { team: viewer.team, accounts, now: viewer.now };
  const line = (item: AgendaItem): Line => ({
    kind: 'line',
    ...agendaLine(item, context, words),
    onClick:
      item.kind === 'renewal'
        ? ask('openAccount', { account: item.account })
        : ask('openSignal', { signal: item.signal.id, account: item.account }),
  });
  const rest = quiet(words.common.more({ count: items.length - itemsShown }));
  return listOf(items, line, { header, empty: '', limit: itemsShown, rest });
}
