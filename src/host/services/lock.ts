import { type Caller, ScriptError } from '../contract';
import type { ExecutionAware } from '../realm/door';

export type LockFake = ExecutionAware & {
  /** Another execution takes the script's lock (or a person's) and keeps it, until `letGo`. */
  hold(store: 'script' | { readonly email: string }): void;
  letGo(): void;
};

const elsewhere = 'another execution';

/**
 * LockService: one holder for the script and one for each person. Locks are held by executions and end with them; a
 * wait for a lock that another execution holds takes its whole time, simulated, since nobody else runs meanwhile.
 */
export function createLocks(): LockFake {
  const holders = new Map<string, string>();
  const nameOf = (store: unknown, { email }: Pick<Caller, 'email'>) =>
    store === 'script' ? 'script' : `user:${email}`;
  const release = (id: string) => {
    for (const [name, holder] of holders) if (holder === id) holders.delete(name);
  };

  return {
    call: (method, [store, milliseconds], caller) => {
      const { execution } = caller;
      if (!execution) throw new ScriptError('A lock belongs to an execution');
      const name = nameOf(store, caller);
      const holder = holders.get(name);
      switch (method) {
        case 'tryLock':
          if (holder !== undefined && holder !== execution.id) {
            execution.spend(Number(milliseconds));
            return false;
          }
          holders.set(name, execution.id);
          return true;
        case 'hasLock':
          return holder === execution.id;
        case 'releaseLock':
          if (holder === execution.id) holders.delete(name);
          return null;
        default:
          throw new ScriptError(`LockService.${method} is not in this host`);
      }
    },
    executionEnded: release,
    hold: (store) => {
      holders.set(store === 'script' ? 'script' : nameOf('user', store), elsewhere);
    },
    letGo: () => release(elsewhere),
    // no lock outlives its execution, and none runs while the state is written
    dump: () => null,
    restore: () => holders.clear(),
  };
}
