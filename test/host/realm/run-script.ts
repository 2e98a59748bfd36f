import type { Caller, Fake, MailMessage, Person } from '../../../src/host/contract';
import { compileAddon, type Manifest } from '../../../src/host/realm/addon';
import { createDoor, type Door } from '../../../src/host/realm/door';
import { type ExecutionRequest, type ExecutionResult, execute } from '../../../src/host/realm/execution';
import { createSmallServices, type SmallServices } from '../../../src/host/services/small-services';

export const noon = Date.UTC(2026, 2, 1, 12);
export const mina: Caller = { email: 'mina@corp.example', now: noon, host: 'GMAIL' };

export const enabled = {
  enabledAdvancedServices: [
    { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
    { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' },
  ],
};

/** A fake that answers each call with the same value, or with what a function makes of it, and keeps the calls. */
export function answering(answer: unknown): Fake & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    call: (method, args) => {
      asked.push([method, ...args]);
      return typeof answer === 'function' ? answer(method, ...args) : answer;
    },
    dump: () => null,
    restore: () => undefined,
  };
}

export type Stage = {
  readonly services: SmallServices;
  readonly door: Door;
  run(source: string, more?: Partial<ExecutionRequest>): ExecutionResult;
};

type StageParts = {
  readonly manifest?: Manifest;
  readonly sheets?: Fake;
  readonly calendar?: Fake;
  readonly messages?: readonly MailMessage[];
  readonly people?: readonly Person[];
};

/** Everything an execution needs; `run` takes a script whose function `main` is called. */
export function stage(parts: StageParts = {}): Stage {
  const { manifest = { dependencies: enabled }, sheets = answering({}), calendar = answering({}) } = parts;
  const services = createSmallServices({
    people: () => parts.people ?? [],
    messages: () => parts.messages ?? [],
    sheets,
    calendar,
  });
  const door = createDoor({ fakes: { ...services, Sheets: sheets, Calendar: calendar } });
  return {
    services,
    door,
    run: (source, more = {}) => {
      const addon = compileAddon({ manifest, files: [{ name: 'Code.gs', source }] });
      return execute(addon, { function: 'main', event: {}, caller: mina, door, budgetMs: 30_000, ...more });
    },
  };
}

/** What an expression is worth inside the realm, as JSON. */
export function worth(expression: string, on: Stage = stage(), more: Partial<ExecutionRequest> = {}): unknown {
  const { log, error } = on.run(`function main(e) { console.log(JSON.stringify(${expression})); }`, more);
  if (error) throw new Error(error.message);
  return log[0] === 'undefined' ? undefined : JSON.parse(log[0] ?? 'null');
}

/** The text of what an expression throws inside the realm. */
export function thrownBy(expression: string, on: Stage = stage(), more: Partial<ExecutionRequest> = {}): string {
  const source = `function main(e) { try { ${expression}; } catch (thrown) { console.log(String(thrown)); } }`;
  const { log, error } = on.run(source, more);
  return log[0] ?? `nothing, but ended with ${error?.message ?? 'nothing'}`;
}
