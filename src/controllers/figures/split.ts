/** One figure in parts, and what accounts say of us by what they speak of. */
import type { Params } from '../../cards/actions';
import { splitCard } from '../../cards/figures/split';
import { tagsCard } from '../../cards/figures/tags';
import { figures } from '../../domain/metrics/figures';
import { feedbackByTag } from '../../domain/metrics/figures/feedback';
import { splitOf, splitsOf } from '../../domain/metrics/split';
import { localDay } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { sitDown } from '../desk';
import { push, type Reply } from '../reply';
import type { Services } from '../services';
import { askFor, whenIn } from './ask';
import { booksOf, figureTables, workBooksOf } from './books';
import { figureIn, narrowed } from './figures';
import { partText, whoseText, withPart } from './whose';

export function openFigureSplit(services: Services, { figure, when, of, by }: Params<'openFigureSplit'>): Reply {
  const desk = sitDown(services, { tables: figureTables });
  const found = booksOf(desk);
  const name = figureIn(figure, found);
  const split = splitsOf(name).find((one) => one === by);
  if (!split) throw new Fault('bad-event', { figure: name, by: by.slice(0, 40) });
  const asked = { when: whenIn(when), of };
  const ask = narrowed(askFor(asked, desk.snapshot.settings, desk.today), found);
  const { parts, undefinedOf } = splitOf(name, split, { books: found.books, ask });
  const lines = parts.map(({ value, readings }) => ({
    readings,
    of: withPart(of, split, value),
    // Of the few that are shown: each looks through all accounts for its name.
    get label() {
      return partText(split, value, desk);
    },
  }));
  const whose = whoseText(of, desk);
  return push(splitCard({ ...asked, name, by: split, whose, period: ask.period, lines, undefinedOf }, desk.words));
}

export function openTags(services: Services, { when, of }: Params<'openTags'>): Reply {
  const desk = sitDown(services, { tables: figureTables });
  const { snapshot, words, today } = desk;
  const asked = { when: whenIn(when), of };
  const ask = askFor(asked, snapshot.settings, today);
  const books = workBooksOf(desk);
  const names = new Map(books.accounts.map((account) => [account.id, account]));
  const scores = (['nps', 'csat', 'responseShare'] as const).map((name) => ({
    name,
    readings: figures[name].read(books, ask),
  }));
  const view = { ...asked, whose: whoseText(of, desk), period: ask.period, scores, tags: feedbackByTag(books, ask) };
  const nameOf = (id: (typeof books.accounts)[number]['id']) => names.get(id) ?? { id, name: '', externalId: '' };
  return push(tagsCard({ ...view, nameOf, dayOf: (at) => localDay(at, books.zone) }, words));
}
