/** A signal that the rows propose: looked at with its record, and set aside until something changes. */
import type { Params } from '../../cards/actions';
import { type ProposalView, proposalCard } from '../../cards/signal/proposal';
import type { Card } from '../../cards/spec';
import type { Proposal } from '../../domain/signal/rules/proposal';
import { declineReasons } from '../../domain/signal/signal-kinds';
import { accountId, accountOf, subjectOf } from '../account/account';
import { accountAmounts } from '../commercial/amounts';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { answersTo, proposalsFor, withAnswers } from './proposing';

const planFor = (account: string) => ({ account: accountId(account) }) as const;

export function openProposal(services: Services, { account, kind }: Params<'openProposal'>): Reply {
  const desk = sitDown(services, planFor(account));
  const proposal = proposalOf(desk, kind);
  if (!proposal) return { show: 'notice', notice: desk.words.proposals.gone };
  return push(cardOf(desk, proposal, { key: services.newKey(), typed: {}, problems: {} }));
}

const longest = 1000;

export function setAside(services: Services, { account, kind, key }: Params<'setAside'>, form: Form): Reply {
  const typed = { reason: form.text('reason'), words: form.text('words') };
  return act(services, {
    plan: planFor(account),
    work: (desk) => {
      const { dossier, account: subject } = subjectOf(desk);
      const { proposals: say } = desk.words;
      // The same click twice: it is quiet already.
      if (dossier.proposals.some(({ id }) => id.startsWith(`pro_${key}-set-aside-`)))
        return done(accountOf(desk), say.done);
      const proposal = proposalOf(desk, kind);
      if (!proposal) return done(accountOf(desk), say.gone);
      const reason = declineReasons.find((one) => one === typed.reason);
      if (!reason) return again(cardOf(desk, proposal, { key, typed, problems: { reason: 'missing' } }));
      if (typed.words.length > longest)
        return again(cardOf(desk, proposal, { key, typed, problems: { words: 'too-long' } }));
      const answered = { answer: 'set-aside', signal: '', reason, words: typed.words } as const;
      const rows = answersTo(desk, proposal.findings, { key, account: subject.id, ...answered });
      save(desk, 'setAside', { key, add: { proposals: rows } });
      return done(accountOf(desk, { dossier: { proposals: withAnswers(dossier, rows) } }), say.done);
    },
  });
}

export function proposalOf(desk: Desk, kind: string): Proposal | undefined {
  const { account, dossier, health } = subjectOf(desk);
  return proposalsFor(desk, { account, dossier, band: health.band }).find((one) => one.kind === kind);
}

function cardOf(desk: Desk, proposal: Proposal, form: Pick<ProposalView, 'key' | 'typed' | 'problems'>): Card {
  const { viewer, snapshot, words } = desk;
  const { account } = subjectOf(desk);
  const rules = snapshot.table('rules');
  return proposalCard({ viewer, account, proposal, rules, amounts: accountAmounts(desk, account), ...form }, words);
}
