import type { Meeting } from '../../../src/domain/sync/meeting';
import { attentionOf, newTimesFor } from '../../../src/domain/sync/new-times';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import { aMeeting, monday9 } from '../../support/builders';

const now = monday9;
const me = 'mina@orbit.example';
const at = (ahead: number, parts: Partial<Meeting> = {}) =>
  aMeeting({ start: now + ahead, end: now + ahead + hourMs / 2, ...parts });

describe('another time', () => {
  test.each([
    ['is the organiser’s to move to, a day ahead and more', at(dayMs), 'move'],
    ['is nobody’s to propose in the last day', at(dayMs - 1), 'too-late'],
    ['is not a guest’s to move to', at(3 * dayMs, { organizer: 'arthit@orbit.example' }), 'not-yours'],
    ['of what is over is a new sync', at(-dayMs), 'book'],
    ['of what is off is a new sync, in the last day too', at(hourMs, { state: 'cancelled' }), 'book'],
  ] as const)('%s', (_, meeting, wanted) => {
    expect(newTimesFor(meeting, { me, now })).toBe(wanted);
  });
});

describe('a sync calls for attention', () => {
  const calls = (...meetings: readonly Meeting[]) => attentionOf(meetings, { me, now }).map(({ why }) => why);

  test('when it is declined or double, until its last day', () => {
    expect(calls(at(2 * dayMs, { state: 'declined' }), at(3 * dayMs, { id: 'mtg_2', state: 'conflict' }))).toEqual([
      'declined',
      'conflict',
    ]);
    expect(calls(at(hourMs, { state: 'declined' }))).toEqual([]);
  });

  test('while somebody from outside can read its agenda', () => {
    expect(calls(at(hourMs, { leak: 'pending' }), at(dayMs, { id: 'mtg_2', leak: 'closed' }))).toEqual(['leak']);
  });

  test('when a fortnight has gone by without one and none is planned', () => {
    expect(calls(at(-15 * dayMs))).toEqual(['missed']);
    expect(calls(at(-13 * dayMs))).toEqual([]);
    expect(calls(at(-15 * dayMs), at(9 * dayMs, { id: 'mtg_2' }))).toEqual([]);
    expect(calls(at(-15 * dayMs), at(-dayMs, { id: 'mtg_2', state: 'cancelled' }))).toEqual(['missed']);
    expect(calls(at(-100 * dayMs))).toEqual([]);
  });

  test('of one’s own pairs alone', () => {
    expect(calls(at(-15 * dayMs, { csm: 'other@orbit.example' }))).toEqual([]);
  });
});
