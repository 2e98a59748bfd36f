/** Where the measure of a sale stands now, and where it stood. */
import { healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { type CurrentValue, newestOf } from '../../domain/health/measures/derived-values';
import { baselineOf } from '../../domain/signal/adoption';
import type { Signal } from '../../domain/signal/signal';
import { localDay } from '../../domain/time/time-zone';
import type { Desk } from '../desk';

/** As the account's health has it, else as it was last measured. */
export function measuredNow({ snapshot, today }: Desk, measure: string): CurrentValue | undefined {
  const { account, dossier, models } = snapshot;
  if (!account || !dossier || measure === '') return undefined;
  const { reasons } = healthOf({ ...dossier, account, today }, modelFor(account, models));
  return reasons.find((reason) => reason.measure === measure) ?? newestOf(dossier.measures, today).get(measure);
}

/** On the day it was won, which is its last move before the hand-back. */
export function baselineFor(desk: Desk, { movedAt }: Signal, measure: string): number | undefined {
  const { snapshot, services, me, today } = desk;
  if (!snapshot.dossier) return undefined;
  const sold = localDay(movedAt ?? services.now, me.zone);
  return baselineOf(measure, sold, { ...snapshot.dossier, now: measuredNow(desk, measure), today });
}
