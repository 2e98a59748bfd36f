/** Rights on the agenda of a sync; they stand in the list of `rights.ts`. */
import type { ActionRight } from './right';
import { everyone, working } from './role-groups';
import { added, moved, timeline } from './written-tables';

export const agendaRights = {
  openMeeting: { roles: everyone },
  openAgenda: { roles: everyone },
  openDecision: { roles: working },
  saveDecision: {
    roles: working,
    rows: 'own-pair',
    writes: {
      commitments: { add: true, change: ['state', 'closedAt'] },
      meetings: { change: ['decisions'] },
      ...timeline,
    },
  },
  // Of a sync of their own, too.
  decideSignal: {
    roles: working,
    rows: 'their-turn',
    writes: {
      signals: { change: [...moved, 'credit'] },
      meetings: { change: ['decisions'] },
      ...{ signalEvents: added, outbox: added, ...timeline },
    },
  },
  openMinutes: { roles: working },
  saveMinutes: {
    roles: working,
    rows: 'own-pair',
    writes: { meetings: { change: ['minutes', 'happened'] }, ...timeline },
  },
  skipSync: {
    roles: working,
    rows: 'own-pair',
    besides: ['calendar'],
    writes: { meetings: { change: ['state', 'etag', 'skipBy', 'happened'] }, ...timeline },
  },
} as const satisfies { readonly [action: string]: ActionRight };
