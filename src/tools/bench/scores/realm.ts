/** The engine in the local host's Apps Script realm: bare V8, nothing of Node, the script as the build makes it. */
import { Script } from 'node:vm';
import { openRealm } from '../../../host/realm/realm';
import { bundle } from '../../build/bundle';

export type ScoresRealm = {
  readonly run: (name: 'prepare' | 'score' | 'explain', event?: object) => void;
  /** Nothing where too little is known for a score. */
  readonly scores: () => readonly (number | null)[];
};

const enough = 60_000;

export async function openScores(accounts: number): Promise<ScoresRealm> {
  const { code } = await bundle('src/tools/bench/scores/entry-realm.ts');
  let told = '[]';
  const realm = openRealm({ now: 0, advanced: [], absent: [] }, (request) => {
    const { kind, text } = JSON.parse(request) as { readonly kind: string; readonly text?: string };
    if (kind === 'log' && text !== undefined) told = text;
    return JSON.stringify({ kind: 'answer', value: null, passedMs: 0 });
  });
  realm.load(new Script(code, { filename: 'scores' }), enough);
  const call = (name: string, event: object = {}) => {
    const outcome = JSON.parse(realm.run({ function: name, event, wanted: 'nothing' }, enough)) as {
      readonly error?: { readonly stack: string };
    };
    if (outcome.error) throw new Error(outcome.error.stack);
  };
  call('prepare', { accounts });
  return {
    run: call,
    scores: () => {
      call('tell');
      return JSON.parse(told) as readonly (number | null)[];
    },
  };
}
