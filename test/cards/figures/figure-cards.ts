/** The cards of figures: of a lead with all, of a CSM without amounts, of an AM to whom they are closed; a forecast. */
import { figureCard } from '../../../src/cards/figures/figure';
import { type FiguresView, figuresCard, groupNames } from '../../../src/cards/figures/figures';
import { forecastCard } from '../../../src/cards/figures/forecast';
import { gapsCard } from '../../../src/cards/figures/gaps';
import { figureRowsCard } from '../../../src/cards/figures/rows';
import { splitCard } from '../../../src/cards/figures/split';
import { tagsCard } from '../../../src/cards/figures/tags';
import { besideOf, coverageOf, mainFigures, shownIn } from '../../../src/domain/metrics/figure-lists';
import { type FigureName, figures } from '../../../src/domain/metrics/figures';
import { feedbackByTag } from '../../../src/domain/metrics/figures/feedback';
import { forecasts } from '../../../src/domain/metrics/forecast/forecast';
import { forecastRecord } from '../../../src/domain/metrics/forecast/record';
import { splitOf } from '../../../src/domain/metrics/split';
import type { Role } from '../../../src/domain/team/teammate';
import type { Words } from '../../../src/messages/words';
import { aCost, anOutcome, answered, books, moved } from '../../domain/metrics/books';
import { anAccount, aSignal } from '../../support/builders';
import { type Content, type Named, viewerOf } from '../samples/samples';

const period = { from: '2026-10-01', to: '2026-12-31' } as const;

function booksOf(content: Content) {
  const accounts = ['a', 'b', 'c'].map((id) =>
    anAccount({ id: `acc_${id}`, name: `${content.company} ${id}`, renewalDay: undefined }),
  );
  const money = { currency: 'IRT' } as const;
  const renewal = { rev: 1, noticeDay: undefined, calledBy: '', result: '', resultDay: undefined } as const;
  return books({
    accounts,
    movements: [
      moved('a', 'start', 4_990_000, money),
      moved('b', 'start', 3_990_000, money),
      moved('c', 'start', 2_000_000, money),
      moved('a', 'upgrade', 1_000_000, { ...money, day: '2026-11-02' }),
      moved('b', 'contraction', -500_000, { ...money, day: '2026-11-03' }),
      moved('c', 'churn', -2_000_000, { ...money, day: '2026-11-04' }),
    ],
    costs: [aCost(12_000_000, { ...money, ...period }), aCost(900_000, { ...money, ...period, kind: 'training' })],
    feedback: [10, 9, 7, 3].map((score, at) =>
      answered('nps', score, {
        ...{ id: `fbk_${at}`, account: 'acc_a', contact: `c${at}@x.example`, words: at < 3 ? content.need : '' },
        tags: at === 0 ? [] : [content.person],
      }),
    ),
    outcomes: [anOutcome('one', { account: 'acc_a', due: '2026-11-10', reached: '2026-11-09', what: content.need })],
    signals: [aSignal({ account: 'acc_a', need: content.need })],
    renewals: [
      { ...renewal, id: 'ren_a', account: 'acc_a', day: '2026-12-20', call: 'likely' },
      { ...renewal, id: 'ren_b', account: 'acc_b', day: '2027-02-10', call: 'doubtful' },
      {
        ...renewal,
        id: 'ren_o',
        account: 'acc_c',
        day: '2026-07-10',
        call: '',
        result: 'renewed',
        resultDay: '2026-07-10',
      },
    ],
  });
}

const line = (content: Content) => (name: FigureName) => ({
  name,
  readings: figures[name].read(booksOf(content), { period }),
});

function view(role: Role, content: Content, amounts: FiguresView['amounts'], next = ''): FiguresView {
  const isOpen = amounts === 'open';
  const gap = { account: 'acc_a', currency: 'IRT', recorded: 100, moved: 90, gap: 10 } as const;
  return {
    ...{ viewer: viewerOf(role, content), when: 'quarter 0', of: '', period, amounts },
    choices: [{ of: '', label: viewerOf(role, content).me.name }],
    main: mainFigures(role, isOpen).flatMap((name) => {
      const [reading] = line(content)(name).readings;
      return reading ? [{ name, reading, path: [62, undefined, 71, 70, 78], more: '' }] : [];
    }),
    groups: groupNames.map((group) => ({ group, lines: shownIn(group, isOpen).map(line(content)) })),
    gaps: isOpen ? [gap] : [],
    boards: { links: [{ label: content.company, url: 'https://docs.google.com/spreadsheets/d/x' }], next },
    can: { forecast: role !== 'csm', draw: role === 'lead', review: role !== 'admin' },
  };
}

export function figureCards(words: Words, content: Content): Named {
  const all = booksOf(content);
  const shown = { when: 'quarter 0', of: '', whose: content.person } as const;
  const chances = new Map([
    ['acc_a', 0.93],
    ['acc_b', 0.61],
    ['acc_c', 0.8],
  ] as const);
  const ahead = { period: { from: '2026-11-23', to: '2027-03-31' }, day: '2026-11-23', chances } as const;
  const quarters = [{ from: '2026-07-01', to: '2026-09-30' }] as const;
  const record = forecastRecord(all, { quarters, chancesOn: () => chances });
  const foreseen = (amounts: FiguresView['amounts'], sure = true) =>
    forecastCard(
      {
        amounts,
        forecasts: forecasts(all, sure ? ahead : { ...ahead, chances: undefined }),
        record: sure ? record : { past: [], held: 0, of: 0, interval: [0, 1] },
        nameOf: (id) => ({ id, name: content.company, externalId: '' }),
      },
      words,
    );
  const figure = (name: FigureName) =>
    figureCard(
      {
        ...{
          ...shown,
          name,
          readings: figures[name].read(all, { period }),
          earlier: figures[name].read(all, { period }),
        },
        beside: besideOf(name, true).map((one) => ({ name: one, readings: figures[one].read(all, { period }) })),
        ...{ covered: coverageOf(name, all, { period }), turned: name === 'netRetention' },
      },
      words,
    );
  const tagsOf = (some: ReturnType<typeof booksOf>) =>
    tagsCard(
      {
        ...{ ...shown, period, tags: feedbackByTag(some, { period }) },
        scores: (['nps', 'csat', 'responseShare'] as const).map((name) => ({
          name,
          readings: figures[name].read(some, { period }),
        })),
        nameOf: (id) => ({ id, name: content.company, externalId: '' }),
        dayOf: () => '2026-11-20',
      },
      words,
    );
  return {
    'figures-lead': figuresCard(view('lead', content, 'open'), words),
    'figures-half-drawn': figuresCard(view('lead', content, 'open', 'am/bands'), words),
    'figures-am-closed': figuresCard(view('am', content, 'closed'), words),
    'figures-csm': figuresCard(view('csm', content, 'hidden'), words),
    figure: figure('netRetention'),
    'figure-nps': figure('nps'),
    'figure-coverage': figure('dataCoverage'),
    'figure-rows': figureRowsCard(
      {
        figure: 'netRetention',
        term: 'end',
        rows: [
          {
            id: 'mov_1',
            account: all.accounts[0],
            day: '2026-11-02',
            text: '',
            kind: 'upgrade',
            amount: 100,
            currency: 'IRT',
          },
          { id: 'sig_1', account: all.accounts[0], day: '2026-11-02', text: content.need, signal: 'sig_1' },
          {
            id: 'quo_1',
            account: undefined,
            day: '2026-11-02',
            text: 'arthit@orbit.example',
            amount: 5,
            currency: 'THB',
          },
        ],
      },
      words,
    ),
    'figure-split': splitCard(
      {
        ...{ ...shown, period, name: 'grossRetention', by: 'account' },
        lines: splitOf('grossRetention', 'account', { books: all, ask: { period } }).parts.map((part) => ({
          ...part,
          ...{ of: `account ${part.value}`, label: content.company },
        })),
        undefinedOf: 2,
      },
      words,
    ),
    'figure-split-none': splitCard(
      { ...{ ...shown, period, name: 'conversion', by: 'kind' }, lines: [], undefinedOf: 0 },
      words,
    ),
    tags: tagsOf(all),
    'tags-none': tagsOf(books({})),
    'figure-rows-left': figureRowsCard({ figure: 'nps', why: 'answered-again', rows: [] }, words),
    'figure-rows-none': figureRowsCard({ figure: 'nps', term: 'promoters', rows: [] }, words),
    gaps: gapsCard(
      [
        {
          account: 'acc_a',
          currency: 'IRT',
          recorded: 100,
          moved: 90,
          gap: 10,
          name: anAccount({ name: content.company }),
        },
      ],
      words,
    ),
    forecast: foreseen('open'),
    'forecast-no-evidence': foreseen('open', false),
    'forecast-closed': foreseen('closed'),
  };
}
