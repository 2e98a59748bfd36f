/** Requests for the bench: people in three zones with full calendars, the same at every run. */

import { chanceOf } from '../../../domain/chance';
import type { Attendee, BusyItem, SlotRequest } from '../../../domain/sync/slot-search';
import { type Weekday, weekdays } from '../../../domain/team/teammate';
import { dayMs, minuteMs } from '../../../domain/time/time';

export type Size = { readonly people: number; readonly days: number; readonly itemsADay: number };

const monday = Date.UTC(2026, 8, 7);
const zones = ['Europe/London', 'Europe/Berlin', 'Europe/Athens'] as const;
const workdays: readonly Weekday[] = weekdays.slice(0, 5);
const day = { from: '09:00', to: '17:00' } as const;
/** Between these, in UTC, their items lie: the working days of all three zones, in summer and in winter. */
const [firstMinute, lastMinute] = [6 * 60, 17 * 60];

/** Half an hour on quarters, ten minutes between meetings, over the end of summer time. */
export function madeUpRequest({ people, days, itemsADay }: Size): SlotRequest {
  const random = chanceOf(people * 1000 + itemsADay);
  const itemsOn = (start: number): readonly BusyItem[] =>
    Array.from({ length: itemsADay }, () => {
      const begins = firstMinute + Math.floor((random() * (lastMinute - firstMinute)) / 5) * 5;
      const lasts = 15 * (1 + Math.floor(random() * 4));
      return { start: start + begins * minuteMs, end: start + (begins + lasts) * minuteMs };
    });
  const attendee = (_: unknown, index: number): Attendee => ({
    email: `person${index}@kestrel.example`,
    zone: zones[index % zones.length] ?? 'UTC',
    week: [{ days: workdays, ...day }],
    holidays: [],
    busy: Array.from({ length: days }, (_day, at) => itemsOn(monday + at * dayMs)).flat(),
  });
  return {
    ...{ now: monday, from: monday, to: monday + days * dayMs },
    ...{ lengthMinutes: 30, stepMinutes: 15, bufferMinutes: 10, noticeMinutes: 0 },
    people: Array.from({ length: people }, attendee),
  };
}
