/** Signals that go along when accounts change hands, for whichever action changes them. */
import { carriedBy, type OwnerChange } from '../../domain/signal/owner-change';
import type { Signal } from '../../domain/signal/signal';
import type { Desk } from '../desk';

/** Rows and events of all of them. The action has read the whole table. */
export function carriedIn({ snapshot, services, me }: Desk, changes: readonly OwnerChange[]) {
  const { settings, team } = snapshot;
  const facts = { by: me.email, at: services.now, clocks: { settings, team } };
  const byAccount = new Map<string, Signal[]>();
  for (const signal of snapshot.table('signals')) {
    const own = byAccount.get(signal.account);
    if (own) own.push(signal);
    else byAccount.set(signal.account, [signal]);
  }
  const carried = changes.flatMap((change) => carriedBy(byAccount.get(change.before.id) ?? [], change, facts));
  return { signals: carried.map(({ signal }) => signal), events: carried.map(({ event }) => event) };
}

/** The account's signals as they are after the click. */
export function afterwards({ snapshot }: Desk, changed: readonly Signal[]): readonly Signal[] {
  const now = new Map(changed.map((signal) => [signal.id, signal]));
  return (snapshot.dossier?.signals ?? []).map((signal) => now.get(signal.id) ?? signal);
}
