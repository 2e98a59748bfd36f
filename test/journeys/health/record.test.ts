/** A night holds the score against what came of it, and says what that bears: nothing yet, nothing at all, or a likelihood. */
import { ada, type Company, lena, mina, openCompany } from '../../support/company';
import { aNight, remember } from '../../support/health/past';
import { rowsOf } from '../../support/importing';
import { gmail, mail } from '../../support/scenes/scene';

let company: Company;

beforeEach(() => {
  company = openCompany([mail]);
});

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
  aNight(company);
  const told = record();
  expect(told).toContain('No evidence yet');
  expect(told).toContain('10 more outcomes needed');
  expect(told).toContain('Nobody has said yet whether alerts are useful');
  const card = company.open(mina, gmail(mina));
  expect(card.text).toContain('How likely: not told yet, too few results');
  expect(card.click('do=openReasons').text).toContain('10 more results needed before anything can be said.');
});

test('of a history that bears it, it tells how well, and the account card how likely', () => {
  remember(company, 200, 1);
  aNight(company);
  const told = record();
  expect(told).toContain('Your history bears the score');
  expect(told).toMatch(/AUC 0\.\d+ \(0\.\d+ to (0\.\d+|1)\)/);
  expect(told).toMatch(/\d+ of \d+ cancellations were at risk before/);
  const page = company.open(mina, gmail(mina));
  const card = page.text;
  const [, renews, upgrades, cancels] = /renew (\d+)% · upgrade (\d+)% · cancel (\d+)%/.exec(card) ?? [];
  expect(Number(renews) + Number(upgrades) + Number(cancels)).toBe(100);
  expect(card).toContain('How likely within 180 days');
  expect(card).toContain('by 200 snapshots of 200 accounts');
  const why = page.click('do=openReasons').text;
  const lost = rowsOf(company, 'renewals').filter(({ result }) => result === 'cancelled').length;
  expect(why).toContain(`After ${lost} of these 200 snapshots the account cancelled (${Math.round(lost / 2)}%).`);
  expect(why).toMatch(/<b>.*of 100<\/b>.*Logins down/);
  expect(why).toContain('Your history bears the score.');
  const tab = company.workspace.sheets.values('backtest').map((cells) => cells.join(' '));
  expect(tab[2]).toContain('Your history bears the score');
  expect(tab.find((line) => line.startsWith('AUC of the score'))).toMatch(/ 0\.\d+ 0\.\d+ (0\.\d+|1)/);
  expect(rowsOf(company, 'backtests').map(({ id, evidence, rows }) => [id, evidence, rows])).toEqual([
    ['bkt_newest', 'yes', '200'],
    // How likely who renews soon is to stay, and the quarter before as it was to be foretold when it began.
    ['bkt_ahead', 'yes', '0'],
    ['bkt_2026-07-01', expect.any(String), expect.any(String)],
  ]);
});

test('what one run has no time for the next one goes on with, and comes to the same', () => {
  const rows = () => rowsOf(company, 'backtests');
  const lengths = () => rows().map(({ id, body = '' }) => [id, body.length]);
  const results = () => [...rows(), ...rowsOf(company, 'models')].flatMap(({ body }) => body || []);
  remember(company, 200, 1);
  anHour('04');
  const inOneRun = results();
  // The record, what is foretold now and was to be foretold, and the fit.
  expect(inOneRun).toHaveLength(4);
  company = openCompany([mail]);
  remember(company, 200, 1);
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
    ['bkt_ahead', expect.any(Number)],
    ['bkt_2026-07-01', expect.any(Number)],
  ]);
});

test('of a history of chance it tells nothing, and foretells nothing', () => {
  remember(company, 120, 0);
  aNight(company);
  expect(record()).toContain('No evidence: what came could as well be chance');
  const card = company.open(mina, gmail(mina));
  expect(card.text).toContain('How likely: not told, your history shows no evidence');
  expect(card.text).not.toMatch(/renew \d/);
  expect(card.click('do=openReasons').text).toContain('Your history shows no evidence for them.');
  expect(company.open(ada).click('do=openSettings').text).toContain('Settings');
});
