/**
 * What to propose of an account: derived from its rows each time it is looked at, so that nothing that has passed is
 * ever proposed. Kept is only what somebody answered, and on what.
 */

import type { Account } from '../../account/account';
import type { Case } from '../../account/case';
import type { Band } from '../../health/health-model';
import { dayOf } from '../../time/time';
import type { Signal } from '../signal';
import { isOpen } from '../signal-table';
import { guardReason } from '../trust-guard';
import { planAbove } from './plan-above';
import { type Finding, type Proposal, type ProposalAnswer, type RuleId, ruleIds } from './proposal';
import { findingOf, type RuleFacts } from './rules';

export type ProposalFacts = RuleFacts & {
  readonly account: RuleFacts['account'] & Pick<Account, 'id' | 'stage'>;
  readonly band: Band;
  readonly cases: readonly Pick<Case, 'account' | 'escalated' | 'closed'>[];
  /** Those that are open, at least, of this account. */
  readonly signals: readonly Pick<Signal, 'id' | 'kind' | 'state'>[];
  /** Of this account; the newest of a rule counts. */
  readonly answered: readonly ProposalAnswer[];
  readonly retired: readonly RuleId[];
};

/** One a kind, in the order of the rules. None while trust has to be mended first, and none of who is leaving. */
export function proposalsOf(facts: ProposalFacts): readonly Proposal[] {
  const { account, plans } = facts;
  if (account.stage === 'ending' || account.stage === 'ended' || guardReason(facts)) return [];
  const found = ruleIds.flatMap((rule) => newsOf(rule, facts) ?? []);
  return [...new Set(found.map(({ kind }) => kind))].flatMap((kind): Proposal[] => {
    const [first, ...others] = found.filter((finding) => finding.kind === kind);
    return first ? [{ kind, findings: [first, ...others], plan: planAbove(account, first, plans) }] : [];
  });
}

/** Every rule that stands for the account now, whatever was answered: a flag of its kind is held to its account. */
export function standingOf(facts: ProposalFacts): readonly Finding[] {
  return ruleIds
    .filter((rule) => !facts.retired.includes(rule))
    .flatMap((rule) => findingOf(rule, facts, undefined) ?? []);
}

function newsOf(rule: RuleId, facts: ProposalFacts): Finding | undefined {
  const { signals, answered, retired } = facts;
  if (retired.includes(rule)) return undefined;
  const last = lastAnswer(rule, answered);
  const finding = findingOf(rule, facts, last && dayOf(last.at));
  if (!finding || signals.some((signal) => isOpen(signal) && isOf(signal, finding, last))) return undefined;
  return last && isQuiet(finding, last) ? undefined : finding;
}

function lastAnswer(rule: RuleId, answered: readonly ProposalAnswer[]): ProposalAnswer | undefined {
  return answered.filter((one) => one.rule === rule).sort((a, b) => b.at - a.at)[0];
}

/** The same kind, or what the proposal became under another. */
function isOf(
  { id, kind }: ProposalFacts['signals'][number],
  finding: Finding,
  last: ProposalAnswer | undefined,
): boolean {
  return kind === finding.kind || id === last?.signal;
}

/** Quiet until it rests on something else, or there is more of it. */
function isQuiet({ basis, level }: Finding, last: ProposalAnswer): boolean {
  return basis === last.basis && level <= last.level;
}
