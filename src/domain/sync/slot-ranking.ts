/** Which of the free starts to offer, and why: each thing that speaks for or against one is a code a card can say. */

import { dayMs, hourMs, type Instant, minuteMs } from '../time/time';
import { intersect, merge, overlaps, type TimeRange } from '../time/time-range';
import { localDay, localWall } from '../time/time-zone';
import { weekStarts, workingRanges } from '../time/working-hours';
import type { BusyItem, SlotRequest } from './slot-search';

export type Offer = TimeRange & { readonly why: readonly Why[] };

/**
 * `core-hours`: an hour or more from the ends of everybody's working day. `usual-time`, `usual-day`: as these people
 * met before. `full-hour`: on the hour or half. `week-start`: in somebody's first two hours after days off.
 * `over-tentative`, `over-focus`: there is no time without a soft one; this lies over it.
 */
export type Why =
  | 'usual-time'
  | 'usual-day'
  | 'core-hours'
  | 'full-hour'
  | 'outside-core'
  | 'week-start'
  | 'over-tentative'
  | 'over-focus';

/** What a reason costs an offer; less is better. A day of waiting costs `waitingDay`. */
const costs: { readonly [W in Why]: number } = {
  'usual-time': -3,
  'usual-day': -1.5,
  'core-hours': 0,
  'full-hour': -0.5,
  'outside-core': 4,
  'week-start': 3,
  'over-tentative': 6,
  'over-focus': 5,
};
const waitingDay = 0.3;
const coreEdgeMinutes = 60;
const weekStartMinutes = 120;
const usualMinutes = 45;
/** What each hour away from the usual time costs. */
const usualHour = 0.6;
const usualHoursAtMost = 4;
const standardLimit = 6;

export function ranked(request: SlotRequest, starts: readonly Instant[], soft: readonly BusyItem[]): readonly Offer[] {
  const reasons = reasonsOf(request, soft);
  const length = request.lengthMinutes * minuteMs;
  const first = starts[0] ?? request.from;
  const offers = starts.map((start) => {
    const offer = { start, end: start + length, why: reasons({ start, end: start + length }) };
    const waiting = ((start - first) / dayMs) * waitingDay;
    return { offer, cost: offer.why.reduce((sum, why) => sum + costs[why], waiting + offUsual(request, start)) };
  });
  offers.sort((a, b) => a.cost - b.cost || a.offer.start - b.offer.start);
  return spread(
    offers.map(({ offer }) => offer),
    request,
  );
}

function offUsual({ usual, people }: SlotRequest, start: Instant): number {
  if (usual === undefined) return 0;
  const zone = people[0]?.zone ?? 'UTC';
  const hours = clockDistance(localWall(start, zone), localWall(usual, zone)) / hourMs;
  return Math.min(hours, usualHoursAtMost) * usualHour;
}

/** The best of every day first, then the second of every day: a choice between days, and no two offers overlap. */
function spread(offers: readonly Offer[], { people, limit = standardLimit }: SlotRequest): readonly Offer[] {
  const zone = people[0]?.zone ?? 'UTC';
  const days = new Map<string, Offer[]>();
  const rounds: Offer[][] = [];
  for (const offer of offers) {
    const day = localDay(offer.start, zone);
    const made = days.get(day) ?? [];
    if (made.some((other) => overlaps(offer, other))) continue;
    days.set(day, [...made, offer]);
    rounds[made.length] = [...(rounds[made.length] ?? []), offer];
    if (rounds[0]?.length === limit) break;
  }
  return rounds.flat().slice(0, limit);
}

function reasonsOf(request: SlotRequest, soft: readonly BusyItem[]): (slot: TimeRange) => readonly Why[] {
  const window = { start: request.from, end: request.to };
  const zone = request.people[0]?.zone ?? 'UTC';
  const inCore = within(intersect(request.people.map((one) => workingRanges(one, window, coreEdgeMinutes))));
  const atWeekStart = touching(merge(request.people.flatMap((one) => weekStarts(one, window, weekStartMinutes))));
  const overFocus = touching(merge(soft.filter(({ kind }) => kind === 'focus')));
  const overTentative = touching(merge(soft.filter(({ kind }) => kind === 'tentative')));
  const usual = request.usual === undefined ? undefined : localWall(request.usual, zone);
  return (slot) => {
    const wall = localWall(slot.start, zone);
    const why: Why[] = [];
    if (usual !== undefined && clockDistance(wall, usual) <= usualMinutes * minuteMs) why.push('usual-time');
    if (usual !== undefined && (Math.floor(wall / dayMs) - Math.floor(usual / dayMs)) % 7 === 0) why.push('usual-day');
    why.push(inCore(slot) ? 'core-hours' : 'outside-core');
    if (wall % (hourMs / 2) === 0) why.push('full-hour');
    if (atWeekStart(slot)) why.push('week-start');
    if (overTentative(slot)) why.push('over-tentative');
    if (overFocus(slot)) why.push('over-focus');
    return why;
  };
}

/** How far apart two times of day are, over midnight too. */
function clockDistance(one: number, other: number): number {
  const apartMs = (((one - other) % dayMs) + dayMs) % dayMs;
  return Math.min(apartMs, dayMs - apartMs);
}

/** Asked with later and later slots these two go through their tidy list once. */
function within(list: readonly TimeRange[]): (slot: TimeRange) => boolean {
  const current = cursor(list);
  return (slot) => {
    const range = current(slot);
    return range !== undefined && range.start <= slot.start && slot.end <= range.end;
  };
}

function touching(list: readonly TimeRange[]): (slot: TimeRange) => boolean {
  const current = cursor(list);
  return (slot) => {
    const range = current(slot);
    return range !== undefined && overlaps(range, slot);
  };
}

/** The first range that ends after a slot's start. */
function cursor(list: readonly TimeRange[]): (slot: TimeRange) => TimeRange | undefined {
  let next = 0;
  return ({ start }) => {
    while ((list[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return list[next];
  };
}
