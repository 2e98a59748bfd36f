/** The figures of both workbooks: the list by role, one of them with all that was made of, and the rows behind a number. */
import type { Params } from '../../cards/actions';
import type { Asked } from '../../cards/figures/asked';
import { figureCard } from '../../cards/figures/figure';
import { type FigureLine, figuresCard, groupNames } from '../../cards/figures/figures';
import { gapsCard } from '../../cards/figures/gaps';
import type { MainFigure } from '../../cards/figures/main';
import { figureRowsCard } from '../../cards/figures/rows';
import type { Card } from '../../cards/spec';
import type { Ask } from '../../domain/metrics/books';
import { besideOf, coverageOf, mainFigures, shownIn } from '../../domain/metrics/figure-lists';
import { type FigureName, figures } from '../../domain/metrics/figures';
import type { Reading } from '../../domain/metrics/reading';
import { may } from '../../domain/team/permission';
import { Fault } from '../../fault';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { askFor, ownOf, periodFor, whenIn } from './ask';
import { boardLinks } from './boards/links';
import { booksOf, type FigureBooks, figureTables, gapsIn } from './books';
import { rowsFor } from './rows';
import { choicesOf, whoseText } from './whose';

export function openFigures(services: Services, { of }: Params<'openFigures'>): Reply {
  const desk = sitDown(services, { tables: figureTables });
  return push(listCard(desk, { when: 'quarter 0', of: of || ownOf(desk.me) }));
}

export function filterFigures(services: Services, _params: object, form: Form): Reply {
  const desk = sitDown(services, { tables: figureTables });
  return again(listCard(desk, { when: whenIn(form.text('when')), of: form.text('of') }));
}

/** Periods before the one in question that a small picture shows. */
const earlier = 4;

type Listed = {
  readonly found: FigureBooks;
  /** Where the charts are to be gone on with. */
  readonly next: string;
};

export function listCard(desk: Desk, asked: Asked, { found, next }: Listed = { found: booksOf(desk), next: '' }): Card {
  const { snapshot, me, viewer, words, today } = desk;
  const ask = narrowed(askFor(asked, snapshot.settings, today), found);
  const isOpen = found.amounts === 'open';
  const line = (name: FigureName): FigureLine => ({ name, readings: figures[name].read(found.books, ask) });
  const main = mainFigures(me.role, isOpen).flatMap((name) => mainOf(line(name), desk, { asked, found }));
  return figuresCard(
    {
      ...asked,
      ...{ viewer, main, period: ask.period, amounts: found.amounts },
      choices: choicesOf(desk, asked.of),
      groups: groupNames.flatMap((group) => {
        const lines = shownIn(group, isOpen).map(line);
        return lines.length > 0 ? [{ group, lines }] : [];
      }),
      gaps: isOpen ? gapsIn(found, today) : [],
      boards: { links: boardLinks(desk, found), next },
      can: { forecast: may(me, 'openForecast'), draw: may(me, 'drawBoards'), review: may(me, 'openReview') },
    },
    words,
  );
}

export function narrowed(ask: Ask, { currency }: FigureBooks): Ask {
  return currency === undefined ? ask : { ...ask, currency };
}

type Wanted = { readonly asked: Asked; readonly found: FigureBooks };

/** The periods before and this one; the oldest first. */
function readingsBack(name: FigureName, desk: Desk, { asked, found }: Wanted): readonly (Reading | undefined)[] {
  const { snapshot, today } = desk;
  const whose = narrowed(askFor(asked, snapshot.settings, today), found);
  return Array.from({ length: earlier + 1 }, (_, at) => {
    const period = periodFor(asked.when, snapshot.settings, today, earlier - at);
    return figures[name].read(found.books, { ...whose, period })[0];
  });
}

/** Of several currencies the first, named: the others stand below. */
function mainOf({ name, readings }: FigureLine, desk: Desk, wanted: Wanted): readonly MainFigure[] {
  const [reading] = readings;
  if (!reading) return [];
  const path = readingsBack(name, desk, wanted).map((one) =>
    one && 'value' in one.answer && one.currency === reading.currency ? one.answer.value : undefined,
  );
  return [{ name, reading, path, more: readings.length > 1 ? reading.currency : '' }];
}

export function openFigure(services: Services, { figure, when, of }: Params<'openFigure'>): Reply {
  const desk = sitDown(services, { tables: figureTables });
  const { snapshot, words, today } = desk;
  const asked = { when: whenIn(when), of };
  const found = booksOf(desk);
  const name = figureIn(figure, found);
  const ask = narrowed(askFor(asked, snapshot.settings, today), found);
  const before = readingsBack(name, desk, { asked, found }).slice(0, -1).reverse();
  const line = (one: FigureName): FigureLine => ({ name: one, readings: figures[one].read(found.books, ask) });
  const view = {
    ...{ ...asked, ...line(name), whose: whoseText(of, desk), earlier: before.flatMap((one) => one ?? []) },
    beside: besideOf(name, found.amounts === 'open').map(line),
    covered: coverageOf(name, found.books, ask),
    turned: figures[name].amounts && found.books.rates.length > 0,
  };
  return push(figureCard(view, words));
}

export function openFigureRows(services: Services, { figure, when, of, term }: Params<'openFigureRows'>): Reply {
  const desk = sitDown(services, { tables: figureTables });
  const { snapshot, words, today } = desk;
  const found = booksOf(desk);
  const name = figureIn(figure, found);
  const ask = narrowed(askFor({ when: whenIn(when), of }, snapshot.settings, today), found);
  const [at = '', wanted] = term.split(' ');
  const reading = figures[name].read(found.books, ask)[Number(at)];
  const number = reading?.terms.find((one) => one.name === wanted);
  const left = reading?.leftOut.find(({ why }) => why === wanted);
  const behind = number ?? left;
  if (!behind) throw new Fault('bad-event', { figure: name, term: term.slice(0, 60) });
  const rows = rowsFor([...new Set(behind.rows)], found.books);
  return push(figureRowsCard({ figure: name, term: number?.name, why: left?.why, rows }, words));
}

/** It comes from a client: what needs amounts is not read out to whom they are not open. */
export function figureIn(text: string, { amounts }: FigureBooks): FigureName {
  const name = groupNames.flatMap((group) => shownIn(group, amounts === 'open')).find((one) => one === text);
  if (name === undefined) throw new Fault('not-allowed', { figure: text.slice(0, 60) });
  return name;
}

export function openGaps(services: Services): Reply {
  const desk = sitDown(services, { tables: figureTables });
  const names = new Map(desk.snapshot.table('accounts').map((account) => [account.id, account]));
  const gaps = gapsIn(booksOf(desk), desk.today).map((gap) => ({
    ...gap,
    name: names.get(gap.account) ?? { id: gap.account, name: '', externalId: '' },
  }));
  return push(gapsCard(gaps, desk.words));
}
