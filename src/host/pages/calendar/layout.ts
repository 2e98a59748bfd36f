/** Where the events of a week stand: which day, from which minute to which, and how overlapping ones share a day's width. */
import type { CalendarEvent } from '../api';
import { dayText, instantOf, wallClock } from '../zone';

export type Shown = { readonly event: CalendarEvent; readonly owner: string };
export type Block = Shown & {
  /** Minutes from midnight of the day, by the wall clock. */
  readonly from: number;
  readonly to: number;
  /** Which of how many lanes. */
  readonly lane: number;
  readonly lanes: number;
};

const dayMs = 86_400_000;
const dayMinutes = 1440;
/** A shorter event is still drawn this long, to be read and touched. */
const shortest = 25;

export const isAllDay = (event: CalendarEvent): boolean => event.start?.date !== undefined;
export const startOf = (event: CalendarEvent): number => Date.parse(event.start?.dateTime ?? event.start?.date ?? '');
export const endOf = (event: CalendarEvent): number => {
  const end = Date.parse(event.end?.dateTime ?? event.end?.date ?? '');
  return Number.isNaN(end) ? startOf(event) : end;
};

/** The seven days, `2026-11-22`, of the week that holds the instant; `first` is 0 for Sunday … 6 for Saturday. */
export function weekOf(at: number, zone: string, first: number): readonly string[] {
  const today = Date.parse(dayText(wallClock(at, zone)));
  const back = (new Date(today).getUTCDay() - first + 7) % 7;
  return Array.from({ length: 7 }, (_, index) => new Date(today + (index - back) * dayMs).toISOString().slice(0, 10));
}

/** The instant a day begins in the zone. */
export function dayStart(day: string, zone: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: 0, minute: 0 }, zone);
}

export function nextDay(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}

export function allDayOn(day: string, shown: readonly Shown[]): readonly Shown[] {
  return shown.filter(({ event }) => {
    const { date: first } = event.start ?? {};
    const last = event.end?.date ?? first;
    return first !== undefined && last !== undefined && first <= day && (day < last || day === first);
  });
}

export function blocksOn(day: string, shown: readonly Shown[], zone: string): readonly Block[] {
  const begin = dayStart(day, zone);
  const end = dayStart(nextDay(day), zone);
  const inDay = shown
    .filter(({ event }) => !isAllDay(event) && startOf(event) < end && endOf(event) >= begin && startOf(event) >= 0)
    .filter(({ event }) => endOf(event) > begin || startOf(event) === begin)
    .map((each) => ({
      ...each,
      from: startOf(each.event) <= begin ? 0 : minuteOfDay(startOf(each.event), zone),
      to: endOf(each.event) >= end ? dayMinutes : minuteOfDay(endOf(each.event), zone),
    }))
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  return inLanes(inDay);
}

function minuteOfDay(at: number, zone: string): number {
  const wall = wallClock(at, zone);
  return wall.hour * 60 + wall.minute;
}

/** Events that touch each other, directly or through others, share the width in equal lanes. */
function inLanes(events: readonly (Shown & { readonly from: number; readonly to: number })[]): readonly Block[] {
  const done: Block[] = [];
  let cluster: Omit<Block, 'lanes'>[] = [];
  let clusterEnd = 0;
  const flush = () => {
    const lanes = Math.max(0, ...cluster.map((each) => each.lane)) + 1;
    done.push(...cluster.map((each) => ({ ...each, lanes })));
    cluster = [];
  };
  for (const event of events) {
    const until = Math.max(event.to, event.from + shortest);
    if (event.from >= clusterEnd) flush();
    const taken = new Set(
      cluster.filter((each) => Math.max(each.to, each.from + shortest) > event.from).map((each) => each.lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    cluster.push({ ...event, lane });
    clusterEnd = Math.max(clusterEnd, until);
  }
  flush();
  return done;
}
