/** The tab with charts of commercial figures: it stands in the workbook of amounts alone. */
import { type Board, type BoardBlock, chosenIn, unknownCell } from '../../../domain/board/board';
import type { Currency } from '../../../domain/commercial/money';
import type { ByBand } from '../../../domain/metrics/board-facts';
import type { Cohort } from '../../../domain/metrics/cohorts';
import type { FigureName } from '../../../domain/metrics/figures';
import type { Range } from '../../../domain/metrics/forecast/range';
import type { Period } from '../../../domain/metrics/period';
import type { Reading, TermName } from '../../../domain/metrics/reading';
import type { Day } from '../../../domain/time/time';
import type { Words } from '../../../messages/words';
import {
  bandCells,
  bandHeads,
  bandInks,
  boardOf,
  chartColumns,
  chartRows,
  chosenAt,
  chosenBlock,
  headBlocks,
  historyBlock,
  type Past,
  periodText,
  short,
} from './parts';

export type MoneyFacts = {
  readonly day: Day;
  /** All amounts of the tab are in it. */
  readonly currency: Currency;
  readonly names: readonly FigureName[];
  readonly past: readonly Past[];
  readonly bridges: readonly { readonly period: Period; readonly reading: Reading | undefined }[];
  readonly cohorts: readonly Cohort[];
  readonly renewals: readonly { readonly period: Period; readonly bands: ByBand }[];
  readonly costs: readonly { readonly account: string; readonly score: number; readonly cost: number }[];
  readonly quotas: readonly { readonly name: string; readonly target: number; readonly won: number }[];
  readonly forecasts: readonly { readonly period: Period; readonly range: Range | undefined; readonly came?: number }[];
};

const places = {
  bridge: 13,
  cohorts: 25,
  renewals: 43,
  quota: 54,
  forecast: 76,
  costs: 86,
  history: 108,
  bridges: 0,
} as const;
const bridgeColumn = 15;
const firstChart = 7221;
const quartersShown = 8;

export function moneyBoard(facts: MoneyFacts, words: Words): Board {
  const { boards: say } = words;
  const names: Readonly<Record<string, string>> = words.amounts.currencies;
  const note = say.currency({ currency: names[facts.currency] ?? words.format.isolate(facts.currency) });
  const history = historyBlock(facts.names, facts.past, places.history, words);
  const bridges = bridgesBlock(facts, words);
  const { left, right } = chartColumns;
  const chart = (at: number, column: number, line: number) => ({
    id: firstChart + at,
    row: 1 + line * chartRows,
    column,
  });
  return {
    ...boardOf('money', words),
    blocks: [
      ...headBlocks('money', { day: facts.day, note }, words),
      chosenBlock(history, facts, words),
      bridgeBlock(bridges, words),
      cohortBlock(facts, words),
      renewalsBlock(facts, words),
      quotaBlock(facts, words),
      forecastBlock(facts, words),
      costsBlock(facts, words),
      history,
      bridges,
    ],
    charts: [
      { ...chart(0, left, 0), title: say.bridge, kind: 'WATERFALL', block: 'bridge', domain: 0, series: [1] },
      { ...chart(1, right, 0), title: say.retention, kind: 'LINE', block: 'history', domain: 1, series: [2, 4] },
      {
        ...chart(2, left, 1),
        title: say.renewals,
        kind: 'STACKED',
        block: 'renewals',
        domain: 0,
        series: [1, 2, 3, 4],
        inks: bandInks,
      },
      { ...chart(3, right, 1), title: say.quota, kind: 'COLUMN', block: 'quota', domain: 0, series: [1, 2] },
      { ...chart(4, left, 2), title: say.forecast, kind: 'LINE', block: 'forecast', domain: 0, series: [1, 2, 3, 4] },
      { ...chart(5, right, 2), title: say.cost, kind: 'SCATTER', block: 'costs', domain: 1, series: [2] },
    ],
  };
}

const bridgeTerms = [
  'start',
  'new',
  'referral',
  'upgrade',
  'cross-sell',
  'renewal',
  'contraction',
  'churn',
] as const satisfies readonly TermName[];

/** Quarter by quarter below the charts' columns, as they were. */
function bridgesBlock({ bridges }: MoneyFacts, words: Words): BoardBlock {
  const { boards: say, figureCards } = words;
  const lines = bridges.map(({ period, reading }) => [
    ...[period.from, periodText(period, words)],
    ...bridgeTerms.map((name) => reading?.terms.find((term) => term.name === name)?.value ?? unknownCell),
  ]);
  const head = [say.since, say.quarter, ...bridgeTerms.map((name) => figureCards.terms[name])];
  const size = { row: places.history, column: bridgeColumn, height: 17, width: 2 + bridgeTerms.length };
  const open = bridges[bridges.length - 1]?.period.from;
  return { name: 'bridges', ...size, cells: [head, ...lines], kept: true, ...(open ? { open } : {}) };
}

function bridgeBlock(bridges: BoardBlock, words: Words): BoardBlock {
  const { boards: say, figureCards } = words;
  const lines = bridgeTerms.map((name, at) => [figureCards.terms[name], chosenIn(bridges, 2 + at, chosenAt)]);
  const size = { row: places.bridge, column: 0, height: 9, width: 2 };
  return { name: 'bridge', ...size, cells: [[say.step, say.amount], ...lines], formats: [undefined, 'number'] };
}

function cohortBlock({ cohorts }: MoneyFacts, words: Words): BoardBlock {
  const { boards: say, format } = words;
  const after = Array.from({ length: quartersShown - 1 }, (_, at) => say.after({ n: format.number(at + 1) }));
  const head = [say.cohort, say.accounts, say.now, ...after];
  const lines = cohorts
    .slice(-quartersShown)
    .map(({ period, accounts, revenue }) => [
      ...[periodText(period, words), accounts.length],
      ...revenue.slice(0, quartersShown).map(short),
    ]);
  const size = { row: places.cohorts, column: 0, height: quartersShown + 1, width: quartersShown + 2 };
  const shares = Array.from({ length: quartersShown }, () => 'percent' as const);
  return {
    ...{ name: 'cohorts', ...size, cells: [head, ...lines], formats: [undefined, 'number', ...shares] },
    shaded: { from: 2, width: quartersShown },
  };
}

function renewalsBlock({ renewals }: MoneyFacts, words: Words): BoardBlock {
  const lines = renewals.map(({ period, bands }) => [periodText(period, words), ...bandCells(bands)]);
  const cells = [[words.boards.month, ...bandHeads(words)], ...lines];
  const numbers = ['number', 'number', 'number', 'number'] as const;
  return {
    name: 'renewals',
    row: places.renewals,
    column: 0,
    height: 9,
    width: 5,
    cells,
    formats: [undefined, ...numbers],
  };
}

function quotaBlock({ quotas }: MoneyFacts, words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = quotas.slice(0, 20).map(({ name, target, won }) => [name, target, won]);
  const size = { row: places.quota, column: 0, height: 21, width: 3 };
  return {
    name: 'quota',
    ...size,
    cells: [[say.person, say.target, say.won], ...lines],
    formats: [undefined, 'number', 'number'],
  };
}

function forecastBlock({ forecasts }: MoneyFacts, words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = forecasts.map(({ period, range, came }) => [
    periodText(period, words),
    ...(range ? [range.low, range.expected, range.high] : [unknownCell, unknownCell, unknownCell]),
    came ?? '',
  ]);
  const numbers = ['number', 'number', 'number', 'number'] as const;
  const size = { row: places.forecast, column: 0, height: 8, width: 5 };
  const head = [say.quarter, say.low, say.expected, say.high, say.came];
  return { name: 'forecast', ...size, cells: [head, ...lines], formats: [undefined, ...numbers] };
}

function costsBlock({ costs }: MoneyFacts, words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = costs.slice(0, 20).map(({ account, score, cost }) => [account, score, Math.round(cost)]);
  const size = { row: places.costs, column: 0, height: 21, width: 3 };
  return {
    name: 'costs',
    ...size,
    cells: [[say.account, say.score, say.costs], ...lines],
    formats: [undefined, 'number', 'number'],
  };
}
