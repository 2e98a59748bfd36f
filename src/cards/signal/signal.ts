import { accountTitle } from '../../domain/account/account';
import type { Health } from '../../domain/health/health';
import type { Signal } from '../../domain/signal/signal';
import type { SignalMove } from '../../domain/signal/signal-moves';
import { isOpen } from '../../domain/signal/signal-moves';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { dealLines, type SignalAmounts } from '../commercial/amounts-lines';
import { clockOf, dot, dotted, movedText, nameOf, scoreText, titleIn, withWhom } from '../parts';
import type { Button, Card, Line, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type SignalView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  readonly account: AccountName;
  /** Who the signal's contact is, where the account knows more than the address. */
  readonly talkTo?: string;
  /** For those who may see them. */
  readonly amounts?: SignalAmounts | undefined;
  readonly health: Pick<Health, 'score' | 'band'> | undefined;
  /** What this person may do with it now, of `movesOf`. */
  readonly moves: readonly SignalMove[];
};

export function signalCard(view: SignalView, words: Words): Card {
  const { signal, account } = view;
  return {
    name: 'signal',
    header: { title: signal.need, subtitle: accountTitle(account) },
    sections: [
      { widgets: [stateLine(view, words), ...declinedLine(signal, words)] },
      { widgets: [...dealLines(view.amounts, view.viewer, words), ...factLines(view, words)] },
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
  const below = isOpen(signal) ? withWhom(signal, viewer, words) : movedText(signal, viewer, words);
  if (!isOpen(signal)) {
    const tone = signal.state === 'accepted' ? 'good' : 'muted';
    return {
      kind: 'line',
      icon: signal.state === 'accepted' ? 'check_circle' : 'cancel',
      text: [{ ...state, tone }],
      below,
    };
  }
  const time = clock
    ? [{ text: dot }, { text: clock.text, tone: clock.late ? ('bad' as const) : ('accent' as const) }]
    : [];
  return { kind: 'line', icon: 'schedule', text: [state, ...time], below };
}

function declinedLine({ state, reason, reasonWords }: Signal, words: Words): readonly Widget[] {
  if (state !== 'declined' || reason === '') return [];
  const below = reasonWords ? { below: words.format.isolate(reasonWords) } : {};
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
    { kind: 'line', icon: 'flag', text: dotted(say.kinds[signal.kind], say.urgencies[signal.urgency]), below: flagged },
    ...free('format_quote', say.evidence, signal.evidence),
    ...free('person', say.contact, talkTo ?? signal.contact),
    ...free('block', say.avoid, signal.avoid),
  ];
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

/** One primary button: to acknowledge what is new, then to accept. Declining is always beside it. */
function footerOf({ moves, signal, amounts }: SignalView, words: Words): Pick<Card, 'footer' | 'menu'> {
  const { signal: say } = words;
  const ids = { signal: signal.id, account: signal.account };
  const buttons: { readonly [M in SignalMove]: Button & { readonly onClick: ActionCall } } = {
    acknowledge: { label: say.acknowledge, onClick: ask('acknowledgeSignal', ids) },
    accept: { label: say.accept, onClick: ask(amounts?.state === 'open' ? 'openAccept' : 'acceptSignal', ids) },
    decline: { label: say.decline, onClick: ask('openDecline', ids) },
  };
  const [first, second, ...rest] = moves;
  const history = ask('openHistory', { account: signal.account, row: signal.id, from: '0' });
  const changes = { label: words.journal.title, onClick: history };
  if (!first) return { menu: [changes] };
  const primary = buttons[first];
  const footer = second ? { primary, secondary: buttons[second] } : { primary };
  return { footer, menu: [...rest.map((move) => buttons[move]), changes] };
}
