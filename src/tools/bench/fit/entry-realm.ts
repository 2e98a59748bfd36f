/** What the bench runs inside the realm: all that a night learns from a history, one kept part after another. */
import { type Recorded, recording } from '../../../domain/health/record/record';
import type { Steps } from '../../../domain/steps';
import { madeUpPast } from './made-up';

let steps: Steps<Recorded> | undefined;
let told: object = {};

export function prepare(size: Parameters<typeof madeUpPast>[0]): void {
  steps = recording(madeUpPast(size));
}

/** On to where the next part would be kept, or to the end. */
export function step(): void {
  let next = steps?.next();
  while (next && !next.done && next.value.value === undefined) next = steps?.next();
  if (next?.done) told = { evidence: next.value.record.evidence, rows: next.value.record.rows, isDone: true };
  else told = { part: next?.value.name };
}

export function tell(): void {
  console.log(JSON.stringify(told));
}
