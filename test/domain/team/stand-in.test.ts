import { awayFor, mayStandIn, standIn } from '../../../src/domain/team/stand-in';
import { anAm, aTeammate } from '../../support/builders';

const nok = anAm({ email: 'nok@orbit.example' });
const away = anAm({ awayUntil: '2026-11-25', deputy: nok.email });
const at = (text: string) => Date.parse(text);
/** In Bangkok it is Wednesday 25 November until 17:00Z. */
const [last, after] = [at('2026-11-25T16:59:00Z'), at('2026-11-25T17:00:00Z')];

describe('who stands in', () => {
  test('does so until the day is over where the one who is away sits', () => {
    expect([last, after].map((now) => standIn(away.email, { team: [away, nok], now }))).toEqual([
      nok.email,
      away.email,
    ]);
    expect([last, after].map((now) => awayFor(nok, [away, nok], now).length)).toEqual([1, 0]);
  });

  test('is nobody who is away, gone from the team, or nobody at all', () => {
    const now = last;
    const bothAway = [away, { ...nok, awayUntil: '2026-12-01' } as const];
    const none = [{ ...away, deputy: '' } as const, nok];
    expect([bothAway, [away], none, [nok]].map((team) => standIn(away.email, { team, now }))).toEqual(
      Array.from({ length: 4 }, () => away.email),
    );
  });

  test('has the same role or is a lead, so that nobody may more than before', () => {
    const others = [nok, aTeammate(), aTeammate({ role: 'lead', email: 'l@x.y' }), away].map((mate) =>
      mayStandIn(mate, away),
    );
    expect(others).toEqual([true, false, true, false]);
  });
});
