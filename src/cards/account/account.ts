import { type Account, accountTitle, noticeDay } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import { timelineOf } from '../../domain/account/timeline';
import type { Proposal } from '../../domain/signal/rules/proposal';
import type { Signal, SignalId } from '../../domain/signal/signal';
import { isOpen, isWaiting } from '../../domain/signal/signal-table';
import type { Meeting } from '../../domain/sync/meeting';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { type AccountAmounts, accountAmountLines } from '../commercial/amounts-lines';
import {
  clockOf,
  dotted,
  listOf,
  movedText,
  nameOf,
  plainButton,
  quiet,
  signalLine,
  type UnreadableCell,
  unreadableText,
  withWhom,
} from '../parts';
import { proposalLine } from '../signal/proposal-lines';
import type { Button, Card, Line, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { briefly, entryLine } from './activity-line';
import { type HealthView, healthSection } from './health-section';

export type AccountView = HealthView & {
  /** What the rows propose and nobody has answered; nothing where this person cannot answer. */
  readonly proposals?: readonly Proposal[];
  /** Open ones first, by clock; then those decided lately. */
  readonly signals: readonly Signal[];
  readonly activities: readonly Activity[];
  /** How much the team has said about the account itself. */
  readonly comments: number;
  readonly nextSync: Meeting | undefined;
  readonly lastSync: Meeting | undefined;
  /** For those who may see them. */
  readonly amounts?: AccountAmounts | undefined;
  /** Cells of the account's row that say nothing readable; they count as empty. */
  readonly unreadable: readonly UnreadableCell[];
  /** The mail that is open beside the card. */
  readonly mail: 'none' | 'new' | 'logged';
  readonly can: {
    readonly log: boolean;
    readonly note: boolean;
    readonly pulse: boolean;
    readonly override: boolean;
    readonly flag: boolean;
    readonly sync: boolean;
    readonly handOver: boolean;
    readonly claim: readonly ('csm' | 'am')[];
    /** The signal that waits for this person, the most pressing one. */
    readonly workOn: SignalId | undefined;
  };
};

export function accountCard(view: AccountView, words: Words): Card {
  const { account } = view;
  const stage = account.stage === '' ? '' : words.account.stages[account.stage];
  const subtitle = dotted(account.plan, account.segment, stage);
  return {
    name: 'account',
    header: { title: accountTitle(account), ...(subtitle ? { subtitle } : {}) },
    sections: [
      healthSection(view, words),
      factsSection(view, words),
      ...proposalsSection(view, words),
      signalsSection(view, words),
      latelySection(view, words),
    ],
    ...footerOf(view, words),
    menu: menuOf(view, words),
  };
}

function factsSection(view: AccountView, words: Words): Section {
  const { account, viewer, can } = view;
  const lines = [
    ...seatsLine(account, words),
    ...accountAmountLines(view.amounts, viewer, words),
    ...renewalLine(account, viewer, words),
    ...teamLines(view, words),
  ];
  const widgets = [...lines, ...view.unreadable.map((cell) => unreadableLine(cell, words))];
  return { widgets: can.log ? [...widgets, logButton(account, words)] : widgets };
}

function unreadableLine(cell: UnreadableCell, words: Words): Widget {
  const hint = words.settings.unreadableHint;
  return { kind: 'line', icon: 'build', text: unreadableText('accounts', cell, words), below: hint };
}

function logButton({ id }: Account, words: Words): Widget {
  return { kind: 'buttons', buttons: [{ label: words.account.logMail, onClick: ask('logMail', { account: id }) }] };
}

function seatsLine({ seatsUsed: used, seatsBought: bought }: Account, words: Words): readonly Widget[] {
  if (bought === undefined) return [];
  const common = { kind: 'line', icon: 'event_seat', above: words.account.seats } as const;
  if (used === undefined || bought <= 0) return [{ ...common, text: words.account.seatsBought({ bought }) }];
  const share = used / bought;
  const tone = share >= 1 ? 'bad' : share >= 0.9 ? 'warning' : 'good';
  const text = [{ text: `${words.account.seatsUsed({ used, bought })}\n` }, { text: bar(share), tone }] as const;
  return [{ ...common, text }];
}

const barLength = 12;

/** Full only where every seat is taken, empty only where none is. */
function bar(share: number): string {
  const filled = Math.min(barLength, Math.max(share > 0 ? 1 : 0, Math.floor(share * barLength)));
  return '█'.repeat(filled) + '░'.repeat(barLength - filled);
}

function renewalLine(account: Account, { now }: Viewer, words: Words): readonly Widget[] {
  const notice = noticeDay(account);
  if (account.renewalDay === undefined || notice === undefined) return [];
  const { format, account: say } = words;
  const day = format.shortDay(notice, now);
  const over = notice < format.today(now);
  const below = over ? say.noticeOver({ day }) : say.noticeBy({ day, left: format.inDays(notice, now) });
  return [{ kind: 'line', icon: 'event_repeat', above: say.renewal, text: format.day(account.renewalDay), below }];
}

/** Who owns the account, and a way to take a part that nobody has. */
function teamLines({ account, viewer, can }: AccountView, words: Words): readonly Widget[] {
  const { account: say, common } = words;
  const csm = account.csm ? nameOf(viewer, account.csm, words) : say.noCsm;
  const am = account.am ? nameOf(viewer, account.am, words) : say.noAm;
  const text = account.csm || account.am ? dotted(csm, am) : say.nobody;
  const claims = can.claim.map((as) => ({
    label: can.claim.length === 1 ? say.claim : say.claimAs({ role: common.shortRoles[as] }),
    onClick: ask('claimAccount', { account: account.id, as }),
  }));
  const [only] = claims;
  const line: Line = { kind: 'line', icon: 'group', above: say.team, text };
  if (only && claims.length === 1) return [{ ...line, button: only }];
  return claims.length === 0 ? [line] : [line, { kind: 'buttons', buttons: claims }];
}

/** Only where there are any. */
function proposalsSection({ account, proposals = [], viewer }: AccountView, words: Words): readonly Section[] {
  if (proposals.length === 0) return [];
  const header = words.proposals.section({ count: proposals.length });
  const widgets = proposals.map((proposal) => proposalLine(account.id, proposal, viewer, words));
  return [{ header, folded: 2, widgets }];
}

const signalsShown = 5;

/** What is open stands there; what was decided lately is folded away below it. */
function signalsSection({ account, signals, viewer }: AccountView, words: Words): Section {
  const open = signals.filter(isOpen);
  const line = (signal: Signal): Line => {
    const { below, ...rest } = signalLine({ signal, account }, viewer, words);
    const clock = clockOf(signal, viewer.now, words);
    const state = isWaiting(signal) ? withWhom(signal, viewer, words) : movedText(signal, viewer, words);
    return { ...rest, icon: 'flag', below: dotted(state, clock?.late ? '' : clock?.text) };
  };
  const list = listOf(signals, line, {
    header: words.account.signals({ count: open.length }),
    empty: words.account.noSignals,
    limit: signalsShown,
  });
  return { ...list, folded: Math.max(1, Math.min(open.length, signalsShown)) };
}

const latelyShown = 6;

function latelySection(view: AccountView, words: Words): Section {
  const { activities, lastSync, account, mail, viewer } = view;
  const all = timelineOf({ activities });
  const since = lastSync ? all.filter(({ at }) => at > lastSync.end) : [];
  const shown = since.length > 0 ? since : all;
  const header = since.length > 0 ? words.account.sinceSync({ count: since.length }) : words.account.lately;
  const logged = mail === 'logged' ? [quiet(words.account.mailLogged)] : [];
  const lines = shown.slice(0, latelyShown).map((entry) => entryLine(briefly(entry), viewer, words));
  const timeline = plainButton(words.account.timeline, ask('openTimeline', { account: account.id }));
  const head = [...nextSyncLine(view, words), ...logged];
  if (lines.length === 0) return { header, widgets: [...head, quiet(words.account.quiet)] };
  return { header, folded: head.length + 1, widgets: [...head, ...lines, { kind: 'buttons', buttons: [timeline] }] };
}

function nextSyncLine({ nextSync, viewer }: AccountView, words: Words): readonly Widget[] {
  if (!nextSync) return [];
  const text = words.account.nextSync({ when: words.format.when(nextSync.start, viewer.now) });
  return [{ kind: 'line', icon: 'event_upcoming', text, onClick: ask('openMeeting', { meeting: nextSync.id }) }];
}

/** An AM first works on what waits; a CSM flags. Whatever is not in the footer stands in the menu. */
function footerOf({ account: { id }, can, viewer }: AccountView, words: Words): Pick<Card, 'footer'> {
  const { account: say } = words;
  const work = can.workOn && { label: say.work, onClick: ask('openSignal', { signal: can.workOn, account: id }) };
  const sync = can.sync && { label: say.sync, onClick: ask('openSync', { account: id }) };
  const flag = can.flag && { label: say.flag, onClick: ask('openFlag', { account: id }) };
  // What waits comes first, and what is worked on is talked about.
  if (work) return { footer: sync ? { primary: work, secondary: sync } : { primary: work } };
  const order: readonly (Button | false)[] = viewer.me.role === 'am' ? [sync, flag] : [flag, sync];
  const [primary, secondary] = order.filter((button): button is Button => Boolean(button));
  if (!primary) return {};
  return { footer: secondary ? { primary, secondary } : { primary } };
}

function menuOf({ account: { id }, can, comments, mail }: AccountView, words: Words): NonNullable<Card['menu']> {
  const { account: say } = words;
  const account = { account: id };
  return [
    ...(can.log ? [{ label: say.logMail, onClick: ask('logMail', account) }] : []),
    ...(can.note ? [{ label: say.note, onClick: ask('openNote', account) }] : []),
    ...(can.note ? [{ label: words.call.title, onClick: ask('openCall', account) }] : []),
    ...(can.note ? [{ label: words.meetingLog.title, onClick: ask('openMeetingLog', account) }] : []),
    ...(can.note ? [{ label: words.feedback.title, onClick: ask('openFeedback', account) }] : []),
    ...(can.pulse ? [{ label: say.pulse, onClick: ask('openPulse', account) }] : []),
    ...(can.override ? [{ label: words.override.title, onClick: ask('openOverride', account) }] : []),
    ...(can.flag ? [{ label: say.flag, onClick: ask('openFlag', account) }] : []),
    ...(can.sync ? [{ label: say.sync, onClick: ask('openSync', account) }] : []),
    ...(mail !== 'none' && can.flag ? [{ label: words.boundary.open, onClick: ask('openBoundary', account) }] : []),
    { label: words.health.allReasons, onClick: ask('openReasons', account) },
    { label: words.comments.open({ count: comments }), onClick: ask('openComments', { ...account, about: id }) },
    { label: say.timeline, onClick: ask('openTimeline', account) },
    { label: words.figureCards.open, onClick: ask('openFigures', { of: `account ${id}` }) },
    { label: words.handover.packet, onClick: ask('openPacket', account) },
    ...(can.note ? [{ label: words.reports.title, onClick: ask('openReport', account) }] : []),
    ...(can.handOver ? [{ label: words.handover.title, onClick: ask('openHandover', account) }] : []),
    { label: words.journal.title, onClick: ask('openHistory', { ...account, row: '', from: '0' }) },
    { label: words.journal.undoLast, onClick: ask('openUndo', { ...account, change: '' }) },
  ];
}
