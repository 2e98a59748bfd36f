/** Tabs with charts of what everybody may see: no amount stands on them. */
import { type Board, type BoardBlock, type BoardCell, chosenIn } from '../../../domain/board/board';
import { type ByBand, type FunnelStep, funnelSteps } from '../../../domain/metrics/board-facts';
import type { FigureName } from '../../../domain/metrics/figures';
import type { Period } from '../../../domain/metrics/period';
import type { Reading } from '../../../domain/metrics/reading';
import type { Day } from '../../../domain/time/time';
import { figureWords } from '../../../messages/figure-text';
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
  formatFor,
  headBlocks,
  historyBlock,
  type Past,
  periodText,
  valueCell,
} from './parts';

export type Person = {
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly bands: ByBand;
};

export type TeamFacts = {
  readonly day: Day;
  /** Figures that the tab follows quarter by quarter. */
  readonly names: readonly FigureName[];
  readonly past: readonly Past[];
  readonly funnels: readonly { readonly period: Period; readonly steps: { readonly [S in FunnelStep]: number } }[];
  readonly bands: readonly { readonly period: Period; readonly bands: ByBand }[];
  readonly personNames: readonly FigureName[];
  readonly people: readonly Person[];
};

const places = { people: 16, funnel: 44, bands: 53, byPerson: 68, history: 90, funnels: 110 } as const;
const mostPeople = 26;
const chartIds = { csm: 7161, am: 7171, team: 7181 } as const;

export function teamBoard(key: 'csm' | 'am' | 'team', facts: TeamFacts, words: Words): Board {
  const { boards: say } = words;
  const history = historyBlock(facts.names, facts.past, places.history, words);
  const funnels = funnelsBlock(facts, words);
  const people = peopleBlock(facts, words);
  const first = chartIds[key];
  const { left, right } = chartColumns;
  const chart = (at: number, column: number, line: number) => ({ id: first + at, row: 1 + line * chartRows, column });
  return {
    ...boardOf(key, words),
    blocks: [
      ...headBlocks(key, facts, words),
      chosenBlock(history, facts, words),
      people,
      funnelBlock(funnels, words),
      bandsBlock(facts, words),
      byPersonBlock(facts, words),
      history,
      funnels,
    ],
    charts: [
      { ...chart(0, left, 0), title: say.people, kind: 'COLUMN', block: 'people', domain: 0, series: sharesOf(facts) },
      { ...chart(1, right, 0), title: say.funnel, kind: 'BAR', block: 'funnel', domain: 0, series: [1] },
      {
        ...chart(2, left, 1),
        title: say.bands,
        kind: 'STACKED',
        block: 'bands',
        domain: 1,
        series: [2, 3, 4, 5],
        inks: bandInks,
      },
      {
        ...chart(3, right, 1),
        title: say.atRisk,
        kind: 'STACKED',
        block: 'byPerson',
        domain: 0,
        series: [1, 2, 3, 4],
        inks: bandInks,
      },
      { ...chart(4, left, 2), title: say.history, kind: 'LINE', block: 'history', domain: 1, series: linesOf(facts) },
    ],
  };
}

/** Columns that are shares: hours beside them would flatten them. */
function sharesOf({ people }: TeamFacts): readonly number[] {
  const units = people[0]?.readings.map(({ unit }) => unit) ?? ['percent'];
  return units.flatMap((unit, at) => (unit === 'percent' ? [at + 1] : []));
}

function linesOf({ past }: TeamFacts): readonly number[] {
  const units = past[0]?.readings.map(({ unit }) => unit) ?? ['percent'];
  return units.flatMap((unit, at) => (unit === 'percent' ? [2 + 2 * at] : []));
}

function peopleBlock({ people, personNames }: TeamFacts, words: Words): BoardBlock {
  const { metrics } = figureWords[words.language](words.format);
  const head = [words.boards.person, ...personNames.map((name) => metrics.figures[name].title)];
  const lines = people.slice(0, mostPeople - 1).map(({ name, readings }) => [name, ...readings.map(valueCell)]);
  const formats = [undefined, ...(people[0]?.readings.map(({ unit }) => formatFor(unit)) ?? [])];
  const size = { row: places.people, column: 0, height: mostPeople, width: 1 + personNames.length };
  return { name: 'people', ...size, cells: [head, ...lines], formats };
}

function byPersonBlock({ people }: TeamFacts, words: Words): BoardBlock {
  const lines = people.slice(0, 19).map(({ name, bands }) => [name, ...bandCells(bands)]);
  const cells = [[words.boards.person, ...bandHeads(words)], ...lines];
  return { name: 'byPerson', row: places.byPerson, column: 0, height: 20, width: 5, cells };
}

function bandsBlock({ bands }: TeamFacts, words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = bands.map(({ period, bands: of }) => [period.from, periodText(period, words), ...bandCells(of)]);
  const size = { row: places.bands, column: 0, height: 14, width: 6 };
  const open = bands[bands.length - 1]?.period.from;
  const cells = [[say.since, say.month, ...bandHeads(words)], ...lines];
  return { name: 'bands', ...size, cells, kept: true, ...(open ? { open } : {}) };
}

function funnelsBlock({ funnels }: TeamFacts, words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = funnels.map(({ period, steps }): readonly BoardCell[] => [
    ...[period.from, periodText(period, words)],
    ...funnelSteps.map((step) => steps[step]),
  ]);
  const head = [say.since, say.quarter, ...funnelSteps.map((step) => stepText(step, words))];
  const size = { row: places.funnels, column: 0, height: 17, width: 2 + funnelSteps.length };
  const open = funnels[funnels.length - 1]?.period.from;
  return { name: 'funnels', ...size, cells: [head, ...lines], kept: true, ...(open ? { open } : {}) };
}

function funnelBlock(funnels: BoardBlock, words: Words): BoardBlock {
  const lines = funnelSteps.map((step, at) => [stepText(step, words), chosenIn(funnels, 2 + at, chosenAt)]);
  const size = { row: places.funnel, column: 0, height: 7, width: 2 };
  return { name: 'funnel', ...size, cells: [[words.boards.step, words.boards.count], ...lines] };
}

function stepText(step: FunnelStep, { boards, figureCards: { terms } }: Words): string {
  if (step === 'acknowledged') return boards.ack;
  return step === 'handed-back' ? boards.handed : terms[step];
}
