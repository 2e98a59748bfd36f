import type { Likely } from '../../domain/health/record/likely';
import type { Words } from '../../messages/words';
import { dotted } from '../parts';
import type { Line } from '../spec';

const order = ['renewed', 'upgraded', 'cancelled'] as const;

/** Whole percents that add up to a hundred: floors first, then the largest remainders get the rest. */
export function likelyLine(likely: Likely | undefined, words: Words): readonly Line[] {
  if (!likely) return [];
  const { record: say, format } = words;
  const floors = order.map((outcome) => Math.floor(likely[outcome] * 100));
  const left = 100 - floors.reduce((sum, one) => sum + one, 0);
  const rest = (at: number) => (likely[order[at] ?? 'renewed'] * 100) % 1;
  const byRest = order.map((_, at) => at).sort((a, b) => rest(b) - rest(a));
  const percents = floors.map((floor, at) => floor + (byRest.indexOf(at) < left ? 1 : 0));
  const texts = order.map((outcome, at) =>
    say.likelyOne({ outcome: say.outcomes[outcome], percent: format.percent(percents[at] ?? 0) }),
  );
  return [{ kind: 'line', icon: 'query_stats', above: say.likely, text: dotted(...texts) }];
}
