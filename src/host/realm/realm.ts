import { fileURLToPath } from 'node:url';
import { type Context, createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import type { Environment } from './prelude/language/host';
import type { run } from './prelude/language/run';

/**
 * A bare V8 realm that looks like Apps Script: ECMAScript and Google's services, nothing of Node or a browser. The
 * services are built inside it from its own intrinsics, so no object of the host ever meets the add-on.
 */
export type Realm = {
  /** Runs a script in the realm, `milliseconds` of real time at the most. */
  load(script: Script, milliseconds: number): void;
  /** Calls one of the add-on's functions; the answer is the JSON of an `Outcome`. */
  run(call: RealmCall, milliseconds: number): string;
};

export type RealmCall = { readonly function: string; readonly event: unknown; readonly wanted: 'ui' | 'nothing' };

type Globals = Context & { __call?: () => string };

const takeRun = new Script('{ const run = __run; delete globalThis.__run; run; }');
const makeCall = new Script('{ const call = __call; delete globalThis.__call; call(); }');

/** Later than the ECMAScript that Apps Script's unpublished V8 surely has, or switched off there. */
const absent: Readonly<Record<string, readonly string[]>> = {
  globalThis: ['SharedArrayBuffer', 'Atomics', 'WebAssembly', 'Iterator', 'structuredClone'],
  'Array.prototype': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'Object.getPrototypeOf(Int8Array.prototype)': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  'String.prototype': ['isWellFormed', 'toWellFormed'],
  'ArrayBuffer.prototype': ['resize', 'transfer', 'transferToFixedLength'],
  Array: ['fromAsync'],
  Object: ['groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
};
const removal = Object.entries(absent)
  .map(([owner, names]) => `for (const name of ${JSON.stringify(names)}) delete (${owner})[name];`)
  .join('\n');

let prelude: Script | undefined;

/** Bundles the services once, so that no execution's time has it; every realm runs the same compiled script. */
export function prepareRealm(): void {
  preludeScript();
}

function preludeScript(): Script {
  if (prelude) return prelude;
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL('./prelude/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    charset: 'utf8',
  });
  const source = built.outputFiles[0]?.text ?? '';
  prelude = new Script(`${removal}\n${source}`, { filename: 'apps-script' });
  return prelude;
}

export function openRealm(environment: Environment, door: (request: string) => string): Realm {
  const globals: Globals = Object.create(null);
  globals.__host = door;
  globals.__environment = JSON.stringify(environment);
  const context = createContext(globals, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  preludeScript().runInContext(context);
  const runInside = takeRun.runInContext(context) as typeof run;

  /** What a name means at the top of the add-on: `const` functions and `app.onHome` count too. */
  const find = (name: string): unknown => {
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u.test(name)) return undefined;
    const root = name.split('.')[0];
    return new Script(`typeof ${root} === 'undefined' ? undefined : ${name}`).runInContext(context);
  };

  return {
    load: (script, milliseconds) => {
      script.runInContext(context, { timeout: milliseconds });
    },
    run: (call, milliseconds) => {
      globals.__call = () => runInside(find, call.function, JSON.stringify(call.event ?? null), call.wanted);
      return makeCall.runInContext(context, { timeout: milliseconds }) as string;
    },
  };
}
