/** The queue: every open signal that concerns somebody, found and put in order as they ask for it. */
import type { Params } from '../../cards/actions';
import { kindText } from '../../cards/signal/kind-text';
import { type Acknowledged, type QueueLine, type QueueView, queueCard } from '../../cards/signal/queue';
import type { Card } from '../../cards/spec';
import type { AccountName, SignalLine } from '../../cards/viewer';
import { accountTitle } from '../../domain/account/account';
import { byWorth } from '../../domain/commercial/worth';
import type { Signal } from '../../domain/signal/signal';
import { kindsOf } from '../../domain/signal/signal-kinds';
import { movesOf } from '../../domain/signal/signal-moves';
import { type Looking, queueOf, queueOrders, saysAll } from '../../domain/signal/signal-queue';
import { standsFor } from '../../domain/team/stand-in';
import { hasWorths, worthsIn } from '../commercial/worth';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';

export const queuePlan = {
  tables: ['signals'],
  accountColumns: ['id', 'name', 'externalId', 'plan', 'seatsBought'],
} as const;
const columns = queuePlan.accountColumns;

export type QueueAsk = QueueView['asked'] & { readonly from: number };

export function openQueue(services: Services): Reply {
  const desk = sitDown(services, queuePlan);
  return push(queueOn(desk, { query: '', kind: '', order: 'clock', from: 0 }));
}

/** The same list, as the fields on it ask for it. */
export function arrangeQueue(services: Services, params: Params<'arrangeQueue'>, form: Form): Reply {
  return again(queueOn(sitDown(services, queuePlan), askedIn(params, form)));
}

export function askedIn({ from }: { readonly from: string }, form: Form): QueueAsk {
  const order = queueOrders.find((one) => one === form.text('order')) ?? 'clock';
  return { query: form.text('query').slice(0, longestQuery), kind: form.text('kind'), order, from: placeIn(from) };
}

const longestQuery = 200;

/** It comes from a client: what is no place in a list is its beginning. */
export function placeIn(from: string): number {
  return /^\d{1,6}$/.test(from) ? Number(from) : 0;
}

export function lookingAs({ me, snapshot, services }: Desk): Looking {
  return { me, standsFor: standsFor(me, snapshot.team, services.now) };
}

/** `after`: signals as an action has just left them, and what it did. */
export function queueOn(desk: Desk, { from, ...asked }: QueueAsk, after: After = { signals: [], results: [] }): Card {
  const { viewer, words, snapshot, me } = desk;
  const looking = lookingAs(desk);
  const now = new Map(after.signals.map((signal) => [signal.id, signal]));
  const signals = snapshot.table('signals').map((signal) => now.get(signal.id) ?? signal);
  const lines = withNames(queueOf(signals, looking), snapshot.accountList(columns));
  const kinds = kindsOf(snapshot.settings);
  const found = lines.filter((line) => isWanted(desk, line, asked));
  const valued = inOrder(desk, found, asked);
  const mine = signals.filter((signal) => movesOf(signal, me, looking.standsFor).includes('acknowledge'));
  const open = new Set(mine.map(({ id }) => id));
  return queueCard({ viewer, kinds, asked, open, from, results: after.results, ...valued }, words);
}

type After = { readonly signals: readonly Signal[]; readonly results: readonly Acknowledged[] };

function isWanted({ words }: Desk, { signal, account }: SignalLine, asked: QueueView['asked']): boolean {
  if (asked.kind !== '' && signal.kind !== asked.kind) return false;
  if (asked.query === '') return true;
  const names = [accountTitle(account), account.externalId, kindText(signal.kind, words)];
  return saysAll([...names, signal.need, signal.evidence], asked.query);
}

/** By clock as they stand. The workbook of amounts is asked only for who wants them by value. */
function inOrder(
  desk: Desk,
  lines: readonly SignalLine[],
  { order }: QueueView['asked'],
): Pick<QueueView, 'lines' | 'amounts'> {
  if (!hasWorths(desk)) return { lines, amounts: 'none' };
  if (order === 'clock') return { lines, amounts: 'open' };
  const worths = worthsIn(desk, desk.snapshot.accountList(columns));
  if (worths?.state !== 'open') return { lines, amounts: worths ?? 'none' };
  const valued = lines.map((line): QueueLine => ({ ...line, worth: worths.of(line.signal) }));
  return { lines: byWorth(valued), amounts: 'open' };
}

export function withNames(signals: readonly Signal[], accounts: readonly AccountName[]): readonly SignalLine[] {
  const names = new Map(accounts.map((account) => [account.id, account]));
  return signals.map((signal) => {
    const { id, name, externalId } = names.get(signal.account) ?? { id: signal.account, name: '', externalId: '' };
    return { signal, account: { id, name, externalId } };
  });
}
