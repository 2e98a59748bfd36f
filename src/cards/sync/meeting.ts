import type { AgendaItem } from '../../domain/sync/agenda';
import type { Meeting } from '../../domain/sync/meeting';
import type { NewTimes } from '../../domain/sync/new-times';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, listOf, quiet } from '../parts';
import type { Card, Line, Section } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { type AgendaGroup, agendaGroups, agendaLine } from './agenda-lines';
import { stateSections } from './meeting-state';

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
  readonly outsiders: readonly Email[];
  /** Whether they are on the saved event, and not in the open window alone. */
  readonly isSaved: boolean;
  /** What can be done about its time by whoever looks. */
  readonly newTimes: NewTimes;
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
    sections: [...stateSections(view, words), ...sections],
    menu: [
      { label: words.follow.update, onClick: ask('followSyncs', { meeting: meeting.id, account: meeting.account }) },
      { label: words.comments.title, onClick: ask('openComments', { account: meeting.account, about: meeting.id }) },
    ],
    ...(meeting.link ? { footer: { primary: { label: say.openEvent, onClick: { open: meeting.link } } } } : {}),
  };
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
