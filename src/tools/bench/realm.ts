/** Parts of the engine in the local host's Apps Script realm: bare V8, nothing of Node, bundled as the build does it. */
import { Script } from 'node:vm';
import { openRealm } from '../../host/realm/realm';
import { bundle } from '../build/bundle';

export type BenchRealm = {
  readonly run: (name: string, event?: object) => void;
  /** What the entry's `tell` last wrote to its log, which is JSON. */
  readonly told: () => unknown;
};

const enough = 120_000;

/** `entry` exports functions of one object; nothing they return gets out but by the log. */
export async function openBenchRealm(entry: string): Promise<BenchRealm> {
  const { code } = await bundle(entry);
  let log = 'null';
  const realm = openRealm({ now: 0, advanced: [], absent: [] }, (request) => {
    const { kind, text } = JSON.parse(request) as { readonly kind: string; readonly text?: string };
    if (kind === 'log' && text !== undefined) log = text;
    return JSON.stringify({ kind: 'answer', value: null, passedMs: 0 });
  });
  realm.load(new Script(code, { filename: entry }), enough);
  const run = (name: string, event: object = {}) => {
    const outcome = JSON.parse(realm.run({ function: name, event, wanted: 'nothing' }, enough)) as {
      readonly error?: { readonly stack: string };
    };
    if (outcome.error) throw new Error(outcome.error.stack);
  };
  return {
    run,
    told: () => {
      run('tell');
      return JSON.parse(log) as unknown;
    },
  };
}
