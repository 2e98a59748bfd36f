import { checkRecurrence, RecurrenceError } from '../../calendar/recurrence';
import { instantOf, wallOf } from '../../calendar/zone';
import { type Block, findAll, type Property } from './blocks';
import { alignedTo, compact, type Moment, momentsOf, type Reading } from './moments';

const dayMs = 86_400_000;
/** The `recurrence` lines of a Calendar v3 event. Rules are handed on and never worked out here. */
export function recurrenceOf(event: Block, start: Moment, reading: Reading): readonly string[] {
  const rules = findAll(event, 'rrule').flatMap((property) => ruleLine(property, start, reading));
  const extra = findAll(event, 'rdate').flatMap((property) => dateLine('RDATE', property, start, reading));
  const without = findAll(event, 'exdate').flatMap((property) => dateLine('EXDATE', property, start, reading));
  return rules.length + extra.length > 0 ? [...rules, ...extra, ...without] : [];
}

function ruleLine(property: Property, start: Moment, reading: Reading): readonly string[] {
  const text = ruleText(property).replace(/(UNTIL=)([^;]*)/, (_, name, until) => name + untilOf(until, start));
  try {
    const series = start.kind === 'day' ? { startWall: start.wall, zone: undefined } : seriesOf(start);
    checkRecurrence({ lines: [`RRULE:${text}`], ...series });
    return [`RRULE:${text}`];
  } catch (error) {
    if (!(error instanceof RecurrenceError)) throw error;
    reading.complain(property.line, `the rule ${text} is none that this host works out; the event is taken once`);
    return [];
  }
}

function seriesOf({ instant, zone }: Moment & { kind: 'time' }): { startWall: number; zone: string } {
  return { startWall: wallOf(instant, zone), zone };
}

const ruleParts = new Set(
  'freq until count interval bysecond byminute byhour byday bymonthday byyearday byweekno bymonth bysetpos wkst'.split(
    ' ',
  ),
);

/** ical.js gives a rule as an object: dates in its notation, the first day of the week as a number, Sunday 1. Parts of no standard are dropped. */
function ruleText(property: Property): string {
  const value = property.values[0];
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value as Record<string, unknown>)
    .filter(([part]) => ruleParts.has(part))
    .map(([part, told]) => {
      const plain = part === 'until' ? String(told).replace(/[-:]/g, '') : part === 'wkst' ? firstDay(told) : told;
      return `${part.toUpperCase()}=${Array.isArray(plain) ? plain.join(',') : String(plain)}`;
    })
    .join(';');
}

function firstDay(told: unknown): string {
  return ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][Number(told) - 1] ?? 'MO';
}

/** The end of a rule in UTC, as Calendar wants it for timed series; a day without time is meant to its end. */
function untilOf(text: string, start: Moment): string {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text);
  if (!parts) return text;
  if (start.kind === 'day') return text.slice(0, 8);
  if (parts[7]) return text;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const instant = instantOf(parts[4] === undefined ? wall + dayMs - 1000 : wall, start.zone);
  return compact({ kind: 'time', instant, zone: 'UTC' });
}

function dateLine(name: string, property: Property, start: Moment, reading: Reading): readonly string[] {
  const moments = momentsOf(property, reading).map((moment) => compact(alignedTo(moment, start)));
  if (moments.length === 0) return [];
  return [`${name}${start.kind === 'day' ? ';VALUE=DATE' : ''}:${[...new Set(moments)].join(',')}`];
}
