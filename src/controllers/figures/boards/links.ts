/** Where the tabs with charts stand; whoever may not see amounts is not told of those. */
import { titleOf } from '../../../cards/figures/boards/money';
import { moneyKey, teamBoards } from '../../../domain/board/board';
import type { Settings } from '../../../domain/team/settings';
import type { Desk } from '../../desk';
import type { FigureBooks } from '../books';
import { currenciesOf } from './money';

export function boardLinks({ services, words, snapshot }: Desk, found: FigureBooks) {
  const ofTeam = teamBoards.map((key) => ({ label: words.boards.titles[key], url: services.workbook.boardUrl(key) }));
  return [...ofTeam, ...moneyLinks({ services, words }, found, snapshot.settings)];
}

function moneyLinks({ services, words }: Pick<Desk, 'services' | 'words'>, found: FigureBooks, settings: Settings) {
  if (found.amounts !== 'open') return [];
  return currenciesOf(found, settings).map((currency) => ({
    label: titleOf(currency, words),
    url: services.workbook.boardUrl(moneyKey(currency)),
  }));
}
