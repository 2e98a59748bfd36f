/** What the main thread and the threads of the people say to each other. */
import type { CompiledAddon } from '../../../src/host/realm/addon';
import type { CallRecord, Opening } from '../../../src/host/realm/door';
import type { ExecutionRequest, ExecutionResult } from '../../../src/host/realm/execution';

export type ThreadData = {
  readonly addon: { readonly manifest: CompiledAddon['manifest']; readonly files: { name: string; source: string }[] };
  /** How many answers were given so far. */
  readonly signal: Int32Array;
};

export type Order = Omit<ExecutionRequest, 'door'>;
export type Ended = Pick<ExecutionResult, 'result' | 'error' | 'log' | 'calls'>;

/** Every one of them is answered. */
export type Question =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'answer'; readonly request: string }
  | { readonly kind: 'state' }
  | { readonly kind: 'close' };

export type SessionState = {
  readonly calls: readonly CallRecord[];
  readonly log: readonly string[];
  readonly spentMs: number;
  readonly ended: string | undefined;
};
