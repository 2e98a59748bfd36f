/** When somebody works: their week in their own zone, without their holidays. Google tells nobody; the team tab does. */
import { type Teammate, type Weekday, weekdays } from '../team/teammate';
import type { ClockTime, Day, Instant, Zone } from './time';
import { dayMs, dayStart, minuteMs } from './time';
import { merge, type TimeRange } from './time-range';
import { instantOfWall, localWall, minutesOf } from './time-zone';

/** `from` to `to` on each of the days; a block that ends before it begins is no block. Night work is two blocks. */
export type WeekBlock = { readonly days: readonly Weekday[]; readonly from: ClockTime; readonly to: ClockTime };

export type WorkingHours = {
  readonly zone: Zone;
  readonly week: readonly WeekBlock[];
  readonly holidays: readonly Day[];
};

export function hoursOf(mate: Pick<Teammate, 'zone' | 'workdays' | 'from' | 'to' | 'holidays'>): WorkingHours {
  return { zone: mate.zone, week: [{ days: mate.workdays, from: mate.from, to: mate.to }], holidays: mate.holidays };
}

/** The working time within a range, tidy. `shrinkMinutes` leaves that much out at both ends of every block, or adds it. */
export function workingRanges(hours: WorkingHours, within: TimeRange, shrinkMinutes = 0): readonly TimeRange[] {
  const blocks = blocksByWeekday(hours.week, shrinkMinutes);
  const holidays = new Set(hours.holidays.map(dayStart));
  const ranges: TimeRange[] = [];
  for (const midnight of wallDays(hours.zone, within)) {
    if (holidays.has(midnight)) continue;
    for (const [from, to] of blocks[weekdayIndex(midnight)] ?? []) {
      const start = Math.max(within.start, instantOfWall(midnight + from, hours.zone));
      const end = Math.min(within.end, instantOfWall(midnight + to, hours.zone));
      if (end > start) ranges.push({ start, end });
    }
  }
  return merge(ranges);
}

/** The first hours of every week: of a working day that follows a day off. */
export function weekStarts(hours: WorkingHours, within: TimeRange, firstMinutes: number): readonly TimeRange[] {
  const worked = new Set(hours.week.flatMap(({ days }) => days));
  const firstDays = weekdays.filter((day, index) => worked.has(day) && !worked.has(weekdays[(index + 6) % 7] ?? day));
  const week = hours.week.map(({ days, from, to }) => ({
    days: days.filter((day) => firstDays.includes(day)),
    from,
    to,
  }));
  const starts = workingRanges({ ...hours, week }, within);
  return starts.map(({ start, end }) => ({ start, end: Math.min(end, start + firstMinutes * minuteMs) }));
}

/** Midnights of a zone's days as if its clocks were UTC's, one more at both ends. */
function* wallDays(zone: Zone, { start, end }: TimeRange): Generator<number> {
  const first = Math.floor(localWall(start, zone) / dayMs) - 1;
  const last = Math.floor(localWall(end, zone) / dayMs) + 1;
  for (let day = first; day <= last; day += 1) yield day * dayMs;
}

/** 1970-01-01 was a Thursday. */
function weekdayIndex(midnight: Instant): number {
  return (((midnight / dayMs + 3) % 7) + 7) % 7;
}

type WallBlock = readonly [from: number, to: number];

function blocksByWeekday(week: readonly WeekBlock[], shrinkMinutes: number): readonly (readonly WallBlock[])[] {
  return weekdays.map((day) =>
    week
      .filter(({ days, from, to }) => days.includes(day) && minutesOf(to) > minutesOf(from))
      .map(({ from, to }): WallBlock => [minutesOf(from) + shrinkMinutes, minutesOf(to) - shrinkMinutes])
      .filter(([from, to]) => to > from)
      .map(([from, to]): WallBlock => [from * minuteMs, to * minuteMs]),
  );
}
