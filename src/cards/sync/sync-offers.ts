import { accountTitle } from '../../domain/account/account';
import type { Cadence, Meeting } from '../../domain/sync/meeting';
import type { Offer } from '../../domain/sync/slot-ranking';
import type { Refusing } from '../../domain/sync/slot-refusals';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import { localTime, localWall, type StaleZone } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { dotted, nameOf } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { staleZoneLines } from './stale-zones';

export type SyncOffersView = {
  readonly viewer: Viewer;
  readonly account: AccountName | undefined;
  readonly partner: Teammate;
  readonly minutes: number;
  readonly from: Day;
  /** The best first; the card shows five. */
  readonly offers: readonly Offer[];
  /** Why there is no offer. */
  readonly none: readonly Refusing[];
  /** Where one of the two lives and clocks may be shown wrong. */
  readonly stale?: readonly StaleZone[];
  readonly key: string;
  readonly often: Cadence | '';
  /** The next sync of the two that stands already, as this card knows it; empty where there is none. */
  readonly known: string;
  /** Somebody took the picked time meanwhile. */
  readonly taken?: boolean;
  /** Somebody else booked the two meanwhile. */
  readonly meanwhile?: Meeting;
  /** The sync that goes to one of these times. */
  readonly moves?: Meeting;
};

export function syncOffersCard(view: SyncOffersView, words: Words): Card {
  const { account, partner, minutes, offers } = view;
  const { sync: say } = words;
  const name = words.format.isolate(partner.name || partner.email);
  const often = view.often === '' ? '' : words.follow.often[view.often];
  const span = say.offersWith({ name, span: say.length({ minutes }) });
  const subtitle = dotted(span, often, account && accountTitle(account));
  return {
    name: 'sync-offers',
    header: { title: offers.length > 0 ? say.offersTitle : say.none, subtitle },
    sections: [
      ...occasion(view, words),
      ...(offers.length > 0 ? [offersSection(view, words)] : refusalSections(view, words)),
    ],
  };
}

function occasion({ taken, meanwhile, moves, viewer, stale = [] }: SyncOffersView, words: Words): readonly Section[] {
  const { sync: say, follow, format } = words;
  const line = (text: string): Widget => ({ kind: 'line', icon: 'info', text });
  const when = (meeting: Meeting) => format.when(meeting.start, viewer.now);
  const open = (meeting: Meeting) => ({ label: say.open, onClick: ask('openMeeting', { meeting: meeting.id }) });
  const widgets: readonly Widget[] = [
    ...staleZoneLines(stale, words),
    ...(taken ? [line(say.taken)] : []),
    ...(moves ? [line(follow.moves({ when: when(moves) }))] : []),
    ...(meanwhile
      ? [
          {
            kind: 'line',
            icon: 'event',
            text: follow.meanwhile({ name: nameOf(viewer, meanwhile.organizer, words), when: when(meanwhile) }),
            button: open(meanwhile),
          } as const,
        ]
      : []),
  ];
  return widgets.length > 0 ? [{ widgets }] : [];
}

const offersShown = 5;

function offersSection(view: SyncOffersView, words: Words): Section {
  return { widgets: view.offers.slice(0, offersShown).map((offer) => offerLine(offer, view, words)) };
}

function offerLine(offer: Offer, view: SyncOffersView, words: Words): Line {
  const { partner, viewer, moves } = view;
  const { sync: say, format } = words;
  const why = offer.why.map((code) => say.why[code]).filter((text) => text !== '');
  const elsewhere = localWall(offer.start, partner.zone) !== localWall(offer.start, words.zone);
  const name = format.isolate(partner.name || partner.email);
  const theirs = elsewhere ? say.theirTime({ time: format.clock(localTime(offer.start, partner.zone)), name }) : '';
  const start = String(offer.start);
  const move = moves && ask('moveSync', { meeting: moves.id, account: moves.account, start });
  return {
    kind: 'line',
    text: format.when(offer.start, viewer.now),
    below: dotted(theirs, format.list(why)),
    button: move ? { label: words.follow.move, onClick: move } : { label: say.book, onClick: bookAt(start, view) },
  };
}

function bookAt(start: string, { partner, account, minutes, often, known, key }: SyncOffersView): ActionCall {
  const what = { account: account?.id ?? '', with: partner.email, start, minutes: String(minutes) };
  return ask('bookSync', { ...what, often, known, key });
}

/** What would help alone stands first; else everything that stands in the way. */
function refusalSections({ none, viewer, partner }: SyncOffersView, words: Words): readonly Section[] {
  const { sync: say } = words;
  const unknown = none.filter(({ constraint }) => constraint === 'unknown');
  const helps = none.filter((one) => one.helps && one.constraint !== 'unknown');
  const others = none.filter((one) => one.constraint !== 'unknown' && !one.helps);
  const line = (one: Refusing): Widget => {
    const name = one.who === '' ? '' : nameOf(viewer, one.who, words);
    const when = one.opens === undefined ? '' : words.format.when(one.opens, viewer.now);
    const text = say.constraints[one.constraint]({ name, minutes: one.minutes ?? 0, when });
    return { kind: 'line', icon: 'block', text };
  };
  const name = (email: string) => nameOf(viewer, email || partner.email, words);
  return [
    { widgets: unknown.map(({ who }) => ({ kind: 'text', text: say.unknown({ name: name(who) }) })) },
    { header: say.relax, widgets: helps.map((one) => ({ ...line(one), icon: 'lightbulb' })) },
    { header: say.reasons, widgets: helps.length > 0 ? [] : others.map(line) },
  ];
}
