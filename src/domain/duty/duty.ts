/**
 * Who lets Tandem run by itself, and whose run has the night's work in hand. Google runs an add-on's trigger as whoever
 * made it, so everybody switches on their own; a lease in the workbook lets one of them do the work.
 */
import type { Email } from '../team/email';
import { type Day, dayMs, dayStart, hourMs, type Instant, minuteMs } from '../time/time';

export type DutyId = `dut_${string}`;

export const dutyTasks = ['hourly', 'nightly', 'boards'] as const;

export type Duty = {
  readonly id: DutyId;
  readonly rev: number;
  /** `hourly`: this person's trigger. `nightly`, `boards`: a lease, one row for all. */
  readonly task: (typeof dutyTasks)[number];
  /** Whose trigger it is, or who holds the lease or held it last. */
  readonly by: Email | '';
  /** Since when it is on; of the lease when the run began that holds it. */
  readonly since: Instant | undefined;
  /** The lease counts until then. */
  readonly until: Instant | undefined;
  /** The last night that was done; of a person the last day on which their trigger ran. */
  readonly day: Day | undefined;
  /** How far the night's work has come, so that the next run goes on. */
  readonly next: string;
};

export const leaseId: DutyId = 'dut_nightly';
const nightly = { id: leaseId, task: 'nightly' } as const;
/** Of the tabs with charts, by workbook: not everybody's run may open that of amounts. */
export const boardLeases = {
  main: { id: 'dut_boards', task: 'boards' },
  commercial: { id: 'dut_money', task: 'boards' },
} as const;
type LeaseName = Pick<Duty, 'id' | 'task'>;

export function hourlyId(email: Email): DutyId {
  return `dut_hourly_${email}`;
}

/** Google ends a run after six minutes: whoever still holds the lease by then is gone. */
const leaseMs = 7 * minuteMs;

/** What a night left undone so long ago is another night's: that one looks at every account again. */
const leftMs = 12 * hourMs;

export type Asking = { readonly me: Email; readonly now: Instant; readonly today: Day };

/** Nothing where the night is done, or somebody's run is at it. */
export function takenLease(
  lease: Duty | undefined,
  { me, now, today }: Asking,
  name: LeaseName = nightly,
): Duty | undefined {
  if (lease?.day !== undefined && lease.day >= today) return undefined;
  if (lease?.until !== undefined && lease.until > now && lease.until - now <= leaseMs) return undefined;
  const blank: Duty = {
    ...name,
    rev: 0,
    by: '',
    since: now,
    until: now,
    day: undefined,
    next: '',
  };
  const isLeft = lease?.since !== undefined && now - lease.since > leftMs;
  return { ...(lease ?? blank), ...(isLeft ? { next: '' } : {}), by: me, since: now, until: now + leaseMs };
}

/** Another run may have taken it over meanwhile, where this one was thought to be gone. */
export function holdsLease(lease: Duty | undefined, { me, now }: Omit<Asking, 'today'>): lease is Duty {
  return lease !== undefined && lease.by === me && lease.since === now && lease.until !== undefined;
}

/** Free for the next run, which goes on at `next`. */
export function restedLease(lease: Duty, next: string): Duty {
  return { ...lease, next, until: undefined };
}

export function doneLease(lease: Duty, today: Day): Duty {
  return { ...lease, next: '', until: undefined, day: today };
}

/** Days without a run after which a trigger is no longer believed in: Google drops those of people who left. */
const silentDays = 2;

/** Whether a trigger is on and was heard of lately. */
export function isHeard({ since, day }: Pick<Duty, 'since' | 'day'>, now: Instant): boolean {
  if (since === undefined) return false;
  const last = day === undefined ? since : Math.max(since, dayStart(day));
  return now - last <= (silentDays + 1) * dayMs;
}
