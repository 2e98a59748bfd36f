/** Serial numbers: days since 1899-12-30, the time of day as the fraction. They carry no zone. */
const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
};

/** Nothing for a day that does not exist. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (time - epoch) / dayMs;
}

export function wallTimeOf(serial: number): WallTime {
  const date = new Date(epoch + Math.round(serial * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  };
}
