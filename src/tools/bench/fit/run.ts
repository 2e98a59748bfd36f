/** How long a night takes to learn from a history in the realm, and how long its longest part: no run may be shorter. */
import { cpuMs } from '../cpu';
import { openBenchRealm } from '../realm';

export type FitReport = {
  readonly rows: number;
  readonly measures: number;
  /** Parts that are kept, each by itself the least that a run does. */
  readonly parts: number;
  /** CPU milliseconds. */
  readonly allMs: number;
  readonly longestMs: number;
  readonly longest: string;
};

type Told = { readonly part?: string; readonly isDone?: true };

type Size = { readonly rows: number; readonly measures: number };

export async function benchFit({ rows, measures }: Size, tell: (line: string) => void): Promise<FitReport> {
  tell(`A fit to ${rows} rows × ${measures} measures …`);
  const realm = await openBenchRealm('src/tools/bench/fit/entry-realm.ts');
  realm.run('prepare', { rows, measures });
  const spent: { readonly part: string; readonly ms: number }[] = [];
  for (;;) {
    const ms = cpuMs(() => realm.run('step'));
    const { part = 'the end', isDone } = realm.told() as Told;
    spent.push({ part, ms });
    if (isDone) break;
  }
  const longest = spent.reduce((most, one) => (one.ms > most.ms ? one : most));
  const allMs = Math.round(spent.reduce((sum, { ms }) => sum + ms, 0));
  return { rows, measures, parts: spent.length, allMs, longestMs: Math.round(longest.ms), longest: longest.part };
}

export function describeFit({ rows, measures, parts, allMs, longestMs, longest }: FitReport): string {
  return [
    `Learning from ${rows} rows × ${measures} measures in the realm, in ms of CPU`,
    `  all ${parts} parts              ${allMs}`,
    `  the longest               ${longestMs} (${longest})`,
  ].join('\n');
}
