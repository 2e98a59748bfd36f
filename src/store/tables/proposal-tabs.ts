/** Proposals by rule: what people answered to them, and how each rule has done. The proposals themselves are derived. */
import { answers, type ProposalAnswer, ruleIds } from '../../domain/signal/rules/proposal';
import type { RuleRow } from '../../domain/signal/rules/rule-record';
import { reasons, signalKinds } from '../../domain/signal/signal-kinds';
import { choice, day, email, id, instant, integer, number, optional, orEmpty, system, text } from '../cells';
import { accountId, derivedName, type Named, type Nothing, rev, type TabOf, words } from './table';

export const proposals: TabOf<ProposalAnswer, Named> = {
  sheetId: 7161,
  book: 'main',
  id: 'id',
  prefix: 'pro_',
  columns: {
    at: system(instant),
    rule: system(choice(ruleIds)),
    kind: system(choice(signalKinds)),
    answer: system(choice(answers)),
    reason: system(orEmpty(choice(reasons))),
    words,
    by: system(email),
    basis: system(text(140)),
    level: system(number),
    signal: system(orEmpty(id('sig_'))),
    account: accountId,
    id: id('pro_'),
    rev,
  },
  derived: derivedName,
};

export const rules: TabOf<RuleRow, Nothing> = {
  sheetId: 7162,
  book: 'main',
  id: 'id',
  prefix: 'rul_',
  columns: {
    rule: system(choice(ruleIds)),
    state: system(choice(['on', 'retired'] as const)),
    by: system(orEmpty(email)),
    at: system(optional(instant)),
    day: system(optional(day)),
    decided: system(integer),
    accepted: system(integer),
    setAside: system(integer),
    otherDecided: system(integer),
    otherAccepted: system(integer),
    id: id('rul_'),
    rev,
  },
  derived: {},
};
