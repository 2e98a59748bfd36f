/** What the bench runs inside the realm: the add-on's own engine, bundled as the add-on is, on a company made up there. */
import { healthOf } from '../../../domain/health/health';
import type { HealthFacts } from '../../../domain/health/health-facts';
import { scoreOf } from '../../../domain/health/scoring';
import { madeUpFacts, model, today } from './made-up';

let facts: readonly HealthFacts[] = [];
let scores: readonly (number | undefined)[] = [];
const named = { model, key: 'bench' } as const;

export function prepare({ accounts }: { readonly accounts: number }): void {
  facts = madeUpFacts(accounts);
}

export function score(): void {
  scores = facts.map((one) => {
    const { exact } = scoreOf(one, model, today);
    return exact === undefined ? undefined : Math.round(exact);
  });
}

/** With everything a card tells of it: band, reasons, what moved, the cheapest step. */
export function explain(): void {
  scores = facts.map((one) => healthOf(one, named).raw.score);
}

export function tell(): void {
  console.log(JSON.stringify(scores));
}
