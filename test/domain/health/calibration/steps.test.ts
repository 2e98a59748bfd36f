/** A fit that is stopped and gone on with in another execution is the fit of one run. */
import { calibrate, calibrating } from '../../../../src/domain/health/calibration/calibrate';
import { advanced, type Kept } from '../../../../src/domain/steps';
import { madeHistory, statedPair } from '../../../support/histories';

/** With ranges of measures, all of the rounds, and upgrades: every kind of step. */
const rows = madeHistory(320);

/** Each run makes so many steps; what it keeps goes through JSON, as the workbook has it. */
function inRuns(stepsEach: (run: number) => number) {
  let standing: Kept = {};
  for (let run = 1; run < 1000; run += 1) {
    let steps = 0;
    const progress = advanced(calibrating(rows, statedPair), standing, () => {
      steps += 1;
      return steps < stepsEach(run);
    });
    if ('result' in progress) return { model: progress.result, runs: run };
    standing = JSON.parse(JSON.stringify(progress.kept)) as Kept;
  }
  throw new Error('It never comes to its end.');
}

describe('a fit in several runs', () => {
  const whole = JSON.stringify(calibrate(rows, statedPair));

  test('is the same when it is stopped after every step', () => {
    const { model, runs } = inRuns(() => 1);
    expect(JSON.stringify(model)).toBe(whole);
    // Evidence of both outcomes, three forms of twenty folds each, the weights, and the run that finds all there.
    expect(runs).toBe(2 + 3 * (20 + 1) + 1 + 1);
  });

  test('is the same when it is stopped now and then', () => {
    expect(JSON.stringify(inRuns((run) => 1 + ((run * 7919) % 23)).model)).toBe(whole);
  });
});
