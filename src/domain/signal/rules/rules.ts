/**
 * The rules that propose a signal, each from rows that the workbook has anyway. A new one is one entry here and its
 * words in `messages`. What is not known proposes nothing: no rule takes missing for zero.
 */
import { type Account, noticeDay } from '../../account/account';
import type { Activity } from '../../account/activity';
import type { Contact } from '../../account/contact';
import type { Feedback } from '../../account/feedback';
import type { ServicePlan } from '../../account/service-plan';
import type { HealthSnapshot } from '../../health/health-snapshot';
import type { MeasureValue } from '../../health/measure-value';
import { newestOf } from '../../health/measures/derived-values';
import { foldText } from '../../text';
import { addDays, type Day, dayOf, daysBetween } from '../../time/time';
import type { KnownKind } from '../signal-kinds';
import { planNamed } from './plan-above';
import type { Finding, RuleId } from './proposal';

export type RuleFacts = {
  readonly account: Pick<Account, 'plan' | 'seatsBought' | 'seatsUsed' | 'renewalDay' | 'noticeDays'>;
  readonly contacts: readonly Pick<Contact, 'email'>[];
  readonly measures: readonly MeasureValue[];
  readonly history: readonly HealthSnapshot[];
  readonly feedback: readonly Feedback[];
  readonly activities: readonly Activity[];
  readonly plans: readonly ServicePlan[];
  readonly today: Day;
};

type Seen = Pick<Finding, 'now' | 'of' | 'basis' | 'level'> & Partial<Pick<Finding, 'what' | 'day'>>;
type Rule = {
  readonly kind: KnownKind;
  /** `since`: the day of the last answer to it; what grew before was answered. */
  readonly find: (facts: RuleFacts, since: Day | undefined) => Seen | undefined;
};

const fullShare = 0.9;
/** A team is no reason for more seats while those that are bought stand empty. */
const busyShare = 0.7;
const growthDays = 90;
const leastGrowthDays = 14;
const renewalDays = 90;
const teamSizeDays = 180;
const loginsDays = 14;
const loginsGrowth = 25;
const saidDays = 60;
const promoterScore = 9;

export const rules: { readonly [R in RuleId]: Rule } = {
  /** now: seats used, of: bought. */
  'over-seats': { kind: 'true-up', find: ({ account }) => seatsSeen(account, ({ used, bought }) => used > bought) },
  /** now and of: seats used in percent of bought, today and on `day`; `what`: the day of notice. */
  'before-renewal': {
    kind: 'true-up',
    find: (facts, since) => {
      const notice = noticeDay(facts.account);
      if (notice === undefined || notice < facts.today || daysBetween(facts.today, notice) > renewalDays)
        return undefined;
      const grown = growthOf(facts, since);
      if (!grown || grown.now < grown.of * 1.1 || grown.now - grown.of < 5) return undefined;
      return {
        ...grown,
        what: notice,
        basis: `renewal ${facts.account.renewalDay}`,
        level: Math.floor(grown.now / 10),
      };
    },
  },
  /** now: seats used, of: bought. */
  'seats-full': {
    kind: 'seat-limit',
    find: ({ account }) => seatsSeen(account, ({ used, bought }) => used <= bought && used / bought >= fullShare),
  },
  /** now: people known, of: seats bought. */
  'team-larger': {
    kind: 'seat-limit',
    find: (facts) => {
      const { seatsBought: bought, seatsUsed: used } = facts.account;
      const team = teamOf(facts);
      if (bought === undefined || bought <= 0 || team === undefined || team <= bought) return undefined;
      if (used !== undefined && used / bought < busyShare) return undefined;
      return { now: team, of: bought, basis: `seats ${bought}`, level: Math.floor((10 * team) / bought) };
    },
  },
  /** now and of: seats used in percent of bought, today and on `day`. */
  'usage-growth': {
    kind: 'usage-growth',
    find: (facts, since) => {
      const grown = growthOf(facts, since);
      return grown && grown.now >= grown.of * 1.2 && grown.now - grown.of >= 10 ? grown : undefined;
    },
  },
  /** now: growth of the logins in percent, as measured on `day`. */
  'logins-growth': {
    kind: 'usage-growth',
    find: ({ measures, today }, since) => {
      const newest = newestOf(measures, today).get('logins_trend');
      if (!newest || newest.value < loginsGrowth || daysBetween(newest.day, today) > loginsDays) return undefined;
      // It says how the last thirty days went: they have to lie after the answer.
      if (since !== undefined && daysBetween(since, newest.day) < 30) return undefined;
      return { now: newest.value, of: 0, day: newest.day, basis: newest.day, level: 0 };
    },
  },
  /** what: a feature that the account's plan has not, and that was named on `day`. */
  'feature-asked': { kind: 'higher-plan', find: (facts) => featureNamed(facts) },
  /** now: the score, given on `day`. */
  promoter: {
    kind: 'referral',
    find: ({ feedback, today }) => {
      const asked = feedback.filter(
        ({ kind, score, at }) => kind === 'nps' && score !== undefined && dayOf(at) <= today,
      );
      const [newest] = [...asked].sort((a, b) => b.at - a.at);
      if (!newest || (newest.score ?? 0) < promoterScore || daysBetween(dayOf(newest.at), today) > saidDays)
        return undefined;
      return { now: newest.score ?? 0, of: 10, day: dayOf(newest.at), basis: newest.id, level: 0 };
    },
  },
};

/** What one rule finds, and whose kind it is. */
export function findingOf(rule: RuleId, facts: RuleFacts, since: Day | undefined): Finding | undefined {
  const { kind, find } = rules[rule];
  const seen = find(facts, since);
  return seen && { what: '', day: undefined, ...seen, rule, kind };
}

function seatsSeen(
  { seatsBought: bought, seatsUsed: used }: RuleFacts['account'],
  isNews: (seats: { readonly used: number; readonly bought: number }) => boolean,
): Seen | undefined {
  if (bought === undefined || used === undefined || bought <= 0 || !isNews({ used, bought })) return undefined;
  return { now: used, of: bought, basis: `seats ${bought}`, level: Math.floor((20 * used) / bought) };
}

/** The people whose addresses are known, or what was measured, whichever is more. */
function teamOf({ contacts, measures, today }: RuleFacts): number | undefined {
  const measured = newestOf(measures, today).get('team_size');
  const size = measured && daysBetween(measured.day, today) <= teamSizeDays ? measured.value : 0;
  const known = Math.max(size, new Set(contacts.map(({ email }) => email)).size);
  return known > 0 ? known : undefined;
}

/** Seats used against the first snapshot of the last months that tells of them. */
function growthOf({ account, history, today }: RuleFacts, since: Day | undefined): Seen | undefined {
  const { seatsBought: bought, seatsUsed: used } = account;
  if (bought === undefined || used === undefined || bought <= 0) return undefined;
  const window = addDays(today, -growthDays);
  const from = since !== undefined && since > window ? since : window;
  const told = history.flatMap(({ day, reasons }) => {
    const seats = reasons.find(({ measure }) => measure === 'seats_used');
    return seats && day >= from && day <= addDays(today, -leastGrowthDays) ? [{ day, value: seats.value }] : [];
  });
  const [first] = told.sort((a, b) => (a.day < b.day ? -1 : 1));
  if (!first || first.value <= 0) return undefined;
  const now = Math.round((used / bought) * 100);
  return { now, of: first.value, day: first.day, basis: `since ${first.day}`, level: Math.floor(now / 10) };
}

/** In feedback and notes of late; a short name would be found in half of all words. */
function featureNamed({ account, plans, feedback, activities, today }: RuleFacts): Seen | undefined {
  const own = planNamed(account.plan, plans);
  if (!own) return undefined;
  const has = new Set(own.features.map(foldText));
  const others = plans.filter(({ id }) => id !== own.id).flatMap(({ features }) => features);
  const lacking = [...new Set(others)].filter((name) => foldText(name).length >= 4 && !has.has(foldText(name)));
  const notes = activities.filter(({ kind }) => kind === 'note' || kind === 'call');
  const said = [...feedback, ...notes].map(({ at, words }) => ({ day: dayOf(at), text: foldText(words) }));
  const late = said.filter(({ day }) => day <= today && daysBetween(day, today) <= saidDays);
  const newest = late.sort((a, b) => (a.day < b.day ? 1 : -1));
  for (const { day, text } of newest) {
    const what = lacking.find((name) => text.includes(foldText(name)));
    if (what !== undefined) return { now: 0, of: 0, what, day, basis: `feature ${foldText(what)}`, level: 0 };
  }
  return undefined;
}
