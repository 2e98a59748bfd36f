/**
 * The packet for whoever takes an account over: how it stands and why, what is open, who is who, what must not be said,
 * what happened lately. Below it the same as a text to be copied, which never holds an amount, whoever asks for it.
 */
import { type Account, accountTitle } from '../../domain/account/account';
import type { Case } from '../../domain/account/case';
import type { Commitment } from '../../domain/account/commitment';
import type { Contact } from '../../domain/account/contact';
import type { Renewal } from '../../domain/account/renewal';
import type { Entry } from '../../domain/account/timeline';
import type { Signal } from '../../domain/signal/signal';
import { isWaiting } from '../../domain/signal/signal-table';
import type { Meeting } from '../../domain/sync/meeting';
import type { Words } from '../../messages/words';
import { entryLine } from '../account/activity-line';
import { type HealthView, nextStepLine, reasonsText, scoreLine } from '../account/health-parts';
import { ask } from '../actions';
import { type AccountAmounts, accountAmountLines } from '../commercial/amounts-lines';
import { clockOf, dotted, inShort, movedText, nameOf, quiet, withWhom } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { packetText } from './packet-text';
import { renewalLines } from './renewal';

export type PacketView = HealthView & {
  readonly viewer: Viewer;
  readonly account: Account;
  /** Open ones, by clock. */
  readonly signals: readonly Signal[];
  /** Open ones, the first due first. */
  readonly commitments: readonly Commitment[];
  /** Open ones. */
  readonly cases: readonly Case[];
  readonly contacts: readonly Contact[];
  /** The next one that has no result. */
  readonly renewal: Renewal | undefined;
  /** For those who may see them; no part of the text. */
  readonly amounts: AccountAmounts | undefined;
  readonly highlights: readonly Entry[];
  readonly nextSync: Meeting | undefined;
};

/** Google draws a hundred widgets a card; an account with more of anything has its own lists for it. */
const shown = 10;

export function packetCard(view: PacketView, words: Words): Card {
  const { account, viewer } = view;
  const { handover: say } = words;
  const sections = sectionsOf(view, words).filter(({ widgets }) => widgets.length > 0);
  const money = accountAmountLines(view.amounts, viewer, words);
  const text = packetText(accountTitle(account), sections, words);
  return {
    name: 'packet',
    header: { title: accountTitle(account), subtitle: say.packet },
    sections: [
      ...sections,
      ...(money.length > 0 ? [{ header: say.amounts, widgets: money }] : []),
      {
        header: say.text,
        widgets: [
          quiet(say.textHint),
          { kind: 'input', name: 'packet', label: say.textLabel, value: text, multiline: true },
        ],
      },
    ],
  };
}

function sectionsOf(view: PacketView, words: Words): readonly Section[] {
  const { handover: say } = words;
  return [
    { header: say.health, widgets: healthWidgets(view, words) },
    listed(
      say.avoid,
      view.signals.filter(({ avoid }) => avoid !== ''),
      (one) => avoidLine(one, words),
      words,
    ),
    listed(say.signals, view.signals, (one) => signalWidget(one, view, words), words),
    listed(say.commitments, view.commitments, (one) => commitmentLine(one, view, words), words),
    listed(say.cases, view.cases, (one) => caseLine(one, view, words), words),
    { header: say.renewal, widgets: renewalLines(view, words) },
    { header: say.people, widgets: [teamLine(view, words), ...contactLines(view, words)] },
    listed(say.lately, view.highlights, (entry) => entryLine(entry, view.viewer, words), words),
    { header: say.next, widgets: [nextLine(view, words)] },
  ];
}

function listed<Item>(
  header: (of: { count: number }) => string,
  items: readonly Item[],
  line: (item: Item) => Widget,
  { common }: Words,
): Section {
  const rest = items.length - shown;
  const lines = items.slice(0, shown).map(line);
  return {
    header: header({ count: items.length }),
    widgets: rest > 0 ? [...lines, quiet(common.more({ count: rest }))] : lines,
  };
}

function healthWidgets(view: PacketView, words: Words): readonly Widget[] {
  const { health } = view;
  if (health.score === undefined) {
    return [quiet(words.health.notEnough({ percent: Math.round(health.confidence * 100) }))];
  }
  const step = nextStepLine(health, words);
  const reasons = health.reasons.filter(({ points }) => points !== 0).slice(0, shown);
  return [scoreLine(view, words), reasonsText(reasons, words), ...(step ? [step] : [])];
}

export function avoidLine({ avoid, need }: Signal, { format }: Words): Line {
  return { kind: 'line', icon: 'block', text: format.isolate(avoid), below: format.isolate(inShort(need)) };
}

function signalWidget(signal: Signal, { viewer }: PacketView, words: Words): Widget {
  const clock = clockOf(signal, viewer.now, words);
  const state = isWaiting(signal) ? withWhom(signal, viewer, words) : movedText(signal, viewer, words);
  const open = ask('openSignal', { signal: signal.id, account: signal.account });
  const text = words.format.isolate(inShort(signal.need));
  return { kind: 'line', icon: 'flag', text, below: dotted(state, clock?.text), onClick: open };
}

export function commitmentLine(
  { what, who, due }: Commitment,
  { viewer }: Pick<PacketView, 'viewer'>,
  words: Words,
): Line {
  const { handover: say, format } = words;
  const day = due === undefined ? '' : format.shortDay(due, viewer.now);
  const late = due !== undefined && due < format.today(viewer.now);
  const by = day === '' ? say.noDay : (late ? say.lateSince : say.dueBy)({ day });
  return {
    kind: 'line',
    icon: 'handshake',
    text: format.isolate(what),
    below: dotted(who && nameOf(viewer, who, words), by),
  };
}

export function caseLine(
  { title, severity, escalated, opened }: Case,
  { viewer }: Pick<PacketView, 'viewer'>,
  words: Words,
): Line {
  const { handover: say, format } = words;
  const since = say.openSince({ day: format.shortDay(opened, viewer.now) });
  const below = dotted(escalated ? say.escalated : '', say.severities[severity], since);
  return { kind: 'line', icon: 'support', text: format.isolate(title) || say.untitled, below };
}

function teamLine({ account, viewer }: PacketView, words: Words): Widget {
  const { account: say, common } = words;
  const name = (email: Account['csm']) => (email === '' ? '–' : nameOf(viewer, email, words));
  const parts = [`${common.shortRoles.csm} ${name(account.csm)}`, `${common.shortRoles.am} ${name(account.am)}`];
  return { kind: 'line', icon: 'group', above: say.team, text: dotted(...parts) };
}

function contactLines({ contacts }: PacketView, words: Words): readonly Widget[] {
  const { format, handover: say } = words;
  if (contacts.length === 0) return [quiet(say.noContacts)];
  return contacts.slice(0, shown).map(
    ({ name, title, email }): Widget => ({
      ...{ kind: 'line', icon: 'person', text: format.isolate(name || email) },
      below: dotted(format.isolate(title), name === '' ? '' : format.isolate(email)),
    }),
  );
}

function nextLine({ nextSync, viewer }: PacketView, words: Words): Widget {
  if (!nextSync) return quiet(words.home.nextSyncEmpty);
  const text = words.format.when(nextSync.start, viewer.now);
  return { kind: 'line', icon: 'event', text, onClick: ask('openMeeting', { meeting: nextSync.id }) };
}
