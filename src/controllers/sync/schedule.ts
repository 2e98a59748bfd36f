/** Finding a time: with whom, how long, on which day; then the first times that suit both. */

import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type SyncView, syncCard, syncLengths } from '../../cards/sync/sync';
import { syncOffersCard } from '../../cards/sync/sync-offers';
import { byText } from '../../domain/order';
import { cadences, type Meeting } from '../../domain/sync/meeting';
import { findSlots } from '../../domain/sync/slots';
import { isOfPair, lastSync, nextSync, pairOf, standing } from '../../domain/sync/sync';
import { type Teammate, type Weekday, weekdays } from '../../domain/team/teammate';
import { addDays, dayOf, type Instant, minuteMs } from '../../domain/time/time';
import { staleAmong, startOfDay } from '../../domain/time/time-zone';
import { hoursOf } from '../../domain/time/working-hours';
import { Fault } from '../../fault';
import type { Plan } from '../../store/workbook';
import { accountId } from '../account/account';
import { type Desk, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { BusyAnswer, Form, Services } from '../services';

/** How far ahead a time is looked for, from the day that was picked. */
const searchDays = 14;
const stepMinutes = 15;
/** Nobody is asked to meet within the hour. */
const noticeMinutes = 60;
const offersShown = 8;

export function planFor(account: string): Plan {
  return { tables: ['meetings'], ...(account === '' ? {} : { account: accountId(account) }) };
}

export function openSync(services: Services, { account }: Params<'openSync'>): Reply {
  const desk = sitDown(services, planFor(account));
  return push(syncForm(desk, { typed: proposal(desk), problems: {} }));
}

export function findTimes(services: Services, { account }: Params<'findTimes'>, form: Form): Reply {
  const desk = sitDown(services, planFor(account));
  const { typed, problems } = wishIn(desk, form);
  if (Object.keys(problems).length > 0) return again(syncForm(desk, { typed, problems }));
  return push(offersFor(desk, typed));
}

/** For two who have no sync: one click from the home. */
export function findTimesWith(services: Services, { with: partner }: Params<'findTimesWith'>): Reply {
  const desk = sitDown(services, planFor(''));
  return push(offersFor(desk, { ...proposal(desk), with: partner }));
}

/** Why times are offered once more, or for what. */
export type Occasion = {
  /** The picked one was gone. */
  readonly taken?: boolean;
  /** Somebody else has booked the two meanwhile. */
  readonly meanwhile?: Meeting;
  /** A sync that goes to another time. */
  readonly moves?: Meeting;
};

/** The times for a wish, after a fresh look into both calendars. */
export function offersFor(desk: Desk, typed: SyncView['typed'], occasion: Occasion = {}): Card {
  const { services, me, snapshot, viewer, words } = desk;
  const partner = partnerOf(desk, typed.with);
  const from = onGrid(Math.max(services.now, startOfDay(typed.from, me.zone)));
  const to = startOfDay(addDays(typed.from, searchDays), me.zone);
  // What ends right before or begins right after these days wants its pause too.
  const pause = snapshot.settings.bufferMinutes * minuteMs;
  const busy = services.calendar.busyOf([me.email, partner.email], from - pause, to + pause);
  const minutes = Number(typed.minutes);
  const answer = findSlots({
    now: services.now,
    from,
    to,
    lengthMinutes: minutes,
    stepMinutes,
    bufferMinutes: snapshot.settings.bufferMinutes,
    noticeMinutes,
    people: [me, partner].map((mate) => attendee(mate, busy)),
    limit: offersShown,
    ...(isWeekday(typed.weekday) ? { weekdays: [typed.weekday] } : {}),
    ...usualTime(desk, partner),
  });
  return syncOffersCard(
    {
      viewer,
      account: snapshot.account,
      partner,
      minutes,
      often: cadences.find((one) => one === typed.often) ?? '',
      known: nextOf(desk, partner)?.id ?? '',
      from: typed.from,
      offers: answer.offers,
      none: answer.none,
      stale: staleAmong([me.zone, partner.zone]),
      key: services.newKey(),
      ...occasion,
    },
    words,
  );
}

function attendee(mate: Teammate, busy: readonly BusyAnswer[]) {
  const known = busy.find(({ email }) => email === mate.email)?.busy ?? 'unknown';
  return { ...hoursOf(mate), email: mate.email, busy: known };
}

function usualTime({ snapshot, services, me }: Desk, partner: Teammate): { usual?: Instant } {
  const ours = snapshot.table('meetings').filter((meeting) => isOfPair(meeting, pairOf(me, partner)));
  const last = lastSync(ours, services.now);
  return last ? { usual: last.start } : {};
}

/** The next sync of the two on the same matter. */
function nextOf({ snapshot, services, me }: Desk, partner: Teammate): Meeting | undefined {
  const account = snapshot.account?.id ?? '';
  const ours = snapshot
    .table('meetings')
    .filter((one) => isOfPair(one, pairOf(me, partner)) && one.account === account);
  return nextSync(ours, services.now);
}

/** Starts lie on whole quarters of an hour, whenever somebody asks. */
function onGrid(instant: Instant): Instant {
  return Math.ceil(instant / (stepMinutes * minuteMs)) * stepMinutes * minuteMs;
}

export function partnerOf({ snapshot, me }: Desk, email: string): Teammate {
  const partner = snapshot.team.find((mate) => mate.email === email);
  if (!partner || partner.email === me.email) throw new Fault('missing-row', { table: 'team' });
  return partner;
}

/** The other owner of the account first; then the people of the other role; then the rest. */
function partnersOf({ snapshot, me }: Desk): readonly Teammate[] {
  const { account } = snapshot;
  const rank = (mate: Teammate) => {
    if (account && (mate.email === account.am || mate.email === account.csm)) return 0;
    return mate.role === (me.role === 'am' ? 'csm' : 'am') ? 1 : 2;
  };
  return snapshot.team
    .filter(({ email, role }) => email !== me.email && role !== 'admin')
    .sort((a, b) => rank(a) - rank(b) || byText(a.email, b.email));
}

/** An account with no other owner leaves open with whom: the form asks. */
function proposal(desk: Desk): SyncView['typed'] {
  const { account, settings } = desk.snapshot;
  const others = [account?.am, account?.csm].filter((email) => email && email !== desk.me.email);
  const known = partnersOf(desk).find(({ email }) => others.includes(email));
  return {
    with: known?.email ?? '',
    minutes: String(settings.syncMinutes),
    weekday: '',
    often: '',
    from: addDays(desk.today, 1),
  };
}

function wishIn(desk: Desk, form: Form): Pick<SyncView, 'typed' | 'problems'> {
  const picked = form.day('from');
  const typed = {
    with: form.text('with'),
    minutes: form.text('minutes') || String(desk.snapshot.settings.syncMinutes),
    weekday: form.text('weekday'),
    often: form.text('often'),
    from: picked === undefined ? addDays(desk.today, 1) : dayOf(picked),
  };
  const known = partnersOf(desk).some(({ email }) => email === typed.with);
  const lengths: readonly number[] = [...syncLengths, desk.snapshot.settings.syncMinutes];
  return {
    typed,
    problems: {
      ...(typed.with === '' ? { with: 'missing' } : known ? {} : { with: 'not-found' }),
      ...(lengths.includes(Number(typed.minutes)) ? {} : { minutes: 'not-a-number' }),
      ...(typed.from < desk.today ? { from: 'day-passed' } : {}),
    },
  };
}

function syncForm(desk: Desk, form: Pick<SyncView, 'typed' | 'problems'>): Card {
  const { viewer, words, snapshot, services, me } = desk;
  const partner = snapshot.team.find(({ email }) => email === form.typed.with);
  const ours = partner ? standing(snapshot.table('meetings')).filter((one) => isOfPair(one, pairOf(me, partner))) : [];
  const next = nextSync(ours, services.now);
  return syncCard({ viewer, account: snapshot.account, partners: partnersOf(desk), next, ...form }, words);
}

function isWeekday(text: string): text is Weekday {
  return (weekdays as readonly string[]).includes(text);
}
