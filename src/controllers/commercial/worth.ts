/** What signals may bring, for the queue of those who may see amounts: one look into their workbook for all of them. */
import type { Closed } from '../../cards/commercial/amounts-lines';
import type { Account } from '../../domain/account/account';
import { type Worth, worthOf } from '../../domain/commercial/worth';
import type { Signal } from '../../domain/signal/signal';
import { may } from '../../domain/team/permission';
import type { Desk } from '../desk';

type Valued = Pick<Account, 'id' | 'plan' | 'seatsBought'>;
export type Worths = { readonly state: 'open'; of(signal: Signal): Worth | undefined };

/** Whether there is anything to ask. No call to Google. */
export function hasWorths({ me, services }: Desk): boolean {
  return may(me, 'seeAmounts') && services.workbook.amounts.exists();
}

export function worthsIn({ services, today }: Desk, accounts: readonly Valued[]): Worths | Closed | undefined {
  const look = services.workbook.amounts.look({ tables: ['deals', 'revenue'] });
  if (look.state !== 'open') return look.state === 'none' ? undefined : { state: look.state };
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const facts = { deals: look.table('deals'), revenue: look.table('revenue'), prices: look.prices, today };
  return { state: 'open', of: (signal) => worthOf(signal, byId.get(signal.account), facts) };
}
