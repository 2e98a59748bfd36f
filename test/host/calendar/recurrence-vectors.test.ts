import { occurrences } from '../../../src/host/calendar/recurrence';
import { vectors } from '../../support/vectors';

type Rule = {
  readonly rrule: string;
  readonly dtstart: string;
  readonly complete: boolean;
  readonly instances: string[];
};

const compact = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?$/;
const wall = (text: string) =>
  Date.parse(`${text.replace(compact, '$1-$2-$3T$4:$5:$6').replace(/T::$/, 'T00:00:00')}Z`);

test.each(vectors<{ cases: Rule[] }>('recurrences').cases)('$rrule from $dtstart', ({ rrule, dtstart, ...rule }) => {
  const expected = rule.instances.map(wall);
  const last = expected[expected.length - 1] ?? 0;
  const to = rule.complete ? last + 400 * 86_400_000 : last + 1;
  const series = {
    lines: [`RRULE:${rrule}`],
    startWall: wall(dtstart),
    zone: dtstart.includes('T') ? 'UTC' : undefined,
  };
  expect(occurrences(series, { from: Number.NEGATIVE_INFINITY, to })).toEqual(expected);
});
