/**
 * Values that Tandem has without any import. What is not logged is not known: each says nothing rather than guess, and
 * nothing of it is ever zero because a tab is empty.
 */
import { type Activity, edited } from '../../account/activity';
import type { Case } from '../../account/case';
import type { Feedback } from '../../account/feedback';
import type { Meeting } from '../../sync/meeting';
import { addDays, type Day, dayOf, daysBetween } from '../../time/time';
import type { HealthFacts } from '../health-facts';
import type { MeasureValue } from '../measure-value';
import type { MeasureSource } from './measure';

/** `day`: when it was measured; nothing for what is so today. */
export type CurrentValue = { readonly value: number; readonly day: Day | undefined };

/** The newest value of each measure up to a day. */
export type Newest = ReadonlyMap<string, MeasureValue>;

export function newestOf(values: readonly MeasureValue[], today: Day): Newest {
  const newest = new Map<string, MeasureValue>();
  for (const value of values) {
    if (value.day > today) continue;
    const best = newest.get(value.measure);
    if (!best || value.day >= best.day) newest.set(value.measure, value);
  }
  return newest;
}

export type ValueOf = (
  facts: HealthFacts,
  at: { readonly today: Day; readonly imported: CurrentValue | undefined },
) => CurrentValue | undefined;

export const currentValues: { readonly [Source in MeasureSource]: ValueOf } = {
  column: (_, { imported }) => imported,
  /** The Sheet keeps no past of the seats, so a look back takes them as they are today: only dated measures move. */
  seats: ({ account: { seatsBought, seatsUsed } }) => {
    if (seatsBought === undefined || seatsUsed === undefined || seatsBought <= 0) return undefined;
    return { value: Math.round((seatsUsed / seatsBought) * 100), day: undefined };
  },
  contact: (facts, { today }) => {
    const last = lastContactDay(facts, today);
    return last === undefined ? undefined : { value: daysBetween(last, today), day: undefined };
  },
  responses: (facts, { today }) => responseBalance(facts, today),
  cases: ({ cases }, { today, imported }) => openCases(cases, today) ?? imported,
  feedback: ({ feedback }, { today, imported }) => newerOf(newestFeedback(feedback, today), imported),
  meetings: ({ meetings }, { today }) => attendance(meetings, today),
};

/** Logged contacts and meetings only: silence in the log is not neglect. */
export function isContact({ kind, what }: Pick<Activity, 'kind' | 'what'>): boolean {
  if (kind === 'call') return what === 'reached';
  // Other words for what happened before are no further contact.
  if (kind === 'note') return what !== edited;
  return kind === 'mail' || (kind === 'meeting' && what === 'held');
}

function lastContactDay({ activities, meetings }: HealthFacts, today: Day): Day | undefined {
  let last: Day | undefined;
  const see = (day: Day) => {
    if (day <= today && (last === undefined || day > last)) last = day;
  };
  for (const activity of activities) if (isContact(activity)) see(dayOf(activity.at));
  for (const { state, end } of meetings) if (state !== 'cancelled') see(dayOf(end));
  return last;
}

export const responseDays = 90;
/** Of each way, before a balance says anything. */
const leastMails = 5;

/** Their share of the mails whose direction was logged, in percent. */
function responseBalance({ activities }: HealthFacts, today: Day): CurrentValue | undefined {
  const from = addDays(today, -responseDays);
  const count = { in: 0, out: 0 };
  for (const { kind, what, at } of activities) {
    if (kind !== 'mail' || (what !== 'in' && what !== 'out')) continue;
    const day = dayOf(at);
    if (day > from && day <= today) count[what] += 1;
  }
  if (count.in < leastMails || count.out < leastMails) return undefined;
  return { value: Math.round((count.in / (count.in + count.out)) * 100), day: undefined };
}

const patienceDays = 7;

/** Known only of an account that ever had a case; without an open one, it is as fresh as what was heard last. */
function openCases(cases: readonly Case[], today: Day): CurrentValue | undefined {
  let heard: Day | undefined;
  let open = 0;
  let pressing = 0;
  for (const { opened, closed, escalated } of cases) {
    if (opened > today) continue;
    const isOpen = closed === undefined || closed > today;
    const last = isOpen ? opened : closed;
    if (heard === undefined || last > heard) heard = last;
    if (isOpen) open += 1;
    if (isOpen && (escalated || daysBetween(opened, today) > patienceDays)) pressing += 1;
  }
  return heard === undefined ? undefined : { value: pressing, day: open > 0 ? undefined : heard };
}

/** Surveys of one to five as of zero to ten. */
function newestFeedback(feedback: readonly Feedback[], today: Day): CurrentValue | undefined {
  let best: { readonly at: number; readonly value: number } | undefined;
  for (const { kind, score, at } of feedback) {
    if (score === undefined || kind === 'words' || dayOf(at) > today || (best && best.at > at)) continue;
    best = { at, value: kind === 'nps' ? score : Math.round(((score - 1) / 4) * 10) };
  }
  return best && { value: Math.min(10, Math.max(0, best.value)), day: dayOf(best.at) };
}

function newerOf(one: CurrentValue | undefined, other: CurrentValue | undefined): CurrentValue | undefined {
  if (!one || !other) return one ?? other;
  return (other.day ?? '') > (one.day ?? '') ? other : one;
}

export const attendanceDays = 120;
const leastMeetings = 3;

/** Held of those agreed on, in percent, as fresh as the last of them. */
function attendance(meetings: readonly Meeting[], today: Day): CurrentValue | undefined {
  const from = addDays(today, -attendanceDays);
  let held = 0;
  let agreed = 0;
  let last: Day | undefined;
  for (const { state, end } of meetings) {
    const day = dayOf(end);
    if (state === 'reserved' || day < from || day >= today) continue;
    agreed += 1;
    if (state !== 'cancelled') held += 1;
    if (last === undefined || day > last) last = day;
  }
  return agreed < leastMeetings ? undefined : { value: Math.round((held / agreed) * 100), day: last };
}
