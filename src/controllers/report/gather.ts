/** The rows of one read as the facts that an edition is told of. */

import { customerLines, internalLines } from '../../cards/report/account-lines';
import { type Bar, type Lines, outcomeBars, seatBars } from '../../cards/report/open-lines';
import { newestShown } from '../../domain/account/timeline-lines';
import type { Looking } from '../../domain/report/came';
import { opened } from '../../domain/report/open-columns';
import type { Edition } from '../../domain/report/report';
import { localDay } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import type { Dossier } from '../../store/derived/dossier';
import { healthView, subjectOf } from '../account/account';
import type { Desk } from '../desk';

/** What the texts of an account's report are made of; the document itself needs no more than its bars. */
export const reportTables = ['commitments', 'outcomes', 'signals'] as const;
export const barTables = ['outcomes', 'reports'] as const;

/** The rows of this account alone. */
function ownRows<Row extends { readonly account: string }>(rows: readonly Row[], account: string): readonly Row[] {
  return rows.filter((row) => row.account === account);
}

function rowsOf(desk: Desk, commitments: Parameters<typeof opened>[0]['commitments']) {
  const { account, dossier } = subjectOf(desk);
  return {
    accounts: [account],
    commitments: ownRows(commitments, account.id),
    outcomes: ownRows(desk.snapshot.table('outcomes'), account.id),
    cases: dossier.cases,
    activities: dossier.activities,
    contacts: dossier.contacts,
    team: desk.snapshot.team,
  };
}

export function linesOf(desk: Desk, edition: Edition, looking: Looking, words: Words): Lines {
  const { account, dossier } = subjectOf(desk);
  const rows = rowsOf(desk, desk.snapshot.table('commitments'));
  if (edition === 'customer') return customerLines(opened(rows), looking, words);
  const { activities, feedback } = dossier;
  return internalLines(
    {
      ...healthView(desk, account, dossier),
      ...{ viewer: desk.viewer, open: rows, activities, feedback },
      signals: ownRows(desk.snapshot.table('signals'), account.id),
    },
    looking,
    words,
  );
}

export type Charts = { readonly outcomes: readonly Bar[]; readonly usage: readonly Bar[] };

export function chartsOf(desk: Desk, looking: Looking, words: Words): Charts {
  const facts = opened(rowsOf(desk, []));
  return { outcomes: outcomeBars(facts, looking, words), usage: seatBars(facts, words) };
}

/** The account's card keeps the newest of its timeline: a period that begins before them is not told whole. */
export function isPartial({ activities }: Dossier, { period, zone }: Looking): boolean {
  const oldest = Math.min(...activities.map(({ at }) => at));
  return activities.length >= newestShown && localDay(oldest, zone) > period.from;
}
