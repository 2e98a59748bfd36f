/**
 * Tabs with charts are refreshed part by part: where time is over, what is ready is written, and the next run or click
 * goes on at the part that is said. Every part is of the tab alone, so that the end is the same wherever it was stopped.
 */
import { moneyBlocks, moneyFrame } from '../../../cards/figures/boards/money';
import type { BoardFrame } from '../../../cards/figures/boards/parts';
import { teamBlocks, teamFrame } from '../../../cards/figures/boards/team';
import {
  type BoardBlock,
  type BoardKey,
  currencyOf,
  isTeamBoard,
  moneyKey,
  rowNames,
  type Standing,
  teamBoards,
} from '../../../domain/board/board';
import { type Words, words } from '../../../messages/words';
import type { Book } from '../../../store/tables';
import type { BoardsSeen } from '../../../store/workbook';
import type { Desk } from '../../desk';
import { historyWithin } from '../../record/history';
import type { FigureBooks } from '../books';
import { currenciesOf, moneyFacts } from './money';
import { type BoardSources, bandOfListed, type Drawn, type Facts } from './sources';
import { teamFacts } from './team';

/** `windows`: of the history, as many as the run has time to read. */
export function sourcesAt(desk: Desk, found: FigureBooks, windows: number): BoardSources {
  let read: ReturnType<BoardSources['history']> | undefined;
  const history = () => {
    read ??= historyWithin(desk.services, windows);
    return read;
  };
  return { desk, found, history, bandOf: bandOfListed(desk) };
}

export type Task = {
  readonly book: Book;
  readonly seen: BoardsSeen;
  /** Where an earlier run ended; anything else begins. */
  readonly from: string;
  readonly goesOn: () => boolean;
  /** Whether those are made too that nobody ever asked for. */
  readonly makes: boolean;
};

/** Where the next run goes on; empty where all is done. At least one part is done in any case. */
export function refreshBook({ services, snapshot, me }: Desk, sources: BoardSources, task: Task): string {
  const { seen } = task;
  const team = words(snapshot.settings.language, me.zone);
  const boards = keysOf(sources, task).map((key) => ({ key, frame: frameOf(key, team) }));
  const parts = boards.flatMap(({ key, frame }) => partsOf(key, drawnOf(sources, frame, seen.standing.get(key)), team));
  let next = Math.max(
    0,
    parts.findIndex(({ place }) => place === task.from),
  );
  const ready = new Map<BoardKey, readonly BoardBlock[]>();
  for (let part = parts[next]; part && (ready.size === 0 || task.goesOn()); next += 1, part = parts[next]) {
    ready.set(part.key, [...(ready.get(part.key) ?? []), ...part.blocks()]);
  }
  const drawn = boards.flatMap(({ key, frame }) => {
    const blocks = ready.get(key);
    return blocks ? [{ ...frame, blocks }] : [];
  });
  services.workbook.drawBoards(drawn, seen);
  return parts[next]?.place ?? '';
}

function keysOf({ desk, found }: BoardSources, { book, seen: { standing }, makes }: Task): readonly BoardKey[] {
  if (book === 'main') return teamBoards.filter((key) => makes || standing.has(key));
  // A currency that came later gets its tab beside those of the others.
  return makes || standing.size > 0 ? currenciesOf(found, desk.snapshot.settings).map(moneyKey) : [];
}

function frameOf(key: BoardKey, team: Words): BoardFrame {
  return isTeamBoard(key) ? teamFrame(key, team) : moneyFrame(currencyOf(key), team);
}

function drawnOf(sources: BoardSources, { shapes }: BoardFrame, standing: Standing = []): Drawn {
  const rowsOf = (name: string) => {
    const block = shapes.find((one) => one.name === name);
    return block ? rowNames(block, standing, shapes) : new Set<string>();
  };
  return { sources, rowsOf };
}

type Part = { readonly key: BoardKey; readonly place: string; readonly blocks: () => readonly BoardBlock[] };

function partsOf(key: BoardKey, drawn: Drawn, team: Words): readonly Part[] {
  if (isTeamBoard(key)) return partsWith(key, { facts: teamFacts(key, drawn), blocks: teamBlocks(key) }, team);
  const currency = currencyOf(key);
  return partsWith(key, { facts: moneyFacts(currency, drawn), blocks: moneyBlocks(currency) }, team);
}

type Made<All> = {
  readonly facts: Facts<All>;
  readonly blocks: { readonly [Name in keyof All]: (facts: All[Name], words: Words) => readonly BoardBlock[] };
};

function partsWith<All>(key: BoardKey, { facts, blocks }: Made<All>, team: Words): readonly Part[] {
  return (Object.keys(blocks) as (keyof All & string)[]).map((name) => ({
    key,
    place: `${key}/${name}`,
    blocks: () => blocks[name](facts[name](), team),
  }));
}
