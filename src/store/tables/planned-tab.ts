/** What a lead has planned for pairs, until it stands in their calendars. */
import { lapses, type PlannedSync, plannedStates } from '../../domain/sync/team/planned';
import { choice, email, id, instant, orEmpty, system, text } from '../cells';
import { type Nothing, rev, type TabOf } from './table';

export const plannedSyncs: TabOf<PlannedSync, Nothing> = {
  sheetId: 7145,
  book: 'main',
  id: 'id',
  prefix: 'psy_',
  columns: {
    start: system(instant),
    end: system(instant),
    csm: system(email),
    am: system(email),
    state: system(choice(plannedStates)),
    reason: system(orEmpty(choice(lapses))),
    by: system(email),
    at: system(instant),
    meeting: system(orEmpty(id('mtg_'))),
    plan: system(text(110)),
    id: id('psy_'),
    rev,
  },
  derived: {},
};
