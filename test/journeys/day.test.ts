import { join } from 'node:path';
import { readAddonFolder } from '../../src/host/server/addon/addon-folder';
import { type DayReport, workingDay } from '../../src/tools/bench/day/run';

/** The full size, two hundred people for eight hours, is `npm run bench -- --day`; its figures stand in docs/bench.md. */
const size = { people: 20, accounts: 500, hours: 0.5 };

describe('the first half hour of a Monday of 20 people, under a tenth of the quota of 200', () => {
  let day: DayReport;

  beforeAll(async () => {
    day = await workingDay(readAddonFolder(join(import.meta.dirname, '../../dist')), size, () => undefined);
  }, 300_000);

  test('is a day of work', () => {
    expect(day.quotas).toEqual({ perProject: 30, perUser: 60 });
    const { executions, reads, writes, mailsLogged } = day;
    expect([executions > 350, reads.total > 350, writes.total > 50, mailsLogged > 15]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('refuses nobody anything', () => {
    expect([day.refused, day.failed]).toEqual([{}, []]);
  });

  test('shows nothing older than the docs say', () => {
    expect(day.stale.map(({ what }) => what).sort()).toEqual([
      'a mail that a colleague logged',
      'a name in the team, changed by hand',
      "an account's own row, changed by hand",
    ]);
    expect(day.stale.filter(({ seen, stated }) => seen > stated)).toEqual([]);
  });
});
