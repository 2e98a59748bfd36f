import { accountTitle } from '../../domain/account/account';
import type { Health } from '../../domain/health/health';
import { moveFor } from '../../domain/signal/adoption';
import type { RuleRow } from '../../domain/signal/rules/rule-record';
import type { SignalState } from '../../domain/signal/signal';
import { isWaiting, moveRules, type SignalMove } from '../../domain/signal/signal-table';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { dealLines, type SignalAmounts } from '../commercial/amounts-lines';
import { clockOf, dot, dotted, movedText, nameOf, scoreText, titleIn, withWhom } from '../parts';
import type { Button, Card, Line, Tone, Widget } from '../spec';
import type { AccountName } from '../viewer';
import { kindText, nextStepText } from './kind-text';
import { shortRecord } from './proposal-lines';
import { type SaleView, saleLines } from './sale-lines';

export type SignalView = SaleView & {
  readonly account: AccountName;
  /** Who the signal's contact is, where the account knows more than the address. */
  readonly talkTo?: string;
  /** For those who may see them. */
  readonly amounts?: SignalAmounts | undefined;
  readonly health: Pick<Health, 'score' | 'band'> | undefined;
  /** The CSM's share of the credit: as frozen, else as it would be. */
  readonly credit?: number | undefined;
  /** What the settings say of the company's own kinds. */
  readonly ownKinds?: readonly string[];
  /** Rules that stood behind it when it was flagged. */
  readonly rules?: readonly RuleRow[];
  /** What this person may do with it now, of `movesOf`. */
  readonly moves: readonly SignalMove[];
};

export function signalCard(view: SignalView, words: Words): Card {
  const { signal, account } = view;
  return {
    name: 'signal',
    header: { title: signal.need, subtitle: accountTitle(account) },
    sections: [
      { widgets: [stateLine(view, words), ...reasonLine(view, words)] },
      ...saleLines(view, words),
      {
        widgets: [
          ...dealLines(view.amounts, view.viewer, words),
          ...factLines(view, words),
          ...nextStepLine(view, words),
          ...recordLines(view, words),
          ...creditLine(view, words),
        ],
      },
      { widgets: [accountStands(view, words)] },
    ],
    ...footerOf(view, words),
  };
}

/** The clock first: it is what this card is about while the signal waits. */
function stateLine({ signal, viewer }: SignalView, words: Words): Line {
  const { signal: say } = words;
  const clock = clockOf(signal, viewer.now, words);
  const state = { text: say.states[signal.state], bold: true };
  const below = isWaiting(signal) ? withWhom(signal, viewer, words) : movedText(signal, viewer, words);
  const ending = endings[signal.state];
  if (ending) return { kind: 'line', icon: ending.icon, text: [{ ...state, tone: ending.tone }], below };
  const time = clock
    ? [{ text: dot }, { text: clock.text, tone: clock.late ? ('bad' as const) : ('accent' as const) }]
    : [];
  return { kind: 'line', icon: 'schedule', text: [state, ...time], below };
}

const endings: { readonly [S in SignalState]?: { readonly icon: string; readonly tone: Tone } } = {
  accepted: { icon: 'check_circle', tone: 'good' },
  'in-progress': { icon: 'trending_up', tone: 'good' },
  adopted: { icon: 'check_circle', tone: 'good' },
  'not-adopted': { icon: 'cancel', tone: 'bad' },
  declined: { icon: 'cancel', tone: 'muted' },
  lost: { icon: 'cancel', tone: 'muted' },
};

/** Why it is where it is, or what was said with the last move. */
function reasonLine({ signal: { reason, reasonWords } }: SignalView, words: Words): readonly Widget[] {
  const said = words.format.isolate(reasonWords);
  if (reason === '') return reasonWords ? [{ kind: 'line', icon: 'chat', text: said }] : [];
  const below = reasonWords ? { below: said } : {};
  return [{ kind: 'line', icon: 'chat', above: words.signal.reason, text: words.signal.reasons[reason], ...below }];
}

function factLines({ signal, viewer, talkTo }: SignalView, words: Words): readonly Widget[] {
  const { signal: say, format } = words;
  const flagged = say.flaggedBy({
    name: nameOf(viewer, signal.flaggedBy, words),
    when: format.ago(signal.flaggedAt, viewer.now),
  });
  const free = (icon: string, above: string, text: string): readonly Widget[] =>
    text === '' ? [] : [{ kind: 'line', icon, above, text: format.isolate(text) }];
  return [
    {
      kind: 'line',
      icon: 'flag',
      text: dotted(kindText(signal.kind, words), say.urgencies[signal.urgency]),
      below: flagged,
    },
    ...free('format_quote', say.evidence, signal.evidence),
    ...free('person', say.contact, talkTo ?? signal.contact),
    ...free('block', say.avoid, signal.avoid),
  ];
}

/** For whoever sells, while something is to be done. */
function nextStepLine({ signal, viewer, ownKinds = [] }: SignalView, words: Words): readonly Widget[] {
  const sells = viewer.me.role === 'am' || viewer.me.role === 'lead';
  if (!sells || !(isWaiting(signal) || signal.state === 'accepted' || signal.state === 'in-progress')) return [];
  const text = words.format.isolate(nextStepText(signal.kind, { ownKinds }, words));
  return [{ kind: 'line', icon: 'lightbulb', above: words.kindHelp.nextLabel, text }];
}

/** How often signals with the same rule behind them were accepted. */
function recordLines({ rules = [] }: SignalView, words: Words): readonly Widget[] {
  const { proposals: say } = words;
  return rules.map((row) => ({
    kind: 'line',
    icon: 'analytics',
    above: say.rules[row.rule],
    text: shortRecord(row, words),
  }));
}

function accountStands({ account, health }: SignalView, words: Words): Line {
  return {
    kind: 'line',
    icon: 'domain',
    above: words.signal.account,
    text: titleIn(account, words),
    ...(health ? { below: scoreText(health, words) } : {}),
    onClick: ask('openAccount', { account: account.id }),
  };
}

/** Said before anybody accepts, so that nobody is surprised; frozen with the acceptance. */
function creditLine({ credit }: SignalView, words: Words): readonly Widget[] {
  if (credit === undefined) return [];
  return [{ kind: 'line', icon: 'handshake', text: words.moves.credit({ csm: credit, am: 100 - credit }) }];
}

/** One primary button, the next step; a second beside it; whatever else may be done is in the menu. */
function footerOf(view: SignalView, words: Words): Pick<Card, 'footer' | 'menu'> {
  const { signal, amounts } = view;
  const ids = { signal: signal.id, account: signal.account };
  const button = (move: SignalMove): Button & { readonly onClick: ActionCall } => ({
    label: words.moves.buttons[move],
    onClick: askFor(move, ids, amounts),
  });
  const moves = inOrder(view);
  const [first, second, ...rest] = moves.filter((move) => move !== 'reassign').map(button);
  const history = ask('openHistory', { account: signal.account, row: signal.id, from: '0' });
  const changes = { label: words.journal.title, onClick: history };
  const talk = {
    label: words.comments.title,
    onClick: ask('openComments', { account: signal.account, about: signal.id }),
  };
  const menu = [...rest, ...moves.filter((move) => move === 'reassign').map(button), talk, changes];
  if (!first) return { menu };
  return { footer: second ? { primary: first, secondary: second } : { primary: first }, menu };
}

/** What the numbers speak for comes first. */
function inOrder({ moves, signal, adoption, viewer }: SignalView): readonly SignalMove[] {
  const isDue = signal.nextBy !== undefined && signal.nextBy <= viewer.now;
  const spoken = adoption && moveFor(adoption, isDue);
  return spoken && moves.includes(spoken) ? [spoken, ...moves.filter((move) => move !== spoken)] : moves;
}

type Ids = { readonly signal: string; readonly account: string };

/** What needs words has a form; the rest is one click. */
function askFor(move: SignalMove, ids: Ids, amounts: SignalAmounts | undefined): ActionCall {
  if (move === 'acknowledge') return ask('acknowledgeSignal', ids);
  if (move === 'accept') return ask(amounts?.state === 'open' ? 'openAccept' : 'acceptSignal', ids);
  if (move === 'decline') return ask('openDecline', ids);
  const form = moveRules[move].needs.length > 0 || move === 'progress';
  return ask(form ? 'openMove' : 'moveSignal', { ...ids, move });
}
