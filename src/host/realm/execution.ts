import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { ActiveCell, Caller } from '../contract';
import type { CompiledAddon, Manifest } from './addon';
import { absentServices, advancedServices } from './advanced';
import { type CallRecord, type Door, type DoorSession, timeoutText } from './door';
import { openRealm } from './realm';

export type ExecutionRequest = {
  readonly function: string;
  readonly event: unknown;
  readonly caller: Omit<Caller, 'execution'>;
  readonly door: Door;
  /** 30,000 for a card's callback; real and simulated time are held to it, each for itself. */
  readonly budgetMs: number;
  /** Started by a click on a card: opens the message's content to an add-on with `current.message.action`. */
  readonly clicked?: boolean;
  readonly active?: ActiveCell;
  /** Scopes of the manifest that this person did not grant. */
  readonly declined?: readonly string[];
  /** `nothing` for a time-driven trigger: Google ignores what it returns. */
  readonly wanted?: 'ui' | 'nothing';
};

export type ExecutionResult = {
  /** What `printJson` gives of the card or response; an array for several cards; null for nothing. */
  readonly result: unknown;
  readonly error: ExecutionError | null;
  readonly calls: readonly CallRecord[];
  readonly log: readonly string[];
  readonly simulatedMs: number;
  readonly cpuMs: number;
};

/** `code` is the HTTP code of an advanced service's refusal, or 500 where Google cannot show the returned card. */
export type ExecutionError = { readonly message: string; readonly name: string; readonly code: number | null };
type Outcome = Pick<ExecutionResult, 'result' | 'error'> & { readonly stack: string };
type RealmOutcome = { readonly result?: unknown; readonly error?: ExecutionError & { readonly stack: string } };

/** Runs one function of the add-on in a realm of its own, as Google does: nothing is carried over in globals. */
export function execute(addon: CompiledAddon, request: ExecutionRequest): ExecutionResult {
  const { manifest } = addon;
  const { caller, door, budgetMs } = request;
  const scopes = manifest.oauthScopes?.filter((scope) => !request.declined?.includes(scope));
  const session = door.open({
    caller,
    budgetMs,
    execution: {
      id: randomUUID(),
      clicked: request.clicked ?? false,
      scriptZone: manifest.timeZone ?? 'Etc/UTC',
      ...(scopes && { scopes }),
      ...(manifest.urlFetchWhitelist && { urls: manifest.urlFetchWhitelist }),
      ...(request.active && { active: request.active }),
    },
  });
  const started = performance.now();
  const outcome = inScriptZone(manifest, () => outcomeOf(addon, request, session));
  const cpuMs = performance.now() - started;
  session.close();
  if (session.defect() !== undefined) throw session.defect();
  const { result, error, stack } = outcome;
  const log = stack === '' ? session.log : [...session.log, `error: ${ownFrames(stack, addon.names)}`];
  return { result, error, calls: session.calls, log, simulatedMs: session.spentMs(), cpuMs };
}

function outcomeOf(addon: CompiledAddon, request: ExecutionRequest, session: DoorSession): Outcome {
  const { manifest, scripts } = addon;
  const started = performance.now();
  const left = () => Math.max(1, Math.ceil(request.budgetMs - (performance.now() - started)));
  const outcome = settle(() => {
    const realm = openRealm(
      { now: request.caller.now, advanced: advancedServices(manifest), absent: absentServices(manifest) },
      session.answer,
    );
    for (const script of scripts) realm.load(script, left());
    const call = { function: request.function, event: request.event, wanted: request.wanted ?? 'ui' };
    return JSON.parse(realm.run(call, left())) as RealmOutcome;
  });
  const ended = session.ended();
  return ended === undefined ? outcome : failed({ name: 'Exception', message: ended, code: null });
}

/** The stack as far as it runs through the add-on's own files. */
function ownFrames(stack: string, names: readonly string[]): string {
  const isForeign = (line: string) => /^\s+at /.test(line) && !names.some((name) => line.includes(`${name}:`));
  return stack
    .split('\n')
    .filter((line) => !isForeign(line))
    .join('\n');
}

/** What the top level of a file throws comes out here; so does the end of real time. */
function settle(work: () => RealmOutcome): Outcome {
  try {
    const { result = null, error } = work();
    if (!error) return { result, error: null, stack: '' };
    const { name, message, code, stack } = error;
    return failed({ name, message, code }, stack);
  } catch (thrown) {
    const { name, message, code, stack } = thrown as Partial<Record<'name' | 'message' | 'code' | 'stack', unknown>>;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return failed({ name: 'Exception', message: timeoutText, code: null });
    return failed(
      { name: String(name ?? 'Error'), message: String(message ?? thrown), code: null },
      String(stack ?? ''),
    );
  }
}

function failed(error: ExecutionError, stack = ''): Outcome {
  return { result: null, error, stack };
}

/** Local times (`new Date(y, m, d)`, `getHours()`) are the manifest's, whatever zone the machine is in. */
function inScriptZone<Answer>({ timeZone = 'Etc/UTC' }: Manifest, work: () => Answer): Answer {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else process.env.TZ = before;
  }
}
