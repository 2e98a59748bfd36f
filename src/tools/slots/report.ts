/** Times as programs and people read them. */
import type { Refusing } from '../../domain/sync/slot-refusals';
import { everyStart, findSlots } from '../../domain/sync/slots';
import { type Instant, minuteMs } from '../../domain/time/time';
import type { AskedRequest } from './request';

export type SlotsReport = {
  /** Instants in UTC; why: the codes of `slot-ranking.ts`. */
  readonly offers: readonly { readonly start: string; readonly end: string; readonly why: readonly string[] }[];
  /** Only where there are no offers. */
  readonly none: readonly { readonly constraint: string; readonly detail: string }[];
};

export function reportOf(request: AskedRequest): SlotsReport {
  if (request.all) {
    const { starts, none } = everyStart(request);
    const lengthMs = request.lengthMinutes * minuteMs;
    const offers = starts.map((start) => ({ start: iso(start), end: iso(start + lengthMs), why: [] }));
    return { offers, none: refusals(none) };
  }
  const { offers, none } = findSlots(request);
  return {
    offers: offers.map(({ start, end, why }) => ({ start: iso(start), end: iso(end), why })),
    none: refusals(none),
  };
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function refusals(none: readonly Refusing[]): SlotsReport['none'] {
  return none.map((one) => ({ constraint: one.constraint, detail: detailOf(one) }));
}

function detailOf({ constraint, who, minutes, helps, opens }: Refusing): string {
  const left = minutes === undefined ? '' : `${minutes} minutes`;
  const words: { readonly [C in Refusing['constraint']]: string } = {
    unknown: `The calendar of ${who} cannot be read, and unknown is never free`,
    soft: 'There are times only over what is tentative or focus time',
    window: `Between the first possible start and "to" there are ${left}`,
    step: `A grid of ${left} has a free start`,
    buffer: `With a buffer of ${left} at the most there is a time`,
    notice: `With a notice of ${left} at the most there is a time`,
    weekdays: 'On other weekdays there is a time',
    later: `With ${left} more to look through there is a time`,
    length: `There is room for ${left}`,
    holidays: `There is a time if ${who || 'everybody'} works on a holiday`,
    busy: helps ? `With ${minutes} busy minutes less of ${who} there is a time` : `The calendar of ${who} is full`,
    together: `With ${minutes} busy minutes less in their calendars together there is a time`,
    wider: `With working hours ${left} longer at both ends there is a time`,
    hours: `The longest that they work at the same time is ${left}`,
  };
  if (!helps) return `${words[constraint]}. That alone would not help.`;
  return `${words[constraint]}${opens === undefined ? '' : `: ${iso(opens)} would be free then`}.`;
}

export function summaryOf({ offers, none }: SlotsReport): string {
  const lines = offers.map(({ start, end, why }) => `${start} – ${end}${why.length > 0 ? `   ${why.join(', ')}` : ''}`);
  const reasons = none.map(({ constraint, detail }) => `${constraint}: ${detail}`);
  return [...lines, ...(lines.length === 0 ? ['No time suits everybody.', ...reasons] : [])].join('\n');
}
