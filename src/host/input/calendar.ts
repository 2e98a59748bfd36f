import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isZone } from '../calendar/zone';
import type { Unread } from '../contract';
import { type Block, blocksOf, textOf } from './ics/blocks';
import { type EventResource, type ReadEvent, readEvent } from './ics/event';
import { alignedTo, compact, eventTime, type Moment } from './ics/moments';
import { zoneFinder } from './ics/zones';
import { decodeText } from './text-encoding';

export type CalendarFile = { readonly events: readonly EventResource[]; readonly unread: readonly Unread[] };

/**
 * Reads the events of an `.ics` file, or of all in a folder, as Calendar v3 event resources: one for every series and one for every instance
 * that was changed. Times without a zone are in the file's own, else in `zone`. Never throws for what is in the file.
 */
export function readCalendar(path: string, zone = 'UTC'): CalendarFile {
  if (!statSync(path).isDirectory()) return readOne(path, zone);
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  const parts = names
    .sort()
    .map((name) => join(path, name))
    .filter((inner) => statSync(inner).isDirectory() || /\.(?:ics|ical|ifb|icalendar)$/i.test(inner))
    .map((inner) => readCalendar(inner, zone));
  return { events: parts.flatMap(({ events }) => events), unread: parts.flatMap(({ unread }) => unread) };
}

function readOne(path: string, zone: string): CalendarFile {
  const { text } = decodeText(readFileSync(path));
  const unread: Unread[] = [];
  const complain = (line: number, reason: string) => unread.push({ file: path, line, reason });
  const { blocks, problems } = blocksOf(text.trimStart());
  for (const { line, reason } of problems) complain(line, reason);
  const whole = blocks.filter(({ kind }) => kind === 'VCALENDAR');
  const bare = { kind: 'VCALENDAR', line: 1, properties: [], blocks };
  const calendars = blocks.some(({ kind }) => kind === 'VEVENT') ? [...whole, bare] : whole;
  if (calendars.length === 0) complain(0, 'the file holds no calendar');
  const read = calendars.flatMap((calendar) => eventsOf(calendar, zone, complain));
  const events = resources(newest(read), complain);
  return { events, unread: unread.sort((a, b) => a.line - b.line) };
}

type Complain = (line: number, reason: string) => void;

function eventsOf(calendar: Block, zone: string, complain: Complain): readonly ReadEvent[] {
  const own = textOf(calendar, 'x-wr-timezone');
  const reading = { home: isZone(own) ? own : zone, findZone: zoneFinder(calendar), complain };
  const method = textOf(calendar, 'method').toUpperCase();
  return calendar.blocks.flatMap((block) => {
    if (block.kind === 'VTIMEZONE' || block.kind === 'VCALENDAR') return [];
    if (block.kind !== 'VEVENT') {
      complain(block.line, `${block.kind} is no event`);
      return [];
    }
    const event = readEvent(block, method, reading);
    return event ? [event] : [];
  });
}

/** The newest version of every event and of every changed instance; of equal ones the last in the file. */
function newest(events: readonly ReadEvent[]): readonly ReadEvent[] {
  const kept = new Map<string, ReadEvent>();
  for (const event of events) {
    const key = `${event.uid} ${event.instanceOf ? compact(event.instanceOf) : ''}`;
    const known = kept.get(key);
    if (!known || !isOlder(event, known)) kept.set(key, event);
  }
  return [...kept.values()];
}

function isOlder({ version: [sequence, written] }: ReadEvent, { version: [known, knownWritten] }: ReadEvent): boolean {
  return sequence === known ? written < knownWritten : sequence < known;
}

function resources(events: readonly ReadEvent[], complain: Complain): readonly EventResource[] {
  const series = new Map(events.filter((event) => !event.instanceOf).map((event) => [event.uid, event]));
  return events.flatMap((event): readonly EventResource[] => {
    const id = idOf(event.uid);
    const master = series.get(event.uid);
    if (!event.instanceOf) return event.cancelled ? [] : [{ id, ...event.resource }];
    if (master?.cancelled) return [];
    const repeats = master?.resource.recurrence !== undefined;
    if (master && repeats) return [instance(event, alignedTo(event.instanceOf, master.start), id)];
    if (event.cancelled) return [];
    if (!master) complain(event.line, 'changes an occurrence of a series that is not in the file; it is taken alone');
    return [{ ...event.resource, id: `${id}${compact(event.instanceOf).toLowerCase().replace('z', '')}` }];
  });
}

/** One occurrence that was moved, changed or cancelled, tied to its series as Google ties it. */
function instance(event: ReadEvent, original: Moment, seriesId: string): EventResource {
  const tie = {
    id: `${seriesId}_${compact(original)}`,
    recurringEventId: seriesId,
    originalStartTime: eventTime(original),
  };
  if (event.cancelled) return { ...tie, status: 'cancelled' };
  const { recurrence: _, ...resource } = event.resource;
  return { ...resource, ...tie };
}

/** Google's ids are of 0–9 and a–v: hexadecimal digits are. */
function idOf(uid: string): string {
  return createHash('sha256').update(uid).digest('hex').slice(0, 26);
}
