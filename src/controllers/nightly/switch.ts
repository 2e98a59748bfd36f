/** Everybody lets Tandem run by itself in their own name, or no longer: Google allows no other way. */
import type { Params } from '../../cards/actions';
import { type DutyState, nightlyCard } from '../../cards/nightly/nightly';
import type { Card } from '../../cards/spec';
import { falseAlarms } from '../../domain/alert/false-alarms';
import { type Duty, hourlyId, isHeard, leaseId } from '../../domain/duty/duty';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

const plan = { tables: ['duties', 'alerts'] } as const;

export function openNightly(services: Services): Reply {
  const desk = sitDown(services, plan);
  return push(cardOf(desk, desk.snapshot.table('duties')));
}

/** The trigger first: a run of a person whose row is missing writes the row. */
export function switchNightly(services: Services, { to }: Params<'switchNightly'>): Reply {
  return act(services, {
    plan,
    work: (desk) => {
      const { nightly: say } = desk.words;
      const duties = desk.snapshot.table('duties');
      const isOn = to !== 'off';
      // A trigger that is there and does not run is made anew.
      if (!isOn || stateOf(duties, desk.me.email, services) === 'silent') services.stopHourly();
      if (isOn) services.ensureHourly();
      const own = switched(duties, desk, isOn);
      const isThere = duties.some(({ id }) => id === own.id);
      save(desk, 'switchNightly', isThere ? { update: { duties: [own] } } : { add: { duties: [own] } });
      const others = duties.filter(({ id }) => id !== own.id);
      return updated(cardOf(desk, [...others, own]), isOn ? say.switchedOn : say.switchedOff);
    },
  });
}

function switched(duties: readonly Duty[], { me, services }: Desk, isOn: boolean): Duty {
  const id = hourlyId(me.email);
  const blank: Duty = {
    id,
    rev: 0,
    task: 'hourly',
    by: me.email,
    since: undefined,
    until: undefined,
    day: undefined,
    next: '',
  };
  const own = duties.find((duty) => duty.id === id) ?? blank;
  if (!isOn) return { ...own, since: undefined };
  return isHeard(own, services.now) ? own : { ...own, since: services.now };
}

function cardOf({ viewer, words, services, snapshot }: Desk, duties: readonly Duty[]): Card {
  const lease = duties.find(({ id }) => id === leaseId);
  const states = viewer.team.map(({ email }) => ({ email, state: stateOf(duties, email, services) }));
  const night = { day: lease?.day, by: lease?.by ?? '', goesOn: lease !== undefined && lease.next !== '' };
  const told = falseAlarms(snapshot.table('alerts'));
  return nightlyCard({ viewer, states, falseAlarms: told, night }, words);
}

function stateOf(duties: readonly Duty[], email: Duty['by'], { now }: Services): DutyState {
  const own = duties.find((duty) => duty.task === 'hourly' && duty.by === email);
  if (own?.since === undefined) return 'off';
  return isHeard(own, now) ? 'on' : 'silent';
}
