/** The tabs with charts, made and refreshed on a click: those of the team, and of amounts where they are open. */
import { moneyBoard } from '../../cards/figures/boards/money';
import { teamBoard } from '../../cards/figures/boards/team';
import { words } from '../../messages/words';
import { sitDown } from '../desk';
import { historyOf } from '../record/history';
import { type Reply, updated } from '../reply';
import type { Services } from '../services';
import { ownOf } from './ask';
import { type BandOf, type BoardSources, moneyFacts, teamFacts } from './boards';
import { booksOf } from './books';
import { listCard } from './figures';
import { forecastTables } from './forecast';

/** Windows of the history that one click reads. */
const mostWindows = 8;
const bandColumns = ['id', 'healthScore', 'healthBand'] as const;

export function drawBoards(services: Services): Reply {
  const desk = sitDown(services, { tables: forecastTables, accountColumns: bandColumns });
  const { workbook } = services;
  const team = words(desk.snapshot.settings.language, desk.me.zone);
  const found = booksOf(desk);
  const listed = new Map<string, { band: ReturnType<BandOf>['band']; score: number | undefined }>(
    desk.snapshot
      .accountList(bandColumns)
      .map(({ id, healthBand, healthScore }) => [id, { band: healthBand || 'insufficient', score: healthScore }]),
  );
  const bandOf: BandOf = (account) => listed.get(account) ?? { band: 'insufficient', score: undefined };
  const sources: BoardSources = { desk, found, history: historyOf(services, mostWindows), bandOf };
  workbook.drawBoards((['csm', 'am', 'team'] as const).map((key) => teamBoard(key, teamFacts(key, sources), team)));
  if (found.amounts === 'open') workbook.drawBoards([moneyBoard(moneyFacts(sources), team)]);
  return updated(listCard(desk, { when: 'quarter 0', of: ownOf(desk.me) }, found), desk.words.figureCards.drawn);
}
