/** What the parts of Tandem have to tell: news that is the same for the same cause, whoever finds it and however often. */
import { type Account, accountTitle } from '../account/account';
import type { Alert } from '../alert/alert';
import { byId } from '../order';
import type { Signal } from '../signal/signal';
import type { Due } from '../signal/signal-dues';
import { turnOf } from '../signal/signal-table';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import { dayOf, dayStart, type Instant, isDay, minuteMs } from '../time/time';
import { isClockTime, minutesOf } from '../time/time-zone';
import { type News, type Notice, type NoticeKind, noticesFrom, skipped } from './notice';

type Told = { readonly by: Email; readonly at: Instant };

/** Clocks of signals. What was won is a loop of its own: it is to be handed back. */
export function clockNews(dues: readonly Due[], signals: readonly Signal[], now: Instant): readonly News[] {
  const known = new Map(signals.map((signal) => [signal.id, signal]));
  return dues.map(({ key, kind, to, signal, account, at }) => ({
    ...{ key, to, account, about: signal, by: '' as const },
    // A deadline that has passed may still be in the mail of its own hour.
    at: kind === 'due' ? Math.min(at, now) : now,
    kind: known.get(signal)?.state === 'won' ? ('hand-back' as const) : ('clock' as const),
    what: `${kind} ${minuteText(at)}`,
    words: known.get(signal)?.need ?? '',
  }));
}

/** In UTC, for a person who reads the tab, too. */
export function minuteText(at: Instant): string {
  const minutes = Math.floor((at - dayStart(dayOf(at))) / minuteMs);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayOf(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The step of a clock and the deadline it is about; a hand may have written something else. */
export function stepOf({ what }: Pick<Notice, 'what'>): { readonly step: string; readonly at: Instant | undefined } {
  const [step = '', day = '', time = ''] = what.split(' ');
  const at = isDay(day) && isClockTime(time) ? dayStart(day) + minutesOf(time) * minuteMs : undefined;
  return { step, at };
}

export type ClockNotices = { readonly add: readonly Notice[]; readonly update: readonly Notice[] };

/** Notices that a time calls for, and that are over when it is another one. */
const byTheClock: readonly NoticeKind[] = ['clock', 'hand-back', 'sync-ahead'];

/**
 * What the outbox lacks, and what in it is over: a clock that somebody moved before its notice went out is told to
 * nobody. One that is true again, after a deputy's day or an undo, is told after all.
 */
export function clockNotices(news: readonly News[], outbox: readonly Notice[], now: Instant): ClockNotices {
  const called = noticesFrom(news);
  const current = new Set(called.map(({ id }) => id));
  const known = new Set<string>(outbox.map(({ id }) => id));
  const isClock = ({ kind, by }: Notice) => by === '' && byTheClock.includes(kind);
  const update = outbox.filter(isClock).flatMap((notice) => {
    const { id, state, reason } = notice;
    if (state === 'waiting' && !current.has(id)) return [skipped(notice, 'over', now)];
    const isBack = state === 'skipped' && reason === 'over' && current.has(id);
    return isBack ? [{ ...notice, state: 'waiting' as const, reason: '' as const, movedAt: now }] : [];
  });
  return { add: called.filter(({ id }) => !known.has(id)), update };
}

/** Whoever has to move now and had not before: a signal is given to them, asked back, answered or handed back. */
export function turnNews(before: Signal | undefined, after: Signal, { by, at }: Told): readonly News[] {
  const [from, to] = [before && holderOf(before), holderOf(after)];
  if (to === '' || to === from || after.state === 'draft') return [];
  const { id, account, need: words, state } = after;
  const isBack = state === 'handed-back';
  const what = isBack
    ? 'back'
    : state === 'needs-info'
      ? 'asked'
      : before?.state === 'needs-info'
        ? 'answered'
        : 'signal';
  const kind = isBack ? ('hand-back' as const) : ('assignment' as const);
  return [{ key: `${id} ${before?.rev ?? 0}`, kind, what, to, account, about: id, words, by, at }];
}

function holderOf(signal: Signal): Email | '' {
  const turn = turnOf(signal);
  if (turn === undefined) return '';
  return turn === 'csm' ? signal.csm || signal.flaggedBy : signal.owner;
}

const parts = ['csm', 'am'] as const;
type Part = (typeof parts)[number];
export type Handover = { readonly before: Account; readonly after: Account };

/** More than so many accounts that come to somebody by one click are one notice with their names. */
const fewAccounts = 3;

/** Whoever looks after an account from now on. */
export function ownerNews(handovers: readonly Handover[], told: Told): readonly News[] {
  return parts.flatMap((part) => {
    const changed = handovers.filter(({ before, after }) => before[part] !== after[part] && after[part] !== '');
    const owners = [...new Set(changed.map(({ after }) => after[part]))];
    return owners.flatMap((to) => {
      const own = changed.filter(({ after }) => after[part] === to).sort((a, b) => byId(a.after, b.after));
      return to === '' ? [] : newOwner(own, { ...told, to, part });
    });
  });
}

type Owner = Told & { readonly to: Email; readonly part: Part };

function newOwner(own: readonly Handover[], { to, part, by, at }: Owner): readonly News[] {
  const common = { kind: 'assignment', what: part, to, by, at } as const;
  const keyOf = ({ before }: Handover) => `own ${before.id} ${before.rev} ${part}`;
  if (own.length <= fewAccounts) {
    return own.map((one) => ({
      ...{ ...common, key: keyOf(one), account: one.after.id, about: one.after.id, words: '' },
    }));
  }
  const words = own.map(({ after }) => accountTitle(after)).join(' · ');
  return [{ ...common, key: own.map(keyOf).join(' '), account: '', about: '', words }];
}

/** Whoever an alert is for; one that is nobody's is for the leads. */
export function nightNews(alerts: readonly Alert[], team: readonly Teammate[], now: Instant): readonly News[] {
  const leads = team.filter(({ role }) => role === 'lead').map(({ email }) => email);
  return alerts.flatMap(({ id, account, owner, reason }) =>
    (owner === '' ? leads : [owner]).map((to) => ({
      ...{ key: id, kind: 'alert' as const, what: reason, to, account, about: id, words: '', by: '' as const, at: now },
    })),
  );
}
