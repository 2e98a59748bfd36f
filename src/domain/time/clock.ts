/**
 * Time that counts only while somebody works. A deadline in business days falls on the same wall time so many working
 * days later, moved into the hours of that day; what begins on a day off counts as begun when the working day before
 * it ended.
 */
import type { Teammate } from '../team/teammate';
import { addDays, type Day, dayMs, dayStart, hourMs, type Instant, minuteMs } from './time';
import { lengthOf } from './time-range';
import { instantOfWall, localDay, localWall, minutesOf, weekdayOf } from './time-zone';
import { hoursOf, workingRanges } from './working-hours';

export type Worker = Pick<Teammate, 'zone' | 'workdays' | 'from' | 'to' | 'holidays'>;

/** Nobody is away for longer; a calendar without a single working day in it is a mistake. */
const searchDays = 400;

export function isWorkday(day: Day, worker: Worker): boolean {
  return worker.from < worker.to && worker.workdays.includes(weekdayOf(day)) && !worker.holidays.includes(day);
}

/** For somebody who never works (a mistake in the team tab) plain days count. No days: at once, or when work begins. */
export function addBusinessDays(start: Instant, days: number, worker: Worker): Instant {
  if (days <= 0) return addBusinessHours(start, 0, worker);
  const begun = localDay(start, worker.zone);
  const due = workdayAfter(begun, days, worker);
  if (due === undefined) return start + days * dayMs;
  const [opening, closing] = [minutesOf(worker.from) * minuteMs, minutesOf(worker.to) * minuteMs];
  const wall = isWorkday(begun, worker) ? localWall(start, worker.zone) - dayStart(begun) : closing;
  return instantOfWall(dayStart(due) + Math.min(Math.max(wall, opening), closing), worker.zone);
}

export function addBusinessHours(start: Instant, hours: number, worker: Worker): Instant {
  let left = hours * hourMs;
  for (const range of workingRanges(hoursOf(worker), { start, end: start + searchDays * dayMs })) {
    if (left <= range.end - range.start) return range.start + left;
    left -= range.end - range.start;
  }
  return start + hours * hourMs;
}

/** Working hours from one instant to a later one; with a fraction, and 0 when `to` is not later. */
export function businessHoursBetween(from: Instant, to: Instant, worker: Worker): number {
  if (to <= from) return 0;
  return lengthOf(workingRanges(hoursOf(worker), { start: from, end: to })) / hourMs;
}

/** The `count`-th working day after a day, if there is one. */
function workdayAfter(day: Day, count: number, worker: Worker): Day | undefined {
  let left = count;
  for (let ahead = 1; ahead <= searchDays + count * 7; ahead += 1) {
    const next = addDays(day, ahead);
    if (isWorkday(next, worker)) left -= 1;
    if (left === 0) return next;
  }
  return undefined;
}
