/** Rights around a meeting with an account: read by everybody, logged by those who work with accounts. */
import type { ActionRight } from './right';
import { everyone, working } from './role-groups';
import { added } from './written-tables';

const outcome = { activities: added, commitments: added } as const;

export const briefingRights = {
  openBriefing: { roles: everyone },
  openOutcome: { roles: working },
  saveOutcome: { roles: working, writes: outcome },
  outcomeWithPulse: { roles: ['csm', 'lead'], writes: { ...outcome, measures: added } },
} as const satisfies { readonly [action: string]: ActionRight };
