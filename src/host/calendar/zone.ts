/** Wall time and instants. A wall time is written as the milliseconds it would be if the clock on the wall showed UTC. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let format: Intl.DateTimeFormat | undefined;
  try {
    const numeric = 'numeric' as const;
    const parts = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', era: 'short', ...parts });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  formats.set(zone, format);
  return format;
}

export function isZone(zone: string): boolean {
  return formatOf(zone) !== undefined;
}

/** What the clocks of a zone show at an instant. */
export function wallOf(instant: number, zone: string): number {
  const format = formatOf(zone);
  if (!format) throw new RangeError(`There is no time zone ${zone}`);
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = value;
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year);
  return Date.UTC(
    year,
    Number(part.month) - 1,
    Number(part.day),
    Number(part.hour),
    Number(part.minute),
    Number(part.second),
  );
}

function offset(instant: number, zone: string): number {
  return wallOf(instant, zone) - Math.floor(instant / 1000) * 1000;
}

const dayMs = 86_400_000;

/** The instant of a wall time: in an overlap the first, in a gap as much later as the gap is long (RFC 5545, 3.3.5). */
export function instantOf(wall: number, zone: string): number {
  const before = offset(wall - dayMs, zone);
  const after = offset(wall + dayMs, zone);
  const fits = [wall - before, wall - after].filter((instant) => wallOf(instant, zone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}

/** `2026-11-22T09:00:00+07:00`, as Google writes it: `Z` in UTC, no fractions. */
export function toRfc3339(instant: number, zone: string): string {
  const wall = wallOf(instant, zone);
  const text = new Date(wall).toISOString().slice(0, 19);
  const minutes = Math.round((wall - instant) / 60_000);
  if (minutes === 0) return `${text}Z`;
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${text}${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

const instantForm = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?([Zz]|[-+]\d{2}:?\d{2})?$/;

/** An RFC 3339 text: an instant when it carries an offset, else a wall time; nothing when it is neither. */
export function parseRfc3339(text: string): { instant: number } | { wall: number } | undefined {
  const parts = instantForm.exec(text);
  if (!parts) return undefined;
  const [, day = '', time = '', zone] = parts;
  const wall = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return undefined;
  if (zone === undefined) return { wall };
  if (/z/i.test(zone)) return { instant: wall };
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return { instant: wall - (zone.startsWith('-') ? -minutes : minutes) * 60_000 };
}
