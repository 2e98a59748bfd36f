import Sequencer from '@jest/test-sequencer';

/** Slow files, begun first: a worker that has one left at the end keeps the other waiting. A fresh clone knows no times. */
const slow =
  /journeys\/(crashes|calls|day|rights\/\w+|over-quota|start-anew)|concurrency\/crowd|browser\/(looks|adopted|commercial)|tools\/(bench\/bench|import-state)|properties\/columns/;

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    const usual = super.sort(tests);
    const isSlow = ({ path }) => slow.test(path.replaceAll('\\', '/'));
    return [...usual.filter(isSlow), ...usual.filter((test) => !isSlow(test))];
  }
}
