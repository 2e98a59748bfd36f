/** What leads have planned and is not booked yet: everybody sees it, a lead withdraws it, its CSM finds another time. */
import type { Params } from '../../../cards/actions';
import type { Card } from '../../../cards/spec';
import { plannedCard } from '../../../cards/sync/team/planned';
import { type Notice, noticesFrom, skipped } from '../../../domain/notice/notice';
import { planNews } from '../../../domain/sync/team/plan-news';
import { isWith, type PlannedSync } from '../../../domain/sync/team/planned';
import { may } from '../../../domain/team/permission';
import { addDays, minuteMs } from '../../../domain/time/time';
import { Fault } from '../../../fault';
import { act, type Desk, save, sitDown } from '../../desk';
import { push, type Reply, updated } from '../../reply';
import type { Services } from '../../services';
import { offersFor } from '../schedule';
import { teamTables } from './facts';

export function openPlanned(services: Services): Reply {
  const desk = sitDown(services, { tables: teamTables });
  return push(plannedOn(desk, desk.snapshot.table('plannedSyncs')));
}

export function plannedOn(desk: Desk, rows: readonly PlannedSync[]): Card {
  const { viewer, words, snapshot, me } = desk;
  return plannedCard(
    { viewer, rows, meetings: snapshot.table('meetings'), mayWithdraw: may(me, 'withdrawPlan') },
    words,
  );
}

/** What is booked stays; whoever was told that they meet is told that they do not. */
export function withdrawPlan(services: Services, { plan }: Params<'withdrawPlan'>): Reply {
  return act(services, {
    plan: { tables: [...teamTables, 'outbox'] },
    work: (desk) => {
      const rows = desk.snapshot.table('plannedSyncs');
      const own = rows.filter((row) => row.plan === plan && (row.state === 'planned' || row.state === 'lapsed'));
      const withdrawn = own.map((row): PlannedSync => ({ ...row, state: 'withdrawn' }));
      if (own.length > 0) {
        const { add, update } = toldOf(desk, withdrawn);
        save(desk, 'withdrawPlan', { add: { outbox: add }, update: { plannedSyncs: withdrawn, outbox: update } });
      }
      const now = rows.map((row) => withdrawn.find(({ id }) => id === row.id) ?? row);
      return updated(plannedOn(desk, now), desk.words.teamSyncs.withdrawn({ count: own.length }));
    },
  });
}

/** A notice that has not gone out is not sent any more. */
function toldOf({ snapshot, services, me }: Desk, withdrawn: readonly PlannedSync[]) {
  const ids = new Set<string>(withdrawn.map(({ id }) => id));
  const waits = ({ kind, state, about, what }: Notice) =>
    kind === 'plan' && state === 'waiting' && what === 'planned' && ids.has(about);
  const waiting = snapshot.table('outbox').filter(waits);
  const unheard = new Set(waiting.map(({ to }) => to));
  const news = planNews(withdrawn, 'withdrawn', { by: me.email, at: services.now, team: snapshot.team });
  return {
    add: noticesFrom(news.filter(({ to }) => !unheard.has(to))),
    update: waiting.map((notice) => skipped(notice, 'over', services.now)),
  };
}

/** From tomorrow on, as any sync that is booked by hand. */
export function planAgain(services: Services, { planned }: Params<'planAgain'>): Reply {
  const desk = sitDown(services, { tables: teamTables });
  const { me, today, snapshot } = desk;
  const row = snapshot.table('plannedSyncs').find(({ id }) => id === planned);
  if (!row) throw new Fault('missing-row', { table: 'plannedSyncs' });
  if (!isWith(row, me.email)) throw new Fault('not-allowed', { right: 'planAgain' });
  const partner = row.csm === me.email ? row.am : row.csm;
  const minutes = String((row.end - row.start) / minuteMs);
  return push(offersFor(desk, { with: partner, minutes, weekday: '', often: '', from: addDays(today, 1) }));
}
