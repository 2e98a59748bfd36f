/**
 * Whole ledgers: laws that hold for each, and a second reckoning by a spreadsheet's own formulas. `LEDGER=10000` makes
 * the ledger of the formulas as large as a company's.
 */
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import type { Movement } from '../../../src/domain/commercial/movement';
import { movementKinds } from '../../../src/domain/commercial/movement';
import {
  bridge,
  expansionShare,
  grossRetention,
  netRetention,
  organicGrowth,
  upsellRate,
} from '../../../src/domain/metrics/figures/retention';
import type { Period } from '../../../src/domain/metrics/period';
import type { Reading } from '../../../src/domain/metrics/reading';
import { addDays } from '../../../src/domain/time/time';
import { accounts, books, only, year } from './books';

const accountCount = 40;
const losing = ['contraction', 'churn'];

function ledger(count: number): fc.Arbitrary<readonly Movement[]> {
  const row = fc.record({
    account: fc.integer({ min: 0, max: accountCount - 1 }).map((index) => `acc_${index}` as const),
    day: fc.integer({ min: 0, max: 729 }).map((days) => addDays('2025-01-01', days)),
    kind: fc.constantFrom(...movementKinds),
    amount: fc.integer({ min: 1, max: 90_000 }).map((cents) => cents / 100),
  });
  return fc.array(row, { minLength: count, maxLength: count }).map((rows) =>
    rows.map((one, index) => ({
      ...one,
      id: `mov_${index}` as const,
      rev: 1,
      amount: losing.includes(one.kind) ? -one.amount : one.amount,
      currency: 'USD',
      source: '',
    })),
  );
}

const company = (movements: readonly Movement[]) => books({ accounts: accounts(accountCount), movements });
const valueIn = ({ answer }: Reading) => ('value' in answer ? answer.value : Number.NaN);
const termOf = ({ terms }: Reading, name: string) => terms.find((term) => term.name === name)?.value ?? Number.NaN;

describe('any ledger', () => {
  const holds = (law: (movements: readonly Movement[]) => void) =>
    fc.assert(fc.property(ledger(120), law), { numRuns: 30, endOnFailure: true });

  test('retains net what it retains gross and what accounts took in addition', () => {
    holds((movements) => {
      const [net, gross, more] = [netRetention, grossRetention, expansionShare].map((figure) =>
        valueIn(only(figure(company(movements), { period: year }))),
      );
      if (net === undefined || Number.isNaN(net)) return;
      expect((gross ?? 0) + (more ?? 0)).toBeCloseTo(net, 6);
    });
  });

  test('adds up: the bridge ends where its parts lead to', () => {
    holds((movements) => {
      const reading = only(bridge(company(movements), { period: year }));
      expect(reading.terms.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(valueIn(reading), 6);
    });
  });

  test('moves in two halves as it moves in the year', () => {
    const halves: readonly Period[] = [
      { from: '2026-01-01', to: '2026-05-17' },
      { from: '2026-05-18', to: '2026-12-31' },
    ];
    holds((movements) => {
      const whole = only(bridge(company(movements), { period: year }));
      const parts = halves.map((period) => only(bridge(company(movements), { period })));
      for (const kind of movementKinds) {
        expect(parts.reduce((sum, part) => sum + termOf(part, kind), 0)).toBeCloseTo(termOf(whole, kind), 6);
      }
      expect(valueIn(parts[0] as Reading)).toBeCloseTo(termOf(parts[1] as Reading, 'start'), 6);
    });
  });

  test('says the same in any order of its rows', () => {
    holds((movements) => {
      const turned = company([...movements].reverse());
      expect(only(grossRetention(turned, { period: year })).answer).toEqual(
        only(grossRetention(company(movements), { period: year })).answer,
      );
    });
  });
});

describe('a ledger in a spreadsheet', () => {
  test('comes to the same by formulas of its own', () => {
    const count = Number(process.env.LEDGER ?? 400);
    const [movements = []] = fc.sample(ledger(count), { numRuns: 1, seed: 7 });
    const sheet = sheetOf(movements);
    const all = company(movements);
    const figures = [netRetention, grossRetention, expansionShare, upsellRate, organicGrowth] as const;
    expect(figures.map((figure) => round(valueIn(only(figure(all, { period: year })))))).toEqual(sheet.map(round));
  });
});

/** Columns A to D hold the rows; each account has a line of SUMIFS, and the figures are sums over those lines. */
function sheetOf(movements: readonly Movement[]): readonly number[] {
  const rows = movements.map(({ account, day, kind, amount }) => [
    account,
    Number(day.replaceAll('-', '')),
    kind,
    amount,
  ]);
  const last = rows.length;
  const sum = (line: number, extra: string) => `SUMIFS(L!$D$1:$D$${last},L!$A$1:$A$${last},$A${line},${extra})`;
  const before = `L!$B$1:$B$${last},"<20260101"`;
  const within = `L!$B$1:$B$${last},">=20260101"`;
  const kinds = (line: number, kind: string) => sum(line, `${within},L!$C$1:$C$${last},"${kind}"`);
  const lines = Array.from({ length: accountCount }, (_, index) => {
    const line = index + 1;
    return [
      `acc_${index}`,
      `=ROUND(${sum(line, before)},2)`,
      `=ROUND(B${line}+${sum(line, within)},2)`,
      `=IF(B${line}>0,C${line},0)`,
      `=IF(B${line}>0,MAX(0,MIN(B${line},C${line})),0)`,
      `=IF(B${line}>0,B${line},0)`,
      `=IF(B${line}>0,${kinds(line, 'upgrade')}+${kinds(line, 'cross-sell')},0)`,
      `=${kinds(line, 'upgrade')}+${kinds(line, 'cross-sell')}+${kinds(line, 'referral')}`,
    ];
  });
  const whole = (column: string) => `SUM(P!${column}1:${column}${accountCount})`;
  const share = (over: string) => [`=100*(${over})/${whole('F')}`];
  const figures = [
    share(whole('D')),
    share(whole('E')),
    share(`${whole('D')}-${whole('E')}`),
    share(whole('G')),
    share(whole('H')),
  ];
  const engine = HyperFormula.buildFromSheets({ L: rows, P: lines, F: figures }, { licenseKey: 'gpl-v3' });
  return engine.getSheetValues(engine.getSheetId('F') ?? 0).map(([value]) => Number(value));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
