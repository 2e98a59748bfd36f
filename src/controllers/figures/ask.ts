/** What somebody wants to know of the figures, as the buttons and lists of a card say it. */

import { type Asked, type When, whens } from '../../cards/figures/asked';
import type { Ask } from '../../domain/metrics/books';
import { periodOf, type Span } from '../../domain/metrics/period';
import { splitNames } from '../../domain/metrics/split';
import type { Settings } from '../../domain/team/settings';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import { teamYear } from '../../messages/calendar/team-year';
import { partsIn } from './whose';

/** It comes from a client: what is no period is this quarter. */
export function whenIn(text: string): When {
  return whens.find((one) => one === text) ?? 'quarter 0';
}

/** Whose figures somebody sees first: an AM and a CSM their own. */
export function ownOf({ role, email }: Teammate): string {
  return role === 'csm' || role === 'am' ? `${role} ${email}` : '';
}

export function askFor({ when, of }: Asked, settings: Settings, today: Day): Ask {
  return { ...whoseIn(of), period: periodFor(when, settings, today) };
}

/** `back`: so many periods of the same length before. */
export function periodFor(when: When, settings: Settings, today: Day, back = 0) {
  const [span, apart] = when.split(' ') as [Span, string];
  return periodOf(today, span, teamYear(settings), Number(apart) - back);
}

function whoseIn(of: string): Omit<Ask, 'period'> {
  const known = partsIn(of).filter(({ by }) => splitNames.some((one) => one === by));
  return Object.fromEntries(known.map(({ by, value }) => [by, value]));
}
