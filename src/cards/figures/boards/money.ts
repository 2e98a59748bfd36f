/** Tabs with charts of commercial figures: they stand in the workbook of amounts alone, each currency in its own. */
import { type BoardBlock, type BoardChart, moneyKey, unknownCell } from '../../../domain/board/board';
import type { Currency } from '../../../domain/commercial/money';
import type { ByBand } from '../../../domain/metrics/board-facts';
import type { Cohort } from '../../../domain/metrics/cohorts';
import { boardFigures } from '../../../domain/metrics/figure-lists';
import type { Range } from '../../../domain/metrics/forecast/range';
import type { Period } from '../../../domain/metrics/period';
import type { Reading, TermName } from '../../../domain/metrics/reading';
import type { Words } from '../../../messages/words';
import {
  type BoardFrame,
  bandCells,
  bandHeads,
  bandInks,
  chartAt,
  chosenAt,
  chosenBlock,
  headBlocks,
  historyBlock,
  type PastFacts,
  periodText,
  short,
  shortened,
} from './parts';

/** Part by part, as they are worked out and written; all amounts in the tab's currency. */
export type MoneyFacts = {
  readonly past: PastFacts;
  readonly bridges: readonly { readonly period: Period; readonly reading: Reading | undefined }[];
  readonly cohorts: readonly Cohort[];
  readonly renewals: readonly { readonly period: Period; readonly bands: ByBand }[];
  readonly quotas: readonly { readonly name: string; readonly target: number; readonly won: number }[];
  readonly forecasts: readonly { readonly period: Period; readonly range: Range | undefined; readonly came?: number }[];
  readonly costs: readonly { readonly account: string; readonly score: number; readonly cost: number }[];
};

type Blocks = { readonly [Part in keyof MoneyFacts]: (facts: MoneyFacts[Part], words: Words) => readonly BoardBlock[] };

const places = {
  bridge: 13,
  cohorts: 25,
  renewals: 43,
  quota: 54,
  forecast: 76,
  costs: 86,
  history: 108,
} as const;
const bridgeColumn = 15;
const quartersShown = 8;
const mostListed = 20;
/** The table of cohorts is the widest. */
const besideCohorts = quartersShown + 2;

export function moneyBlocks(currency: Currency): Blocks {
  const names = boardFigures.money;
  return {
    past: (facts, words) => [
      ...headBlocks(
        {
          title: titleOf(currency, words),
          day: facts.day,
          note: words.boards.currency({ currency: nameOf(currency, words) }),
        },
        words,
      ),
      chosenBlock(names, words),
      historyBlock(names, { ...facts, row: places.history }, words),
    ],
    bridges: (facts, words) => [bridgeBlock(words), bridgesBlock(facts, words)],
    cohorts: (facts, words) => [cohortBlock(facts, words)],
    renewals: (facts, words) => [renewalsBlock(facts, words)],
    quotas: (facts, words) => [quotaBlock(facts, words)],
    forecasts: (facts, words) => [forecastBlock(facts, words)],
    costs: (facts, words) => [costsBlock(facts, words)],
  };
}

export function titleOf(currency: Currency, words: Words): string {
  return words.boards.money({ currency: nameOf(currency, words) });
}

function nameOf(currency: Currency, { amounts, format }: Words): string {
  const names: Readonly<Record<string, string>> = amounts.currencies;
  return names[currency] ?? format.isolate(currency);
}

export function moneyFrame(currency: Currency, words: Words): BoardFrame {
  const { boards: say, labels } = words;
  const blocks = moneyBlocks(currency);
  const shapes = [
    ...blocks.past({ day: '2000-01-01', past: [] }, words),
    ...[...blocks.bridges([], words), ...blocks.cohorts([], words), ...blocks.renewals([], words)],
    ...[...blocks.quotas([], words), ...blocks.forecasts([], words), ...blocks.costs([], words)],
  ];
  const charts: readonly BoardChart[] = [
    {
      ...chartAt(0, besideCohorts),
      title: say.bridge,
      kind: 'WATERFALL',
      block: 'bridge',
      domain: 0,
      series: [1],
      total: bridgeTerms.length,
    },
    { ...chartAt(1, besideCohorts), title: say.retention, kind: 'LINE', block: 'history', domain: 1, series: [2, 4] },
    {
      ...chartAt(2, besideCohorts),
      ...{ title: say.renewals, kind: 'STACKED', block: 'renewals', domain: 0, series: [1, 2, 3, 4], inks: bandInks },
    },
    { ...chartAt(3, besideCohorts), title: say.quota, kind: 'COLUMN', block: 'quota', domain: 0, series: [1, 2] },
    {
      ...chartAt(4, besideCohorts),
      title: say.forecast,
      kind: 'LINE',
      block: 'forecast',
      domain: 0,
      series: [1, 2, 3, 4],
    },
    { ...chartAt(5, besideCohorts), title: say.cost, kind: 'SCATTER', block: 'costs', domain: 1, series: [2] },
  ];
  const title = titleOf(currency, words);
  return { key: moneyKey(currency), title, rightToLeft: labels.rightToLeft, chosen: chosenAt, shapes, charts };
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
/** The steps and what they lead to. */
const bridgeRows = [...bridgeTerms, 'end'] as const;

/** Quarter by quarter below the charts' columns, as they were. */
function bridgesBlock(bridges: MoneyFacts['bridges'], words: Words): BoardBlock {
  const { boards: say, figureCards } = words;
  const lines = bridges.map(({ period, reading }) => [
    ...[period.from, periodText(period, words)],
    ...bridgeTerms.map((name) => reading?.terms.find((term) => term.name === name)?.value ?? unknownCell),
    reading && 'value' in reading.answer ? short(reading.answer.value) : unknownCell,
  ]);
  const head = [say.since, say.quarter, ...bridgeRows.map((name) => figureCards.terms[name])];
  const size = { row: places.history, column: bridgeColumn, height: 17, width: 2 + bridgeRows.length };
  const open = bridges[bridges.length - 1]?.period.from;
  return { name: 'bridges', ...size, cells: [head, ...lines], kept: true, ...(open ? { open } : {}) };
}

function bridgeBlock(words: Words): BoardBlock {
  const { boards: say, figureCards } = words;
  const lines = bridgeRows.map((name, at) => [figureCards.terms[name], { follows: 'bridges', of: 2 + at }]);
  const size = { row: places.bridge, column: 0, height: 1 + bridgeRows.length, width: 2 };
  return { name: 'bridge', ...size, cells: [[say.step, say.amount], ...lines], formats: [undefined, 'number'] };
}

function cohortBlock(cohorts: MoneyFacts['cohorts'], words: Words): BoardBlock {
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

function renewalsBlock(renewals: MoneyFacts['renewals'], words: Words): BoardBlock {
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

function quotaBlock(quotas: MoneyFacts['quotas'], words: Words): BoardBlock {
  const { boards: say } = words;
  const { shown, rest } = shortened(quotas, mostListed, words);
  const lines = shown.map(({ name, target, won }) => [name, target, won]);
  const size = { row: places.quota, column: 0, height: mostListed + 1, width: 3 };
  return {
    name: 'quota',
    ...size,
    cells: [[say.person, say.target, say.won], ...lines, ...rest],
    formats: [undefined, 'number', 'number'],
  };
}

function forecastBlock(forecasts: MoneyFacts['forecasts'], words: Words): BoardBlock {
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

function costsBlock(costs: MoneyFacts['costs'], words: Words): BoardBlock {
  const { boards: say } = words;
  const { shown, rest } = shortened(costs, mostListed, words);
  const lines = shown.map(({ account, score, cost }) => [account, score, Math.round(cost)]);
  const size = { row: places.costs, column: 0, height: mostListed + 1, width: 3 };
  return {
    name: 'costs',
    ...size,
    cells: [[say.account, say.score, say.costs], ...lines, ...rest],
    formats: [undefined, 'number', 'number'],
  };
}
