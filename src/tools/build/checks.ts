import { createContext, Script } from 'node:vm';
import { type AnyNode, type Program, parse } from 'acorn';
import type { Bundle } from './bundle';

/** What a bundle must be measured against. */
export type Expected = {
  /** Functions the manifest names. */
  readonly manifest: readonly string[];
  /** Functions the code itself names to Google. */
  readonly byCode: readonly string[];
};

/** Everything that Apps Script would choke on, later and less clearly. Empty means that the bundle may be pushed. */
export function complaintsAbout(bundle: Bundle, expected: Expected): readonly string[] {
  const parsed = parseOrComplaint(bundle.code);
  return [
    ...nameComplaints(bundle.exports, expected),
    ...zodComplaints(bundle),
    ...(typeof parsed === 'string' ? [parsed] : callComplaints(parsed, bundle.exports)),
    ...loadComplaints(bundle.code, bundle.exports),
  ];
}

function callComplaints(program: Program, exports: readonly string[]): readonly string[] {
  const calls = callsIn(program);
  return [...handlerComplaints(calls, exports), ...youngComplaints(calls)];
}

function nameComplaints(exports: readonly string[], { manifest, byCode }: Expected): readonly string[] {
  const listed = [...manifest, ...byCode];
  return [
    ...listed
      .filter((name) => !exports.includes(name))
      .map((name) => `${name} is to be called by Google, but main.ts does not export it.`),
    ...exports
      .filter((name) => !listed.includes(name))
      .map((name) => `${name} is exported by main.ts, but neither the manifest nor calledByCode names it.`),
    ...[...new Set([...listed, ...exports])]
      .filter((name) => name.endsWith('_'))
      .map((name) => `${name} ends in "_": Apps Script keeps such functions private and does not call them.`),
  ];
}

/** In `zod/mini` only what is used is left in the bundle, so a forbidden check shows by its constructor. */
const blindChecks = ['URL', 'IPv6', 'CIDRv6', 'Base64', 'Base64URL', 'JWT'];

function zodComplaints({ code, modules }: Bundle): readonly string[] {
  const full = modules.find(({ path }) => /zod[\\/](?:index\.js|v3[\\/]|v4[\\/]classic[\\/])/.test(path));
  if (full) return [`zod is imported whole (${full.path}); import 'zod/mini', which is a third of its size.`];
  return blindChecks
    .filter((name) => code.includes(`("$Zod${name}"`))
    .map((name) => `z.${name.toLowerCase()}() refuses every value in Apps Script, which has no URL and no atob.`);
}

function parseOrComplaint(code: string): Program | string {
  try {
    return parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    return `The bundle is not ES2019, the language Apps Script is sure to read: ${messageOf(error)}`;
  }
}

/** Builder methods that take the name of a function which Google calls back. */
const namesAFunction = new Set(['setFunctionName', 'newTrigger', 'setCustomUiCallback', 'withMethod']);

/** A misspelt callback fails only at the click; so every one is a literal that can be checked here. */
function handlerComplaints(calls: readonly Call[], exports: readonly string[]): readonly string[] {
  return calls.flatMap(({ method, argument }) => {
    if (!namesAFunction.has(method)) return [];
    if (argument?.type !== 'Literal' || typeof argument.value !== 'string') {
      return [`${method}(…) takes its function name from an expression; write it as a literal to have it checked.`];
    }
    return exports.includes(argument.value)
      ? []
      : [`${method}('${argument.value}') names a function that main.ts does not export.`];
  });
}

/**
 * Built-in methods younger than ES2021. Google does not publish which V8 it runs, and a missing method fails at the
 * user's click. The compiler refuses them in our own sources, not in a package's.
 */
const youngMethods = new Set(
  (
    'findLast findLastIndex toSorted toReversed toSpliced hasOwn groupBy fromAsync isWellFormed toWellFormed ' +
    'withResolvers'
  ).split(' '),
);

function youngComplaints(calls: readonly Call[]): readonly string[] {
  const used = new Set(calls.map(({ method }) => method).filter((method) => youngMethods.has(method)));
  return [...used].map((method) => `${method}() is younger than ES2021, so Apps Script may not have it.`);
}

type Call = { readonly method: string; readonly argument: AnyNode | undefined };

/** Every `something.method(argument, …)`. */
function callsIn(program: Program): readonly Call[] {
  const calls: Call[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const call = callAt(value as AnyNode);
    if (call) calls.push(call);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(program);
  return calls;
}

function callAt(node: AnyNode): Call | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { property } = node.callee;
  return property.type === 'Identifier' ? { method: property.name, argument: node.arguments[0] } : undefined;
}

/** Globals of a bare V8 that Apps Script does not have. */
const notInAppsScript = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'console'];

/**
 * Loads the script where there is nothing but ECMAScript: loading may use no service, and
 * leaves no function but the stubs.
 */
function loadComplaints(code: string, exports: readonly string[]): readonly string[] {
  const realm: Record<string, unknown> = createContext(Object.create(null), {
    codeGeneration: { strings: false, wasm: false },
  });
  new Script(`for (const name of ${JSON.stringify(notInAppsScript)}) delete globalThis[name];`).runInContext(realm);
  try {
    new Script(code, { filename: 'Code.js' }).runInContext(realm, { timeout: 10_000 });
  } catch (error) {
    return [`The bundle does not load where only ECMAScript is: ${messageOf(error)}`];
  }
  const functions = functionsIn(realm);
  const exported = functionsIn(realm.app);
  return [
    ...exports
      .filter((name) => !functions.includes(name) || !exported.includes(name))
      .map((name) => `${name} is exported by main.ts, but Google finds no function of that name.`),
    ...functions
      .filter((name) => !exports.includes(name))
      .map((name) => `The bundle leaves a global function ${name} that Google could call and nobody asked for.`),
  ];
}

function functionsIn(holder: unknown): readonly string[] {
  return Object.entries(holder ?? {}).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
}

function messageOf(error: unknown): string {
  // An error of the bare realm is no instance of this one's Error.
  const { name, message } = error as { name?: unknown; message?: unknown };
  return `${name}: ${message}`;
}
