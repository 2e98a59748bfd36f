/** A night holds the score against what came of it, and says what that bears: nothing yet, nothing at all, or a likelihood. */
import { chanceOf } from '../../../src/domain/chance';
import { ada, type Company, lena, mina, openCompany } from '../../support/company';
import { rowsOf } from '../../support/importing';
import { gmail, mail } from '../../support/scenes/scene';

let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

/** Years of made-up accounts, as archives would have left them: those with few logins cancel, by `signal` from 0 to 1. */
function remember(accounts: number, signal: number): void {
  const chance = chanceOf(7);
  const day0 = Date.parse('2025-01-06');
  const dayText = (days: number) => new Date(day0 + days * 86_400_000).toISOString().slice(0, 10);
  const rows = Array.from({ length: accounts }, (_, at) => {
    const logins = Math.round(chance() * 80 - 50);
    const score = Math.round(60 + logins / 2);
    const lost = chance() < 0.25 + signal * (logins < -20 ? 0.65 : -0.22);
    return { at, logins, score, lost, day: Math.floor(chance() * 430) };
  });
  const band = (score: number) => (score >= 75 ? 'healthy' : score >= 50 ? 'watch' : 'at-risk');
  typeIn(
    'history',
    rows.map(({ at, logins, score, day }) => ({
      ...{ id: `hst_h${at}`, account: `acc_h${at}`, day: dayText(day), score: String(score), band: band(score) },
      ...{ confidence: '1', model: 'm', reasons: `logins_trend -3 @ ${logins}` },
    })),
  );
  typeIn(
    'renewals',
    rows.map(({ at, lost, day }) => ({
      ...{ id: `ren_h${at}`, account: `acc_h${at}`, day: dayText(day + 60), resultDay: dayText(day + 60) },
      result: lost ? 'cancelled' : 'renewed',
    })),
  );
}

function typeIn(tab: string, rows: readonly Readonly<Record<string, string>>[]): void {
  const { sheets } = company.workspace;
  const [keys = [], , ...below] = sheets.values(tab);
  const values = rows.map((row) => keys.map((key) => row[String(key)] ?? ''));
  sheets.edit(tab, { row: 2 + below.length, column: 0, values });
}

function aNight(): void {
  const now = Date.parse('2026-11-23T19:30:00Z');
  const { ran } = company.workspace.load.withoutQuotas(() => company.workspace.setClock(now));
  expect(ran.flatMap(({ answer }) => answer.error ?? [])).toEqual([]);
}

/** One hourly run. `slowly`: every answer takes so long that it has no time for more than one part of a fit. */
function anHour(hour: string, slowly = false): void {
  const slow = ['Sheets', 'LockService', 'CacheService', 'PropertiesService'];
  for (const service of slowly ? slow : []) {
    company.workspace.fault({ service, method: '*', fault: 'slow', after: 0, times: 100 });
  }
  const { ran } = company.workspace.setClock(Date.parse(`2026-11-23T${hour}:00:00Z`));
  company.workspace.clearFaults();
  // What comes after the night's work, reading everything anew, is ended by Google then.
  const ended = slowly ? ['Exceeded maximum execution time'] : [];
  expect(ran.flatMap(({ answer }) => answer.error?.message ?? [])).toEqual(ended);
}

const record = () => company.open(lena).click('do=openSettings').click('do=openModels').click('do=openRecord').text;

test('before the first night, and without results, it says so and what to do', () => {
  expect(record()).toContain('Not worked out yet');
  expect(company.open(mina, gmail(mina)).text).not.toContain('How likely');
  aNight();
  const told = record();
  expect(told).toContain('No evidence yet');
  expect(told).toContain('10 more outcomes needed');
  expect(told).toContain('Nobody has said yet whether alerts are useful');
  const card = company.open(mina, gmail(mina));
  expect(card.text).toContain('How likely: not told yet, too few results');
  expect(card.click('do=openReasons').text).toContain('10 more results needed before anything can be said.');
});

test('of a history that bears it, it tells how well, and the account card how likely', () => {
  remember(200, 1);
  aNight();
  const told = record();
  expect(told).toContain('Your history bears the score');
  expect(told).toMatch(/AUC 0\.\d+ \(0\.\d+ to (0\.\d+|1)\)/);
  expect(told).toMatch(/\d+ of \d+ cancellations were at risk before/);
  const page = company.open(mina, gmail(mina));
  const card = page.text;
  const [, renews, upgrades, cancels] = /renews (\d+)% · upgrades (\d+)% · cancels (\d+)%/.exec(card) ?? [];
  expect(Number(renews) + Number(upgrades) + Number(cancels)).toBe(100);
  expect(card).toContain('How likely within 180 days');
  expect(card).toContain('by 200 snapshots of 200 accounts');
  const why = page.click('do=openReasons').text;
  const lost = rowsOf(company, 'renewals').filter(({ result }) => result === 'cancelled').length;
  expect(why).toContain(`After ${lost} of these 200 snapshots the account cancelled (${Math.round(lost / 2)}%).`);
  expect(why).toMatch(/<b>.*points<\/b>.*Logins down/);
  expect(why).toContain('Your history bears the score.');
  const tab = company.workspace.sheets.values('backtest').map((cells) => cells.join(' '));
  expect(tab[2]).toContain('Your history bears the score');
  expect(tab.find((line) => line.startsWith('AUC of the score'))).toMatch(/ 0\.\d+ 0\.\d+ (0\.\d+|1)/);
  expect(rowsOf(company, 'backtests').map(({ evidence, rows }) => [evidence, rows])).toEqual([['yes', '200']]);
});

test('what one run has no time for the next one goes on with, and comes to the same', () => {
  const rows = () => rowsOf(company, 'backtests');
  const lengths = () => rows().map(({ id, body = '' }) => [id, body.length]);
  const results = () => [...rows(), ...rowsOf(company, 'models')].flatMap(({ body }) => body || []);
  remember(200, 1);
  anHour('04');
  const inOneRun = results();
  expect(inOneRun).toHaveLength(2);
  company = openCompany([mail]);
  remember(200, 1);
  const seen = ['04', '05', '06'].map((hour) => {
    anHour(hour, true);
    return lengths();
  });
  expect(seen).toEqual([[], [['bkt_working_0', expect.any(Number)]], [['bkt_working_0', expect.any(Number)]]]);
  expect(seen[2]?.[0]?.[1]).toBeGreaterThan(Number(seen[1]?.[0]?.[1]));
  anHour('07');
  expect(results()).toEqual(inOneRun);
  expect(lengths()).toEqual([
    ['bkt_working_0', 0],
    ['bkt_newest', expect.any(Number)],
  ]);
});

test('of a history of chance it tells nothing, and foretells nothing', () => {
  remember(120, 0);
  aNight();
  expect(record()).toContain('No evidence: what came could as well be chance');
  const card = company.open(mina, gmail(mina));
  expect(card.text).toContain('How likely: not told, your history shows no evidence');
  expect(card.text).not.toMatch(/renews \d/);
  expect(card.click('do=openReasons').text).toContain('Your history shows no evidence for them.');
  expect(company.open(ada).click('do=openSettings').text).toContain('Settings');
});
