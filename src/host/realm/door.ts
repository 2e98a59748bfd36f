import { type Caller, type DoorCall, type Execution, type Fake, GoogleError, ScriptError } from '../contract';
import { type FaultKind, type FaultPlan, faultBox, faultError } from './faults';
import { executionStartMs, latencyOf, slowMs } from './latency';
import { googleSheetsQuotas, meterSheets, type SheetsQuotas } from './quotas';
import { requireScope } from './scopes';

/**
 * The one way out of the realm: JSON in, JSON out. Every call is counted, timed by the latency model, held to scopes
 * and quotas, and may be made to fail. An execution that was killed or ran out of time does nothing more: whatever its
 * code still tries, each further call is refused and its result is dropped, so no `catch` of its can undo the end.
 */
export type Door = {
  open(opening: Opening): DoorSession;
  /** Plans a fault for calls to come. */
  fault(plan: FaultPlan): void;
  clearFaults(): void;
};

export type Opening = {
  readonly caller: Caller;
  readonly execution: Omit<Execution, 'spend'>;
  readonly budgetMs: number;
};

export type CallRecord = {
  readonly service: string;
  readonly method: string;
  /** UTF-8 bytes of the arguments and of the answer as JSON. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly simulatedMs: number;
};

export type DoorSession = {
  /** What the realm calls: `Request` in, `Reply` out. Never throws: a host error must not reach the add-on's code. */
  answer(request: string): string;
  readonly calls: readonly CallRecord[];
  readonly log: readonly string[];
  spentMs(): number;
  /** Google's text where the execution was ended from outside. */
  ended(): string | undefined;
  /** A failure of the host itself, which is nobody's answer. */
  defect(): unknown;
  close(): void;
};

export type Request = ({ readonly kind: 'call' } & DoorCall) | { readonly kind: 'log'; readonly text: string };
/** `passedMs`: simulated time since the script's first line ran. */
export type Reply = { readonly passedMs: number } & (
  | { readonly kind: 'answer'; readonly value?: unknown }
  | { readonly kind: 'google'; readonly code: number; readonly reason: string; readonly message: string }
  | { readonly kind: 'script'; readonly name: string; readonly message: string }
  | { readonly kind: 'ended'; readonly message: string }
);

/** A fake that keeps something for the length of an execution, as locks are. */
export type ExecutionAware = Fake & { executionEnded(id: string): void };

export type DoorParts = {
  readonly fakes: Readonly<Record<string, Fake>>;
  /** Google's own where left out; `'none'` for bulk work that is no one's click. */
  readonly quotas?: SheetsQuotas | 'none';
  readonly latency?: typeof latencyOf;
};

export const timeoutText = 'Exceeded maximum execution time';
export const killText = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Answered inside the script on Google's side too: neither counted nor slow. */
const local = ['Utilities', 'Session'];

export function createDoor({ fakes, quotas = googleSheetsQuotas, latency = latencyOf }: DoorParts): Door {
  const faults = faultBox();
  const meter = meterSheets(quotas === 'none' ? { perProject: Infinity, perUser: Infinity } : quotas);
  /** When each person's last execution ended: on a stopped clock one person's clicks still follow each other. */
  const lastEnd = new Map<string, number>();

  const open = ({ caller, execution, budgetMs }: Opening): DoorSession => {
    const calls: CallRecord[] = [];
    const log: string[] = [];
    let spent = executionStartMs;
    let ended: string | undefined;
    let defect: unknown;
    const meteredFrom = Math.max(caller.now, Math.min(lastEnd.get(caller.email) ?? 0, caller.now + 3_600_000));
    const spend = (milliseconds: number) => {
      spent += milliseconds;
      if (spent > budgetMs) ended ??= timeoutText;
    };

    const reach = ({ service, method, args }: DoorCall): unknown => {
      const fake = Object.hasOwn(fakes, service) ? fakes[service] : undefined;
      if (!fake) throw new ScriptError(`${service} is not in this host`);
      requireScope({ service, method }, execution.scopes);
      if (service === 'Sheets') meter.count(method, caller.email, meteredFrom + spent);
      return fake.call(method, args, {
        ...caller,
        now: caller.now + spent - executionStartMs,
        execution: { ...execution, spend },
      });
    };

    const callThrough = (call: DoorCall): unknown => {
      if (local.includes(call.service)) return reach(call);
      const fault = faults.next(call.service, call.method);
      const { value, error } = attempt(() => reachWithFault(fault, call.service, () => reach(call)));
      const requestBytes = bytes(call.args);
      const responseBytes = error ? bytes(error.message) : bytes(value);
      const { service, method } = call;
      const simulatedMs = latency({ service, method, responseBytes }) + (fault === 'slow' ? slowMs : 0);
      calls.push({ service, method, requestBytes, responseBytes, simulatedMs });
      spend(simulatedMs);
      if (fault === 'kill') ended ??= killText;
      if (error) throw error;
      return value;
    };

    const reply = (request: Request): ReplyBody => {
      if (ended !== undefined) return { kind: 'ended', message: ended };
      if (request.kind === 'log') {
        log.push(request.text);
        return { kind: 'answer' };
      }
      const { value, error } = attempt(() => callThrough(request));
      if (ended !== undefined) return { kind: 'ended', message: ended };
      if (error === undefined) return { kind: 'answer', value };
      if (error instanceof GoogleError)
        return { kind: 'google', code: error.code, reason: error.reason, message: error.message };
      if (error instanceof ScriptError) return { kind: 'script', name: error.name, message: error.message };
      defect = error;
      ended = `The host failed: ${error.message}`;
      return { kind: 'ended', message: ended };
    };

    return {
      answer: (request) => {
        const body = reply(JSON.parse(request) as Request);
        return JSON.stringify({ ...body, passedMs: spent - executionStartMs } satisfies Reply);
      },
      calls,
      log,
      spentMs: () => spent,
      ended: () => ended,
      defect: () => defect,
      close: () => {
        lastEnd.set(caller.email, meteredFrom + spent);
        for (const fake of Object.values(fakes)) if (isExecutionAware(fake)) fake.executionEnded(execution.id);
      },
    };
  };
  return { open, fault: faults.add, clearFaults: faults.clear };
}

type ReplyBody = Reply extends infer Each ? (Each extends unknown ? Omit<Each, 'passedMs'> : never) : never;

/** `lost-answer`: Google did it, and the script never hears so. */
function reachWithFault(fault: FaultKind | undefined, service: string, reach: () => unknown): unknown {
  if (fault === '429' || fault === '500' || fault === '503') throw faultError(fault, service);
  const value = reach();
  if (fault === 'lost-answer') throw faultError('500', service);
  return value;
}

function attempt(work: () => unknown): { value?: unknown; error?: Error } {
  try {
    return { value: work() };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}

function bytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

function isExecutionAware(fake: Fake): fake is ExecutionAware {
  return 'executionEnded' in fake;
}
