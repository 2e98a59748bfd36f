/**
 * Times for many pairs at once: nobody has two at the same time, days fill evenly, and whoever has the fewest times to
 * choose from chooses first. Where a pair finds none left, one that stands in its way goes elsewhere if it can. Not every
 * plan that could be made is tried; what was left out is told with the reason.
 */
import type { Email } from '../../team/email';
import type { Teammate } from '../../team/teammate';
import { addBusinessHours } from '../../time/clock';
import { addDays, type Day, type Instant, minuteMs } from '../../time/time';
import { localDay } from '../../time/time-zone';
import { hoursOf } from '../../time/working-hours';
import { type Offer, ranked } from '../slot-ranking';
import type { Refusing } from '../slot-refusals';
import { type Attendee, allStarts, type BusyItem, type SlotRequest } from '../slot-search';
import { findSlots } from '../slots';
import { byPair, type PairWithout } from './pairs';
import { isWith, type PlannedSync, shortestAheadMs } from './planned';

export type PlanLine = { readonly pair: PairWithout; readonly offer: Offer };
export type PlanGap = { readonly pair: PairWithout; readonly none: readonly Refusing[] };
/** Lines in the order of time. */
export type TeamPlan = { readonly lines: readonly PlanLine[]; readonly gaps: readonly PlanGap[] };

export type TeamRequest = {
  readonly pairs: readonly PairWithout[];
  readonly team: readonly Teammate[];
  readonly busyOf: ReadonlyMap<Email, Attendee['busy']>;
  /** Confirmed and not booked yet: no calendar knows of them. */
  readonly standing: readonly PlannedSync[];
  readonly now: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly stepMinutes: number;
  readonly lengthMinutes: number;
  readonly bufferMinutes: number;
};

export function planTeam(request: TeamRequest): TeamPlan {
  const requests = new Map(request.pairs.map((pair) => [pair, requestFor(request, pair)]));
  const choice = new Map([...requests].map(([pair, own]) => [pair, allStarts(own).length]));
  const order = [...request.pairs].sort((a, b) => (choice.get(a) ?? 0) - (choice.get(b) ?? 0) || byPair(a, b));
  const ground: Ground = { requests, pairs: request.pairs.length };
  let lines: readonly PlanLine[] = [];
  for (const pair of order) lines = withPair(ground, lines, pair) ?? lines;
  const placed = new Set(lines.map(({ pair }) => pair));
  const left = request.pairs.filter((pair) => !placed.has(pair));
  return {
    lines: [...lines].sort((a, b) => a.offer.start - b.offer.start || byPair(a.pair, b.pair)),
    gaps: left.flatMap((pair) => gapOf(ground, lines, pair)),
  };
}

type Ground = { readonly requests: ReadonlyMap<PairWithout, SlotRequest>; readonly pairs: number };

function gapOf(ground: Ground, lines: readonly PlanLine[], pair: PairWithout): readonly PlanGap[] {
  const request = besides(ground, lines, pair);
  return request ? [{ pair, none: findSlots(request).none }] : [];
}

/** With this pair in it, if need be after another one went elsewhere. */
function withPair(ground: Ground, lines: readonly PlanLine[], pair: PairWithout): readonly PlanLine[] | undefined {
  const [offer] = offersFor(ground, lines, pair);
  if (offer) return [...lines, { pair, offer }];
  if ((ground.requests.get(pair)?.people ?? []).some(({ busy }) => busy === 'unknown')) return undefined;
  for (const other of lines.filter(({ pair: one }) => isWith(one, pair.csm) || isWith(one, pair.am))) {
    const without = lines.filter((line) => line !== other);
    for (const own of offersFor(ground, without, pair)) {
      const now = [...without, { pair, offer: own }];
      const [elsewhere] = offersFor(ground, now, other.pair);
      if (elsewhere) return [...now, { pair: other.pair, offer: elsewhere }];
    }
  }
  return undefined;
}

/** How much of a good time's rank a second sync on somebody's day costs, and a day that has all of the others. */
const ownDayCost = 4;
const fullDayCost = 100;
const offersWeighed = 12;

/** The best first: of the pair's own times those on days on which they, and the team, have few. */
function offersFor(ground: Ground, lines: readonly PlanLine[], pair: PairWithout): readonly Offer[] {
  const request = besides(ground, lines, pair);
  const starts = request ? allStarts(request) : [];
  if (!request || starts.length === 0) return [];
  const dayIn = (start: Instant) => localDay(start, request.people[0]?.zone ?? 'UTC');
  const days = lines.map(({ offer }) => dayIn(offer.start));
  const costs = ranked(request, starts, []).map((offer, rank) => {
    const day = dayIn(offer.start);
    const sameDay = lines.filter((_, at) => days[at] === day);
    const own = sameDay.filter(({ pair: one }) => isWith(one, pair.csm) || isWith(one, pair.am)).length;
    return { offer, cost: rank + own * ownDayCost + (sameDay.length / ground.pairs) * fullDayCost };
  });
  return costs.sort((a, b) => a.cost - b.cost).map(({ offer }) => offer);
}

/** The pair's own request where the others' times are busy ones. */
function besides(ground: Ground, lines: readonly PlanLine[], pair: PairWithout): SlotRequest | undefined {
  const request = ground.requests.get(pair);
  const people = request?.people.map((one): Attendee => {
    const theirs = lines.filter((line) => isWith(line.pair, one.email)).map(({ offer }): BusyItem => offer);
    return one.busy === 'unknown' ? one : { ...one, busy: [...one.busy, ...theirs] };
  });
  return request && people && { ...request, people };
}

function requestFor(request: TeamRequest, pair: PairWithout): SlotRequest {
  const { now, from, to, stepMinutes, lengthMinutes, bufferMinutes, team } = request;
  const people = [pair.csm, pair.am].flatMap((email) => team.filter((mate) => mate.email === email));
  const [csm] = people;
  const noticed = csm ? addBusinessHours(now, hoursToBook, csm) : now;
  return {
    ...{ now, from, to, stepMinutes, lengthMinutes, bufferMinutes },
    noticeMinutes: Math.ceil((noticed + shortestAheadMs - now) / minuteMs),
    people: people.map((mate) => attendee(request, mate)),
    limit: offersWeighed,
    ...(pair.last === undefined ? {} : { usual: pair.last }),
  };
}

/** Whoever books has a working day to open Tandem, and what is booked is a day ahead even then. */
const hoursToBook = 8;

function attendee({ busyOf, standing, now }: TeamRequest, mate: Teammate): Attendee {
  const busy = busyOf.get(mate.email) ?? 'unknown';
  const theirs = standing.filter((one) => isWith(one, mate.email)).map(({ start, end }) => ({ start, end }));
  const hours = hoursOf({ ...mate, holidays: [...mate.holidays, ...daysAway(mate, now)] });
  return { ...hours, email: mate.email, busy: busy === 'unknown' ? busy : [...busy, ...theirs] };
}

const longestAwayDays = 60;

function daysAway({ awayUntil, zone }: Teammate, now: Instant): readonly Day[] {
  const today = localDay(now, zone);
  const days = Array.from({ length: longestAwayDays }, (_, ahead) => addDays(today, ahead));
  return awayUntil === undefined ? [] : days.filter((day) => day <= awayUntil);
}
