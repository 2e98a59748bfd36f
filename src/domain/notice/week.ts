/** A lead's week: what was done in the seven days before it began, and what stands open as it begins. */
import { type Account, noticeDay } from '../account/account';
import type { Alert } from '../alert/alert';
import type { Band } from '../health/health-model';
import type { Ask, Books } from '../metrics/books';
import { type FigureName, figures } from '../metrics/figures';
import { isWithin, type Period } from '../metrics/period';
import type { Reading } from '../metrics/reading';
import { byText } from '../order';
import { isLate } from '../signal/signal-queue';
import { isOpen } from '../signal/signal-table';
import type { Teammate } from '../team/teammate';
import { addDays, type Day, type Instant } from '../time/time';
import { localDay } from '../time/time-zone';
import { isWeekStart } from './delivery';
import { type News, type Notice, noticesFrom } from './notice';

type Listed = Pick<Account, 'id' | 'name' | 'externalId' | 'renewalDay' | 'noticeDays'> & {
  readonly healthBand: Band | '';
};

export type WeekSources = {
  readonly books: Books;
  readonly alerts: readonly Alert[];
  readonly accounts: readonly Listed[];
  readonly outbox: readonly Notice[];
};

const levels = ['acknowledgedInTime', 'decidedInTime', 'acceptance', 'conversion', 'adoption', 'nps', 'csat'] as const;
const bands = ['healthy', 'watch', 'at-risk'] as const;
export type WeekBand = (typeof bands)[number];

export type Week = {
  readonly period: Period;
  /** Of what happened at all. */
  readonly levels: readonly {
    readonly name: FigureName;
    readonly now: Reading;
    readonly before: Reading | undefined;
  }[];
  /** How many accounts stand where, and how many did when the last week was told. */
  readonly bands: readonly { readonly band: WeekBand; readonly count: number; readonly before: number | undefined }[];
  readonly alerted: readonly Listed[];
  readonly openLoops: number;
  readonly late: number;
  /** Notice days ahead, the nearest first. */
  readonly renewals: readonly { readonly account: Listed; readonly notice: Day }[];
};

const daysAhead = 14;

/** Leads whose week begins today, where they sit, and who have not been told of it. */
export function leadsToTell(team: readonly Teammate[], outbox: readonly Notice[], now: Instant): readonly Teammate[] {
  const known = new Set<string>(outbox.map(({ id }) => id));
  return team.filter((mate) => {
    const today = localDay(now, mate.zone);
    const isTheirs = mate.role === 'lead' && mate.digest !== 'off' && isWeekStart(today, mate);
    return isTheirs && noticesFrom([weekNews(mate, { now, what: '', words: '' })], known).length > 0;
  });
}

export function weekNews({ email, zone }: Teammate, told: Pick<News, 'what' | 'words'> & { now: Instant }): News {
  const { now, what, words } = told;
  const key = `week ${localDay(now, zone)}`;
  return { key, kind: 'week', to: email, account: '', about: '', what, words, by: '', at: now };
}

export function weekOf({ email, zone }: Teammate, sources: WeekSources): Week {
  const { books, alerts, accounts, outbox } = sources;
  const today = localDay(books.now, zone);
  const period = { from: addDays(today, -7), to: addDays(today, -1) };
  const last = { from: addDays(today, -14), to: addDays(today, -8) };
  const told = outbox.filter(({ kind, to }) => kind === 'week' && to === email).sort((a, b) => b.at - a.at)[0];
  const fell = new Set(alerts.filter(({ day }) => isWithin(day, period)).map(({ account }) => account));
  const open = books.signals.filter(isOpen);
  const left = new Set<string>(books.accounts.flatMap(({ id, stage }) => (stage === 'ended' ? [id] : [])));
  const here = accounts.filter(({ id }) => !left.has(id));
  const read = (name: FigureName, ask: Ask) => figures[name].read(books, ask)[0];
  return {
    period,
    levels: levels.flatMap((name) => {
      const now = read(name, { period });
      return now && now.n > 0 ? [{ name, now, before: read(name, { period: last }) }] : [];
    }),
    bands: bands.map((band, at) => ({
      band,
      count: here.filter(({ healthBand }) => healthBand === band).length,
      before: countsIn(told)[at],
    })),
    alerted: accounts.filter(({ id }) => fell.has(id)),
    openLoops: open.filter(({ state }) => state === 'won').length,
    late: open.filter((signal) => isLate(signal, books.now)).length,
    renewals: here
      .flatMap((account) => {
        const notice = noticeDay(account);
        return notice !== undefined && isWithin(notice, { from: today, to: addDays(today, daysAhead) })
          ? [{ account, notice }]
          : [];
      })
      .sort((a, b) => byText(a.notice, b.notice)),
  };
}

/** What of it the next week is held against, as the notice keeps it. */
export function whatOf({ bands }: Week): string {
  return bands.map(({ count }) => count).join(' ');
}

function countsIn(notice: Notice | undefined): readonly (number | undefined)[] {
  const counts = notice && /^\d+( \d+)*$/.test(notice.what) ? notice.what.split(' ').map(Number) : [];
  return counts.length === bands.length ? counts : [];
}

/** How accounts stand is no news by itself: that they stand otherwise is. */
export function isNews({ levels, bands, alerted, openLoops, late, renewals }: Week): boolean {
  const moved = bands.some(({ count, before }) => before !== undefined && before !== count);
  return moved || levels.length + alerted.length + openLoops + late + renewals.length > 0;
}
