/**
 * What a pair has to talk about, from what changed since they met last: exceptions only, each with one account and one
 * owner, the most pressing first. What they have decided on is not put to them again until it has gone on.
 */
import { isDecided } from '../decision';
import { bandItems, disagreementItems, renewalItems } from './account-items';
import { type AgendaAccount, type AgendaFacts, type AgendaItem, type AgendaKind, agendaKinds, keyOfItem } from './item';
import { alertItems, commitmentItems, mentionItems, signalItems } from './row-items';

export function agendaOf(facts: AgendaFacts): readonly AgendaItem[] {
  const accounts = facts.accounts.filter((account) => isSubject(account, facts));
  const ids = new Set<string>(accounts.map(({ id }) => id));
  // Whoever has left is still promised something at times; their health and renewals are nobody's matter.
  const here = accounts.filter(({ stage }) => stage !== 'ended');
  const items = [
    ...commitmentItems(facts, ids),
    ...bandItems(facts, here),
    ...alertItems(facts, ids),
    ...signalItems(facts, ids),
    ...renewalItems(facts, here),
    ...disagreementItems(facts, here),
    ...mentionItems(facts, ids),
  ];
  const open = items.filter((item) => !isSettled(item, facts));
  return agendaKinds.flatMap((kind) => open.filter((item) => item.kind === kind));
}

function isSubject(account: AgendaAccount, { account: only, pair }: AgendaFacts): boolean {
  return only === '' ? account.csm === pair.csm && account.am === pair.am : account.id === only;
}

/** What is late or was not handed back comes up at every sync until it is done; the rest until it was decided once. */
const comesBack: readonly AgendaKind[] = ['commitment', 'signal-late', 'signal-waiting', 'hand-back-missing'];

function isSettled(item: AgendaItem, { decided, decidedBefore }: AgendaFacts): boolean {
  const key = keyOfItem(item);
  return isDecided(decided, key) || (!comesBack.includes(item.kind) && isDecided(decidedBefore, key));
}

/** As many lines as a sidebar shows without scrolling far. */
export const agendaLines = 12;

/**
 * The lines of the first screen: of every kind its most pressing one before the second of any, so that a long list of
 * one kind hides no other. They stand in the order of the whole.
 */
export function firstScreen(agenda: readonly AgendaItem[], limit: number = agendaLines): readonly AgendaItem[] {
  const ranks = new Map<AgendaKind, number>();
  const ranked = agenda.map((item) => {
    const rank = ranks.get(item.kind) ?? 0;
    ranks.set(item.kind, rank + 1);
    return { item, rank };
  });
  const chosen = [...ranked].sort((a, b) => a.rank - b.rank).slice(0, limit);
  const shown = new Set(chosen.map(({ item }) => item));
  return agenda.filter((item) => shown.has(item));
}
