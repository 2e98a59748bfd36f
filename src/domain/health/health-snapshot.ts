import type { AccountId } from '../account/account';
import type { Activity } from '../account/activity';
import type { Email } from '../team/email';
import { type Day, daysBetween, type Instant } from '../time/time';
import type { Band } from './health-model';

export type HealthSnapshotId = `hst_${string}`;

/** What one measure gave to a score, and at which value. */
export type ReasonKept = { readonly measure: string; readonly points: number; readonly value: number };

/**
 * What an account's health was on a day: written when band, rounded score or model changes, and monthly. As the measures
 * say, whatever somebody's override says.
 */
export type HealthSnapshot = {
  readonly id: HealthSnapshotId;
  readonly rev: number;
  readonly account: AccountId;
  readonly day: Day;
  readonly score: number | undefined;
  readonly band: Band;
  /** 0–1. */
  readonly confidence: number;
  /** Which measures, weights and bands it was computed with. */
  readonly model: string;
  /** So that a later day can tell what moved; none in those of before schema 3. */
  readonly reasons: readonly ReasonKept[];
};

/** What a snapshot keeps of an account's health. */
export type HealthReading = Pick<HealthSnapshot, 'score' | 'band' | 'confidence' | 'model' | 'reasons'>;

/** Every month has one, February too. */
const mostDays = 28;

/** Another confidence alone is no news: what is measured grows old every day. */
export function snapshotDue(last: HealthSnapshot | undefined, now: HealthReading & { readonly day: Day }): boolean {
  if (!last) return true;
  const changed = last.band !== now.band || last.score !== now.score || last.model !== now.model;
  return changed || daysBetween(last.day, now.day) >= mostDays;
}

/** The later one; of one day, the one that was written later. */
export function newestSnapshot(snapshots: readonly HealthSnapshot[]): HealthSnapshot | undefined {
  return [...snapshots].sort(byTime)[snapshots.length - 1];
}

export function byTime(one: HealthSnapshot, other: HealthSnapshot): number {
  return one.day === other.day ? turnOf(one.id) - turnOf(other.id) : one.day < other.day ? -1 : 1;
}

/** By account and day, and by its turn where a day has several: the same change twice makes the same row. */
export function snapshotOf(
  account: AccountId,
  now: HealthReading & { readonly day: Day },
  before: readonly HealthSnapshot[],
): HealthSnapshot {
  const turns = before.filter(({ day }) => day === now.day).map(({ id }) => turnOf(id));
  const turn = Math.max(0, ...turns) + 1;
  const id: HealthSnapshotId = `hst_${account.slice(4)}_${now.day.replaceAll('-', '')}${turn > 1 ? `-${turn}` : ''}`;
  return { id, rev: 1, account, ...now, confidence: Math.round(now.confidence * 100) / 100 };
}

/**
 * The line of the timeline for a snapshot that found another band than the one before; its id is made of the snapshot's.
 * That enough is known for the first time is no change of health.
 */
export function bandChange(
  last: HealthSnapshot | undefined,
  now: HealthSnapshot,
  who: { readonly by: Email; readonly at: Instant },
): Activity | undefined {
  if (!last || last.band === now.band || last.band === 'insufficient') return undefined;
  const { account, band, id } = now;
  return {
    id: `act_${id}`,
    rev: 1,
    account,
    ...who,
    kind: 'health',
    what: `${last.band} ${band}`,
    words: '',
    source: id,
    ...{ thread: '', link: '' },
  };
}

function turnOf(id: HealthSnapshotId): number {
  return Number(/_\d{8}-(\d+)$/.exec(id)?.[1] ?? 1);
}
