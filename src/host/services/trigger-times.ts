/** When a time-driven trigger runs. Google picks a minute inside the hour; this host takes the earliest. */
import { ScriptError } from '../contract';

/** The first run, and the time between runs (0: once). Milliseconds. */
export type Timing = { readonly firstAt: number; readonly everyMs: number };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a builder of ScriptApp gathered, as the times it means; hours of the day are taken in UTC. */
export function timingOf(data: Readonly<Record<string, unknown>>, now: number): Timing {
  const count = (name: string) => (typeof data[name] === 'number' ? data[name] : undefined);
  const [afterMs, at] = [count('afterMs'), count('at')];
  if (afterMs !== undefined) return { firstAt: now + afterMs, everyMs: 0 };
  if (at !== undefined) return { firstAt: at, everyMs: 0 };
  if (Array.isArray(data.atDate)) {
    const [year = 1970, month = 1, day = 1] = data.atDate as number[];
    return { firstAt: Date.UTC(year, month - 1, day), everyMs: 0 };
  }
  if (count('everyMinutes') !== undefined)
    throw new ScriptError('The add-on attempted to create a trigger that runs more often than once per hour.');
  const hours = count('everyHours');
  if (hours !== undefined) return { firstAt: now + hours * hourMs, everyMs: hours * hourMs };
  const days = count('everyDays') ?? (count('everyWeeks') ?? 0) * 7;
  if (days > 0) return { firstAt: nextHour(now, count('atHour') ?? 0), everyMs: days * dayMs };
  throw new ScriptError('The trigger builder is missing its schedule.');
}

function nextHour(now: number, hour: number): number {
  const today = Math.floor(now / dayMs) * dayMs + hour * hourMs;
  return today > now ? today : today + dayMs;
}

/** The runs after `from` and not after `to`. */
export function runsBetween({ firstAt, everyMs }: Timing, from: number, to: number): readonly number[] {
  if (everyMs === 0) return firstAt > from && firstAt <= to ? [firstAt] : [];
  const skipped = Math.max(0, Math.floor((from - firstAt) / everyMs) + 1);
  const runs: number[] = [];
  for (let at = firstAt + skipped * everyMs; at <= to; at += everyMs) runs.push(at);
  return runs;
}
