/**
 * Colours that come and go with time: red for what is late, amber for what is near.
 *
 * Days (a commitment's, a notice's) are people's own and are held against `TODAY()`, the day in the zone of the
 * spreadsheet. Instants stand as ISO text in UTC, while `NOW()` is a clock on the wall of the spreadsheet's zone, and no
 * formula of Sheets knows UTC. So Tandem keeps the distance of the two, in days, in a cell of the hidden index tab
 * (`rebuild` mends it every hour, after the clocks change too). Where that cell is gone, nothing is coloured: no colour
 * is better than a wrong one.
 *
 * Arguments stand between semicolons, which Sheets takes in every locale; parts of a date are cut out of the text by
 * their place, since `DATEVALUE` reads by the locale.
 */
import type { GridRequest } from '../grid';
import type { Layout } from '../layout';
import { headRows, type TabKey } from '../tables';
import { amber, red, rule } from './bands';

/** Names a column's cell in the row that a rule is asked about. */
type CellName = (column: string) => string;
type Clock = {
  readonly column: string;
  /** Whether the row's clock runs at all. */
  readonly open: (cell: CellName) => string;
  /** When it is late and when it is near: conditions of a formula. */
  readonly late: (cell: CellName, now: string) => string;
  readonly near: (cell: CellName, now: string) => string;
};

const clocks: { readonly [Key in TabKey]?: readonly Clock[] } = {
  signals: [
    signalClock('acknowledgeBy', 'submitted'),
    signalClock('decideBy', 'acknowledged'),
    signalClock('nextBy', 'won'),
  ],
  commitments: [
    {
      column: 'due',
      open: (cell) => `OR(${cell('state')}="open";${cell('state')}="");ISNUMBER(${cell('due')})`,
      late: (cell) => `${cell('due')}<TODAY()`,
      near: (cell) => `${cell('due')}<=TODAY()+1`,
    },
  ],
  renewals: [
    {
      column: 'noticeDay',
      open: (cell) => `${cell('result')}="";ISNUMBER(${cell('noticeDay')})`,
      late: (cell) => `${cell('noticeDay')}<=TODAY()+30`,
      near: (cell) => `${cell('noticeDay')}<=TODAY()+90`,
    },
  ],
  accounts: [
    {
      column: 'renewalDay',
      open: (cell) => `ISNUMBER(${cell('renewalDay')});${cell('renewalDay')}>=TODAY()`,
      late: (cell) => `${cell('renewalDay')}-N(${cell('noticeDays')})<=TODAY()+30`,
      near: (cell) => `${cell('renewalDay')}-N(${cell('noticeDays')})<=TODAY()+90`,
    },
  ],
};

function signalClock(column: string, state: string): Clock {
  return {
    column,
    open: (cell) => `${cell('state')}="${state}"`,
    late: (cell, now) => `${instantIn(cell(column))}<${now}`,
    near: (cell, now) => `${instantIn(cell(column))}<${now}+1`,
  };
}

/** `2026-11-23T02:00:00Z` as a number of days. */
function instantIn(cell: string): string {
  const part = (from: number, length: number) => `MID(${cell};${from};${length})`;
  return `DATE(${part(1, 4)};${part(6, 2)};${part(9, 2)})+TIME(${part(12, 2)};${part(15, 2)};${part(18, 2)})`;
}

/** `index`: the title of the hidden tab that keeps the spreadsheet's distance from UTC. */
export function clocksOf(tab: TabKey, layout: Layout, index: string): readonly GridRequest[] {
  const cell: CellName = (column) => `$${letters(layout[column] ?? 0)}${headRows + 1}`;
  const now = `NOW()-INDIRECT("'${index.replace(/'/g, "''").replace(/"/g, '""')}'!B1")`;
  return (clocks[tab] ?? []).flatMap(({ column, open, late, near }) => {
    const when = (condition: string) => `=AND(${open(cell)};${condition})`;
    const look = (value: string, format: typeof red) =>
      rule(tab, layout[column] ?? 0, { type: 'CUSTOM_FORMULA', value, format });
    // What is late is near, too: its rule goes in last, and is asked first.
    return [look(when(near(cell, now)), amber), look(when(late(cell, now)), red)];
  });
}

/** 0 → A, 26 → AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
