/** Which accounts are parts of which, with their health as the accounts tab tells it. */
import { type Account, type AccountId, accountTitle } from '../../domain/account/account';
import type { ChildHealth } from '../../domain/health/roll-up';
import { unreadable } from '../cells';
import type { Cell } from '../grid';
import { cellAt, type TabCells } from '../layout';
import { tabs } from '../tables';

export function markIn({ cells, layout }: Pick<TabCells, 'cells' | 'layout'>, row: number): readonly Cell[] {
  return Object.keys(tabs.accounts.derived).map((column) => cellAt(cells[row] ?? [], layout, column));
}

export function addChild(
  families: Map<AccountId, ChildHealth[]>,
  account: Account,
  [scoreCell = '', bandCell = '']: readonly Cell[],
): void {
  if (account.parent === '' || account.parent === account.id) return;
  const { healthScore, healthBand } = tabs.accounts.derived;
  const score = healthScore.read(scoreCell);
  const band = healthBand.read(bandCell);
  const siblings = families.get(account.parent) ?? [];
  siblings.push({
    account: account.id,
    name: accountTitle(account),
    seatsBought: account.seatsBought,
    score: score === unreadable ? undefined : score,
    band: band === unreadable ? '' : band,
  });
  families.set(account.parent, siblings);
}
