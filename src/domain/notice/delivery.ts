/** When a notice goes out to whom: as each likes it, and never while they do not work. */
import type { Email } from '../team/email';
import { type Teammate, type Weekday, weekdays } from '../team/teammate';
import { addBusinessHours, isWorkday } from '../time/clock';
import { addDays, type Day, dayMs, dayStart, hourMs, type Instant, minuteMs } from '../time/time';
import { instantOfWall, localDay, minutesOf, weekdayOf } from '../time/time-zone';
import type { Notice, NoticeReason } from './notice';

/** Nobody is away for longer; in a calendar without a working day a day is a day. */
const searchDays = 60;

/** When it may go; nothing for who wants none. A leak cannot wait for anybody's morning. */
export function deliveryAt({ kind, at }: Pick<Notice, 'kind' | 'at'>, mate: Teammate): Instant | undefined {
  if (mate.digest === 'off') return undefined;
  if (kind === 'leak') return at;
  // A week is gathered already.
  if (mate.digest === 'at-once' || kind === 'week') return addBusinessHours(at, 0, mate);
  return gatheredAt(at, mate);
}

/** The next time after `at` that this person's gathered mail goes out. */
function gatheredAt(at: Instant, mate: Teammate): Instant {
  const first = localDay(at, mate.zone);
  for (let ahead = 0; ahead <= searchDays; ahead += 1) {
    const day = addDays(first, ahead);
    const when = hourOn(day, mate);
    if (when > at && gathersOn(day, mate)) return when;
  }
  return at + 24 * hourMs;
}

function gathersOn(day: Day, mate: Teammate): boolean {
  return isWorkday(day, mate) && (mate.digest === 'daily' || isWeekStart(day, mate));
}

function hourOn(day: Day, { digestAt, zone }: Teammate): Instant {
  return instantOfWall(dayStart(day) + minutesOf(digestAt) * minuteMs, zone);
}

/** The run that sends comes once an hour, and not at all while nobody's is on: what was due at a quiet hour waits. */
const punctualMs = 2 * hourMs;

/** Whether they may hear of something now: while they work, or about the hour that they chose themselves. */
function isReached(mate: Teammate, now: Instant): boolean {
  if (addBusinessHours(now, 0, mate) === now) return true;
  const today = localDay(now, mate.zone);
  const sinceTheirHour = now - hourOn(today, mate);
  return mate.digest !== 'at-once' && gathersOn(today, mate) && sinceTheirHour >= 0 && sinceTheirHour < punctualMs;
}

/** What waited for so long, with nobody's run on, is no news any more. */
const staleMs = 30 * dayMs;

function fateOf(notice: Notice, mate: Teammate | undefined, now: Instant): 'due' | 'not-yet' | NoticeReason {
  if (!mate) return 'gone';
  const when = deliveryAt(notice, mate);
  if (when === undefined) return 'off';
  if (now - (notice.movedAt ?? notice.at) > staleMs) return 'late';
  return when <= now && (notice.kind === 'leak' || isReached(mate, now)) ? 'due' : 'not-yet';
}

/** The first working day of their week: Saturday in Tehran, Monday in Bangkok, Tuesday after a holiday. */
export function isWeekStart(day: Day, mate: Teammate): boolean {
  const first = firstWeekday(mate);
  for (let before = day; weekdayOf(before) !== first; ) {
    before = addDays(before, -1);
    if (isWorkday(before, mate)) return false;
  }
  return true;
}

/** The working day after the longest run of days off. */
function firstWeekday({ workdays }: Teammate): Weekday {
  const daysOffBefore = (day: Weekday) => {
    const at = weekdays.indexOf(day);
    const back = weekdays.findIndex((_, count) => workdays.includes(weekdays[(at + 13 - count) % 7] ?? day));
    return back < 0 ? 7 : back;
  };
  const [first = 'mon'] = [...weekdays]
    .filter((day) => workdays.includes(day))
    .sort((a, b) => daysOffBefore(b) - daysOffBefore(a));
  return first;
}

export type Sorted = {
  /** To one person by one way, oldest first: they go out together. */
  readonly due: readonly (readonly Notice[])[];
  /** What will never go out, and why. */
  readonly never: readonly { readonly notice: Notice; readonly reason: NoticeReason }[];
};

/** What waits, by what is to be done with it now; whatever waits for somebody goes along with a mail that goes. */
export function sorted(notices: readonly Notice[], team: readonly Teammate[], now: Instant): Sorted {
  const mates = new Map<Email, Teammate>(team.map((mate) => [mate.email, mate]));
  const due = new Set<string>();
  const open = new Map<string, Notice[]>();
  const never: { notice: Notice; reason: NoticeReason }[] = [];
  const waiting = notices.filter(({ state }) => state === 'waiting').sort((a, b) => a.at - b.at);
  for (const notice of waiting) {
    const fate = fateOf(notice, mates.get(notice.to), now);
    const place = `${notice.way} ${notice.to}`;
    if (fate === 'due') due.add(place);
    if (fate === 'due' || fate === 'not-yet') open.set(place, [...(open.get(place) ?? []), notice]);
    else never.push({ notice, reason: fate });
  }
  return { due: [...open].filter(([place]) => due.has(place)).map(([, batch]) => batch), never };
}
