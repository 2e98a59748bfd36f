/** The rows of one read as the facts that an edition is told of. */

import { customerLines, internalLines } from '../../cards/report/account-lines';
import { type Bar, type Lines, outcomeBars, seatBars } from '../../cards/report/open-lines';
import { newestFirst, newestShown } from '../../domain/account/timeline-lines';
import type { Looking } from '../../domain/report/came';
import { opened } from '../../domain/report/open-columns';
import type { Edition } from '../../domain/report/report';
import { localDay } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import type { Dossier } from '../../store/derived/dossier';
import { healthView, subjectOf } from '../account/account';
import type { Desk } from '../desk';

/** What the texts of an account's report are made of; the document itself needs no more than its bars. */
export const reportTables = ['commitments', 'outcomes', 'cases', 'signals'] as const;
export const barTables = ['outcomes', 'reports'] as const;

/** The rows of this account alone. */
function ownRows<Row extends { readonly account: string }>(rows: readonly Row[], account: string): readonly Row[] {
  return rows.filter((row) => row.account === account);
}

type Told = Pick<Parameters<typeof opened>[0], 'commitments' | 'cases'>;

/** An account's card keeps of cases that are over but the last: those of a period are on their tab alone. */
function rowsOf(desk: Desk, { commitments, cases }: Told) {
  const { account, dossier } = subjectOf(desk);
  return {
    accounts: [account],
    commitments: ownRows(commitments, account.id),
    outcomes: ownRows(desk.snapshot.table('outcomes'), account.id),
    cases: ownRows(cases, account.id),
    activities: dossier.activities,
    contacts: dossier.contacts,
    team: desk.snapshot.team,
  };
}

export function linesOf(desk: Desk, edition: Edition, looking: Looking, words: Words): Lines {
  const { account, dossier } = subjectOf(desk);
  const { snapshot } = desk;
  const rows = rowsOf(desk, { commitments: snapshot.table('commitments'), cases: snapshot.table('cases') });
  if (edition === 'customer') return customerLines(opened(rows), looking, words);
  const { activities, feedback } = dossier;
  return internalLines(
    {
      ...healthView(desk, account, dossier),
      ...{ viewer: desk.viewer, open: rows, activities, feedback },
      signals: ownRows(snapshot.table('signals'), account.id),
    },
    looking,
    words,
  );
}

export type Charts = { readonly outcomes: readonly Bar[]; readonly usage: readonly Bar[] };

export function chartsOf(desk: Desk, looking: Looking, words: Words): Charts {
  const facts = opened(rowsOf(desk, { commitments: [], cases: [] }));
  return { outcomes: outcomeBars(facts, looking, words), usage: seatBars(facts, words) };
}

/** The account's card keeps the newest of its timeline, and older lines that are pinned: a period that begins before the last of the newest is not told whole. */
export function isPartial({ activities }: Dossier, { period, zone }: Looking): boolean {
  const last = newestFirst(activities)[newestShown - 1];
  return last !== undefined && localDay(last.at, zone) >= period.from;
}
