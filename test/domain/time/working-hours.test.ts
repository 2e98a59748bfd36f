import type { Day } from '../../../src/domain/time/time';
import type { TimeRange } from '../../../src/domain/time/time-range';
import { hoursOf, type WeekBlock, weekStarts, workingRanges } from '../../../src/domain/time/working-hours';

const at = (text: string) => Date.parse(`${text}Z`);
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);
const told = (ranges: readonly TimeRange[]) => ranges.map(({ start, end }) => `${iso(start)}/${iso(end).slice(11)}`);
const office: WeekBlock = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };

function working(zone: string, week: readonly WeekBlock[], from: string, to: string, holidays: readonly Day[] = []) {
  return told(workingRanges({ zone, week, holidays }, { start: at(from), end: at(to) }));
}

// Cases re-expressed from calcom/cal.com packages/features/schedules/lib/date-ranges.test.ts (facts only).
describe('working hours', () => {
  test('keep the wall time when summer time ends within the range', () => {
    expect(working('America/New_York', [office], '2023-11-03T00:00', '2023-11-07T00:00')).toEqual([
      '2023-11-03T13:00/21:00',
      '2023-11-06T14:00/22:00',
    ]);
  });

  test('belong to the local day even where that is another day in UTC', () => {
    const late: WeekBlock = { days: ['tue'], from: '22:00', to: '23:00' };
    expect(working('America/New_York', [late], '2023-06-13T00:00', '2023-06-15T00:00')).toEqual([
      '2023-06-14T02:00/03:00',
    ]);
  });

  test('join blocks that meet at midnight', () => {
    const night: WeekBlock[] = [
      { days: ['mon', 'tue', 'wed'], from: '23:00', to: '24:00' },
      { days: ['tue', 'wed', 'thu'], from: '00:00', to: '00:30' },
    ];
    expect(working('Europe/London', night, '2023-06-13T12:00', '2023-06-14T12:00')).toEqual(['2023-06-13T22:00/23:30']);
  });

  test('are cut at the ends of the range', () => {
    expect(working('UTC', [office], '2026-11-23T10:30', '2026-11-24T09:15')).toEqual([
      '2026-11-23T10:30/17:00',
      '2026-11-24T09:00/09:15',
    ]);
  });

  test('leave out holidays and blocks that end before they begin', () => {
    const backward: WeekBlock = { days: ['tue'], from: '17:00', to: '09:00' };
    expect(working('UTC', [office, backward], '2026-11-23T00:00', '2026-11-25T00:00', ['2026-11-23'])).toEqual([
      '2026-11-24T09:00/17:00',
    ]);
  });

  test('follow a week from Saturday to Wednesday', () => {
    const mate = {
      zone: 'Asia/Tehran',
      workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
      from: '08:30',
      to: '16:30',
      holidays: [],
    } as const;
    expect(told(workingRanges(hoursOf(mate), { start: at('2026-11-25T00:00'), end: at('2026-11-29T00:00') }))).toEqual([
      '2026-11-25T05:00/13:00',
      '2026-11-28T05:00/13:00',
    ]);
  });

  test('know the first hours of a week by the day off before', () => {
    const tehran = {
      zone: 'Asia/Tehran',
      week: [{ ...office, days: ['sat', 'sun', 'mon', 'tue', 'wed'] as const }],
      holidays: [],
    };
    expect(told(weekStarts(tehran, { start: at('2026-11-23T00:00'), end: at('2026-12-01T00:00') }, 120))).toEqual([
      '2026-11-28T05:30/07:30',
    ]);
  });
});
