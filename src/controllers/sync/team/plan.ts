/** Syncs for all pairs that have none: proposed at once to a lead, who confirms the lines that shall be booked. */
import type { Params } from '../../../cards/actions';
import { pickedField, teamPlanCard } from '../../../cards/sync/team/plan';
import { noticesFrom } from '../../../domain/notice/notice';
import { planTeam, type TeamPlan } from '../../../domain/sync/team/plan';
import { planNews } from '../../../domain/sync/team/plan-news';
import { areSame, isWith, type PlannedSync, plannedOf, shortestAheadMs } from '../../../domain/sync/team/planned';
import type { Email } from '../../../domain/team/email';
import { addDays, minuteMs } from '../../../domain/time/time';
import { overlaps, type TimeRange } from '../../../domain/time/time-range';
import { startOfDay } from '../../../domain/time/time-zone';
import { act, type Desk, onceMore, save, sitDown } from '../../desk';
import { push, type Reply } from '../../reply';
import type { Form, Services } from '../../services';
import { mostPairs, openAt, pairsAt, teamPlan } from './facts';
import { plannedOn } from './planned';

/** A fortnight from tomorrow on. */
const planDays = 15;
const stepMinutes = 15;

export function openTeamPlan(services: Services): Reply {
  const desk = sitDown(services, teamPlan);
  const { viewer, words } = desk;
  const pairs = pairsAt(desk);
  const plan = proposed(desk, pairs.slice(0, mostPairs));
  const open = openAt(desk).length;
  return push(teamPlanCard({ viewer, plan, pairs: pairs.length, open, key: services.newKey() }, words));
}

/** One look into all calendars; of what only their owners can see (tentative, focus) nothing is known. */
function proposed(desk: Desk, pairs: ReturnType<typeof pairsAt>): TeamPlan {
  const { services, snapshot, today, me } = desk;
  if (pairs.length === 0) return { lines: [], gaps: [] };
  const { settings, team } = snapshot;
  const from = startOfDay(addDays(today, 1), me.zone);
  const to = startOfDay(addDays(today, planDays), me.zone);
  const pause = settings.bufferMinutes * minuteMs;
  const people = [...new Set(pairs.flatMap(({ csm, am }) => [csm, am]))];
  const answers = services.calendar.freshBusyOf(people, from - pause, to + pause);
  return planTeam({
    ...{ pairs, team, from, to, stepMinutes, now: services.now, standing: openAt(desk) },
    busyOf: new Map(answers.map(({ email, busy }) => [email, busy])),
    lengthMinutes: settings.syncMinutes,
    bufferMinutes: settings.bufferMinutes,
  });
}

export function confirmTeamPlan(services: Services, { key }: Params<'confirmTeamPlan'>, form: Form): Reply {
  return act(services, {
    plan: { ...teamPlan, freshTeam: true },
    work: (desk) => confirm(desk, key, pickedIn(desk, form)),
  });
}

type Picked = TimeRange & { readonly csm: string; readonly am: string };

/** As the boxes of each day carry them. What a client makes up is held against the pairs there are. */
function pickedIn({ today, snapshot, services }: Desk, form: Form): readonly Picked[] {
  const length = snapshot.settings.syncMinutes * minuteMs;
  const days = Array.from({ length: planDays + 2 }, (_, ahead) => addDays(today, ahead));
  const values = [...new Set(days.flatMap((day) => form.all(pickedField(day))))].slice(0, mostPairs);
  const latest = startOfDay(addDays(today, planDays + 2), 'UTC');
  return values.flatMap((value) => {
    const [csm = '', am = '', time] = value.split(' ');
    const start = Number(time);
    const sound = Number.isInteger(start) && start % minuteMs === 0;
    const isAhead = start >= services.now + shortestAheadMs && start < latest;
    return sound && isAhead ? [{ csm, am, start, end: start + length }] : [];
  });
}

function confirm(desk: Desk, key: string, picked: readonly Picked[]): Reply {
  const { services, words, me, snapshot } = desk;
  const { teamSyncs: say } = words;
  if (picked.length === 0) return { show: 'notice', notice: say.nothingTicked };
  const rows = snapshot.table('plannedSyncs');
  const before = rows.filter(({ plan }) => plan === key);
  const fresh = before.length > 0 ? [] : chosen(desk, key, picked);
  if (fresh.length > 0) {
    const told = { by: me.email, at: services.now, team: snapshot.team };
    save(desk, 'confirmTeamPlan', {
      key: onceMore(services, key),
      add: { plannedSyncs: fresh, outbox: noticesFrom(planNews(fresh, 'planned', told)) },
    });
  }
  const made = before.length > 0 ? before : fresh;
  const left = picked.length - made.length;
  const notice = [say.confirmed({ count: made.length }), ...(left > 0 ? [say.leftOut({ count: left })] : [])].join(
    '. ',
  );
  return { show: 'push', card: plannedOn(desk, [...rows, ...fresh]), notice, changed: true };
}

/** Who still has no sync, at times that no other line and no other lead's plan takes. */
function chosen(desk: Desk, key: string, picked: readonly Picked[]): readonly PlannedSync[] {
  const { services, me } = desk;
  const pairs = pairsAt(desk);
  const standing = openAt(desk);
  const plan = { by: me.email, at: services.now, plan: key };
  const made: PlannedSync[] = [];
  for (const { csm, am, start, end } of picked) {
    const pair = pairs.find((one) => one.csm === csm && one.am === am);
    const isDouble = (email: Email) =>
      [...standing, ...made].some((row) => isWith(row, email) && overlaps(row, { start, end }));
    const isTaken = !pair || made.some((row) => areSame(row, pair)) || isDouble(pair.csm) || isDouble(pair.am);
    if (!isTaken) made.push(plannedOf(pair, { start, end }, plan));
  }
  return made;
}
