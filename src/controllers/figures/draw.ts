/** The tabs with charts, made and refreshed on a click: those of the team, and of amounts where they are open. */
import type { Params } from '../../cards/actions';
import { sitDown } from '../desk';
import { type Reply, updated } from '../reply';
import type { Services } from '../services';
import { ownOf } from './ask';
import { refreshBook, sourcesAt } from './boards/refresh';
import { boardPlan } from './boards/sources';
import { booksOf } from './books';
import { listCard } from './figures';

/** Of the thirty seconds of a click; what a part takes and the write come on top. */
const budgetMs = 15_000;
/** Of the history of health, of months that no tab has yet. */
const mostWindows = 8;
/** Of the workbook of amounts, whose tabs nobody has looked at yet. */
const ofAmounts = 'money';

export function drawBoards(services: Services, { from }: Params<'drawBoards'>): Reply {
  const desk = sitDown(services, boardPlan);
  const found = booksOf(desk);
  const sources = sourcesAt(desk, found, mostWindows);
  const goesOn = () => services.workbook.passedMs() < budgetMs;
  const draw = (book: 'main' | 'commercial') =>
    refreshBook(desk, sources, { book, seen: services.workbook.lookAtBoards(book), from, goesOn, makes: true });
  let next = from.startsWith(ofAmounts) ? '' : draw('main');
  if (next === '' && found.amounts === 'open') {
    next = from.startsWith(ofAmounts) || goesOn() ? draw('commercial') : ofAmounts;
  }
  const { drawn, drawnSome } = desk.words.figureCards;
  const card = listCard(desk, { when: 'quarter 0', of: ownOf(desk.me) }, { found, next });
  return updated(card, next === '' ? drawn : drawnSome);
}
