import { AuthorizationRequest } from '../cards/authorization';
import { resultOf, type UnusableResult } from '../cards/result';
import { Ended, exception } from './host';

export type Outcome = { readonly result: unknown } | { readonly error: Failure };
export type Failure = {
  readonly name: string;
  readonly message: string;
  readonly code: number | null;
  /** For the log, where Google shows it too. */
  readonly stack: string;
};

export type Named = (name: string) => unknown;

/**
 * Calls one of the add-on's functions with the event and gives what came of it as JSON. `wanted` `nothing` is a
 * trigger, whose return value Google ignores.
 */
export function run(find: Named, name: string, event: string, wanted: 'ui' | 'nothing'): string {
  try {
    const returned = invoke(find, name, JSON.parse(event));
    return JSON.stringify({ result: wanted === 'ui' ? resultOf(returned) : null } satisfies Outcome);
  } catch (thrown) {
    if (thrown instanceof AuthorizationRequest && thrown.callback !== '')
      return run(find, thrown.callback, 'null', wanted);
    return JSON.stringify({ error: failureOf(thrown) } satisfies Outcome);
  }
}

function invoke(find: Named, name: string, event: unknown): unknown {
  const found = find(name);
  if (typeof found !== 'function') throw exception(`Script function not found: ${name}`);
  return found.call(undefined, event ?? undefined);
}

function failureOf(thrown: unknown): Failure {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown), code: null, stack: '' };
  const { code } = (thrown as { details?: { code?: unknown } }).details ?? (thrown as UnusableResult);
  const name = thrown instanceof Ended ? 'Exception' : thrown.name;
  return { name, message: thrown.message, code: typeof code === 'number' ? code : null, stack: thrown.stack ?? '' };
}
