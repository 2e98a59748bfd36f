/** What planning for the team reads, and whom it is about. */
import type { TeamAtHome } from '../../../cards/sync/team/home';
import { type Apart, apartOf, type PairWithout, pairsWithout, type TeamFacts } from '../../../domain/sync/team/pairs';
import { isWith, openPlanned, type PlannedSync } from '../../../domain/sync/team/planned';
import { may } from '../../../domain/team/permission';
import type { Plan } from '../../../store/workbook';
import type { Desk } from '../../desk';

const teamColumns = ['id', 'csm', 'am', 'stage'] as const;
export const teamTables = ['meetings', 'plannedSyncs'] as const;
export const teamPlan: Plan = { tables: teamTables, accountColumns: teamColumns };

/** Google draws so many boxes to tick; whoever has waited longest comes first. */
export const mostPairs = 100;

export function pairsAt(desk: Desk): readonly PairWithout[] {
  return pairsWithout(factsAt(desk));
}

/** With whom this person shares accounts and has no sync. */
export function apartAt(desk: Desk): readonly Apart[] {
  return may(desk.me, 'bookSync') ? apartOf(factsAt(desk), desk.me.email) : [];
}

function factsAt({ snapshot, services }: Desk): TeamFacts {
  return {
    accounts: snapshot.accountList(teamColumns),
    meetings: snapshot.table('meetings'),
    planned: snapshot.table('plannedSyncs'),
    team: snapshot.team,
    now: services.now,
  };
}

export function openAt({ snapshot, services }: Desk): readonly PlannedSync[] {
  return openPlanned(snapshot.table('plannedSyncs'), snapshot.table('meetings'), services.now);
}

/** A lead sees all that is planned and who lacks a sync; everybody else what is planned for them. */
export function teamAtHome(desk: Desk): TeamAtHome {
  const { me } = desk;
  const leads = may(me, 'openTeamPlan');
  const open = openAt(desk).filter((row) => leads || isWith(row, me.email));
  return { open, without: leads ? pairsAt(desk).length : 0 };
}
