/** What the rules look at: an account at ease, until a test says more. */
import type { Feedback } from '../../../src/domain/account/feedback';
import type { ServicePlan } from '../../../src/domain/account/service-plan';
import type { HealthSnapshot } from '../../../src/domain/health/health-snapshot';
import type { ProposalAnswer } from '../../../src/domain/signal/rules/proposal';
import type { ProposalFacts } from '../../../src/domain/signal/rules/proposals';
import type { Day } from '../../../src/domain/time/time';
import { anAccount, monday9 } from '../builders';

export function proposalFacts(parts: Partial<ProposalFacts> = {}): ProposalFacts {
  const lists = { measures: [], history: [], feedback: [], activities: [], contacts: [], cases: [], plans: [] };
  const account = anAccount({ seatsBought: 50, seatsUsed: 20, renewalDay: undefined });
  return {
    ...lists,
    ...{ account, band: 'healthy', signals: [], answered: [], retired: [], today: '2026-11-23' },
    ...parts,
  };
}

export function aPlan(name: string, seats: number | undefined, features: readonly string[] = []): ServicePlan {
  return { id: `pln_${name.toLowerCase()}`, rev: 1, name, seats, features };
}

export function anAnswer(parts: Partial<ProposalAnswer> = {}): ProposalAnswer {
  return {
    ...{ id: 'pro_k1_seats-full', rev: 1, account: 'acc_acme', rule: 'seats-full', kind: 'seat-limit' },
    ...{ answer: 'set-aside', basis: 'seats 50', level: 18, signal: '', reason: 'not-now', words: '' },
    ...{ by: 'mina@orbit.example', at: monday9 },
    ...parts,
  };
}

export function aSnapshot(day: Day, percent: number): HealthSnapshot {
  const reasons = [{ measure: 'seats_used', points: 0, value: percent }];
  const health = { score: 70, band: 'watch', confidence: 1, model: 'm', reasons } as const;
  return { id: `hst_acme_${day.replaceAll('-', '')}`, rev: 1, account: 'acc_acme', day, ...health };
}

export function aScore(score: number, at: number): Feedback {
  const said = { kind: 'nps', score, words: '', tags: [], tone: '', by: '' } as const;
  return { id: `fbk_${score}`, rev: 1, account: 'acc_acme', contact: '', at, ...said };
}
