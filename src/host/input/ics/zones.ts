import ICAL from 'ical.js';
import { instantOf, isZone } from '../../calendar/zone';
import { type Block, findAll, textOf } from './blocks';
import { zoneOfWindowsName } from './windows-zones';

/** A wall time as the instant at which UTC's clocks show the same. */
export type Wall = number;

/**
 * Finds the IANA zone that a TZID of a file means at a wall time; minutes ahead of UTC where the file defines a zone
 * that nobody else has; undefined where it defines none.
 */
export type ZoneFinder = (tzid: string, wall: Wall) => string | number | undefined;

export function zoneFinder(calendar: Block): ZoneFinder {
  const definitions = new Map<string, Block>();
  for (const block of calendar.blocks.filter(({ kind }) => kind === 'VTIMEZONE')) {
    for (const { values } of findAll(block, 'tzid')) definitions.set(String(values[0]).trim(), block);
  }
  const found = new Map<string, string | number | undefined>();
  return (tzid, wall) => {
    const name = tzid.replace(/^TZID=/i, '').trim();
    const key = `${name} ${new Date(wall).getUTCFullYear()}`;
    if (!found.has(key)) found.set(key, zoneOf(name, definitions.get(name), wall));
    return found.get(key);
  };
}

function zoneOf(name: string, definition: Block | undefined, wall: Wall): string | number | undefined {
  const named = zoneOfName(name) ?? (definition && zoneOfName(textOf(definition, 'x-lic-location')));
  return named ?? (definition && zoneOfDefinition(definition, wall)) ?? zoneOfOffset(name);
}

/** `Europe/Berlin`, `/mozilla.org/2024/Europe/Berlin`, `W. Europe Standard Time`, `(UTC+07:00) Bangkok, Hanoi`. */
function zoneOfName(name: string): string | undefined {
  if (isZone(name)) return name;
  const windows = zoneOfWindowsName(name) ?? zoneOfAmericanName(name);
  if (windows) return windows;
  const parts = name.split('/');
  const path = [3, 2].map((length) => parts.slice(-length).join('/')).find((end) => end.includes('/') && isZone(end));
  return path ?? zoneOfCity(name);
}

/** Windows calls the zones of North America by neither city nor country. */
function zoneOfAmericanName(name: string): string | undefined {
  const [, region = ''] = /\b(eastern|central|mountain|pacific|alaska|hawaii|atlantic) time\b/i.exec(name) ?? [];
  return (
    american[region.toLowerCase()] ??
    (/\(.*\)\s*(arizona|hawaii|alaska|newfoundland)\s*$/i.test(name)
      ? american[/(\w+)\s*$/.exec(name)?.[1]?.toLowerCase() ?? '']
      : undefined)
  );
}

const american: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  atlantic: 'America/Halifax',
  arizona: 'America/Phoenix',
  newfoundland: 'America/St_Johns',
};

const allZones = Intl.supportedValuesOf('timeZone');
const cities = new Map(
  allZones.map((zone) => [
    zone
      .slice(zone.lastIndexOf('/') + 1)
      .replaceAll('_', ' ')
      .toLowerCase(),
    zone,
  ]),
);

function zoneOfCity(name: string): string | undefined {
  const words = name.replace(/^\([^)]*\)/, '').split(/[,;/]/);
  return words.map((word) => cities.get(word.trim().toLowerCase())).find(Boolean);
}

/** `(UTC+07:00) …`, `UTC+01:00`, `GMT-5`: whole hours only, for there is no other zone of one offset. */
function zoneOfOffset(name: string): string | undefined {
  const [, sign, hours] = /(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?00)?(?![\d:])/i.exec(name) ?? [];
  if (!sign || !hours) return /^\(?(?:UTC|GMT)\)?(?!\s*[+-])(?:\s|$)/i.test(name) ? 'UTC' : undefined;
  const zone = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isZone(zone) ? zone : undefined;
}

/** A zone that shows the same as the file's own definition in winter, in summer and at the event. */
function zoneOfDefinition(definition: Block, wall: Wall): string | number | undefined {
  const offsetAt = offsetsOf(definition);
  if (!offsetAt) return undefined;
  const year = new Date(wall).getUTCFullYear();
  const moments = [Date.UTC(year, 0, 15, 12), Date.UTC(year, 6, 15, 12), wall];
  const same = (zone: string) =>
    moments.every((moment) => moment - instantOf(moment, zone) === offsetAt(moment) * 60_000);
  return [...usualZones, ...allZones, ...fixedZones].find(same) ?? offsetAt(wall);
}

/** `Etc/GMT-7` is seven hours ahead of UTC. */
const fixedZones = Array.from({ length: 27 }, (_, index) => index - 14)
  .filter((hours) => hours !== 0)
  .map((hours) => `Etc/GMT${hours > 0 ? '+' : ''}${hours}`)
  .filter(isZone);

/** Zones that many calendars mean, before the alphabet finds a smaller place with the same clocks. */
const usualZones = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Asia/Tehran',
  'Asia/Bangkok',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Dubai',
  'Australia/Sydney',
];

/** ical.js works a definition out year by year from its beginning, which programs set to 1601 or even 1. */
function offsetsOf(definition: Block): ((wall: Wall) => number) | undefined {
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(jCalOf(definition)));
    return (wall) => {
      const at = new Date(wall);
      const time = ICAL.Time.fromData({
        year: at.getUTCFullYear(),
        month: at.getUTCMonth() + 1,
        day: at.getUTCDate(),
        hour: at.getUTCHours(),
        minute: at.getUTCMinutes(),
      });
      return zone.utcOffset(time) / 60;
    };
  } catch {
    return undefined;
  }
}

function jCalOf(block: Block): [string, unknown[], unknown[]] {
  const kinds: Readonly<Record<string, string>> = {
    dtstart: 'date-time',
    rdate: 'date-time',
    rrule: 'recur',
    tzoffsetfrom: 'utc-offset',
    tzoffsetto: 'utc-offset',
  };
  const properties = block.properties
    .filter(({ name }) => name in kinds || name === 'tzid')
    .map(({ name, values }) => [name, {}, kinds[name] ?? 'text', ...values]);
  return [block.kind.toLowerCase(), properties, block.blocks.map(jCalOf)];
}
