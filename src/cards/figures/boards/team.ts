/** Tabs with charts of what everybody may see: no amount stands on them. */
import type { BoardBlock, BoardCell, BoardChart, TeamBoardKey } from '../../../domain/board/board';
import { type ByBand, type FunnelStep, funnelSteps } from '../../../domain/metrics/board-facts';
import { boardFigures, personFigures } from '../../../domain/metrics/figure-lists';
import { unitOf } from '../../../domain/metrics/figures';
import type { Period } from '../../../domain/metrics/period';
import type { Reading } from '../../../domain/metrics/reading';
import { figureWords } from '../../../messages/figure-text';
import type { Words } from '../../../messages/words';
import {
  type BoardFrame,
  bandCells,
  bandHeads,
  bandInks,
  chartAt,
  chosenAt,
  chosenBlock,
  formatFor,
  headBlocks,
  historyBlock,
  type PastFacts,
  periodText,
  shareColumns,
  shortened,
  valueCell,
} from './parts';

export type Person = {
  readonly name: string;
  readonly readings: readonly Reading[];
  readonly bands: ByBand;
};
type Banded = { readonly period: Period; readonly bands: ByBand };

/** Part by part, as they are worked out and written. */
export type TeamFacts = {
  readonly past: PastFacts;
  readonly funnels: readonly { readonly period: Period; readonly steps: { readonly [S in FunnelStep]: number } }[];
  readonly bands: readonly Banded[];
  readonly people: readonly Person[];
  /** How many accounts have their notice day in each month ahead. */
  readonly renewals: readonly Banded[];
};

type Blocks = { readonly [Part in keyof TeamFacts]: (facts: TeamFacts[Part], words: Words) => readonly BoardBlock[] };

const places = { people: 16, funnel: 44, bands: 53, byPerson: 68, history: 90, funnels: 110, renewals: 129 } as const;
const mostPeople = 25;
const mostBeside = 19;

export function teamBlocks(key: TeamBoardKey): Blocks {
  const names = boardFigures[key];
  return {
    past: (facts, words) => [
      ...headBlocks({ title: words.boards.titles[key], day: facts.day }, words),
      chosenBlock(names, words),
      historyBlock(names, { ...facts, row: places.history }, words),
    ],
    funnels: (facts, words) => [funnelBlock(words), funnelsBlock(facts, words)],
    bands: (facts, words) => [bandsBlock(facts, words)],
    people: (facts, words) => [peopleBlock(key, facts, words), byPersonBlock(facts, words)],
    renewals: (facts, words) => [renewalsBlock(facts, words)],
  };
}

export function teamFrame(key: TeamBoardKey, words: Words): BoardFrame {
  const { boards: say, labels } = words;
  const blocks = teamBlocks(key);
  const shapes = [
    ...blocks.past({ day: '2000-01-01', past: [] }, words),
    ...[...blocks.people([], words), ...blocks.funnels([], words), ...blocks.bands([], words)],
    ...blocks.renewals([], words),
  ];
  const charts: readonly BoardChart[] = [
    {
      ...chartAt(0),
      ...{ title: say.people, kind: 'COLUMN', block: 'people', domain: 0, series: shareColumns(personFigures[key], 1) },
    },
    { ...chartAt(1), title: say.funnel, kind: 'BAR', block: 'funnel', domain: 0, series: [1] },
    { ...chartAt(2), title: say.bands, ...banded('bands', 1) },
    { ...chartAt(3), title: say.atRisk, ...banded('byPerson', 0) },
    {
      ...chartAt(4),
      ...{ title: say.history, kind: 'LINE', block: 'history', domain: 1 },
      series: shareColumns(boardFigures[key], 2, 2),
    },
    { ...chartAt(5), title: say.toRenew, ...banded('renewals', 0) },
  ];
  return { key, title: say.titles[key], rightToLeft: labels.rightToLeft, chosen: chosenAt, shapes, charts };
}

function banded(block: string, domain: number) {
  const series = [1, 2, 3, 4].map((at) => domain + at);
  return { kind: 'STACKED', block, domain, series, inks: bandInks } as const;
}

function peopleBlock(key: TeamBoardKey, people: readonly Person[], words: Words): BoardBlock {
  const { metrics } = figureWords[words.language](words.format);
  const names = personFigures[key];
  const head = [words.boards.person, ...names.map((name) => metrics.figures[name].title)];
  const { shown, rest } = shortened(people, mostPeople, words);
  const lines = shown.map(({ name, readings }) => [name, ...readings.map(valueCell)]);
  const formats = [undefined, ...names.map((name) => formatFor(unitOf(name)))];
  const size = { row: places.people, column: 0, height: mostPeople + 1, width: 1 + names.length };
  return { name: 'people', ...size, cells: [head, ...lines, ...rest], formats };
}

function byPersonBlock(people: readonly Person[], words: Words): BoardBlock {
  const { shown, rest } = shortened(people, mostBeside, words);
  const lines = shown.map(({ name, bands }) => [name, ...bandCells(bands)]);
  const cells = [[words.boards.person, ...bandHeads(words)], ...lines, ...rest];
  return { name: 'byPerson', row: places.byPerson, column: 0, height: mostBeside + 1, width: 5, cells };
}

function bandsBlock(bands: TeamFacts['bands'], words: Words): BoardBlock {
  const { boards: say } = words;
  const lines = bands.map(({ period, bands: of }) => [period.from, periodText(period, words), ...bandCells(of)]);
  const size = { row: places.bands, column: 0, height: 14, width: 6 };
  const open = bands[bands.length - 1]?.period.from;
  const cells = [[say.since, say.month, ...bandHeads(words)], ...lines];
  return { name: 'bands', ...size, cells, kept: true, ...(open ? { open } : {}) };
}

function renewalsBlock(renewals: TeamFacts['renewals'], words: Words): BoardBlock {
  const lines = renewals.map(({ period, bands }) => [periodText(period, words), ...bandCells(bands)]);
  const cells = [[words.boards.month, ...bandHeads(words)], ...lines];
  return { name: 'renewals', row: places.renewals, column: 0, height: 9, width: 5, cells };
}

function funnelsBlock(funnels: TeamFacts['funnels'], words: Words): BoardBlock {
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

function funnelBlock(words: Words): BoardBlock {
  const lines = funnelSteps.map((step, at) => [stepText(step, words), { follows: 'funnels', of: 2 + at }]);
  const size = { row: places.funnel, column: 0, height: 7, width: 2 };
  return { name: 'funnel', ...size, cells: [[words.boards.step, words.boards.count], ...lines] };
}

function stepText(step: FunnelStep, { boards, figureCards: { terms } }: Words): string {
  if (step === 'acknowledged') return boards.ack;
  return step === 'handed-back' ? boards.handed : terms[step];
}
