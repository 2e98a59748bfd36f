/**
 * What several uncertain amounts come to together: what is to be expected, and between what it lies eight times of ten.
 * Each comes whole or not at all. Where a chance was measured, how well it was measured widens the range: draws of one
 * kind come from one urn (Pólya's), as shares do that are known from few cases only.
 */
import { chanceOf } from '../../chance';

/** What was seen of a kind. */
export type Urn = { readonly hits: number; readonly misses: number };

export type Uncertain = { readonly amount: number } & (
  | { readonly chance: number }
  /** The name of its urn. */
  | { readonly kind: string }
);

export type Range = { readonly low: number; readonly expected: number; readonly high: number };

/** Of ten ranges, so many are to hold what came. */
const statedShare = 0.8;
const draws = 2000;
/** Jeffreys: as much of either as half a case, before any was seen. */
const prior = 0.5;

export function rangeOf(parts: readonly Uncertain[], urns: ReadonlyMap<string, Urn>): Range {
  const sums = Float64Array.from({ length: draws }, (_, draw) => drawn(parts, urns, draw)).sort();
  const at = (share: number) => sums[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  const tail = (1 - statedShare) / 2;
  const expected = parts.reduce((sum, part) => sum + part.amount * shareOf(part, urns), 0);
  return { low: at(tail), expected: Math.round(expected * 100) / 100, high: at(1 - tail) };
}

function shareOf(part: Uncertain, urns: ReadonlyMap<string, Urn>): number {
  if ('chance' in part) return part.chance;
  const { hits, misses } = urns.get(part.kind) ?? { hits: 0, misses: 0 };
  return (hits + prior) / (hits + misses + 2 * prior);
}

function drawn(parts: readonly Uncertain[], urns: ReadonlyMap<string, Urn>, draw: number): number {
  const chance = chanceOf(draw + 1);
  const now = new Map(urns);
  let sum = 0;
  for (const part of parts) {
    const comes = chance() < shareOf(part, now);
    if (comes) sum += part.amount;
    if ('chance' in part) continue;
    const { hits, misses } = now.get(part.kind) ?? { hits: 0, misses: 0 };
    now.set(part.kind, comes ? { hits: hits + 1, misses } : { hits, misses: misses + 1 });
  }
  return Math.round(sum * 100) / 100;
}
