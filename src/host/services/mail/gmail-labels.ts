/** The labels of each mailbox, and which thread wears which. Google asks for a scope of the whole mailbox for them. */
import { type Caller, ScriptError } from '../../contract';

/** By person: each label with its threads, in the order in which they were made. */
type State = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export type Labels = {
  names(caller: Caller): readonly string[];
  on(threadId: string, caller: Caller): readonly string[];
  create(name: string, caller: Caller): string;
  remove(name: string, caller: Caller): void;
  put(threadId: string, name: string, wears: boolean, caller: Caller): void;
  dump(): State;
  restore(dump: State): void;
};

export function createLabels(): Labels {
  let state: State = {};
  const of = ({ email }: Caller) => state[email] ?? {};
  const set = ({ email }: Caller, labels: Readonly<Record<string, readonly string[]>>) => {
    state = { ...state, [email]: labels };
  };
  const threadsOf = (name: string, caller: Caller) => {
    const labels = of(caller);
    const threads = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (threads === undefined) throw new ScriptError('Invalid argument: label');
    return threads;
  };
  return {
    names: (caller) => Object.keys(of(caller)),
    on: (threadId, caller) =>
      Object.entries(of(caller)).flatMap(([name, threads]) => (threads.includes(threadId) ? [name] : [])),
    create: (name, caller) => {
      if (name === '') throw new ScriptError('Invalid argument: name');
      set(caller, { [name]: [], ...of(caller) });
      return name;
    },
    remove: (name, caller) => {
      threadsOf(name, caller);
      const { [name]: _gone, ...rest } = of(caller);
      set(caller, rest);
    },
    put: (threadId, name, wears, caller) => {
      const others = threadsOf(name, caller).filter((id) => id !== threadId);
      set(caller, { ...of(caller), [name]: wears ? [...others, threadId] : others });
    },
    dump: () => state,
    restore: (dump) => {
      state = dump;
    },
  };
}
