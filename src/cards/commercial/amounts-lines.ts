/** Amounts on the cards of an account and of a signal. A CSM's card is given none of them. */
import type { Deal } from '../../domain/commercial/deal';
import type { NextRung } from '../../domain/commercial/ladder';
import type { Standing } from '../../domain/commercial/standing';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted } from '../parts';
import type { Line, Widget } from '../spec';
import type { Viewer } from '../viewer';

/** Why the amounts of a person who may see them are not there: `AmountsState` of the store says what each means. */
export const closedStates = ['closed', 'gone', 'broken', 'newer', 'later'] as const;
export type Closed = { readonly state: (typeof closedStates)[number] };

export type AccountAmounts =
  | Closed
  | { readonly state: 'open'; readonly standing: Standing; readonly rung: NextRung | undefined };
/** `deal`: the one that the signal names. */
export type SignalAmounts = Closed | { readonly state: 'open'; readonly deal: Deal | undefined };

export function accountAmountLines(
  amounts: AccountAmounts | undefined,
  viewer: Viewer,
  words: Words,
): readonly Widget[] {
  if (!amounts) return [];
  if (amounts.state !== 'open') return [closedLine(amounts, words)];
  const { standing, rung } = amounts;
  return [revenueLine(standing, viewer, words), ...(rung ? [rungLine(rung, words)] : [])];
}

function revenueLine({ now, next }: Standing, viewer: Viewer, words: Words): Line {
  const { amounts: say, format } = words;
  const day = (of: string) => format.shortDay(of as `${number}-${number}-${number}`, viewer.now);
  const then = next && say.thenFrom({ money: format.money(next), day: day(next.day) });
  const common = { kind: 'line', icon: 'payments', above: say.revenue } as const;
  if (!now) return { ...common, text: [{ text: say.unknown, tone: 'muted' }], ...(then ? { below: then } : {}) };
  return { ...common, text: format.money(now), below: dotted(say.from({ day: day(now.day) }), then) };
}

function rungLine({ price, growth }: NextRung, words: Words): Line {
  const { amounts: say, format } = words;
  const { plan, seats, currency } = price;
  const more = format.moreMoney({ amount: growth.amount, currency });
  return {
    kind: 'line',
    icon: 'stairs',
    above: say.next,
    text: dotted(say.rung({ plan: format.isolate(plan), seats }), format.money(price)),
    below: say.growth({ more, percent: growth.percent }),
  };
}

/** Only what a signal says of its money; one that has none shows nothing. */
export function dealLines(amounts: SignalAmounts | undefined, viewer: Viewer, words: Words): readonly Widget[] {
  if (!amounts) return [];
  if (amounts.state !== 'open') return [closedLine(amounts, words)];
  const { deal } = amounts;
  if (!deal) return [];
  const { amounts: say, format } = words;
  const { expected, currency, expectedDay, discountPercent } = deal;
  const by = expectedDay && say.expectedBy({ day: format.shortDay(expectedDay, viewer.now) });
  const discount = discountPercent === undefined ? '' : say.discount({ percent: discountPercent });
  const below = dotted(by, discount);
  const text = expected === undefined ? say.noExpected : format.money({ amount: expected, currency });
  return [{ kind: 'line', icon: 'payments', above: say.expected, text, ...(below ? { below } : {}) }];
}

/** Quiet, and a way to what helps: the rest of the card is worth reading. */
export function closedLine({ state }: Closed, words: Words): Line {
  const { amounts: say } = words;
  const text = [{ text: say.states[state], tone: 'muted' }] as const;
  const line = { kind: 'line', icon: 'lock', text, below: say.stepsBelow[state] } as const;
  return state === 'later' ? line : { ...line, onClick: ask('openAmounts', {}) };
}
