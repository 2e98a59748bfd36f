/** What finding a time costs: the search alone, with ranking, beside two open libraries, and as the request grows. */
import { allStarts, type SlotRequest } from '../../../domain/sync/slot-search';
import { findSlots } from '../../../domain/sync/slots';
import { cpuMs } from '../cpu';
import { madeUpRequest, type Size } from './made-up';
import { peers } from './peers';

/** CPU milliseconds. */
type Spent = { readonly median: number; readonly p95: number };

export type SearchReport = Size & {
  /** Busy times of all together, and the free starts that everybody found. */
  readonly items: number;
  readonly starts: number;
  /** The first search, before the offsets of the zones are known. */
  readonly first: number;
  readonly search: Spent;
  /** Ranked and explained too, as a card asks. */
  readonly offers: Spent;
  /** `ratio`: its median to that of our search. */
  readonly peers: readonly { readonly name: string; readonly median: number; readonly ratio: number }[];
};

export type TimesReport = {
  readonly sizes: readonly SearchReport[];
  readonly growth: readonly { readonly days: number; readonly items: number; readonly median: number }[];
};

const sizes: readonly Size[] = [
  { people: 2, days: 90, itemsADay: 5 },
  { people: 50, days: 90, itemsADay: 1 },
];
const growing = [90, 180, 360, 720];
const rounds = 40;
const peerRounds = 3;
/** A search is shorter than the clock of the processor is fine. */
const searchesARound = 5;

/** Throws where a library finds other starts than ours: then they did not do the same. */
export function benchTimes(tell: (line: string) => void): TimesReport {
  return {
    sizes: sizes.map((size) => {
      tell(`Times for ${size.people} people in ${size.days} days …`);
      return ofSize(size);
    }),
    growth: growing.map((days) => {
      const request = madeUpRequest({ people: 2, days, itemsADay: 5 });
      return { days, items: itemsOf(request), median: spentOn(() => allStarts(request)).median };
    }),
  };
}

function ofSize(size: Size): SearchReport {
  const request = madeUpRequest(size);
  const first = cpuMs(() => allStarts(request));
  const search = spentOn(() => allStarts(request));
  const found = allStarts(request);
  return {
    ...size,
    ...{ items: itemsOf(request), starts: found.length, first: rounded(first), search },
    offers: spentOn(() => findSlots(request)),
    peers: peers.map(({ name, starts }) => {
      requireSame(name, starts(request), found);
      const { median } = spentOn(() => starts(request), peerRounds, 1);
      return { name, median, ratio: Math.round(median / search.median) };
    }),
  };
}

function requireSame(name: string, theirs: readonly number[], ours: readonly number[]): void {
  if (ours.length === 0) throw new Error('The made-up request has no free start.');
  if (theirs.join() !== ours.join())
    throw new Error(`${name} finds ${theirs.length} starts where ours are ${ours.length}.`);
}

function itemsOf({ people }: SlotRequest): number {
  return people.reduce((sum, { busy }) => sum + busy.length, 0);
}

function spentOn(work: () => unknown, times = rounds, each = searchesARound): Spent {
  const all = Array.from({ length: times }, () => {
    const spent = cpuMs(() => {
      for (let turn = 0; turn < each; turn += 1) work();
    });
    return spent / each;
  }).sort((a, b) => a - b);
  const at = (share: number) => rounded(all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95) };
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}

export function describeTimes({ sizes: reports, growth }: TimesReport): string {
  const of = ({ median, p95 }: Spent) => `${median} ms (95 of 100 below ${p95})`;
  return [
    'Finding a time, half an hour on quarters, every free start, in ms of CPU',
    ...reports.flatMap((one) => [
      `${one.people} people × ${one.days} days, ${one.items} busy times, ${one.starts} free starts`,
      `  every free start          ${of(one.search)}, the first time ${one.first}`,
      `  ranked and explained      ${of(one.offers)}`,
      ...one.peers.map(({ name, median, ratio }) => `  ${name.padEnd(26)}${median} ms = ${ratio} × ours`),
    ]),
    ...growth.map(({ days, items, median }) => `  2 people × ${days} days, ${items} busy times: ${median} ms`),
  ].join('\n');
}
