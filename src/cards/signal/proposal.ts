import { type Account, accountTitle } from '../../domain/account/account';
import type { Proposal } from '../../domain/signal/rules/proposal';
import type { RuleRow } from '../../domain/signal/rules/rule-record';
import { declineReasons } from '../../domain/signal/signal-kinds';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { type AccountAmounts, accountAmountLines } from '../commercial/amounts-lines';
import { choiceItems, problemOf, quiet } from '../parts';
import type { Card, Section } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';
import { kindText } from './kind-text';
import { findingText, planText, recordDetails, shortRecord } from './proposal-lines';

/** Fields: those of `typed`. */
export type ProposalView = {
  readonly viewer: Viewer;
  readonly account: AccountName & Pick<Account, 'am'>;
  readonly key: string;
  readonly proposal: Proposal;
  /** Of the rules that stand behind it, as far as they have been counted. */
  readonly rules: readonly RuleRow[];
  /** For those who may see them: read now, kept nowhere. */
  readonly amounts?: AccountAmounts | undefined;
  readonly typed: { readonly reason?: string; readonly words?: string };
  readonly problems: Problems<'reason' | 'words'>;
};

/** Why it is proposed, how often that was right, and the two answers to it. */
export function proposalCard(view: ProposalView, words: Words): Card {
  const { account, proposal, viewer, key } = view;
  const { proposals: say, kindHelp } = words;
  const ids = { account: account.id, kind: proposal.kind };
  const plan = planText(proposal, words);
  const found = proposal.findings.map((one) => findingText(one, viewer, words));
  return {
    name: 'proposal',
    header: { title: kindText(proposal.kind, words), subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          { kind: 'line', icon: 'lightbulb', above: say.why, text: found.join('\n'), ...(plan ? { below: plan } : {}) },
          ...accountAmountLines(view.amounts, viewer, words),
          { kind: 'line', icon: 'checklist', above: kindHelp.wanted, text: kindHelp.evidence[proposal.kind] },
        ],
      },
      recordSection(view, words),
      asideSection(view, words),
    ],
    footer: {
      primary: { label: say.flag, onClick: ask('flagProposal', ids) },
      secondary: { label: say.setAside, onClick: ask('setAside', { ...ids, key }) },
    },
  };
}

function recordSection({ proposal, rules }: ProposalView, words: Words): Section {
  const { proposals: say } = words;
  const lines = proposal.findings.map(({ rule }) => {
    const row = rules.find((one) => one.rule === rule);
    const below = row ? recordDetails(row, words) : '';
    const line = { kind: 'line', icon: 'analytics', above: say.rules[rule], text: shortRecord(row, words) } as const;
    return below ? { ...line, below } : line;
  });
  return { header: say.record, widgets: lines };
}

function asideSection({ typed, problems }: ProposalView, words: Words): Section {
  const { proposals: say, signal, moves } = words;
  return {
    header: say.setAside,
    widgets: [
      quiet(say.setAsideHint),
      ...problemOf(problems, 'reason', words),
      {
        kind: 'choice',
        style: 'dropdown',
        name: 'reason',
        label: say.whyNot,
        items: choiceItems(declineReasons, signal.reasons, typed.reason ?? 'not-now'),
      },
      ...problemOf(problems, 'words', words),
      { kind: 'input', name: 'words', label: moves.words, value: typed.words ?? '', multiline: true, limit: 1000 },
    ],
  };
}
