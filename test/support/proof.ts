/**
 * The size of the proofs that are too long for every run: a sample by default, everything with `PROOF=full`.
 * `PROOF_SEED` chooses another sample; a failure prints the seed it was found with.
 */
import { chanceOf } from '../../src/domain/chance';

export const isFull = process.env.PROOF === 'full';
/** Milliseconds that a test of a proof may take: a busy machine shall not fail it. */
export const patience = isFull ? 3_600_000 : 240_000;
export const seed = Number(process.env.PROOF_SEED ?? 1);

/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

export function randomFrom(start: number): Random {
  return chanceOf(start);
}

/** One of a list; throws for an empty one. */
export function oneOf<Value>(random: Random, list: readonly Value[]): Value {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from');
  return chosen;
}

/** All of a list at full size, else `count` of it by the seed, in their order. */
export function sampleOf<Value>(list: readonly Value[], count: number): readonly Value[] {
  if (isFull || list.length <= count) return list;
  const random = randomFrom(seed);
  const ranked = list.map((_, index) => ({ index, rank: random() })).sort((a, b) => a.rank - b.rank);
  const chosen = new Set(ranked.slice(0, count).map(({ index }) => index));
  return list.filter((_, index) => chosen.has(index));
}
