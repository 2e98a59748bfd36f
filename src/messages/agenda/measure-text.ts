import type { MeasureName } from '../../domain/health/health';
import { defaultMeasures, type MeasureId } from '../../domain/health/measures/default-measures';
import type { Words } from '../words';

/** A measure's name: ours by the language, a company's own as the company calls it. */
export function measureText({ measure, label }: MeasureName, { health, format }: Words): string {
  return isOurs(measure) ? health.measures[measure] : format.isolate(label || measure);
}

export function isOurs(measure: string): measure is MeasureId {
  return defaultMeasures.some(({ id }) => id === measure);
}
