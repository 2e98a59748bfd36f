/** A made-up company's scores in the realm. */
import { type BenchRealm, openBenchRealm } from '../realm';

export type ScoresRealm = Pick<BenchRealm, 'run'> & {
  /** Nothing where too little is known for a score. */
  readonly scores: () => readonly (number | null)[];
};

export async function openScores(accounts: number): Promise<ScoresRealm> {
  const { run, told } = await openBenchRealm('src/tools/bench/scores/entry-realm.ts');
  run('prepare', { accounts });
  return { run, scores: () => told() as readonly (number | null)[] };
}
