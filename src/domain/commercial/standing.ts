/** What an account pays, by the days from which its amounts hold. */
import type { Day } from '../time/time';
import type { Revenue } from './revenue';

export type Standing = {
  /** The newest amount that holds today; nothing where none is known. */
  readonly now: Revenue | undefined;
  /** The first one that will hold later. */
  readonly next: Revenue | undefined;
};

/** Of two amounts from one day on, the one that stands below the other counts. */
export function standingOf(revenue: readonly Revenue[], today: Day): Standing {
  let now: Revenue | undefined;
  let next: Revenue | undefined;
  for (const row of revenue) {
    if (row.day <= today && row.day >= (now?.day ?? '')) now = row;
    if (row.day > today && (!next || row.day <= next.day)) next = row;
  }
  return { now, next };
}
