import type { Band } from '../domain/health/health-model';
import type { Day } from '../domain/time/time';
import { localTime } from '../domain/time/time-zone';
import type { Words } from '../messages/words';
import { ask } from './actions';
import { ownAbsence, standInLines } from './away';
import { homeFigures, type OwnFigures } from './figures/home';
import { type AlertLine, alertLine } from './nightly/alert';
import { accountLine, bandText, dotted, listOf, plainButton, quiet, signalLine, titleIn } from './parts';
import { findingText, type ProposedAccount } from './signal/proposal-lines';
import type { Button, Card, Section, Widget } from './spec';
import { type SyncsAtHome, syncSection } from './sync/at-home';
import type { AccountLine, AccountName, SignalLine, Viewer } from './viewer';

export type RenewalLine = {
  readonly account: AccountName;
  readonly notice: Day;
  readonly renewal: Day;
  readonly band: Band | undefined;
};

/** The first card of each host. The lists are whole: the card cuts them and says how many there are. */
export type HomeView = SyncsAtHome & {
  readonly viewer: Viewer;
  /** Accounts of mine; of the whole workbook for a lead and an admin. */
  readonly accounts: number;
  /**
   * Sorted as they shall stand. AM: waiting for me, by clock. CSM: that I flagged and that are open or were decided
   * lately. Lead and admin: all that are past their clock.
   */
  readonly signals: readonly SignalLine[];
  /** Won and not handed back, of mine; of all for a lead. */
  readonly openLoops: readonly SignalLine[];
  /** Open ones for me; of all for a lead. */
  readonly alerts: readonly AlertLine[];
  /** CSM: accounts of mine whose own rows propose a signal. */
  readonly proposals?: readonly ProposedAccount[];
  /** Lead and admin: rules that do worse than none. */
  readonly worseRules?: number;
  /** At-risk accounts of mine (of all for a lead), worst first. */
  readonly atRisk: readonly AccountLine[];
  /** AM and lead: notice days within 90 days, the nearest first. */
  readonly renewals: readonly RenewalLine[];
  /** Lead and admin: accounts without a CSM or an AM. */
  readonly unowned: readonly AccountLine[];
  readonly own: OwnFigures;
  /** Rows that this card read and could not make out; the doctor looks at all tabs. */
  readonly unreadableRows: number;
  /** In Sheets, where a row under the cursor can be opened. */
  readonly inSheets: boolean;
  /** The account of the row that was under the cursor when the card was opened. */
  readonly selected: AccountLine | undefined;
  /** The tab that is open beside the card is none of Tandem's: somebody brought it to be imported. */
  readonly foreignTab: boolean;
};

export function homeCard(view: HomeView, words: Words): Card {
  const { viewer, accounts } = view;
  const { me, now } = viewer;
  const { home: say, common, format } = words;
  const hour = Number(localTime(now, words.zone).slice(0, 2));
  const name = format.isolate(me.name.split(' ')[0] || me.email);
  return {
    name: 'home',
    header: {
      title: say.greeting({ name, hour }),
      subtitle: dotted(common.roles[me.role], say.accounts({ count: accounts })),
    },
    sections: [
      ...selectedSection(view, words),
      ...awaySection(view, words),
      ...startHere(view, words),
      ...listsOf(view, words),
    ],
    footer: footerOf(view, words),
    menu: [
      { label: common.search, onClick: ask('openSearch', {}) },
      { label: say.openQueue, onClick: ask('openQueue', {}) },
      ...(me.role === 'admin' ? [] : [{ label: words.became.title, onClick: ask('openBecame', {}) }]),
      { label: words.figureCards.open, onClick: ask('openFigures', { of: '' }) },
      ...(me.role === 'admin' ? [] : [{ label: words.account.sync, onClick: ask('openSync', { account: '' }) }]),
      { label: say.settings, onClick: ask('openSettings', {}) },
    ],
  };
}

const shown = 5;

function selectedSection({ selected }: HomeView, words: Words): readonly Section[] {
  return selected ? [{ header: words.home.selectedRow, widgets: [accountLine(selected, words)] }] : [];
}

function awaySection({ viewer }: HomeView, words: Words): readonly Section[] {
  const widgets = [...ownAbsence(viewer, words), ...standInLines(viewer, words)];
  return widgets.length > 0 ? [{ widgets }] : [];
}

/** An open tab to bring in, a workbook without accounts, rows nobody can read: of use before anything else is. */
function startHere(
  { accounts, viewer, unreadableRows, foreignTab, worseRules = 0 }: HomeView,
  words: Words,
): readonly Section[] {
  const { home: say } = words;
  const admin = viewer.me.role === 'admin';
  const widgets: Widget[] = [];
  if (foreignTab && admin) {
    widgets.push({ kind: 'line', icon: 'upload', text: words.imports.readOpen, onClick: ask('openImport', {}) });
  }
  if (accounts === 0 && admin) {
    widgets.push({ kind: 'line', icon: 'upload', text: say.noAccounts, below: say.noAccountsHint });
  }
  if (accounts === 0 && viewer.me.role === 'lead') {
    widgets.push({ kind: 'line', icon: 'upload', text: say.noAccounts, below: say.noAccountsWait });
  }
  if (unreadableRows > 0 && (admin || viewer.me.role === 'lead')) {
    const text = say.unreadable({ count: unreadableRows });
    const below = words.doctor.open;
    widgets.push({ kind: 'line', icon: 'build', text, below, onClick: ask('openDoctor', { from: '' }) });
  }
  if (worseRules > 0) {
    const text = words.proposals.worseHome({ count: worseRules });
    const below = words.proposals.worseHint;
    widgets.push({ kind: 'line', icon: 'trending_down', text, below, onClick: ask('openRules', {}) });
  }
  return widgets.length > 0 ? [{ widgets }] : [];
}

function listsOf(view: HomeView, words: Words): readonly Section[] {
  const { role } = view.viewer.me;
  const signals = signalsSection(view, words);
  const sync = syncSection(view, words);
  const loops = loopsSection(view, words);
  const alerts = alertsSection(view, words);
  const own = homeFigures(view, words);
  if (role === 'csm') {
    return [...alerts, ...loops, signals, ...proposalsSection(view, words), riskSection(view, words), sync, own];
  }
  if (role === 'am') return [...loops, signals, ...alerts, renewalsSection(view, words), sync, own];
  if (view.accounts === 0) return [];
  const unowned = unownedSection(view, words);
  if (role === 'admin') return [unowned, signals, own];
  return [...loops, signals, ...alerts, unowned, riskSection(view, words), renewalsSection(view, words), sync, own];
}

function signalsSection({ viewer, signals }: HomeView, words: Words): Section {
  const { home: say } = words;
  const count = signals.length;
  const byRole = {
    csm: [say.flagged({ count }), say.flaggedEmpty],
    am: [say.clocks({ count }), say.clocksEmpty],
    lead: [say.late({ count }), say.lateEmpty],
    admin: [say.late({ count }), say.lateEmpty],
  } as const;
  const [header, empty] = byRole[viewer.me.role];
  const line = (item: SignalLine) => {
    const drawn = signalLine(item, viewer, words);
    return viewer.me.role === 'am' ? { ...drawn, button: workButton(item, words) } : drawn;
  };
  const all = plainButton(words.common.showAll({ count }), ask('openQueue', {}));
  const list = listOf(signals, line, { header, empty, limit: shown, rest: { kind: 'buttons', buttons: [all] } });
  const became: Widget = { kind: 'line', icon: 'history', text: words.became.title, onClick: ask('openBecame', {}) };
  const levels: Widget = { kind: 'line', icon: 'speed', text: words.levels.title, onClick: ask('openLevels', {}) };
  const more = { csm: [became], am: [], lead: [levels], admin: [levels] }[viewer.me.role];
  return { ...list, widgets: [...list.widgets, ...more] };
}

/** Only where there are any, with what each account's row says. */
function proposalsSection({ proposals = [], viewer }: HomeView, words: Words): readonly Section[] {
  if (proposals.length === 0) return [];
  const line = ({ account, proposal }: ProposedAccount): Widget => ({
    kind: 'line',
    icon: 'lightbulb',
    text: titleIn(account, words),
    below: findingText(proposal.findings[0], viewer, words),
    onClick: ask('openAccount', { account: account.id }),
  });
  const header = words.proposals.home({ count: proposals.length });
  return [listOf(proposals, line, { header, empty: '', limit: shown, rest: moreOf(proposals.length, words) })];
}

/** Only where there is one: it is the promise that everything else hangs on. */
function loopsSection({ viewer, openLoops }: HomeView, words: Words): readonly Section[] {
  const { moves: say, common } = words;
  if (openLoops.length === 0) return [];
  const count = openLoops.length;
  const seesAll = viewer.me.role === 'lead' || viewer.me.role === 'admin';
  const all = plainButton(common.showAll({ count }), ask(seesAll ? 'openLoops' : 'openQueue', {}));
  const header = say.openLoops({ count });
  const line = (item: SignalLine) => signalLine(item, viewer, words);
  return [listOf(openLoops, line, { header, empty: '', limit: shown, rest: { kind: 'buttons', buttons: [all] } })];
}

/** The next move of an AM in one click, or the card where there is something to decide. */
function workButton({ signal }: SignalLine, words: Words): Button {
  const ids = { signal: signal.id, account: signal.account };
  return signal.state === 'submitted'
    ? { label: words.signal.acknowledge, onClick: ask('acknowledgeSignal', ids) }
    : { label: words.signal.decide, onClick: ask('openSignal', ids) };
}

function riskSection({ atRisk }: HomeView, words: Words): Section {
  const { home: say } = words;
  return listOf(atRisk, (account) => accountLine(account, words), {
    header: say.atRisk({ count: atRisk.length }),
    empty: say.atRiskEmpty,
    limit: shown,
    rest: moreOf(atRisk.length, words),
  });
}

function renewalsSection({ renewals, viewer }: HomeView, words: Words): Section {
  const { home: say, format, account } = words;
  const line = ({ account: of, notice, band }: RenewalLine) => {
    const day = format.shortDay(notice, viewer.now);
    const by = account.noticeBy({ day, left: format.inDays(notice, viewer.now) });
    return accountLine(of, words, dotted(by, band && bandText(band, words)));
  };
  return listOf(renewals, line, {
    header: say.renewals({ count: renewals.length }),
    empty: say.renewalsEmpty,
    limit: shown,
    rest: moreOf(renewals.length, words),
  });
}

/** Only where there are any: no news takes no room. */
function alertsSection({ alerts, viewer }: HomeView, words: Words): readonly Section[] {
  if (alerts.length === 0) return [];
  const list = listOf(alerts, (alert) => alertLine(alert, viewer, words), {
    header: words.alerts.home({ count: alerts.length }),
    empty: '',
    limit: shown,
    rest: moreOf(alerts.length, words),
  });
  return [list];
}

function unownedSection({ unowned }: HomeView, words: Words): Section {
  const { home: say } = words;
  return listOf(unowned, (account) => accountLine(account, words), {
    header: say.unowned({ count: unowned.length }),
    empty: say.unownedEmpty,
    limit: shown,
    rest: moreOf(unowned.length, words),
  });
}

function moreOf(count: number, words: Words): Widget {
  return quiet(words.common.more({ count: count - shown }));
}

/** In Sheets the selected row is what one comes for; elsewhere the next thing of one's role. */
function footerOf({ viewer, accounts, inSheets }: HomeView, words: Words): NonNullable<Card['footer']> {
  const { home: say, common } = words;
  const { role } = viewer.me;
  const settings = { label: say.settings, onClick: ask('openSettings', {}) };
  if (role === 'admin' && accounts === 0) {
    return { primary: { label: say.importAccounts, onClick: ask('openImport', {}) }, secondary: settings };
  }
  const search = { label: words.sender.find, onClick: ask('openSearch', {}) };
  const queue = { label: words.queue.title, onClick: ask('openQueue', {}) };
  const second = role === 'admin' ? settings : role === 'csm' ? search : queue;
  if (inSheets) return { primary: { label: say.openRow, onClick: ask('openActiveRow', {}) }, secondary: second };
  if (role === 'csm') return { primary: { ...search, label: common.search } };
  if (role === 'admin') return { primary: { ...search, label: common.search }, secondary: settings };
  return { primary: { ...queue, label: say.openQueue }, secondary: search };
}
