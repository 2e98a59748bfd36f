/**
 * Which alerts an account calls for tonight, and which of its earlier ones are over. Pure and the same however often it
 * is asked: what is open already or muted is not told again, so a run that was ended and begun anew doubles nothing.
 */
import type { Account } from '../account/account';
import type { TriggerKind } from '../health/health-model';
import { byTime, type HealthSnapshot } from '../health/health-snapshot';
import type { MeasureValue } from '../health/measure-value';
import { addDays, type Day, daysBetween } from '../time/time';
import type { Alert, AlertId, AlertSettings } from './alert';

export type AlertFacts = {
  readonly account: Pick<Account, 'id' | 'csm' | 'am' | 'stage'>;
  readonly history: readonly HealthSnapshot[];
  readonly measures: readonly MeasureValue[];
  /** Points in 30 days, by the straight line through them. */
  readonly slope: number | undefined;
  /** What puts the account at risk whatever its score says. */
  readonly trigger: TriggerKind | undefined;
  /** Somebody said what the health is: they know where the score stands and how it goes. */
  readonly overridden: boolean;
  /** What a value of a measure is worth, 0–100; nothing for what the account's model does not know. */
  readonly pointsOf: (measure: string, value: number) => number | undefined;
  /** All of this account so far. */
  readonly alerts: readonly Alert[];
  readonly settings: AlertSettings;
  readonly today: Day;
};

export type AlertNews = { readonly add: readonly Alert[]; readonly update: readonly Alert[] };

/** Older news is none: a company that switches the nightly run on is not told of what everybody knows. */
const freshDays = 7;
const slopeDays = 30;

export function alertNews(facts: AlertFacts): AlertNews {
  const update = facts.alerts.flatMap((alert) => (isOver(alert, facts) ? [over(alert, facts)] : []));
  const known = facts.alerts.map((alert) => update.find(({ id }) => id === alert.id) ?? alert);
  // Who has left is nobody's worry any more.
  const found = facts.account.stage === 'ended' ? [] : [absoluteOf(facts), trendOf(facts), behaviourOf(facts)];
  const add = found.flatMap((one) => (one && !isMuted(one, known, facts) ? [alertOf(one, facts)] : []));
  return { add: add.filter(({ id }) => !known.some((alert) => alert.id === id)), update };
}

type Found = Pick<Alert, 'kind' | 'reason' | 'measure' | 'from' | 'to'>;

function alertOf(found: Found, { account, today }: AlertFacts): Alert {
  const id: AlertId = `alr_${account.id.slice(4)}_${found.kind}_${today.replaceAll('-', '')}`;
  const owner = account.csm || account.am;
  const open = { state: 'open', recovered: undefined, useful: '', votedBy: '', votedAt: undefined } as const;
  return { id, rev: 1, account: account.id, ...found, day: today, owner, ...open };
}

/** So many of one kind within the days of silence: a relapse is news, what goes to and fro is not. */
const mostInSilence = 2;

/**
 * No second one of a kind while the first is open, nor within the days of silence, unless the first was over; and no
 * third one then. What triggers at once goes on for months: it is told once, whatever else of its kind is open.
 */
function isMuted(found: Found, alerts: readonly Alert[], { settings, today }: AlertFacts): boolean {
  const isTrigger = ({ reason }: Found) => reason === 'hard-trigger';
  const kin = alerts.filter((alert) =>
    isTrigger(found) ? isTrigger(alert) && alert.measure === found.measure : alert.kind === found.kind,
  );
  const lately = kin.filter(({ day }) => daysBetween(day, today) < settings.alertMuteDays);
  const standing = kin.filter(({ recovered }) => recovered === undefined);
  if (lately.length >= mostInSilence) return true;
  return standing.some((alert) => isTrigger(found) || alert.state === 'open' || lately.includes(alert));
}

function absoluteOf(facts: AlertFacts): Found | undefined {
  // The trigger is told of itself.
  if (facts.overridden || facts.trigger) return undefined;
  const { alertBelow } = facts.settings;
  const risk = fallOf(facts, ({ band }) => band === 'at-risk');
  if (risk) return { kind: 'absolute', reason: 'fell-at-risk', measure: '', ...risk };
  const low = alertBelow > 0 ? fallOf(facts, (one) => isBelow(one, alertBelow)) : undefined;
  return low && { kind: 'absolute', reason: 'fell-below', measure: '', ...low };
}

type Fall = { readonly from: number | undefined; readonly to: number | undefined };

function isBelow({ score }: HealthSnapshot, edge: number): boolean {
  return score !== undefined && score < edge;
}

/**
 * From where it was not so to where it is, within the last days. Where nothing was known before there is no fall, nor
 * where another model tells something else of the same account.
 */
function fallOf({ history, today }: AlertFacts, isLow: (one: HealthSnapshot) => boolean): Fall | undefined {
  const now = newestOf(history);
  if (!now || !isLow(now)) return undefined;
  const own = history.filter(({ score, model }) => score !== undefined && model === now.model).sort(byTime);
  const before = own.map(isLow).lastIndexOf(false);
  const [last, first] = [own[before], own[before + 1]];
  if (!last || !first || daysBetween(first.day, today) > freshDays) return undefined;
  return { from: last.score, to: now.score };
}

function newestOf(history: readonly HealthSnapshot[]): HealthSnapshot | undefined {
  return [...history].sort(byTime)[history.length - 1];
}

function trendOf({ history, slope, overridden, settings, today }: AlertFacts): Found | undefined {
  if (overridden || slope === undefined || slope > -settings.alertSlope) return undefined;
  // A line through days that were only reckoned back is none: the log of a new company begins empty.
  if (!history.some(({ day }) => day <= addDays(today, -slopeDays / 2))) return undefined;
  const from = newestOf(history.filter(({ day }) => day <= addDays(today, -slopeDays)));
  const lately = history.filter(({ day }) => day > addDays(today, -slopeDays));
  const models = new Set([...(from ? [from] : []), ...lately].map(({ model }) => model));
  if (models.size > 1) return undefined;
  const first = from ?? [...lately].sort(byTime)[0];
  return { kind: 'trend', reason: 'falling', measure: '', from: first?.score, to: newestOf(history)?.score };
}

function behaviourOf(facts: AlertFacts): Found | undefined {
  const { trigger } = facts;
  if (trigger) return { kind: 'behaviour', reason: 'hard-trigger', measure: trigger, from: undefined, to: undefined };
  const names = [...new Set(facts.measures.map(({ measure }) => measure))];
  const falls = names.flatMap((measure) => measureFall(facts, measure) ?? []);
  return falls.sort((a, b) => b.lost - a.lost)[0]?.found;
}

/** From one value to the next, by what they are worth: a jump of a number that matters little is none. */
function measureFall(facts: AlertFacts, measure: string) {
  const [now, before] = lastTwo(facts, measure);
  if (!now || !before || daysBetween(now.day, facts.today) > freshDays) return undefined;
  const [then, points] = [facts.pointsOf(measure, before.value), facts.pointsOf(measure, now.value)];
  if (then === undefined || points === undefined || then - points < facts.settings.alertJump) return undefined;
  const found: Found = { kind: 'behaviour', reason: 'measure-fell', measure, from: before.value, to: now.value };
  return { lost: then - points, found };
}

function lastTwo({ measures, today }: AlertFacts, measure: string): readonly (MeasureValue | undefined)[] {
  const own = measures.filter((value) => value.measure === measure && value.day <= today);
  return own.sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, 2);
}

/** What an alert told is over: then the next one of its kind is news again. */
function over(alert: Alert, { today }: AlertFacts): Alert {
  return { ...alert, recovered: today, state: alert.state === 'open' ? 'recovered' : alert.state };
}

function isOver(alert: Alert, facts: AlertFacts): boolean {
  if (alert.recovered !== undefined) return false;
  const now = newestOf(facts.history);
  switch (alert.reason) {
    case 'fell-at-risk':
      return now !== undefined && (now.band === 'watch' || now.band === 'healthy');
    case 'fell-below':
      return now?.score !== undefined && !isBelow(now, facts.settings.alertBelow);
    case 'falling':
      return facts.slope !== undefined && facts.slope > -facts.settings.alertSlope / 2;
    case 'hard-trigger':
      return facts.trigger !== alert.measure;
    case 'measure-fell':
      return isBack(alert, facts);
  }
}

/** Half of what was lost is won again. */
function isBack({ measure, from, to }: Alert, facts: AlertFacts): boolean {
  const worth = (value: number | undefined) => (value === undefined ? undefined : facts.pointsOf(measure, value));
  const [before, after, now] = [worth(from), worth(to), worth(lastTwo(facts, measure)[0]?.value)];
  return before !== undefined && after !== undefined && now !== undefined && now >= (before + after) / 2;
}
