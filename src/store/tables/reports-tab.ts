/** Which document is which report: what finds it again after a click that ended half-way. No words of a report stand here. */
import { editions, type Report, reportStates } from '../../domain/report/report';
import { languages } from '../../domain/team/teammate';
import { choice, day, email, exact, id, instant, orEmpty, system, text } from '../cells';
import { accountId, derivedName, type Named, rev, type TabOf } from './table';

export const reports: TabOf<Report, Named> = {
  sheetId: 7197,
  book: 'main',
  id: 'id',
  prefix: 'rep_',
  columns: {
    edition: system(choice(editions)),
    from: system(day),
    to: system(day),
    language: system(choice(languages)),
    by: system(email),
    at: system(instant),
    state: system(choice(reportStates)),
    document: system(text(110)),
    account: exact(orEmpty(accountId)),
    id: id('rep_'),
    rev,
  },
  derived: derivedName,
};
