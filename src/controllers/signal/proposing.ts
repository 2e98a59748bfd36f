/** What the rules propose of the account that was read, for every card and action that asks. */

import type { ProposedAccount } from '../../cards/signal/proposal-lines';
import type { Account } from '../../domain/account/account';
import type { Band } from '../../domain/health/health-model';
import type { Finding, Proposal, ProposalAnswer } from '../../domain/signal/rules/proposal';
import { type ProposalFacts, proposalsOf } from '../../domain/signal/rules/proposals';
import { retiredIn } from '../../domain/signal/rules/rule-record';
import { isOpen } from '../../domain/signal/signal-table';
import { may } from '../../domain/team/permission';
import type { Dossier } from '../../store/derived/dossier';
import type { ListedAccount } from '../../store/rows';
import type { Desk } from '../desk';

export type ProposedOf = { readonly account: Account; readonly dossier: Dossier; readonly band: Band };

export function factsFor({ snapshot, today }: Desk, { account, dossier, band }: ProposedOf): ProposalFacts {
  const { contacts, measures, history, feedback, activities, cases, signals, proposals: answered } = dossier;
  const retired = retiredIn(snapshot.table('rules'));
  const rows = { contacts, measures, history, feedback, activities, cases, signals, answered, retired };
  return { account, band, plans: snapshot.table('plans'), today, ...rows };
}

/** For those who may answer them. */
export function proposalsFor(desk: Desk, subject: ProposedOf): readonly Proposal[] {
  return may(desk.me, 'setAside') ? proposalsOf(factsFor(desk, subject)) : [];
}

type Answered = Pick<ProposalAnswer, 'answer' | 'signal' | 'reason' | 'words'>;

/** One row for each rule behind it; ids follow from the click, so that a retry makes no other. */
export function answersTo(
  { me, services }: Desk,
  findings: readonly Finding[],
  { key, account, ...answered }: Answered & { readonly key: string; readonly account: Account['id'] },
): readonly ProposalAnswer[] {
  return findings.map(({ rule, kind, basis, level }) => ({
    id: `pro_${key}-${answered.answer}-${rule}`,
    rev: 1,
    account,
    ...{ rule, kind, basis, level },
    ...answered,
    by: me.email,
    at: services.now,
  }));
}

/** As the account has them from now on. */
export function withAnswers({ proposals }: Dossier, rows: readonly ProposalAnswer[]): Dossier['proposals'] {
  const anew = new Set(rows.map(({ rule }) => rule));
  return [...proposals.filter(({ rule }) => !anew.has(rule)), ...rows];
}

const notLookedAt = { measures: [], history: [], feedback: [], activities: [], contacts: [], cases: [], plans: [] };

type Listed = Pick<ListedAccount, 'id' | 'name' | 'externalId' | 'stage' | 'seatsBought' | 'seatsUsed' | 'healthBand'>;

/** What the accounts' own rows propose: a list reads no more of them. Their cards may know of more. */
export function proposedOn({ snapshot, today }: Desk, accounts: readonly Listed[]): readonly ProposedAccount[] {
  const open = groupedByAccount(snapshot.table('signals').filter(isOpen));
  const answered = groupedByAccount(snapshot.table('proposals'));
  const retired = retiredIn(snapshot.table('rules'));
  return accounts.flatMap(({ healthBand, id, name, externalId, ...row }) => {
    const account = { id, plan: '', renewalDay: undefined, noticeDays: undefined, ...row };
    const rows = { signals: open.get(id) ?? [], answered: answered.get(id) ?? [] };
    const band = healthBand || 'insufficient';
    const [proposal] = proposalsOf({ ...notLookedAt, account, today, band, retired, ...rows });
    return proposal ? [{ account: { id, name, externalId }, proposal }] : [];
  });
}

function groupedByAccount<Row extends { readonly account: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.account, [...(groups.get(row.account) ?? []), row]);
  return groups;
}
