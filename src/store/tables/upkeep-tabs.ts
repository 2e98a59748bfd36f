/** What Tandem does by itself: whose trigger runs, and what the nights have found. */
import { type Alert, alertKinds, alertReasons, alertStates } from '../../domain/alert/alert';
import { type Duty, dutyTasks } from '../../domain/duty/duty';
import type { BacktestRow } from '../../domain/health/record/stored';
import { choice, day, email, id, instant, integer, number, optional, orEmpty, system, text } from '../cells';
import { accountId, derivedName, type Named, type Nothing, rev, type TabOf, words } from './table';

export const alerts: TabOf<Alert, Named> = {
  sheetId: 7151,
  book: 'main',
  id: 'id',
  prefix: 'alr_',
  columns: {
    day: system(day),
    kind: system(choice(alertKinds)),
    reason: system(choice(alertReasons)),
    measure: system(text(140)),
    from: system(optional(number)),
    to: system(optional(number)),
    owner: orEmpty(email),
    state: system(choice(alertStates)),
    recovered: system(optional(day)),
    useful: system(orEmpty(choice(['yes', 'no'] as const))),
    votedBy: system(orEmpty(email)),
    votedAt: system(optional(instant)),
    account: accountId,
    id: id('alr_'),
    rev,
  },
  derived: derivedName,
};

/** How the score did on what came: for the back-test's card and tab. */
export const backtests: TabOf<BacktestRow, Nothing> = {
  sheetId: 7153,
  book: 'main',
  id: 'id',
  prefix: 'bkt_',
  columns: {
    day: system(day),
    rows: system(integer),
    cancelled: system(integer),
    evidence: system(orEmpty(choice(['yes', 'none', 'too-few'] as const))),
    body: system(words),
    id: id('bkt_'),
    rev,
  },
  derived: {},
};

export const duties: TabOf<Duty, Nothing> = {
  sheetId: 7152,
  book: 'main',
  id: 'id',
  prefix: 'dut_',
  columns: {
    task: system(choice(dutyTasks)),
    by: system(orEmpty(email)),
    since: system(optional(instant)),
    until: system(optional(instant)),
    day: system(optional(day)),
    next: system(words),
    id: id('dut_'),
    rev,
  },
  derived: {},
};
