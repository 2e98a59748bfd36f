/**
 * The night's work, done once by whoever's hourly run comes first after midnight where they sit. A lease in the workbook
 * keeps others away; what is found and how far it came are written in one go, so that a run which ends anywhere loses
 * and doubles nothing, and the next one goes on.
 */

import type { Account } from '../../domain/account/account';
import type { Alert } from '../../domain/alert/alert';
import { type AlertNews, alertNews } from '../../domain/alert/alert-rules';
import { type Duty, doneLease, holdsLease, hourlyId, leaseId, restedLease, takenLease } from '../../domain/duty/duty';
import { healthOf } from '../../domain/health/health';
import { isFor, modelFor } from '../../domain/health/health-model';
import { pointsOf } from '../../domain/health/measures/measure';
import { trendOf } from '../../domain/health/trend';
import { noticesFrom } from '../../domain/notice/notice';
import { nightNews } from '../../domain/notice/occasions';
import type { Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import { localDay } from '../../domain/time/time-zone';
import type { Dossier } from '../../store/derived/dossier';
import type { Rolled } from '../../store/workbook';
import { type Desk, save, sitDown } from '../desk';
import { figureTables } from '../figures/books';
import { freshMoneyStamps, freshStamps, saveMoneyStamps, stampChange } from '../figures/stamps';
import { renewingColumns } from '../record/chances';
import { isDue, keepLearned, keepWorking, learning } from '../record/learn';
import type { Services } from '../services';
import { countedAnew, countingTables, ruleChange } from '../signal/rules';

const plan = { tables: ['duties', 'alerts'], freshTeam: true } as const;
/** Of the six minutes of a run; reading everything anew comes after it. */
const budgetMs = 120_000;

export function runNightly(given: Services): void {
  const services = { ...given, asks: 'runNightly' } as const;
  const { workbook } = services;
  const seen = workbook.load(plan);
  const me = seen.team.find(({ email }) => email === services.me);
  if (!me || isAllDone(seen.table('duties'), me, localDay(services.now, me.zone))) return;
  let from = workbook.locked(() => begin(sitDown(services, plan)));
  while (typeof from === 'number') {
    const rolled = workbook.roll(from);
    from = workbook.locked(() => portion(sitDown(services, plan), rolled));
  }
  if (from === toLearn) learn(services);
}

/** Where the night's work goes on when all accounts are looked at. */
const toLearn = 'learn';
type Place = number | typeof toLearn | undefined;

function learn(services: Services): void {
  const { workbook } = services;
  const desk = sitDown(services, {
    ...plan,
    tables: [...new Set([...figureTables, 'backtests', 'alerts', ...countingTables] as const)],
    accountColumns: renewingColumns,
  });
  const isNews = isDue(desk.snapshot.table('backtests'), desk.today);
  const found = isNews ? learning(desk, () => !isOver(services)) : undefined;
  const [stamps, money, counted] = [freshStamps(desk), freshMoneyStamps(desk), countedAnew(desk)];
  workbook.locked(() => {
    const now = sitDown(services, { ...plan, tables: ['duties', 'backtests', 'models', 'rules', 'stamps'] });
    const lease = leaseOf(now);
    if (!holdsLease(lease, { me: now.me.email, now: services.now })) return;
    if (found && 'working' in found) return keepWorking(now, found.working, restedLease(lease, toLearn));
    saveMoneyStamps(now, money);
    const done = doneLease(lease, now.today);
    const [rules, figures] = [ruleChange(now, counted), stampChange(now, stamps)];
    const change = {
      add: { ...rules.add, ...figures.add },
      update: { ...rules.update, ...figures.update, duties: [done] },
    };
    if (found) keepLearned(now, found.learned, change);
    else save(now, 'runNightly', change);
  });
}

function leaseOf({ snapshot }: Desk): Duty | undefined {
  return snapshot.table('duties').find(({ id }) => id === leaseId);
}

/** Most hours of a day: the night is done, and this person's trigger was heard of today. */
function isAllDone(duties: readonly Duty[], { email }: Teammate, today: Day): boolean {
  const [own, lease] = [hourlyId(email), leaseId].map((id) => duties.find((duty) => duty.id === id));
  return own?.day === today && own.since !== undefined && lease?.day !== undefined && lease.day >= today;
}

/** Says that this person's trigger runs, and takes the lease: where the work begins, or nothing where there is none. */
function begin(desk: Desk): Place {
  const { services, me, today, snapshot } = desk;
  const duties = snapshot.table('duties');
  const own = duties.find(({ id }) => id === hourlyId(me.email));
  const isTold = own?.day === today && own.since !== undefined;
  const blank = { id: hourlyId(me.email), rev: 0, task: 'hourly', by: me.email, until: undefined, next: '' } as const;
  const heard: Duty = { ...(own ?? blank), since: own?.since ?? services.now, day: today };
  const lease = duties.find(({ id }) => id === leaseId);
  const taken = takenLease(lease, { me: me.email, now: services.now, today });
  saveDuties(desk, [...(isTold ? [] : [heard]), ...(taken ? [taken] : [])]);
  return taken && (taken.next === toLearn ? toLearn : Number(taken.next) || 0);
}

export function saveDuties(desk: Desk, changed: readonly Duty[]): void {
  const known = new Set(desk.snapshot.table('duties').map(({ id }) => id));
  const [update, add] = [changed.filter(({ id }) => known.has(id)), changed.filter(({ id }) => !known.has(id))];
  if (changed.length > 0) save(desk, 'runNightly', { update: { duties: update }, add: { duties: add } });
}

/**
 * Alerts of some accounts and where the next ones begin, in one write; nothing where all is done, the time is over, or
 * somebody else has taken the work over.
 */
function portion(desk: Desk, { accounts, next: following }: Rolled): Place {
  const next = following ?? toLearn;
  const { services, me } = desk;
  const lease = leaseOf(desk);
  if (!holdsLease(lease, { me: me.email, now: services.now })) return undefined;
  const rests = isOver(services);
  const duty = rests ? restedLease(lease, String(next)) : { ...lease, next: String(next) };
  const news = newsOf(desk, accounts);
  const outbox = noticesFrom(nightNews(news.add, desk.snapshot.team, services.now));
  save(desk, 'runNightly', { add: { alerts: news.add, outbox }, update: { alerts: news.update, duties: [duty] } });
  return rests ? undefined : next;
}

function isOver({ workbook }: Services): boolean {
  return workbook.passedMs() > budgetMs;
}

function newsOf(desk: Desk, accounts: Rolled['accounts']): AlertNews {
  const before = new Map<string, Alert[]>();
  for (const alert of desk.snapshot.table('alerts')) {
    before.set(alert.account, [...(before.get(alert.account) ?? []), alert]);
  }
  const all = accounts.map(({ account, dossier }) =>
    newsOfOne(desk, { account, dossier }, before.get(account.id) ?? []),
  );
  return { add: all.flatMap(({ add }) => add), update: all.flatMap(({ update }) => update) };
}

type Subject = { readonly account: Account; readonly dossier: Dossier };

function newsOfOne({ snapshot, today }: Desk, { account, dossier }: Subject, alerts: readonly Alert[]): AlertNews {
  const { history, measures } = dossier;
  const facts = { ...dossier, account, today };
  const named = modelFor(account, snapshot.models);
  const health = healthOf(facts, named);
  const own = new Map(named.model.measures.filter((one) => isFor(one, account)).map((one) => [one.id, one]));
  return alertNews({
    ...{ account, history, measures, alerts, today, settings: snapshot.settings },
    slope: trendOf(facts, named.model, health).days30,
    trigger: health.trigger,
    overridden: health.override !== undefined,
    pointsOf: (measure, value) => {
      const found = own.get(measure);
      return found && pointsOf(found, value);
    },
  });
}
