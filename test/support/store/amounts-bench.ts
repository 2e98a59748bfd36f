/** A team's workbook and one of amounts, each a grid of its own: one Google for the store, two files for the tests. */
import type { Fault } from '../../../src/fault';
import type { Grid } from '../../../src/store/grid';
import { monday9 } from '../builders';
import { type Bench, labels } from './bench';
import { twoAccounts } from './clicks';
import { memoryGrid, refused } from './memory-grid';
import type { TestGrid } from './test-grid';

export type AmountsBench = Bench & {
  /** The file of amounts. */
  readonly money: TestGrid;
  /** Google refuses the file of amounts, or answers again. */
  refuse(fault: Fault | undefined): void;
  /** The next write of a file is refused so, or is done and its answer is lost. */
  failWrite(file: 'team' | 'amounts', fault: Fault | 'lost'): void;
  /** Whose writes were done, in their order. */
  readonly written: ('team' | 'amounts')[];
};

const mainId = 'book-1';
const moneyId = 'book-2';
export const target = {
  spreadsheetId: undefined,
  title: 'Amounts',
  hiddenTitle: 'BY ACCOUNT',
  labels,
  insteadOf: undefined,
  by: 'somchai@orbit.example',
  at: monday9,
} as const;

/** Two accounts, and a workbook of amounts with nothing in it. */
export function twoBooks(): AmountsBench {
  const [main, money] = [memoryGrid(), memoryGrid()];
  let refusal: Fault | undefined;
  let made = 0;
  const failing = new Map<'team' | 'amounts', Fault | 'lost'>();
  const written: ('team' | 'amounts')[] = [];
  const write: Grid['write'] = (id, requests) => {
    const file = id === moneyId ? 'amounts' : 'team';
    const fault = failing.get(file);
    failing.delete(file);
    if (fault !== undefined && fault !== 'lost') throw fault;
    fileOf(id).write(mainId, requests);
    written.push(file);
    if (fault === 'lost') throw refused(500, 'Internal error encountered.');
  };
  const fileOf = (id: string): TestGrid => {
    if (id !== mainId && id !== moneyId) throw refused(404, 'Requested entity was not found.');
    if (id === moneyId && refusal) throw refusal;
    return id === moneyId ? money : main;
  };
  const both: Grid = {
    read: (id, ranges) => fileOf(id).read(mainId, ranges),
    write,
    create: (title) => {
      made += 1;
      (made === 1 ? main : money).create(title);
      return made === 1 ? mainId : moneyId;
    },
    describe: (id) => fileOf(id).describe(mainId),
    surroundings: (id) => fileOf(id).surroundings(mainId),
    formulas: (id, ranges) => fileOf(id).formulas(mainId, ranges),
  };
  const bench = twoAccounts({ ...main, ...both });
  bench.open().amounts.setUp(target);
  return {
    ...bench,
    money,
    written,
    failWrite: (file, fault) => {
      failing.set(file, fault);
    },
    refuse: (fault) => {
      refusal = fault;
    },
  };
}
