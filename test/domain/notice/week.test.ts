import type { Alert } from '../../../src/domain/alert/alert';
import { noticesFrom } from '../../../src/domain/notice/notice';
import { isNews, leadsToTell, type WeekSources, weekNews, weekOf, whatOf } from '../../../src/domain/notice/week';
import { weekText } from '../../../src/messages/notice/week-text';
import { words } from '../../../src/messages/words';
import { anAccount, aSignal, aTeammate } from '../../support/builders';
import { accounts, answered, books } from '../metrics/books';

const monday = Date.parse('2026-11-30T02:30:00Z');
const lead = aTeammate({ role: 'lead', email: 'lena@orbit.example', zone: 'Asia/Bangkok' });
const saturday = {
  ...lead,
  zone: 'Asia/Tehran',
  language: 'fa',
  workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
} as const;

function sources(parts: Partial<WeekSources> & { readonly now?: number } = {}): WeekSources {
  const { now = monday, ...rest } = parts;
  return { books: books({ accounts: accounts(3), now }), alerts: [], outbox: [], accounts: [], ...rest };
}

const listed = (id: string, healthBand: 'healthy' | 'at-risk', parts = {}) => ({
  ...anAccount({ id: `acc_${id}`, name: id, renewalDay: undefined }),
  ...{ healthBand, ...parts },
});

test('leads are told as their own week begins, once, and those who want no notices not at all', () => {
  const team = [lead, saturday, { ...lead, digest: 'off' } as const, aTeammate()];
  expect(leadsToTell(team, [], monday)).toEqual([lead]);
  expect(leadsToTell(team, [], Date.parse('2026-11-28T06:30:00Z'))).toEqual([saturday]);
  const told = noticesFrom([weekNews(lead, { now: monday, what: '', words: '' })]);
  expect(leadsToTell(team, told, monday + 3_600_000)).toEqual([]);
});

test('a quiet week is no news, and how accounts stand is none by itself', () => {
  const quiet = weekOf(lead, sources({ accounts: [listed('a', 'healthy')] }));
  expect(isNews(quiet)).toBe(false);
  const outbox = noticesFrom([weekNews(lead, { now: monday - 7 * 86_400_000, what: whatOf(quiet), words: '' })]);
  const same = weekOf(lead, sources({ outbox, accounts: [listed('a', 'healthy')] }));
  const moved = weekOf(lead, sources({ outbox, accounts: [listed('a', 'at-risk')] }));
  expect([isNews(same), isNews(moved)]).toEqual([false, true]);
  expect(weekText(moved, words('en', 'UTC'))).toBe(
    '23 Nov 2026 – 29 Nov 2026\nAccounts: Healthy 0 (−1) · Watch 0 · At risk 1 (+1)',
  );
});

test('accounts that left have no renewal ahead and stand nowhere', () => {
  const gone = { ...listed('0', 'at-risk', { renewalDay: '2026-12-05', noticeDays: 0 }) };
  const of = (stage: 'live' | 'ended') => {
    const week = weekOf(
      lead,
      sources({ books: books({ accounts: accounts(1, { stage }), now: monday }), accounts: [gone] }),
    );
    return [whatOf(week), week.renewals.length];
  };
  expect([of('live'), of('ended')]).toEqual([
    ['0 0 1', 1],
    ['0 0 0', 0],
  ]);
});

const plain = (text: string) => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
const alert: Alert = {
  ...{ id: 'alr_1', rev: 1, account: 'acc_b', kind: 'absolute', reason: 'fell-at-risk', measure: '', from: 70, to: 40 },
  ...{ day: '2026-11-25', owner: '', state: 'open', recovered: undefined, useful: '', votedBy: '', votedAt: undefined },
};
const full = (now: number) =>
  sources({
    books: books({
      accounts: accounts(1),
      now,
      feedback: [answered('nps', 9, { at: Date.parse('2026-11-24T09:00:00Z'), words: 'Good' })],
      signals: [aSignal({ state: 'won', nextBy: Date.parse('2026-11-27T09:00:00Z') })],
    }),
    alerts: [alert, { ...alert, account: 'acc_c', day: '2026-11-01' }],
    accounts: [
      listed('b', 'at-risk', { renewalDay: '2027-01-10', noticeDays: 35 }),
      listed('c', 'healthy', { renewalDay: '2027-06-10', noticeDays: 30 }),
    ],
  });

test('all that was and all that stands open is in it, a line each', () => {
  expect(plain(weekText(weekOf(lead, full(monday)), words('en', 'UTC'))).split('\n')).toEqual([
    '23 Nov 2026 – 29 Nov 2026',
    'NPS: +100 · n = 1',
    'Accounts: Healthy 1 · Watch 0 · At risk 1',
    'Alerts (1): b',
    'Won and not handed back: 1',
    'Past their clock: 1',
    'Notice days in 14 days (1): b (6 Dec 2026)',
  ]);
});

test('a Persian lead reads it by the Solar Hijri calendar, from Saturday to Friday', () => {
  const text = plain(weekText(weekOf(saturday, full(Date.parse('2026-11-28T06:30:00Z'))), words('fa', 'Asia/Tehran')));
  expect(text).toContain('۳۰ آبان ۱۴۰۵ تا ۶ آذر ۱۴۰۵');
});
