/** Chance that is the same for the same seed: nothing here is random. */
import { fnv1a } from './fingerprint';

export type Chance = () => number;

/** Taken once: where a script looks a global up at each call, that costs more than a draw. */
const { floor, imul } = Math;

/** mulberry32: numbers from 0 to below 1. */
export function chanceOf(seed: number | string): Chance {
  let state = typeof seed === 'number' ? seed >>> 0 : fnv1a(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher–Yates, in place. */
export function shuffle<Items extends { [at: number]: unknown; readonly length: number }>(
  items: Items,
  chance: Chance,
): Items {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = floor(chance() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
  return items;
}

/** Where a name stands by lot: small names of neighbours do not stand beside each other. */
export function lotOf(name: string, seed: number): number {
  return chanceOf(fnv1a(name, 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1)))();
}
