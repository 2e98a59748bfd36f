/** What a rule proposes, the rules themselves, and where they stand on other cards. */
import { accountCard } from '../../../src/cards/account/account';
import { homeCard } from '../../../src/cards/home';
import { type ProposalView, proposalCard } from '../../../src/cards/signal/proposal';
import { rulesCard } from '../../../src/cards/signal/rules';
import { signalCard } from '../../../src/cards/signal/signal';
import { type Finding, type Proposal, type RuleId, ruleIds } from '../../../src/domain/signal/rules/proposal';
import { type RuleRow, ruleRow } from '../../../src/domain/signal/rules/rule-record';
import type { KnownKind } from '../../../src/domain/signal/signal-kinds';
import type { Words } from '../../../src/messages/words';
import { anAccount, aSignal } from '../../support/builders';
import { aPlan } from '../../support/signals/proposing';
import { accountViewOf } from './account-cards';
import { homeViewOf } from './home-cards';
import { type Content, type Named, now, viewerOf } from './samples';

function aFinding(rule: RuleId, kind: KnownKind, parts: Partial<Finding> = {}): Finding {
  return { rule, kind, now: 48, of: 50, what: '', day: '2026-09-10', basis: '', level: 0, ...parts };
}

const counted = (rule: RuleId, parts: Partial<RuleRow> = {}): RuleRow => ({ ...ruleRow(rule), ...parts });
const good = { decided: 11, accepted: 7, setAside: 2, otherDecided: 10, otherAccepted: 4 };
const bad = { decided: 20, accepted: 4, setAside: 0, otherDecided: 20, otherAccepted: 14 };

function seatsProposal(content: Content): Proposal {
  const findings = [aFinding('seats-full', 'seat-limit'), aFinding('team-larger', 'seat-limit', { now: 64 })] as const;
  return { kind: 'seat-limit', findings, plan: aPlan(content.person, 100) };
}

function proposalViewOf(content: Content, parts: Partial<ProposalView> = {}): ProposalView {
  return {
    ...{ viewer: viewerOf('csm', content), account: anAccount({ name: content.company }), key: 'k1' },
    ...{ proposal: seatsProposal(content), rules: [counted('seats-full', good)], typed: {}, problems: {} },
    ...parts,
  };
}

/** One of each rule, so that every sentence is drawn. */
function eachRule(content: Content): readonly Proposal[] {
  return ruleIds.map((rule) => ({
    kind: 'usage-growth',
    findings: [aFinding(rule, 'usage-growth', { what: rule === 'before-renewal' ? '2027-01-12' : content.need })],
    plan: rule === 'feature-asked' ? aPlan(content.company, undefined) : undefined,
  }));
}

export function proposalCards(words: Words, content: Content): Named {
  const proposal = seatsProposal(content);
  const account = anAccount({ name: content.company });
  const rows = Object.fromEntries(ruleIds.map((rule) => [rule, counted(rule)])) as Record<RuleId, RuleRow>;
  const some = {
    ...rows,
    'seats-full': counted('seats-full', good),
    promoter: counted('promoter', bad),
    'team-larger': counted('team-larger', { decided: 6, accepted: 5, otherDecided: 3 }),
    'logins-growth': counted('logins-growth', { ...bad, state: 'retired', by: 'lena@orbit.example', at: now }),
  };
  const money = (amount: number) => ({ amount, currency: 'IRT' });
  const price = { id: 'prc_1', rev: 1, plan: content.person, seats: 10, ...money(499_000) } as const;
  const amounts = {
    state: 'open',
    standing: { now: undefined, next: undefined },
    rung: { price, growth: { amount: 100_000, percent: 25.06 } },
  } as const;
  const lead = viewerOf('lead', content);
  const signal = aSignal({ need: content.need });
  const am = { viewer: viewerOf('am', content), signal, account, health: undefined };
  return {
    proposal: proposalCard(proposalViewOf(content), words),
    'proposal-am': proposalCard(proposalViewOf(content, { viewer: viewerOf('am', content), amounts }), words),
    'proposal-refused': proposalCard(
      proposalViewOf(content, { problems: { reason: 'missing', words: 'too-long' } }),
      words,
    ),
    'account-proposals': accountCard(accountViewOf('csm', content, { proposals: [proposal] }), words),
    'account-each-rule': accountCard(accountViewOf('csm', content, { proposals: eachRule(content) }), words),
    'home-csm-proposals': homeCard(homeViewOf('csm', content, { proposals: [{ account, proposal }] }), words),
    'home-lead-rules': homeCard(homeViewOf('lead', content, { worseRules: 1 }), words),
    rules: rulesCard({ viewer: lead, rows: some }, words),
    'rules-new': rulesCard({ viewer: lead, rows }, words),
    'signal-behind': signalCard({ ...am, moves: ['accept'], rules: [counted('seats-full', good)] }, words),
  };
}
