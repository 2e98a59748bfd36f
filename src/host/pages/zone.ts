/** Wall clocks and instants for any IANA zone, by the browser's own tables. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

export function wallClock(instant: number, zone: string): WallClock {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

function asUtc(wall: WallClock): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
}

/** The instant a wall clock shows the time; in the hour that is skipped, the time an hour on; in the doubled one, the first. */
export function instantOf(wall: WallClock, zone: string): number {
  const wanted = asUtc(wall);
  const offset = (at: number) => asUtc(wallClock(at, zone)) - Math.floor(at / 60_000) * 60_000;
  const before = offset(wanted - 86_400_000);
  const after = offset(wanted + 86_400_000);
  const candidates = [wanted - before, wanted - after].filter((at) => asUtc(wallClock(at, zone)) === wanted);
  return candidates.length > 0 ? Math.min(...candidates) : wanted - before;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-22` */
export function dayText(wall: WallClock): string {
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

/** `14:05` */
export function timeText(wall: WallClock): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** Reads `2026-11-22`, `14:05` or `2026-11-22T14:05` as browser fields write them; undefined for anything else. */
export function readWallClock(text: string): WallClock | undefined {
  const found = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2}))?/.exec(text);
  if (text === '' || !found || (found[1] === undefined && found[4] === undefined)) return undefined;
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return { year, month, day, hour, minute };
}
