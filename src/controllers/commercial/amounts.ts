/**
 * Amounts for the cards of AMs and leads. Nobody else's click asks the workbook of amounts anything; what it answers
 * never stops a card.
 */
import type { AccountAmounts, SignalAmounts } from '../../cards/commercial/amounts-lines';
import type { Account } from '../../domain/account/account';
import { dealOf } from '../../domain/commercial/deal';
import { nextRung } from '../../domain/commercial/ladder';
import { standingOf } from '../../domain/commercial/standing';
import type { Signal } from '../../domain/signal/signal';
import { may } from '../../domain/team/permission';
import type { AmountsLook } from '../../store/commercial/amounts';
import type { Desk } from '../desk';

export function accountAmounts(desk: Desk, account: Account): AccountAmounts | undefined {
  const look = lookFor(desk, account.id);
  if (look?.state !== 'open') return look;
  const standing = standingOf(look.purse.revenue, desk.today);
  return { state: 'open', standing, rung: nextRung(account, look.prices, standing.now) };
}

/** What a signal's card says of its money: the deal that the signal names, never one that nobody names. */
export function signalAmounts(desk: Desk, signal: Signal): SignalAmounts | undefined {
  const look = lookFor(desk, signal.account);
  return look?.state === 'open' ? { state: 'open', deal: dealOf(signal, look.purse.deals) } : look;
}

type Look = Exclude<AmountsLook, { readonly state: 'none' }>;

function lookFor({ me, services }: Desk, account: Account['id']): Look | undefined {
  const { amounts } = services.workbook;
  if (!may(me, 'seeAmounts') || !amounts.exists()) return undefined;
  const look = amounts.look({ account });
  return look.state === 'none' ? undefined : look;
}
