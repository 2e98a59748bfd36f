/**
 * The realm's side of the door. Everything in this folder is bundled to one plain script and runs inside the realm,
 * before the add-on: only ECMAScript is there.
 */
import type { Reply, Request } from '../../door';

/** What the host tells the realm at its start, as JSON. */
export type Environment = {
  readonly now: number;
  readonly advanced: readonly AdvancedService[];
  /** Advanced services and libraries that the manifest names and this host lacks. */
  readonly absent: readonly string[];
};

export type AdvancedService = {
  readonly symbol: string;
  /** The name at the door. */
  readonly service: string;
  readonly methods: Readonly<Record<string, { readonly id: string; readonly fewest: number; readonly most: number }>>;
  readonly schemas: readonly string[];
};

type Through = (request: string) => string;

let through: Through = () => {
  throw new Error('The door is closed');
};
let passedMs = 0;

export function openDoor(host: Through): void {
  through = host;
}

/** Simulated time since the script's first line ran. */
export function passed(): number {
  return passedMs;
}

/** Ends the script: nothing it does from here on reaches anything. */
export class Ended extends Error {}

function send(request: Request): Reply {
  const reply = JSON.parse(through(JSON.stringify(request))) as Reply;
  passedMs = reply.passedMs;
  if (reply.kind === 'ended') throw new Ended(reply.message);
  return reply;
}

export function writeLog(text: string): void {
  send({ kind: 'log', text });
}

/** A call of a built-in service; a refusal is an `Exception` as Apps Script throws it. */
export function call(service: string, method: string, ...args: readonly unknown[]): unknown {
  const reply = send({ kind: 'call', service, method, args });
  if (reply.kind === 'answer') return reply.value;
  throw exception(reply.message, reply.kind === 'script' ? reply.name : 'Exception');
}

/** A call of an advanced service: `id` is Google's name of the method, `calendar.events.insert`. */
export function callApi(service: string, method: string, id: string, args: readonly unknown[]): unknown {
  const reply = send({ kind: 'call', service, method, args });
  if (reply.kind === 'answer') return reply.value;
  if (reply.kind !== 'google') throw exception(reply.message, reply.kind === 'script' ? reply.name : 'Exception');
  const { code, reason, message } = reply;
  const error = exception(`API call to ${id} failed with error: ${message}`, 'GoogleJsonResponseException');
  return raise(Object.assign(error, { details: { code, message, errors: [{ domain: 'global', reason, message }] } }));
}

function raise(error: Error): never {
  throw error;
}

export function exception(message: string, name = 'Exception'): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
  return error;
}

/** Google's text for arguments of the wrong types; primitives are named in lower case, as the service does. */
export function wrongParameters(args: readonly unknown[], signature: string): Error {
  const types = args.map(typeName).join(',');
  return exception(`The parameters (${types}) don't match the method signature for ${signature}.`);
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (typeof value === 'function') return 'Function';
  const name = (value as object).constructor?.name;
  return name && name !== 'Object' ? name : 'Object';
}
