/** Rights of planning syncs for the team. */
import type { ActionRight } from './right';
import { everyone, working } from './role-groups';
import { added } from './written-tables';

const lead = ['lead'] as const;
/** What booking a sync, and following it, writes of its row. */
export const booked = [
  ...(['start', 'end', 'state', 'organizer', 'eventId', 'iCalUid', 'link', 'etag', 'noted'] as const),
  'happened',
] as const;

export const teamSyncRights = {
  openTeamPlan: { roles: lead },
  confirmTeamPlan: { roles: lead, writes: { plannedSyncs: added, outbox: added } },
  openPlanned: { roles: everyone },
  withdrawPlan: {
    roles: lead,
    writes: {
      plannedSyncs: { change: ['state'] },
      outbox: { add: true, change: ['state', 'reason', 'movedAt'] },
    },
  },
  planAgain: { roles: working },
  findTimesWith: { roles: working },
  // By no button: the CSM's hourly run, and the home that they open.
  bookPlanned: {
    roles: working,
    rows: 'own-pair',
    besides: ['calendar'],
    writes: {
      meetings: { add: true, change: [...booked, 'reservedAt'] },
      plannedSyncs: { change: ['state', 'reason', 'meeting'] },
      outbox: added,
    },
  },
} as const satisfies { readonly [action: string]: ActionRight };
