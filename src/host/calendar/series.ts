/** Occurrences of a series on one calendar, and what an id stands for. */
import type { Occurrence } from './answer';
import { atWall, instantAt, isDay, stampOf, wallAt } from './moment';
import { occurrences } from './recurrence';
import { type Copy, type Meeting, meetingOf, type PersonalCalendar, type State } from './state';

const dayMs = 86_400_000;

export type Window = { readonly from: number; readonly to: number };

/** One thing on a calendar: an event, an exception of a series, or an occurrence that the rule alone makes. */
export type Item = { readonly copy: Copy; readonly meeting: Meeting; readonly occurrence?: Occurrence };

/** An event `touches` a window when it ends after the window begins and begins before the window ends. */
export function touches(item: Item, zone: string, { from, to }: Window): boolean {
  const start = instantAt(item.occurrence?.start ?? item.meeting.start, zone);
  const end = instantAt(item.occurrence?.end ?? item.meeting.end, zone);
  return start < to && (end > from || (start === end && start >= from));
}

/** The occurrences that the rule makes; those with an exception of their own are left to that. */
export function plainOccurrences(state: State, calendar: PersonalCalendar, copy: Copy, window: Window): Item[] {
  const meeting = meetingOf(state, copy);
  const replaced = state.exceptions.get(meeting.key);
  // Only what lies near the window is turned into instants: the rest of a long series costs no look into the zone.
  const near = { from: window.from - 2 * dayMs, to: window.to + 2 * dayMs };
  return allOccurrences(meeting, near)
    .filter(({ originalStart }) => !replaced?.has(stampOf(originalStart)))
    .map((occurrence) => ({ copy, meeting, occurrence }))
    .filter((item) => touches(item, calendar.zone, window));
}

/** Those that begin before the wall time `to` and end after `from`. */
export function allOccurrences(meeting: Meeting, { from, to }: Window): Occurrence[] {
  const startWall = wallAt(meeting.start);
  const length = wallAt(meeting.end) - startWall;
  const zone = isDay(meeting.start) ? undefined : meeting.start.zone;
  return occurrences({ lines: meeting.recurrence ?? [], startWall, zone }, { from: from - length, to }).map((wall) => {
    const start = atWall(wall, meeting.start);
    return { start, end: atWall(wall + length, meeting.end), originalStart: start };
  });
}

/** What stands under an id, be it only an occurrence of a series. */
export function findItem(state: State, calendar: PersonalCalendar, id: string): Item | undefined {
  const copy = calendar.copies.get(id);
  if (copy) return { copy, meeting: meetingOf(state, copy) };
  const [, seriesId = '', stamp = ''] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(id) ?? [];
  const series = calendar.copies.get(seriesId);
  if (!series) return undefined;
  const meeting = meetingOf(state, series);
  if (!meeting.recurrence) return undefined;
  const day = Date.UTC(Number(stamp.slice(0, 4)), Number(stamp.slice(4, 6)) - 1, Number(stamp.slice(6, 8)));
  const occurrence = allOccurrences(meeting, { from: day - 3 * dayMs, to: day + 3 * dayMs }).find(
    ({ originalStart }) => stampOf(originalStart) === stamp,
  );
  return occurrence && { copy: series, meeting, occurrence };
}

/** Gives an occurrence a life of its own: an exception that every calendar with the series gets a copy of. */
export function makeException(state: State, item: Item & { readonly occurrence: Occurrence }): Item {
  const { meeting: series, occurrence, copy } = item;
  const stamp = stampOf(occurrence.originalStart);
  const { recurrence: _recurrence, ...inherited } = structuredClone(series);
  const meeting: Meeting = {
    ...inherited,
    key: `${series.key}_${stamp}`,
    id: `${series.id}_${stamp}`,
    series: series.key,
    start: occurrence.start,
    end: occurrence.end,
    originalStart: occurrence.originalStart,
  };
  state.meetings.set(meeting.key, meeting);
  const known = state.exceptions.get(series.key) ?? new Map<string, string>();
  state.exceptions.set(series.key, known.set(stamp, meeting.key));
  let own: Copy | undefined;
  for (const calendar of state.calendars.values()) {
    for (const other of [...calendar.copies.values()]) {
      if (other.meeting !== series.key) continue;
      const made = { ...structuredClone(other), id: `${other.id}_${stamp}`, meeting: meeting.key };
      calendar.copies.set(made.id, made);
      if (other === copy) own = made;
    }
  }
  if (!own) throw new Error(`The series ${series.id} has no copy on the calendar that changes it`);
  return { copy: own, meeting };
}
