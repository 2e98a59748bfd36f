/** Every number of the record card, of what is likely and of a company's own model is found again in the rows. */

import { words } from '../../../src/messages/words';
import { type Company, lena, mina, openCompany, type Page, paste } from '../../support/company';
import { numbersIn, sorted } from '../../support/health/numbers';
import { aNight, remember } from '../../support/health/past';
import { medianByHand, pastByHand, rankingByHand, sharesByHand } from '../../support/health/record-by-hand';
import { type HandMeasure, ourMeasures, scoreByHand } from '../../support/health/score-by-hand';
import { atAccount, mail } from '../../support/scenes/scene';

const night = Date.parse('2026-11-23T19:30:00Z');
const { format } = words('en', 'Asia/Bangkok');
const numbers = (text: string, days: readonly `${number}-${string}-${string}`[]) =>
  sorted(numbersIn(text, { format, now: night, days }));
const to2 = (value: number) => Math.round(value * 100) / 100;

describe('every number is found again', () => {
  test('on the record card, and in what is likely for an account', () => {
    const company = openCompany([mail]);
    remember(company, 200, 1);
    aNight(company);
    const past = pastByHand(company);
    const count = (of: (one: (typeof past)[number]) => boolean) => past.filter(of).length;
    const lost = count((one) => one.lost);
    const ranking = rankingByHand(past);
    const auc = [to2(ranking.auc), to2(ranking.low), to2(ranking.high), Math.round(ranking.auc * 100), 100];
    const bands = ['healthy', 'watch', 'at-risk'].flatMap((band) => {
      const [all, gone] = [count((one) => one.band === band), count((one) => one.band === band && one.lost)];
      return all === 0 ? [] : [gone, all, ...sharesByHand(gone, all)];
    });
    const risky = (one: (typeof past)[number]) => one.band === 'at-risk';
    const warned = past.filter((one) => risky(one) && one.lost);
    const confusion = [
      ...[warned.length, count((one) => risky(one) && !one.lost)],
      ...[count((one) => !risky(one) && one.lost), count((one) => !risky(one) && !one.lost)],
    ];
    const lead = [warned.length, lost, medianByHand(warned.map(({ day, came }) => came - day))];
    const page = record(company);
    const own = [200, 200, 180, ...auc, Math.round(ranking.lift * 10) / 10, ...bands, ...confusion, ...lead];
    const disagreements = [0];
    expect(numbers(page.text, ['2026-11-24', '2026-11-23'])).toEqual(
      sorted([...own, ...calibratedOnTab(company), ...disagreements]),
    );
    const card = atAccount(mina)(company);
    const outlook = /How likely[^§]*?by [^\n]+/.exec(card.text)?.[0] ?? card.text;
    const why = card.click('do=openReasons').text;
    const told = /After (\d+) of these (\d+) snapshots the account cancelled \((\d+)%\)/.exec(why) ?? [];
    expect(told.slice(1).map(Number)).toEqual([lost, 200, Math.round((100 * lost) / 200)]);
    expect(outlook).toContain('by 200 snapshots of 200 accounts');
  });

  test('of a model of the company’s own, an imported column and a segment among it', () => {
    const company = openCompany([mail]);
    const head = ['Account', 'Measure', 'Value', 'Day'];
    const values = ['A-1', 'A-2', 'A-3'].map((id, at) => [id, 'logins_per_seat', String(3 + 4 * at), '2026-11-20']);
    paste(company, 'measures', [head, ...values]);
    const form = {
      ...{ 'weight.pulse': '40', 'weight.feedback': '0', healthy: '80', watch: '60' },
      ...{ addId: 'logins_per_seat', addLabel: 'Logins a seat', addWeight: '20', addDirection: 'higher' },
    };
    const list = company.open(lena, { host: 'SHEETS' }).click('do=openSettings').click('do=openModels');
    list.click('do=openModel').click('do=checkModel', form).click('do=saveModel', form);
    // The values are 3, 7 and 11: the middle one is the centre, and each of the others lies four from it.
    const spread = 1.4826 * 4;
    const own: HandMeasure = {
      ...{ id: 'logins_per_seat', weight: 20, validity: 45 },
      worth: (value) => 50 * (1 + Math.max(-3, Math.min(3, (value - 7) / spread)) / 3),
    };
    const changed = ourMeasures
      .filter(({ id }) => id !== 'feedback')
      .map((one) => (one.id === 'pulse' ? { ...one, weight: 40 } : one));
    const day = Math.floor(Date.parse('2026-11-23T02:00:00Z') / 86_400_000);
    const hand = scoreByHand(company, { name: 'Acme Robotics', day, measures: [...changed, own] });
    const why = atAccount(mina)(company).click('do=openReasons').text;
    const shares = [...(hand?.shares.values() ?? [])];
    const points = [...why.matchAll(/<b>([−+]?\d+)<\/b><\/font> {2}/g)].map(([, one = '']) =>
      Number(one.replace('−', '-')),
    );
    expect(points).toHaveLength(shares.length);
    const rising = [...shares].sort((a, b) => a - b);
    expect(points.every((one, at) => Math.abs(one - (rising[at] ?? 99)) < 1)).toBe(true);
    expect(points.reduce((sum, one) => sum + one, 70)).toBe(hand?.score);
    const of = (score: number) => (score >= 80 ? 'Healthy' : score >= 60 ? 'Watch' : 'At risk');
    expect(why).toContain(`<b>${hand?.score} </b>`);
    expect(why).toContain(of(hand?.score ?? 0));
    expect(why).toContain('Logins a seat: 3');
    expect(why).toContain('The weights are your own: version 1, “Default”.');
    expect(why).not.toContain('our defaults');
    const level = (hand?.confidence ?? 0) >= 0.8 ? 'high' : (hand?.confidence ?? 0) >= 0.65 ? 'medium' : 'low';
    expect(why).toContain(`confidence ${level}`);
  });
});

function record(company: Company): Page {
  return company.open(lena).click('do=openSettings').click('do=openModels').click('do=openRecord');
}

/** The calibrated figures of the card, as they stand in the tab that the night has drawn. */
function calibratedOnTab({ workspace }: Company): readonly number[] {
  const rows = workspace.sheets.values('backtest');
  const cells = (title: string) => (rows.find((row) => row[0] === title) ?? []).slice(1).map(Number);
  const [auc = 0, low = 0, high = 0] = cells('AUC, calibrated, on later days');
  const [skill = 0] = cells('Brier skill');
  const [off = 0] = cells('Calibration error');
  return [to2(auc), to2(low), to2(high), Math.round(auc * 100), 100, to2(skill), Math.round(off * 100)];
}
