import { recording } from '../../../src/domain/health/record/record';
import { advanced } from '../../../src/domain/steps';
import { madeUpPast } from '../../../src/tools/bench/fit/made-up';
import { benchFit, describeFit } from '../../../src/tools/bench/fit/run';
import { madeUpFacts, today } from '../../../src/tools/bench/scores/made-up';
import { openScores } from '../../../src/tools/bench/scores/realm';
import { benchScores, describeScores } from '../../../src/tools/bench/scores/run';
import { openSpreadsheet } from '../../../src/tools/bench/scores/spreadsheet';

const accounts = 150;

describe('the bench of a fit', () => {
  test('does in the realm, part by part, what a night learns', async () => {
    const task = madeUpPast({ rows: 300, measures: 4 });
    const report = await benchFit({ rows: 300, measures: 4 }, () => undefined);
    let parts = 1;
    advanced(recording(task), {}, () => {
      parts += 1;
      return true;
    });
    expect(report).toMatchObject({ rows: 300, measures: 4, parts });
    expect(describeFit(report)).toContain(`all ${parts} parts`);
  });
});

describe('the bench of scores', () => {
  test('comes to the same in the realm and by formulas of a spreadsheet, on every day', async () => {
    const realm = await openScores(accounts);
    realm.run('score');
    const scores = realm.scores();
    expect(scores.some((score) => score === null)).toBe(true);
    expect(new Set(scores).size).toBeGreaterThan(20);
    realm.run('explain');
    expect(realm.scores()).toEqual(scores);
    const sheet = openSpreadsheet(madeUpFacts(accounts), '2026-12-09');
    expect(sheet.scores()).not.toEqual(scores);
    sheet.moveTo(today);
    expect(sheet.scores()).toEqual(scores);
    sheet.close();
  });

  test('prints both, and how many times as long the formulas take', async () => {
    const report = await benchScores(20, () => undefined);
    expect(report).toMatchObject({ accounts: 20, measures: 10 });
    expect(describeScores(report)).toMatch(/ms to reckon all anew = [\d.]+ × scored/);
  });
});
