/**
 * Times at which everybody can meet, the best first and with reasons; or why there is none. A calendar that could not
 * be read is unknown, and unknown is never free.
 */
import type { Instant } from '../time/time';
import { type Offer, ranked } from './slot-ranking';
import { helping, type Refusing, refusalsOf } from './slot-refusals';
import { allStarts, checkNumbers, type SlotRequest, softRanges, withoutSoft } from './slot-search';

export type SlotAnswer = {
  /** Best first. */
  readonly offers: readonly Offer[];
  /** Only when there are no offers: what stands in the way, what helps alone first. */
  readonly none: readonly Refusing[];
};

export function findSlots(request: SlotRequest): SlotAnswer {
  checkNumbers(request);
  const starts = allStarts(request);
  if (starts.length > 0) return { offers: ranked(request, starts, []), none: [] };
  const soft = softRanges(request.people);
  const squeezed = soft.length === 0 ? [] : allStarts(withoutSoft(request));
  if (squeezed.length > 0) return { offers: ranked(request, squeezed, soft), none: [] };
  return { offers: [], none: refusalsOf(withoutSoft(request)) };
}

/** Every free start of the grid, in order; one over a soft busy time is not free, but is told where there is no other. */
export function everyStart(request: SlotRequest): {
  readonly starts: readonly Instant[];
  readonly none: readonly Refusing[];
} {
  checkNumbers(request);
  const starts = allStarts(request);
  if (starts.length > 0) return { starts, none: [] };
  const over = helping('soft', allStarts(withoutSoft(request))[0]);
  return { starts, none: over.length > 0 ? over : refusalsOf(request) };
}
