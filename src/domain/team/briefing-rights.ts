/** Rights around a meeting with an account: read by everybody, logged by those who work with accounts. */
import { everyone, working } from './role-groups';

const added = { add: true } as const;
const outcome = { activities: added, commitments: added } as const;

export const briefingRights = {
  openBriefing: { roles: everyone },
  openOutcome: { roles: working },
  saveOutcome: { roles: working, writes: outcome },
  outcomeWithPulse: { roles: ['csm', 'lead'], writes: { ...outcome, measures: added } },
} as const;
