/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;
/** A calendar day without a zone, `2026-03-29`. */
export type Day = `${number}-${string}-${string}`;
/** A wall-clock time, `09:30`. */
export type ClockTime = `${string}:${string}`;
/** An IANA zone name, `Asia/Bangkok`. */
export type Zone = string;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists: `2026-02-30` does not. */
export function isDay(text: string): text is Day {
  const parts = dayForm.exec(text);
  if (!parts) return false;
  return dayOf(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) === text;
}

/** The UTC day of an instant. For a person's day use `localDay` of `time-zone.ts`. */
export function dayOf(instant: Instant): Day {
  return new Date(instant).toISOString().slice(0, 10) as Day;
}

/** Midnight UTC of a day: days are only ever compared and counted through this. */
export function dayStart(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayStart(day) + days * dayMs);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayStart(to) - dayStart(from)) / dayMs);
}
