import { type Caller, type DoorCall, type Execution, type Fake, GoogleError, ScriptError } from '../contract';
import { type FaultBox, type FaultKind, type FaultPlan, faultBox, faultError } from './faults';
import { executionStartMs, latencyOf, slowMs } from './latency';
import { googleSheetsQuotas, meterSheets, type SheetsMeter, type SheetsQuotas } from './quotas';
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
export type Reply = ReplyBody & { readonly passedMs: number };
type ReplyBody =
  | { readonly kind: 'answer'; readonly value?: unknown }
  | { readonly kind: 'google'; readonly code: number; readonly reason: string; readonly message: string }
  | { readonly kind: 'script'; readonly name: string; readonly message: string }
  | { readonly kind: 'ended'; readonly message: string };

/** A fake that keeps something for the length of an execution, as locks are. */
export type ExecutionAware = Fake & { executionEnded(id: string): void };

export type DoorParts = {
  readonly fakes: Readonly<Record<string, Fake>>;
  /** Google's own where left out; `'none'` for bulk work that is no one's click. */
  readonly quotas?: SheetsQuotas | 'none';
  readonly latency?: typeof latencyOf;
};

export const timeoutText = 'Exceeded maximum execution time';
const killText = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Answered inside the script on Google's side too: neither counted nor slow. */
const local = ['Utilities', 'Session'];
const unlimited: SheetsQuotas = { perProject: Number.POSITIVE_INFINITY, perUser: Number.POSITIVE_INFINITY };
const hourMs = 3_600_000;

type Frame = Required<DoorParts> & { readonly faults: FaultBox; readonly meter: SheetsMeter };

export function createDoor({ fakes, quotas = googleSheetsQuotas, latency = latencyOf }: DoorParts): Door {
  const faults = faultBox();
  const meter = meterSheets(quotas === 'none' ? unlimited : quotas);
  /** When each person's last execution ended: on a stopped clock one person's clicks still follow each other. */
  const lastEnd = new Map<string, number>();
  return {
    open: (opening) => {
      const { email, now } = opening.caller;
      const last = lastEnd.get(email) ?? now;
      const meteredFrom = last > now && last < now + hourMs ? last : now;
      const session = openSession({ fakes, quotas, latency, faults, meter }, opening, meteredFrom);
      const close = () => {
        lastEnd.set(email, meteredFrom + session.spentMs());
        session.close();
      };
      return { ...session, close };
    },
    fault: faults.add,
    clearFaults: faults.clear,
  };
}

/** The state of one execution at the door. */
type Progress = {
  readonly calls: CallRecord[];
  readonly log: string[];
  spent: number;
  ended: string | undefined;
  defect: unknown;
};

function openSession(frame: Frame, opening: Opening, meteredFrom: number): DoorSession {
  const { execution, budgetMs, caller } = opening;
  const progress: Progress = { calls: [], log: [], spent: executionStartMs, ended: undefined, defect: undefined };
  const spend = (milliseconds: number) => {
    progress.spent += milliseconds;
    if (progress.spent > budgetMs) progress.ended ??= timeoutText;
  };
  const passed = () => progress.spent - executionStartMs;

  const reach = ({ service, method, args }: DoorCall): unknown => {
    const fake = Object.hasOwn(frame.fakes, service) ? frame.fakes[service] : undefined;
    if (!fake) throw new ScriptError(`${service} is not in this host`);
    requireScope({ service, method }, execution.scopes);
    if (service === 'Sheets') frame.meter.count(method, caller.email, meteredFrom + passed());
    return fake.call(method, args, { ...caller, now: caller.now + passed(), execution: { ...execution, spend } });
  };

  const callThrough = (call: DoorCall): unknown => {
    if (local.includes(call.service)) return reach(call);
    const fault = frame.faults.next(call.service, call.method);
    const outcome = attempt(() => reachWithFault(fault, call.service, () => reach(call)));
    const record = recordOf(call, outcome, frame.latency);
    const simulatedMs = record.simulatedMs + (fault === 'slow' ? slowMs : 0);
    progress.calls.push({ ...record, simulatedMs });
    spend(simulatedMs);
    if (fault === 'kill') progress.ended ??= killText;
    if (outcome.error) throw outcome.error;
    return outcome.value;
  };

  const reply = (request: Request): ReplyBody => {
    if (progress.ended !== undefined) return { kind: 'ended', message: progress.ended };
    if (request.kind === 'log') {
      progress.log.push(request.text);
      return { kind: 'answer' };
    }
    const { value, error } = attempt(() => callThrough(request));
    if (progress.ended !== undefined) return { kind: 'ended', message: progress.ended };
    if (error === undefined) return { kind: 'answer', value };
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    progress.defect = error;
    progress.ended = `The host failed: ${error.message}`;
    return { kind: 'ended', message: progress.ended };
  };

  return {
    answer: (request) => {
      const body = reply(JSON.parse(request) as Request);
      return JSON.stringify({ ...body, passedMs: passed() } satisfies Reply);
    },
    calls: progress.calls,
    log: progress.log,
    spentMs: () => progress.spent,
    ended: () => progress.ended,
    defect: () => progress.defect,
    close: () => {
      for (const fake of Object.values(frame.fakes)) if (isExecutionAware(fake)) fake.executionEnded(execution.id);
    },
  };
}

type Attempt = { readonly value?: unknown; readonly error?: Error };

function attempt(work: () => unknown): Attempt {
  try {
    return { value: work() };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
}

/** `lost-answer`: Google did it, and the script never hears so. `kill` does it too, and the execution ends after. */
function reachWithFault(fault: FaultKind | undefined, service: string, reach: () => unknown): unknown {
  if (fault === '429' || fault === '500' || fault === '503') throw faultError(fault, service);
  const value = reach();
  if (fault === 'lost-answer') throw faultError('500', service);
  return value;
}

function recordOf(
  { service, method, args }: DoorCall,
  { value, error }: Attempt,
  latency: typeof latencyOf,
): CallRecord {
  const requestBytes = bytes(args);
  const responseBytes = bytes(error ? error.message : value);
  return { service, method, requestBytes, responseBytes, simulatedMs: latency({ service, method, responseBytes }) };
}

function bytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

function refusalOf(error: Error): ReplyBody | undefined {
  const { message, name } = error;
  if (error instanceof GoogleError) return { kind: 'google', code: error.code, reason: error.reason, message };
  return error instanceof ScriptError ? { kind: 'script', name, message } : undefined;
}

function isExecutionAware(fake: Fake): fake is ExecutionAware {
  return 'executionEnded' in fake;
}
