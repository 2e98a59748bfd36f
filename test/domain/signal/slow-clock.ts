/**
 * Working time counted the slow way, minute by minute, asking the platform's own calendar what a clock on the wall says:
 * nothing of the add-on's own time is used here, so that both can be held against each other.
 */
import type { Worker } from '../../../src/domain/time/clock';

const minute = 60_000;

export type SlowClock = {
  /** A minute of work begins here. */
  readonly works: (at: number) => boolean;
  /** The same wall time so many working days later, moved into that day's hours. */
  readonly addDays: (start: number, days: number) => number;
  readonly hoursBetween: (from: number, to: number) => number;
  readonly addHours: (start: number, hours: number) => number;
};

/** Instants are whole minutes. */
export function slowClock({ zone, workdays, from, to, holidays }: Worker): SlowClock {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const known = new Map<number, ReturnType<typeof read>>();
  const read = (at: number) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return {
      day: `${part.year}-${part.month}-${part.day}`,
      week: part.weekday?.toLowerCase() ?? '',
      time: `${part.hour}:${part.minute}`,
    };
  };
  const wall = (at: number) => {
    const said = known.get(at) ?? read(at);
    known.set(at, said);
    return said;
  };
  const isDayOff = ({ day, week }: { day: string; week: string }) =>
    !workdays.some((one) => one === week) || holidays.some((one) => one === day);
  const works = (at: number) => {
    const now = wall(at);
    return !isDayOff(now) && now.time >= from && now.time < to;
  };
  const hoursBetween = (start: number, end: number) => {
    let minutes = 0;
    for (let at = start; at < end; at += minute) if (works(at)) minutes += 1;
    return minutes / 60;
  };
  const addHours = (start: number, hours: number) => {
    let left = Math.round(hours * 60);
    let at = start;
    while (!works(at)) at += minute;
    for (; left > 0; at += minute) if (works(at)) left -= 1;
    return at;
  };
  const addDays = (start: number, days: number) => {
    const begun = wall(start);
    const opened = isDayOff(begun) ? to : begun.time < from ? from : begun.time > to ? to : begun.time;
    let left = days;
    let last = begun.day;
    for (let at = start; ; at += minute) {
      const now = wall(at);
      if (now.day !== last && !isDayOff(now)) left -= 1;
      last = now.day;
      if (left <= 0 && !isDayOff(now) && now.time === opened) return at;
    }
  };
  return { works, addDays, hoursBetween, addHours };
}
