/** From when on something is news to a pair. */
import { dayMs, type Instant } from '../../time/time';

/** Who has not met for longer, or never, begins with so much. */
const longestMs = 30 * dayMs;

export function newsFrom({ since, now }: { readonly since: Instant | undefined; readonly now: Instant }): Instant {
  return Math.max(since ?? 0, now - longestMs);
}
