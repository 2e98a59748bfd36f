/** A company whose every measure is imported, made up from a seed: the same inside the realm and outside. */
import { chanceOf } from '../../../domain/chance';
import type { HealthFacts } from '../../../domain/health/health-facts';
import { defaultModel, type HealthModel } from '../../../domain/health/health-model';
import { breakPointsOf } from '../../../domain/health/measures/measure';
import { addDays, type Day } from '../../../domain/time/time';

export const today: Day = '2026-11-30';

/** Our ten measures, each from a column: so a spreadsheet can hold all that is scored. */
export const model: HealthModel = {
  ...defaultModel,
  measures: defaultModel.measures.map((measure) => ({ ...measure, source: 'column', stages: [] })),
};

/** A measure in ten is not known of an account, and others are older than they are valid, or too old. */
const shareUnknown = 0.1;

export function madeUpFacts(accounts: number): readonly HealthFacts[] {
  const chance = chanceOf('scores');
  return Array.from({ length: accounts }, (_, index): HealthFacts => {
    const account = `acc_${index}` as const;
    const measures = model.measures.flatMap((measure) => {
      if (chance() < shareUnknown) return [];
      const curve = breakPointsOf(measure);
      const [low, high] = [curve[0]?.[0] ?? 0, curve[curve.length - 1]?.[0] ?? 0];
      const value = Math.round(low + (high - low) * (1.2 * chance() - 0.1));
      const day = addDays(today, -Math.floor(2.2 * measure.validityDays * chance()));
      return [
        {
          id: `mea_${index}_${measure.id}` as const,
          rev: 1,
          account,
          measure: measure.id,
          value,
          day,
          by: '' as const,
        },
      ];
    });
    const nothing = { activities: [], meetings: [], cases: [], feedback: [], overrides: [], history: [] };
    return {
      account: { stage: 'live', segment: '', seatsBought: undefined, seatsUsed: undefined },
      measures,
      ...nothing,
      today,
    };
  });
}
