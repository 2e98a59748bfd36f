import { type Account, accountTitle } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Attending, Briefing, BriefingItem } from '../../domain/briefing/briefing';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { activityLine } from '../account/activity-line';
import { type HealthView, movedLine, reasonsText, scoreLine } from '../account/health-parts';
import { ask } from '../actions';
import { avoidLine, caseLine, commitmentLine } from '../handover/packet';
import { dotted, inShort, plainButton, quiet, signalLine } from '../parts';
import type { Button, Card, Line, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';

/** A meeting with an account: what to have in mind before it, and a way to say what came of it. */
export type BriefingView = HealthView &
  Briefing & {
    readonly viewer: Viewer;
    readonly account: Account;
    readonly start: Instant;
    /** From outside, whoever is not known yet first. */
    readonly attending: readonly Attending[];
    readonly lastTouch: Activity | undefined;
    /** What was written down of this very meeting; `gone`: the line itself is no longer at hand. */
    readonly logged: Activity | 'gone' | undefined;
    readonly can: { readonly log: boolean; readonly flag: boolean; readonly sync: boolean };
  };

export function briefingCard(view: BriefingView, words: Words): Card {
  const { account, viewer, start } = view;
  return {
    name: 'briefing',
    header: { title: accountTitle(account), subtitle: words.format.when(start, viewer.now) },
    sections: [
      { widgets: [...loggedLines(view, words), ...healthWidgets(view, words)] },
      itemsSection(view, words),
      peopleSection(view, words),
      { widgets: touchLines(view, words) },
    ].filter(({ widgets }) => widgets.length > 0),
    footer: footerOf(view, words),
    menu: [
      ...(view.can.flag ? [{ label: words.account.flag, onClick: ask('openFlag', { account: account.id }) }] : []),
      ...(view.can.sync ? [{ label: words.account.sync, onClick: ask('openSync', { account: account.id }) }] : []),
      { label: words.account.timeline, onClick: ask('openTimeline', { account: account.id }) },
    ],
  };
}

const reasonsShown = 2;

function healthWidgets(view: BriefingView, words: Words): readonly Widget[] {
  const { health, account } = view;
  const why: Button = plainButton(words.health.why, ask('openReasons', { account: account.id }));
  if (health.band === 'insufficient') {
    const text = words.health.notEnough({ percent: Math.round(health.confidence * 100) });
    return [{ kind: 'line', text: [{ text, tone: 'muted' }], button: why }];
  }
  const heavy = [...health.reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, reasonsShown);
  const reasons = health.reasons.filter((reason) => heavy.includes(reason) && reason.points !== 0);
  return [
    scoreLine(view, words, why),
    ...(reasons.length > 0 ? [reasonsText(reasons, words)] : []),
    ...movedLine(health, words),
  ];
}

function itemsSection(view: BriefingView, words: Words): Section {
  const { items, further, account } = view;
  const { briefing: say } = words;
  if (items.length === 0) return { widgets: [quiet(say.nothing)] };
  const rest: Line = {
    kind: 'line',
    text: [{ text: say.further({ count: further }), tone: 'muted' }],
    onClick: ask('openAccount', { account: account.id }),
  };
  return { widgets: [...items.map((item) => itemLine(item, view, words)), ...(further > 0 ? [rest] : [])] };
}

function itemLine(item: BriefingItem, view: BriefingView, words: Words): Widget {
  const { briefing: say, format } = words;
  const { viewer, account } = view;
  switch (item.kind) {
    case 'avoid':
      return { ...avoidLine(item.signal, words), above: say.avoid };
    case 'guard':
      return { kind: 'line', icon: 'block', text: words.moves.guard[item.reason], below: say.guard };
    case 'case':
      return caseLine(item.of, view, words);
    case 'promise': {
      const line = commitmentLine(item.of, view, words);
      return { ...line, text: inShort(item.of.what) };
    }
    case 'signal':
      return { ...signalLine({ signal: item.signal, account }, viewer, words), icon: 'flag' };
    case 'renewal': {
      const over = item.notice < format.today(viewer.now);
      const day = format.shortDay(item.notice, viewer.now);
      const left = format.inDays(item.notice, viewer.now);
      const by = over ? words.account.noticeOver({ day }) : words.account.noticeBy({ day, left });
      const call = item.call === '' ? '' : words.record.calls[item.call];
      const text = format.day(item.renewal);
      return { kind: 'line', icon: 'event_repeat', above: words.account.renewal, text, below: dotted(by, call) };
    }
  }
}

const newShown = 2;
const knownShown = 4;

/** Who is new can be linked from here; of the others it is enough to be reminded. */
function peopleSection({ attending, viewer }: BriefingView, words: Words): Section {
  const { briefing: say, format } = words;
  const strangers = attending.filter(({ contact }) => !contact);
  const known = attending.filter(({ contact }) => contact);
  const fresh = strangers.slice(0, newShown).map(
    ({ email }): Line => ({
      ...{ kind: 'line', icon: 'person_add', text: format.isolate(email), below: say.isNew },
      ...(viewer.me.role === 'admin' ? {} : { onClick: ask('openLinkSender', { address: email }) }),
    }),
  );
  const names = known.slice(0, knownShown).flatMap(({ contact, email }) => {
    const title = contact?.title ? format.isolate(contact.title) : '';
    return [dotted(format.isolate(contact?.name || email), title)];
  });
  const more = strangers.length - fresh.length + known.length - names.length;
  const widgets: readonly Widget[] = [
    ...fresh,
    ...(names.length > 0 ? [{ kind: 'line', icon: 'group', text: names.join('\n') } as const] : []),
    ...(more > 0 ? [quiet(words.common.more({ count: more }))] : []),
  ];
  return { header: say.people({ count: attending.length }), widgets };
}

function touchLines({ lastTouch, viewer }: BriefingView, words: Words): readonly Widget[] {
  const { briefing: say } = words;
  if (!lastTouch) return [quiet(say.noTouch)];
  const brief = { ...lastTouch, words: inShort(lastTouch.words.split('\n')[0] ?? '') };
  return [{ ...activityLine(brief, viewer, words), above: say.lastTouch }];
}

function loggedLines({ logged, viewer, account }: BriefingView, words: Words): readonly Widget[] {
  const { briefing: say } = words;
  if (!logged) return [];
  if (logged === 'gone') return [{ kind: 'line', icon: 'task_alt', text: say.logged }];
  const line = activityLine({ ...logged, words: inShort(logged.words) }, viewer, words);
  const onClick = ask('openEntry', { account: account.id, entry: logged.id });
  return [{ ...line, icon: 'task_alt', above: say.logged, onClick }];
}

/** Before it, the whole account; once it has begun, what came of it; then what may have come up in it. */
function footerOf({ can, account: { id }, logged }: BriefingView, words: Words): NonNullable<Card['footer']> {
  const account: Button = { label: words.briefing.openAccount, onClick: ask('openAccount', { account: id }) };
  const log = { label: words.briefing.log, onClick: ask('openOutcome', { account: id }) };
  const flag = { label: words.account.flag, onClick: ask('openFlag', { account: id }) };
  const primary = can.log && !logged ? log : logged && can.flag ? flag : undefined;
  return primary ? { primary, secondary: account } : { primary: account };
}
