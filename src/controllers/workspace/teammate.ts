/** The team: an admin adds and changes people, everybody their own hours and language; the tab is open to hands too. */
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type TeammateView, teammateCard } from '../../cards/workspace/teammate';
import type { Email } from '../../domain/team/email';
import { may } from '../../domain/team/permission';
import { mayStandIn } from '../../domain/team/stand-in';
import {
  type Digest,
  digests,
  type Language,
  languages,
  type Role,
  roles,
  type Teammate,
  weekdays,
} from '../../domain/team/teammate';
import { westernDigits } from '../../domain/text';
import { type ClockTime, type Day, dayOf, isDay } from '../../domain/time/time';
import { isClockTime, isZone, localDay } from '../../domain/time/time-zone';
import { Fault } from '../../fault';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { openSettings } from './settings';

export function openTeammate(services: Services, { email }: Params<'openTeammate'>): Reply {
  const desk = sitDown(services, {});
  checkRow(desk, email);
  return push(teammateOf(desk, email, { typed: {}, problems: {} }));
}

export function saveTeammate(services: Services, { email }: Params<'saveTeammate'>, form: Form): Reply {
  const typed = typedIn(form);
  return act(services, {
    plan: { tables: ['team'] },
    work: (desk) => {
      checkRow(desk, email);
      const before = desk.snapshot.team.find((mate) => mate.email === email) ?? addedBefore(desk, typed);
      const mate = teammateIn(typed, { before, mayChangeRole: may(desk.me, 'changeTeam'), desk });
      const problems = problemsOf(desk, { typed, mate, before });
      if (Object.keys(problems).length > 0) return again(teammateOf(desk, email, { typed, problems }));
      save(desk, 'saveTeammate', {
        ...(may(desk.me, 'changeTeam') ? { as: 'changeTeam' } : {}),
        ...(before ? { update: { team: [mate] } } : { add: { team: [mate] } }),
      });
      return done(openSettings(services), desk.words.notices.teammateSaved);
    },
  });
}

/** The same form once more, after a click whose answer was lost: the row that it added is the one it means. */
function addedBefore(desk: Desk, typed: Typed): Teammate | undefined {
  const wanted = teammateIn(typed, { before: undefined, mayChangeRole: true, desk });
  const fields = (Object.keys(wanted) as (keyof Teammate)[]).filter((field) => field !== 'rev');
  return desk.snapshot.team.find((mate) => fields.every((field) => String(mate[field]) === String(wanted[field])));
}

/** One's own row is everybody's to change, but for the role. */
function checkRow({ me }: Desk, email: string): void {
  if (email !== me.email && !may(me, 'changeTeam')) throw new Fault('not-allowed', { right: 'changeTeam' });
}

type Typed = TeammateView['typed'];

const nameLimit = 100;
/** As many as fit into a cell, and more than anybody has. */
const mostHolidays = 1000;

function typedIn(form: Form): Typed {
  const names = ['email', 'name', 'role', 'zone', 'from', 'to', 'language', 'holidays', 'digest', 'digestAt'] as const;
  const texts = Object.fromEntries(names.map((name) => [name, form.text(name)]));
  const away = form.day('awayUntil');
  const absence = { deputy: form.text('deputy'), ...(away === undefined ? {} : { awayUntil: dayOf(away) }) };
  return { ...texts, ...absence, workdays: form.all('workdays') };
}

type Before = { readonly before: Teammate | undefined; readonly mayChangeRole: boolean; readonly desk: Desk };

function teammateIn(typed: Typed, { before, mayChangeRole, desk }: Before): Teammate {
  const role = roles.find((one): one is Role => one === typed.role) ?? 'csm';
  const mate = {
    email: before?.email ?? ((typed.email ?? '').toLowerCase() as Email),
    rev: before?.rev ?? 1,
    name: typed.name ?? '',
    role: mayChangeRole || !before ? role : before.role,
    zone: typed.zone ?? '',
    workdays: weekdays.filter((day) => typed.workdays?.includes(day)),
    from: westernDigits(typed.from ?? '') as ClockTime,
    to: westernDigits(typed.to ?? '') as ClockTime,
    holidays: holidaysIn(typed.holidays ?? '').filter((day): day is Day => isDay(day)),
    language: languages.find((one): one is Language => one === typed.language) ?? 'en',
    digest: digests.find((one): one is Digest => one === typed.digest) ?? before?.digest ?? 'daily',
    digestAt: (westernDigits(typed.digestAt ?? '') || (before?.digestAt ?? '09:00')) as ClockTime,
  };
  return { ...mate, ...absenceIn(typed, mate, desk) };
}

/** A day that is over means that they are here; whoever could not take their part is no deputy. */
function absenceIn(typed: Typed, mate: Omit<Teammate, 'awayUntil' | 'deputy'>, { services, snapshot }: Desk) {
  const { awayUntil = '' } = typed;
  const today = isZone(mate.zone) ? localDay(services.now, mate.zone) : '';
  const deputy = snapshot.team.find(({ email }) => email === typed.deputy);
  return {
    awayUntil: isDay(awayUntil) && awayUntil >= today ? awayUntil : undefined,
    deputy: deputy && mayStandIn(deputy, mate) ? deputy.email : ('' as const),
  };
}

function holidaysIn(text: string): readonly string[] {
  return westernDigits(text)
    .split(/[\s,;،]+/)
    .filter((part) => part !== '');
}

type Filled = { readonly typed: Typed; readonly mate: Teammate; readonly before: Teammate | undefined };

function problemsOf({ snapshot }: Desk, { typed, mate, before }: Filled): TeammateView['problems'] {
  const admins = snapshot.team.filter(({ role }) => role === 'admin');
  const lastAdmin = before?.role === 'admin' && mate.role !== 'admin' && admins.length === 1;
  const clocks = isClockTime(mate.from) && isClockTime(mate.to);
  return {
    ...(/^[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+$/.test(mate.email) ? {} : { email: 'not-a-mail' }),
    ...(!before && snapshot.team.some(({ email }) => email === mate.email) ? { email: 'already-there' } : {}),
    ...(mate.name === '' ? { name: 'missing' } : mate.name.length > nameLimit ? { name: 'too-long' } : {}),
    ...(isClockTime(mate.digestAt) ? {} : { digestAt: 'missing' }),
    ...(isZone(mate.zone) ? {} : { zone: 'not-a-zone' }),
    ...(mate.workdays.length === 0 ? { workdays: 'no-workday' } : {}),
    ...(clocks && mate.from < mate.to ? {} : { to: 'hours-reversed' }),
    ...(holidaysIn(typed.holidays ?? '').every(isDay) ? {} : { holidays: 'not-a-number' }),
    ...(mate.holidays.length > mostHolidays ? { holidays: 'too-long' } : {}),
    ...(lastAdmin ? { role: 'last-admin' } : {}),
  };
}

function teammateOf(desk: Desk, email: string, form: Pick<TeammateView, 'typed' | 'problems'>): Card {
  const teammate = desk.snapshot.team.find((mate) => mate.email === email);
  return teammateCard({ viewer: desk.viewer, teammate, ...form }, desk.words);
}
