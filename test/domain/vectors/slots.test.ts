import { allStarts } from '../../../src/domain/sync/slot-search';
import { type Day, dayMs, minuteMs, type Zone } from '../../../src/domain/time/time';
import { intersect, merge, subtract, type TimeRange } from '../../../src/domain/time/time-range';
import { endOfDay, localWall, startOfDay, weekdayOf } from '../../../src/domain/time/time-zone';
import { type WeekBlock, workingRanges } from '../../../src/domain/time/working-hours';
import { aRequest, everyHour, somebody } from '../../support/syncs/slots';
import { type Pair, rangeOf, vectors } from '../../support/vectors';

type Interval = { readonly op: string; readonly name: string; readonly minus?: Pair[]; readonly out: Pair[] };
type Joined = Interval & { readonly op: 'intersect'; readonly in: Pair[][] };
type Single = Interval & { readonly op: 'merge' | 'subtract'; readonly in: Pair[] };

const intervals = vectors<{ cases: (Joined | Single)[] }>('intervals').cases;

test.each(intervals)('intervals: $op, $name', (one) => {
  const found =
    one.op === 'intersect'
      ? intersect(one.in.map((list) => list.map(rangeOf)))
      : subtract(one.in.map(rangeOf), (one.minus ?? []).map(rangeOf));
  expect(found).toEqual(one.out.map(rangeOf));
});

type Slots = {
  readonly name: string;
  readonly now: string;
  readonly timeZone: Zone;
  readonly length: number;
  readonly step: number;
  readonly minNotice?: number;
  readonly packed?: boolean;
  readonly ranges: Pair[];
  readonly count?: number;
  readonly starts?: string[];
  readonly last?: string;
};

/** The search has one grid for all; cal.com lays one into every range. So each range is one search, from a round minute. */
function startsIn(one: Slots): number[] {
  // A range may end a second before the minute it means.
  const ranges = one.ranges.map(rangeOf).map(({ start, end }) => ({
    start: Math.floor(start / minuteMs) * minuteMs,
    end: Math.ceil(end / minuteMs) * minuteMs,
  }));
  return merge(ranges).flatMap((range) => {
    const usual = [60, 30, 20, 15, 10, 5].find((minutes) => one.step % minutes === 0) ?? 1;
    const ways = (one.packed ? [60, 15, 5] : [usual]).map((minutes) => onRound(one, range, minutes));
    return ways.reduce((best, way) => (way.length > best.length ? way : best));
  });
}

function onRound(one: Slots, { start, end }: TimeRange, minutes: number): readonly number[] {
  const ahead = localWall(start, one.timeZone) - start;
  const round = minutes * minuteMs;
  return allStarts(
    aRequest({
      now: Date.parse(one.now),
      from: Math.ceil((start + ahead) / round) * round - ahead,
      to: end,
      lengthMinutes: one.length,
      stepMinutes: one.step,
      noticeMinutes: one.minNotice ?? 0,
      people: [somebody({ week: [everyHour] })],
    }),
  );
}

test.each(vectors<{ cases: Slots[] }>('slots').cases)('slots: $name', (one) => {
  const found = startsIn(one);
  if (one.count !== undefined) expect(found).toHaveLength(one.count);
  if (one.starts) expect(found).toEqual(one.starts.map((text) => Date.parse(text)));
  if (one.last) expect(found[found.length - 1]).toBe(Date.parse(one.last));
  expect([one.count, one.starts, one.last].some((told) => told !== undefined)).toBe(true);
});

type Block = { readonly from: WeekBlock['from']; readonly to: WeekBlock['to'] };
type Hours = {
  readonly name: string;
  readonly timeZone: Zone;
  readonly weekly: (Block & { readonly days: number[] })[];
  readonly overrides?: (Block & { readonly date: Day })[];
  readonly travel?: { readonly from: Day; readonly to?: Day; readonly timeZone: Zone }[];
  readonly rangeFrom: string;
  readonly rangeTo: string;
  readonly out: Pair[];
};

const sundayFirst = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A day with hours of its own is a holiday of the week and a week of one day; a journey is another zone for some days. */
function hoursIn({ timeZone, weekly, overrides = [], travel = [], ...range }: Hours): readonly TimeRange[] {
  const within = { start: Date.parse(range.rangeFrom), end: Date.parse(range.rangeTo) };
  const days = weekly.map(({ days: on, ...rest }) => ({ ...rest, days: on.flatMap((day) => sundayFirst[day] ?? []) }));
  const away = travel.map(({ from, to = '2023-12-31', timeZone: zone }) => ({
    zone,
    days: daysFrom(from, to),
  }));
  const home = {
    zone: timeZone,
    week: days,
    holidays: [...overrides.map(({ date }) => date), ...away.flatMap((one) => one.days)],
  };
  const special = overrides.map(({ date, ...block }) => ({
    zone: timeZone,
    day: date,
    week: [{ ...block, days: [weekdayOf(date)] }],
  }));
  const journeys = away.flatMap(({ zone, days: some }) => some.map((day) => ({ zone, day, week: days })));
  const single = [...special, ...journeys].flatMap(({ zone, day, week }) =>
    workingRanges({ zone, week, holidays: [] }, { start: startOfDay(day, zone), end: endOfDay(day, zone) }),
  );
  return intersect([[...workingRanges(home, within), ...single], [within]]);
}

function daysFrom(from: Day, to: Day): Day[] {
  const count = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  return Array.from(
    { length: count },
    (_, at) => new Date(Date.parse(from) + at * dayMs).toISOString().slice(0, 10) as Day,
  );
}

test.each(vectors<{ cases: Hours[] }>('hours').cases)('working hours: $name', (one) => {
  expect(hoursIn(one)).toEqual(one.out.map(rangeOf));
});
