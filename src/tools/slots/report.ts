/** Times as programs and people read them. */
import type { Refusing } from '../../domain/sync/slot-refusals';
import { allStarts, checkNumbers } from '../../domain/sync/slot-search';
import { findSlots } from '../../domain/sync/slots';
import { type Instant, minuteMs } from '../../domain/time/time';
import type { AskedRequest } from './request';

export type SlotsReport = {
  /** Instants in UTC; why: the codes of `slot-ranking.ts`. */
  readonly offers: readonly { readonly start: string; readonly end: string; readonly why: readonly string[] }[];
  /** Only where there are no offers. */
  readonly none: readonly { readonly constraint: string; readonly detail: string }[];
};

export function reportOf(request: AskedRequest): SlotsReport {
  checkNumbers(request);
  const lengthMs = request.lengthMinutes * minuteMs;
  if (request.all) {
    const offers = allStarts(request).map((start) => ({ start: iso(start), end: iso(start + lengthMs), why: [] }));
    return { offers, none: offers.length > 0 ? [] : whyNone(request) };
  }
  const { offers, none } = findSlots(request);
  return {
    offers: offers.map(({ start, end, why }) => ({ start: iso(start), end: iso(end), why })),
    none: refusals(none),
  };
}

/** A start over a soft busy time is not free; where there are only such ones, that is the reason. */
function whyNone(request: AskedRequest): SlotsReport['none'] {
  const { offers, none } = findSlots(request);
  if (offers.length === 0) return refusals(none);
  return [{ constraint: 'soft', detail: 'There are times only over what is tentative or focus time.' }];
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

function refusals(none: readonly Refusing[]): SlotsReport['none'] {
  return none.map((one) => ({ constraint: one.constraint, detail: detailOf(one) }));
}

function detailOf({ constraint, who, minutes, helps }: Refusing): string {
  const left = minutes === undefined ? '' : `${minutes} minutes`;
  const words: { readonly [C in Refusing['constraint']]: string } = {
    unknown: `The calendar of ${who} cannot be read, and unknown is never free.`,
    window: `Between the first possible start and "to" there are ${left}.`,
    step: `A grid of ${left} has a free start.`,
    buffer: `With a buffer of ${left} at the most there is a time.`,
    notice: `With a notice of ${left} at the most there is a time.`,
    weekdays: 'On other weekdays there is a time.',
    length: `There is room for ${left}.`,
    holidays: who ? `There is a time if ${who} works on a holiday.` : 'There is a time if somebody works on a holiday.',
    busy: who ? `The calendar of ${who} is full.` : 'Their calendars are full.',
    hours: who
      ? `There is a time outside the working hours of ${who}.`
      : `The longest that they work at the same time is ${left || 'not enough'}.`,
  };
  return helps ? words[constraint] : `${words[constraint]} That alone would not help.`;
}

export function summaryOf({ offers, none }: SlotsReport): string {
  const lines = offers.map(({ start, end, why }) => `${start} – ${end}${why.length > 0 ? `   ${why.join(', ')}` : ''}`);
  const reasons = none.map(({ constraint, detail }) => `${constraint}: ${detail}`);
  return [...lines, ...(lines.length === 0 ? ['No time suits everybody.', ...reasons] : [])].join('\n');
}
