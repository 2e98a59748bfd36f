/** An account's health as the store keeps and shows it. */
import { healthOf, readingOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { dayOf } from '../../domain/time/time';
import type { StoreDeps } from '../session';

/** Snapshots keep what the measures say; lists show what counts. */
export const healthAnswer: StoreDeps['healthOf'] = (account, { dossier, at, models }) => {
  const health = healthOf({ ...dossier, account, today: dayOf(at) }, modelFor(account, models));
  return { reading: readingOf(health), mark: { healthScore: health.score, healthBand: health.band } };
};
