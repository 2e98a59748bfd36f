/** A history of a company made up from a seed, in which some measures tell, some cells are empty and accounts upgrade. */
import { chanceOf } from '../../../domain/chance';
import type { RecordTask } from '../../../domain/health/record/record';
import type { PastRow } from '../../../domain/health/record/training';
import { addDays, type Day } from '../../../domain/time/time';

const firstDay: Day = '2025-01-01';
const days = 540;
const shareUnknown = 0.1;

export function madeUpPast({ rows, measures }: { readonly rows: number; readonly measures: number }): RecordTask {
  const chance = chanceOf('past');
  const bell = () => chance() + chance() + chance() + chance() - 2;
  const stated = Array.from({ length: measures }, (_, at) => ({
    measure: `m${at}`,
    direction: at % 5 === 4 ? (0 as const) : (1 as const),
  }));
  const all = Array.from({ length: rows }, (_, at): PastRow => {
    const drawn = stated.map((_one, measure) => (measure % 4 === 3 ? (bell() > 0.5 ? 1 : 0) : bell()));
    const odds = drawn.reduce((sum, value, measure) => sum + (measure % 3 ? -0.3 : 0.5) * value, -1);
    const upgrades = 1 / (1 + Math.exp(1 - (drawn[1] ?? 0)));
    const outcome = chance() < 1 / (1 + Math.exp(-odds)) ? 'cancelled' : chance() < upgrades ? 'upgraded' : 'renewed';
    const day = addDays(firstDay, Math.floor((days * at) / rows));
    const values = drawn.map((value) => (chance() < shareUnknown ? Number.NaN : value));
    const score = Math.round(50 - 10 * odds);
    return {
      account: `acc_${at % Math.ceil(rows / 2)}`,
      day,
      values,
      outcome,
      score,
      band: 'watch',
      resultDay: addDays(day, 90),
    };
  });
  return { rows: all, stated, horizonDays: 180, day: addDays(firstDay, days + 180) };
}
