/** What a day came to: calls by the minute, refusals, waits, and how long people looked at a spinner. */
import { executionStartMs, isRead } from '../../../host/realm/latency';
import type { Answer } from '../../../host/server/workspace-contract';

export type Rate = {
  readonly total: number;
  readonly averageMinute: number;
  /** Within any sixty seconds; a call that Google refused counts too. */
  readonly peakMinute: number;
  readonly peakMinuteOfOne: number;
};

export type DayTally = {
  readonly executions: number;
  readonly reads: Rate;
  readonly writes: Rate;
  /** Cards that said that something failed, by the code of the fault. */
  readonly refused: Readonly<Record<string, number>>;
  /** Executions that Google would have ended, with its words. */
  readonly failed: readonly string[];
  /** Executions that waited because Google asked to, and how many waits it were. */
  readonly waited: { readonly executions: number; readonly waits: number };
  /** Simulated milliseconds of what people waited for. */
  readonly latency: { readonly median: number; readonly of99: number; readonly longest: number };
};

type Counted = { readonly at: number; readonly email: string };
const minuteMs = 60_000;

export function tally(): { add(as: string, at: number, answer: Answer): void; sum(hours: number): DayTally } {
  const calls: Record<'reads' | 'writes', Counted[]> = { reads: [], writes: [] };
  const refused: Record<string, number> = {};
  const failed: string[] = [];
  const times: number[] = [];
  const waited = { executions: 0, waits: 0 };
  return {
    add: (email, at, answer) => {
      let passed = executionStartMs;
      for (const { service, method, simulatedMs } of answer.calls) {
        if (service === 'Sheets') calls[isRead(method) ? 'reads' : 'writes'].push({ at: at + passed, email });
        passed += simulatedMs;
      }
      times.push(answer.simulatedMs);
      if (answer.error) failed.push(answer.error.message);
      for (const code of codesIn(answer.log)) refused[code] = (refused[code] ?? 0) + 1;
      const waits = answer.log.filter((line) => line.includes('waited for Google')).length;
      waited.waits += waits;
      waited.executions += waits > 0 ? 1 : 0;
    },
    sum: (hours) => ({
      executions: times.length,
      ...{ reads: rateOf(calls.reads, hours), writes: rateOf(calls.writes, hours) },
      ...{ refused, failed, waited, latency: latencyOf(times) },
    }),
  };
}

/** `respond.ts` logs every fault with its code. */
function codesIn(log: readonly string[]): readonly string[] {
  return log.flatMap((line) => {
    const [, code] = /["']?code["']?: ?["']([a-z-]+)["']/.exec(line) ?? [];
    return line.includes('reference') && code !== undefined ? [code] : [];
  });
}

function rateOf(calls: readonly Counted[], hours: number): Rate {
  const byPerson = new Map<string, Counted[]>();
  for (const call of calls) byPerson.set(call.email, [...(byPerson.get(call.email) ?? []), call]);
  return {
    total: calls.length,
    averageMinute: Math.round(calls.length / (hours * 60)),
    peakMinute: peak(calls),
    peakMinuteOfOne: Math.max(0, ...[...byPerson.values()].map(peak)),
  };
}

function peak(calls: readonly Counted[]): number {
  const times = calls.map(({ at }) => at).sort((a, b) => a - b);
  let first = 0;
  return times.reduce((most, at, index) => {
    while ((times[first] ?? at) <= at - minuteMs) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}

function latencyOf(times: readonly number[]): DayTally['latency'] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), of99: at(0.99), longest: at(1) };
}
