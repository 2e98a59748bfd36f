/**
 * Which rows of the working set may go into an archive: old ones that no card, no clock and no rule looks at any more.
 * Judged by few columns, so that a tab of half a million rows is looked through without being read.
 */
import { closedStates } from '../../domain/signal/signal-table';
import { dayMs, dayOf, dayStart, type Instant } from '../../domain/time/time';
import { day, instant, unreadable } from '../cells';
import { activityCount } from '../derived/dossier';
import type { Cell } from '../grid';
import type { TabKey } from '../tables';

/** A row by those of its cells that were read. */
export type NarrowRow = { readonly row: number; cell(column: string): Cell };

export type Look = {
  /** Rows dated before this may go. */
  readonly before: Instant;
  /** Ids of the signals that stand in the workbook. */
  readonly signals: ReadonlySet<string>;
};

export type Rule = {
  readonly tab: TabKey;
  /** In days, at ease and where the workbook is more than half full. */
  readonly ages: readonly [usual: number, crowded: number];
  /** Beside the id. */
  readonly columns: readonly string[];
  /** Rows of it stay as long as the signal that they are about. */
  readonly asksSignals?: true;
  /** When the row is dated, where it may go. */
  due(rows: readonly NarrowRow[], look: Look): ReadonlyMap<number, Instant>;
};

/**
 * Closed work stays for thirteen months, so that a year can be held against the one before; the index remembers a logged
 * mail as long. Measures and history stay for as long as a card draws them, and the newest of each
 * always; of the history one a month stays for what the score learns from.
 */
const year = [400, 180] as const;

/** Signals before their events: an event goes once its signal has gone. */
export const rules: readonly Rule[] = [
  {
    tab: 'activities',
    ages: year,
    columns: ['account', 'at', 'source'],
    due: (rows, { before }) => {
      const kept = newestOf(rows, ['account'], (row) => timeAt(row, 'at'), activityCount);
      // What is pinned or was edited stays together with the lines that say so.
      const about = (row: NarrowRow) => String(row.cell('source')).trim();
      const named = new Set(rows.map(about).filter((source) => source.startsWith('act_')));
      const stays = (row: NarrowRow) => kept.has(row.row) || named.has(about(row)) || named.has(String(row.cell('id')));
      return dated(rows, before, (row) => (stays(row) ? undefined : timeAt(row, 'at')));
    },
  },
  {
    tab: 'measures',
    ages: [190, 130],
    columns: ['account', 'measure', 'day'],
    due: (rows, { before }) => {
      const kept = newestOf(rows, ['account', 'measure'], (row) => dayAt(row, 'day'), 1);
      return dated(rows, before, (row) => (kept.has(row.row) ? undefined : dayAt(row, 'day')));
    },
  },
  {
    tab: 'history',
    ages: [190, 100],
    columns: ['account', 'day'],
    due: (rows, { before }) => {
      const kept = newestOf(rows, ['account'], (row) => dayAt(row, 'day'), 1);
      const learnt = firstOfMonths(rows, before - learningMs);
      return dated(rows, before, (row) => (kept.has(row.row) || learnt.has(row.row) ? undefined : dayAt(row, 'day')));
    },
  },
  {
    tab: 'alerts',
    ages: year,
    columns: ['state', 'day'],
    due: (rows, { before }) =>
      dated(rows, before, (row) => (row.cell('state') === 'open' ? undefined : dayAt(row, 'day'))),
  },
  {
    tab: 'signals',
    ages: year,
    columns: ['state', 'movedAt', 'deal'],
    // A deal counts only while the signal names it.
    due: (rows, { before }) =>
      dated(rows, before, (row) =>
        (closedStates as readonly string[]).includes(String(row.cell('state'))) && row.cell('deal') === ''
          ? timeAt(row, 'movedAt')
          : undefined,
      ),
  },
  {
    tab: 'signalEvents',
    ages: year,
    asksSignals: true,
    columns: ['signal', 'at'],
    due: (rows, { before, signals }) =>
      dated(rows, before, (row) => (signals.has(String(row.cell('signal')).trim()) ? undefined : timeAt(row, 'at'))),
  },
  {
    tab: 'meetings',
    ages: year,
    columns: ['account', 'csm', 'am', 'state', 'end'],
    due: (rows, { before }) => {
      const over = rows.filter((row) => (timeAt(row, 'end') ?? Number.POSITIVE_INFINITY) < before);
      const later = rows.filter((row) => !over.includes(row) && row.cell('state') !== '');
      // The last one of an account, and of a pair, is what the next one is held against.
      const kept = newestOf([...over, ...later], ['account'], (row) => timeAt(row, 'end'), 1);
      const pairs = newestOf([...over, ...later], ['csm', 'am'], (row) => timeAt(row, 'end'), 1);
      return dated(over, before, (row) =>
        row.cell('state') === 'reserved' || kept.has(row.row) || pairs.has(row.row) ? undefined : timeAt(row, 'end'),
      );
    },
  },
  {
    tab: 'plannedSyncs',
    ages: [60, 30],
    columns: ['end'],
    due: (rows, { before }) => dated(rows, before, (row) => timeAt(row, 'end')),
  },
  {
    tab: 'cases',
    ages: year,
    columns: ['closed'],
    due: (rows, { before }) => dated(rows, before, (row) => dayAt(row, 'closed')),
  },
  {
    tab: 'commitments',
    ages: year,
    columns: ['state', 'closedAt'],
    due: (rows, { before }) =>
      dated(rows, before, (row) =>
        ['done', 'dropped'].includes(String(row.cell('state'))) ? timeAt(row, 'closedAt') : undefined,
      ),
  },
  {
    tab: 'outbox',
    ages: [30, 7],
    asksSignals: true,
    columns: ['state', 'movedAt', 'at', 'kind', 'about'],
    due: (rows, { before, signals }) =>
      dated(rows, before, (row) => {
        // A clock that was told stays known as long as it may run: an hour that finds no row of it would tell it anew.
        if (
          ['clock', 'hand-back'].includes(String(row.cell('kind'))) &&
          signals.has(String(row.cell('about')).trim())
        ) {
          return undefined;
        }
        const at = timeAt(row, 'movedAt') ?? timeAt(row, 'at');
        const isSettled = ['sent', 'skipped'].includes(String(row.cell('state')));
        // Whoever may have a mail twice is asked first, but not for ever.
        return at === undefined || isSettled ? at : at + unsettledMs;
      }),
  },
  {
    tab: 'journal',
    ages: year,
    columns: ['at', 'table'],
    // What was set once may never be told again: the beginnings of team and settings stay.
    due: (rows, { before }) =>
      dated(rows, before, (row) =>
        ['team', 'settings'].includes(String(row.cell('table'))) ? undefined : timeAt(row, 'at'),
      ),
  },
];

export const archivedTabs: readonly TabKey[] = rules.map(({ tab }) => tab);

export function beforeOf({ ages }: Rule, at: Instant, crowded: boolean): Instant {
  return at - ages[crowded ? 1 : 0] * dayMs;
}

function dated(
  rows: readonly NarrowRow[],
  before: Instant,
  when: (row: NarrowRow) => Instant | undefined,
): ReadonlyMap<number, Instant> {
  const due = new Map<number, Instant>();
  for (const row of rows) {
    const at = when(row);
    if (at !== undefined && at < before) due.set(row.row, at);
  }
  return due;
}

/** The newest of each group, all that are as new as the last of them too. A row without a time is none of them. */
function newestOf(
  rows: readonly NarrowRow[],
  group: readonly string[],
  when: (row: NarrowRow) => Instant | undefined,
  count: number,
): ReadonlySet<number> {
  const groups = new Map<string, { readonly row: number; readonly at: Instant }[]>();
  for (const row of rows) {
    const at = when(row);
    if (at === undefined) continue;
    const name = group.map((column) => String(row.cell(column)).trim()).join('\n');
    const own = groups.get(name);
    if (own) own.push({ row: row.row, at });
    else groups.set(name, [{ row: row.row, at }]);
  }
  const kept = new Set<number>();
  for (const own of groups.values()) {
    own.sort((a, b) => b.at - a.at);
    const last = own[Math.min(count, own.length) - 1]?.at ?? 0;
    for (const { row, at } of own) if (at >= last) kept.add(row);
  }
  return kept;
}

/** What nobody decided about for so long beside the usual time is decided. */
const unsettledMs = 60 * dayMs;

/** The score learns from one snapshot a month and account, of so long ago: results of years follow each of them. */
const learningMs = 550 * dayMs;

function firstOfMonths(rows: readonly NarrowRow[], since: Instant): ReadonlySet<number> {
  const first = new Map<string, { readonly row: number; readonly at: Instant }>();
  for (const row of rows) {
    const at = dayAt(row, 'day');
    if (at === undefined || at < since) continue;
    const name = `${String(row.cell('account')).trim()} ${dayOf(at).slice(0, 7)}`;
    const known = first.get(name);
    if (!known || at < known.at) first.set(name, { row: row.row, at });
  }
  return new Set([...first.values()].map(({ row }) => row));
}

function timeAt(row: NarrowRow, column: string): Instant | undefined {
  const cell = row.cell(column);
  const read = cell === '' ? unreadable : instant.read(cell);
  return read === unreadable ? undefined : read;
}

function dayAt(row: NarrowRow, column: string): Instant | undefined {
  const cell = row.cell(column);
  const read = cell === '' ? unreadable : day.read(cell);
  return read === unreadable ? undefined : dayStart(read);
}
