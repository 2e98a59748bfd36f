/** The same search with two open libraries, each used as its documentation has it. Both answer every free start. */
import { DateTime, Interval } from 'luxon';
import { getSlots } from 'slot-calculator';
import { type Attendee, blockedRanges, type SlotRequest } from '../../../domain/sync/slot-search';
import { weekdays } from '../../../domain/team/teammate';
import { type Instant, minuteMs } from '../../../domain/time/time';

export type Peer = { readonly name: string; readonly starts: (request: SlotRequest) => readonly Instant[] };

export const peers: readonly Peer[] = [
  { name: 'slot-calculator', starts: startsOfSlotCalculator },
  { name: 'luxon, Interval', starts: startsOfLuxon },
];

/** What all times of the made-up requests are multiples of. */
const tileMinutes = 5;
const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const iso = (instant: Instant) => new Date(instant).toISOString();

/**
 * It joins what its people have free, so here everybody's hours off and busy times are what nobody has. Its slots lie end
 * to end from each first free minute, so a grid is made of short ones: so many in a row from a quarter on are a start.
 */
function startsOfSlotCalculator(request: SlotRequest): readonly Instant[] {
  const { people, from, to, stepMinutes, lengthMinutes, bufferMinutes } = request;
  const busy = people.flatMap((one) => blockedRanges(one, bufferMinutes));
  const { availableSlots } = getSlots({
    ...{ from: iso(from), to: iso(to), duration: tileMinutes, outputTimezone: 'UTC', defaultAvailable: true },
    unavailability: [
      ...oncePerWeek(people).flatMap(hoursOff),
      ...busy.map(({ start, end }) => ({ from: iso(start), to: iso(end) })),
    ],
  });
  const [step, tile] = [stepMinutes * minuteMs, tileMinutes * minuteMs];
  const starts = availableSlots.map((slot) => Date.parse(slot.from));
  const free = new Set(starts);
  const more = Array.from({ length: lengthMinutes / tileMinutes - 1 }, (_, index) => (index + 1) * tile);
  return starts.filter((start) => (start - from) % step === 0 && more.every((later) => free.has(start + later)));
}

function hoursOff({ week, zone: timezone }: Attendee) {
  return weekdays.flatMap((weekday, index) => {
    const day = dayNames[index] ?? 'Monday';
    const block = week.find(({ days }) => days.includes(weekday));
    if (!block) return [{ day, from: '00:00', to: '24:00', timezone }];
    return [
      { day, from: '00:00', to: block.from, timezone },
      { day, from: block.to, to: '24:00', timezone },
    ];
  });
}

function startsOfLuxon(request: SlotRequest): readonly Instant[] {
  const { people, from, to, stepMinutes, lengthMinutes, bufferMinutes } = request;
  const window = Interval.fromDateTimes(DateTime.fromMillis(from), DateTime.fromMillis(to));
  const hours = oncePerWeek(people)
    .map((one) => workingIntervals(one, window))
    .reduce((common, theirs) =>
      common.flatMap((one) => theirs.map((other) => one.intersection(other)).filter((both) => both !== null)),
    );
  const busy = Interval.merge(
    people.flatMap((one) => blockedRanges(one, bufferMinutes)).map(({ start, end }) => between(start, end)),
  );
  const free = hours.flatMap((range) => range.difference(...busy.filter((one) => one.overlaps(range))));
  const [step, length] = [stepMinutes * minuteMs, lengthMinutes * minuteMs];
  return free.flatMap((range) => {
    const [start, end] = [range.start?.toMillis() ?? to, range.end?.toMillis() ?? from];
    const first = from + Math.ceil((start - from) / step) * step;
    return Array.from(
      { length: Math.max(0, Math.floor((end - length - first) / step) + 1) },
      (_, k) => first + k * step,
    );
  });
}

function between(start: Instant, end: Instant): Interval {
  return Interval.fromDateTimes(DateTime.fromMillis(start), DateTime.fromMillis(end));
}

function workingIntervals({ zone, week }: Attendee, window: Interval): Interval[] {
  const found: Interval[] = [];
  const last = window.end?.setZone(zone);
  let day = window.start?.setZone(zone).startOf('day');
  for (; day && last && day <= last; day = day.plus({ days: 1 })) {
    const name = weekdays[day.weekday - 1];
    for (const { days, from, to } of week) {
      if (!name || !days.includes(name)) continue;
      const both = Interval.fromDateTimes(atClock(day, from), atClock(day, to)).intersection(window);
      if (both) found.push(both);
    }
  }
  return found;
}

function atClock(day: DateTime, time: string): DateTime {
  const [hour, minute] = time.split(':').map(Number);
  return day.set({ hour, minute });
}

/** People with the same week are looked at once, as our search does. */
function oncePerWeek(people: readonly Attendee[]): readonly Attendee[] {
  return [...new Map(people.map((one) => [JSON.stringify([one.zone, one.week]), one])).values()];
}
