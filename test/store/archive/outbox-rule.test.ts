import { dayMs } from '../../../src/domain/time/time';
import { type NarrowRow, rules } from '../../../src/store/archive/rules';
import { monday9 } from '../../support/builders';

const outbox = rules.find(({ tab }) => tab === 'outbox');

function goes(cells: Readonly<Record<string, string>>, daysAgo: number, usual = 30): boolean {
  const at = new Date(monday9 - daysAgo * dayMs).toISOString();
  const row: NarrowRow = {
    row: 2,
    cell: (column) => ({ kind: 'mention', about: 'com_1', movedAt: at, at, ...cells })[column] ?? '',
  };
  return outbox?.due([row], { before: monday9 - usual * dayMs, signals: new Set(['sig_1']) }).has(2) ?? false;
}

describe('of the outbox', () => {
  test.each([
    ['what was sent goes after a month', { state: 'sent' }, 31, true],
    ['and not before', { state: 'sent' }, 29, false],
    ['what was skipped goes too', { state: 'skipped' }, 31, true],
    ['what nobody knows of stays longer', { state: 'perhaps' }, 31, false],
    ['but not for ever', { state: 'perhaps' }, 91, true],
    ['nor does a claim that nobody settled', { state: 'claimed' }, 91, true],
    ['what never moved counts from when it was made', { state: 'waiting', movedAt: '' }, 91, true],
    ['a clock of a signal that is here stays', { state: 'sent', kind: 'clock', about: 'sig_1' }, 400, false],
    ['a clock of one that is gone goes', { state: 'sent', kind: 'clock', about: 'sig_2' }, 31, true],
  ])('%s', (_, cells, daysAgo, expected) => {
    expect(goes(cells, daysAgo)).toBe(expected);
  });
});
