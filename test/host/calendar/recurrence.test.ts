import fc from 'fast-check';
import ICAL from 'ical.js';
import { checkRecurrence, occurrences, RecurrenceError } from '../../../src/host/calendar/recurrence';

const dayMs = 86_400_000;
const wall = (text: string) => Date.parse(`${text.length === 10 ? `${text}T00:00:00` : text}Z`);
const shown = (walls: readonly number[], length = 16) => walls.map((at) => new Date(at).toISOString().slice(0, length));

function starts(lines: string[], start: string, zone: string | undefined, until: string): string[] {
  return shown(
    occurrences({ lines, startWall: wall(start), zone }, { from: Number.NEGATIVE_INFINITY, to: wall(until) }),
    zone ? 16 : 10,
  );
}

describe('a series', () => {
  test('keeps its wall time over the end of summer time', () => {
    expect(
      starts(['RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3'], '2026-10-16T13:00:00', 'Europe/Budapest', '2027-01-01'),
    ).toEqual(['2026-10-16T13:00', '2026-10-23T13:00', '2026-10-30T13:00']);
  });

  test('ends at a UTC time in its own zone', () => {
    const lines = ['RRULE:FREQ=DAILY;UNTIL=20250327T045959Z'];
    expect(starts(lines, '2025-03-24T07:30:00', 'America/Chicago', '2026-01-01')).toEqual([
      '2025-03-24T07:30',
      '2025-03-25T07:30',
      '2025-03-26T07:30',
    ]);
  });

  test('of nth weekdays, of last days, of set positions', () => {
    const monthly = (rule: string, start: string) =>
      starts([`RRULE:FREQ=MONTHLY;${rule};COUNT=3`], start, undefined, '2027-01-01');
    expect(monthly('BYDAY=2TH', '2026-01-08')).toEqual(['2026-01-08', '2026-02-12', '2026-03-12']);
    expect(monthly('BYDAY=-1FR', '2026-01-30')).toEqual(['2026-01-30', '2026-02-27', '2026-03-27']);
    expect(monthly('BYMONTHDAY=-1', '2026-01-31')).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
    expect(monthly('BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-30')).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-31',
    ]);
    expect(monthly('BYMONTHDAY=31', '2026-01-31')).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
  });

  test('skips the years without its day', () => {
    expect(starts(['RRULE:FREQ=YEARLY;COUNT=3'], '2024-02-29', undefined, '2050-01-01')).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });

  // Shapes seen from the API: facts re-expressed from allenporter/gcal_sync tests/test_timeline.py (Apache-2.0).
  test('is read as it is meant where the API answers it malformed', () => {
    const tuesdays = 'RRULE:FREQ=WEEKLY;UNTIL=20130225T000000Z;BYDAY=TU';
    const first = (lines: string[], start: string, zone?: string) =>
      starts(lines, start, zone, '2030-01-01').slice(0, 3);
    expect(first([tuesdays], '2012-11-27')).toEqual(['2012-11-27', '2012-12-04', '2012-12-11']);
    expect(first(['EXDATE;TZID=Europe/Helsinki:20121204T000000', tuesdays], '2012-11-27')).toEqual([
      '2012-11-27',
      '2012-12-11',
      '2012-12-18',
    ]);
    expect(first(['RDATE;TZID=Europe/Helsinki:20121203T000000', tuesdays], '2012-11-27')).toEqual([
      '2012-11-27',
      '2012-12-03',
      '2012-12-04',
    ]);
    expect(first(['RRULE:FREQ=DAILY;UNTIL=20200915'], '2020-07-06T18:00:00', 'America/Los_Angeles')).toEqual([
      '2020-07-06T18:00',
      '2020-07-07T18:00',
      '2020-07-08T18:00',
    ]);
    expect(first(['RRULE:DATE;TZID=Europe/Warsaw:20230818T020000,20230915T020000'], '2023-08-02')).toEqual([
      '2023-08-18',
      '2023-09-15',
    ]);
    expect(first(['RRULE:FREQ=YEARLY;BYMONTHDAY=7;COUNT=3'], '2022-09-07')).toEqual([
      '2022-09-07',
      '2023-09-07',
      '2024-09-07',
    ]);
  });

  test('has added dates beside its rule, and none that are taken out', () => {
    const all = (lines: string[], start: string, zone?: string) => starts(lines, start, zone, '2030-01-01');
    const warsaw = 'RRULE:DATE;TZID=Europe/Warsaw:20230818T020000,20230915T020000,20231013T020000,20231110T010000';
    expect(all([`${warsaw},20231208T010000`], '2023-08-02')).toEqual(
      ['08-18', '09-15', '10-13', '11-10', '12-08'].map((day) => `2023-${day}`),
    );
    const helsinki = 'RDATE;TZID=Europe/Helsinki:20220210T130000,20220310T130000,20220414T130000';
    const monthly = all(
      [helsinki, 'RRULE:FREQ=MONTHLY;UNTIL=20230309T110000Z;INTERVAL=1;BYDAY=2TH'],
      '2022-07-14T13:00:00',
      'Europe/Helsinki',
    );
    expect(monthly.filter((at) => at < '2022-04-05')).toEqual(['2022-02-10T13:00', '2022-03-10T13:00']);
    const fifth = all(
      ['RDATE;VALUE=DATE:20221115,20221120,20221125,20221205', 'RRULE:FREQ=DAILY;UNTIL=20221030;INTERVAL=5'],
      '2022-04-19',
    );
    expect(['04-19', '04-24', '11-15', '11-20'].filter((day) => !fifth.includes(`2022-${day}`))).toEqual([]);
    expect(['04-20', '10-29', '11-16'].filter((day) => fifth.includes(`2022-${day}`))).toEqual([]);
    expect(all(['EXDATE;VALUE=DATE:20220422,20220423', 'RRULE:FREQ=DAILY;UNTIL=20220425'], '2022-04-19')).toEqual(
      ['19', '20', '21', '24', '25'].map((day) => `2022-04-${day}`),
    );
  });

  test('loses its excepted times, whichever way they are written', () => {
    const lines = [
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;TZID=Europe/London:20260706T100000',
      'EXDATE:20260707T090000Z',
      'EXDATE;VALUE=DATE:20260708',
    ];
    expect(starts(lines, '2026-07-05T10:00:00', 'Europe/London', '2027-01-01')).toEqual([
      '2026-07-05T10:00',
      '2026-07-09T10:00',
    ]);
  });

  test('ends even when its rule never comes true, where a library’s iterator does not', () => {
    expect(starts(['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'], '2026-01-01', undefined, '2030-01-01')).toEqual([]);
    expect(starts(['RRULE:FREQ=DAILY;BYMONTHDAY=-1,-2;COUNT=2'], '2026-01-01', undefined, '2030-01-01')).toEqual([
      '2026-01-30',
      '2026-01-31',
    ]);
  });

  test('gives the same from the middle as from the start', () => {
    const rules = [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=YEARLY',
      'FREQ=DAILY;COUNT=900',
    ];
    const series = (rule: string) => ({
      lines: [`RRULE:${rule}`],
      startWall: wall('2020-02-29T09:00:00'),
      zone: 'Asia/Bangkok',
    });
    const [from, to] = [wall('2021-06-01'), wall('2024-06-01')];
    for (const rule of rules) {
      const all = occurrences(series(rule), { from: Number.NEGATIVE_INFINITY, to });
      expect(occurrences(series(rule), { from, to })).toEqual(all.filter((at) => at >= from));
    }
  });

  test('is refused where it cannot be read', () => {
    const check = (line: string) => () => checkRecurrence({ lines: [line], startWall: 0, zone: 'UTC' });
    for (const line of [
      'RRULE:FREQ=SOMETIMES',
      'RRULE:FREQ=HOURLY',
      'RRULE:FREQ=DAILY;COUNT=0',
      'RRULE:FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY',
      'EXDATE:soon',
    ]) {
      expect(check(line)).toThrow(RecurrenceError);
    }
    expect(check('RRULE:FREQ=MONTHLY;BYDAY=2TH;INTERVAL=3')).not.toThrow();
  });

  test('agrees with ical.js on the rules that syncs are made of', () => {
    const dayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const nameOf = (day: number) => dayNames[new Date(day * dayMs).getUTCDay()] ?? '';
    const day = fc.integer({ min: 17_000, max: 24_000 });
    const interval = fc.integer({ min: 1, max: 5 });
    const rule = fc.oneof(
      fc.record({ day, interval }).map(({ day, interval }) => ({ day, rule: `FREQ=DAILY;INTERVAL=${interval}` })),
      fc
        .record({ day, interval })
        .map(({ day, interval }) => ({ day, rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${nameOf(day)}` })),
      fc.record({ day, interval }).map(({ day, interval }) => {
        const nth = Math.floor((new Date(day * dayMs).getUTCDate() - 1) / 7) + 1;
        return { day, rule: `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${nameOf(day)}` };
      }),
      fc.record({ day, interval }).map(({ day, interval }) => ({
        day,
        rule: `FREQ=MONTHLY;INTERVAL=${interval};BYMONTHDAY=${new Date(day * dayMs).getUTCDate()}`,
      })),
    );
    fc.assert(
      fc.property(rule, fc.integer({ min: 1, max: 15 }), ({ day, rule }, count) => {
        const start = ICAL.Time.fromDateString(new Date(day * dayMs).toISOString().slice(0, 10));
        const iterator = ICAL.Recur.fromString(`${rule};COUNT=${count}`).iterator(start);
        const theirs: string[] = [];
        for (let next = iterator.next(); next; next = iterator.next()) theirs.push(next.toString());
        const ours = occurrences(
          { lines: [`RRULE:${rule};COUNT=${count}`], startWall: day * dayMs, zone: undefined },
          { from: Number.NEGATIVE_INFINITY, to: wall('2300-01-01') },
        );
        expect(shown(ours, 10)).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });
});
