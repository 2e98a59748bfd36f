import { accountTitle } from '../../domain/account/account';
import type { Offer } from '../../domain/sync/slot-ranking';
import type { Refusing } from '../../domain/sync/slot-refusals';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import { localTime, localWall } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, nameOf } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';

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
  readonly key: string;
  /** Somebody took the picked time meanwhile. */
  readonly taken?: boolean;
};

export function syncOffersCard(view: SyncOffersView, words: Words): Card {
  const { account, partner, minutes, offers } = view;
  const { sync: say } = words;
  const name = words.format.isolate(partner.name || partner.email);
  const subtitle = dotted(say.offersWith({ name, span: say.length({ minutes }) }), account && accountTitle(account));
  const taken: Section[] = view.taken ? [{ widgets: [{ kind: 'line', icon: 'info', text: say.taken }] }] : [];
  return {
    name: 'sync-offers',
    header: { title: offers.length > 0 ? say.offersTitle : say.none, subtitle },
    sections: [...taken, ...(offers.length > 0 ? [offersSection(view, words)] : refusalSections(view, words))],
  };
}

const offersShown = 5;

function offersSection(view: SyncOffersView, words: Words): Section {
  return { widgets: view.offers.slice(0, offersShown).map((offer) => offerLine(offer, view, words)) };
}

function offerLine(offer: Offer, { partner, viewer, account, minutes, key }: SyncOffersView, words: Words): Line {
  const { sync: say, format } = words;
  const why = offer.why.map((code) => say.why[code]).filter((text) => text !== '');
  const elsewhere = localWall(offer.start, partner.zone) !== localWall(offer.start, words.zone);
  const name = format.isolate(partner.name || partner.email);
  const theirs = elsewhere ? say.theirTime({ time: format.clock(localTime(offer.start, partner.zone)), name }) : '';
  const book = ask('bookSync', {
    account: account?.id ?? '',
    with: partner.email,
    start: String(offer.start),
    minutes: String(minutes),
    key,
  });
  return {
    kind: 'line',
    text: format.when(offer.start, viewer.now),
    below: dotted(theirs, format.list(why)),
    button: { label: say.book, onClick: book },
  };
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
