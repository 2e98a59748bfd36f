/**
 * Whole ledgers: laws that hold for each, and a second reckoning by a spreadsheet's own formulas. `LEDGER=10000` makes
 * the ledger of the formulas as large as a company's.
 */
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import type { Movement } from '../../../src/domain/commercial/movement';
import { movementKinds } from '../../../src/domain/commercial/movement';
import { type FigureName, figures } from '../../../src/domain/metrics/figures';
import { bridge, expansionShare, grossRetention, netRetention } from '../../../src/domain/metrics/figures/retention';
import { derivedMovements } from '../../../src/domain/metrics/ledger/derive';
import type { Period } from '../../../src/domain/metrics/period';
import type { Reading, TermName } from '../../../src/domain/metrics/reading';
import { addDays } from '../../../src/domain/time/time';
import { aCost, accounts, books, only, year } from './books';

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

  test('adds up over its accounts: of each, and of all', () => {
    holds((movements) => {
      const all = company(movements);
      const whole = only(bridge(all, { period: year }));
      const parts = all.accounts.flatMap(({ id }) => bridge(all, { period: year, account: id }));
      for (const name of ['start', ...movementKinds] as const) {
        const sum = parts.reduce((so, part) => so + (part.terms.find((term) => term.name === name)?.value ?? 0), 0);
        expect(sum).toBeCloseTo(termOf(whole, name), 6);
      }
    });
  });

  test('is derived anew to the same: what is there is told, and nothing comes in addition', () => {
    holds((movements) => {
      const revenue = movements.map(({ id, account, day, amount }) => ({
        ...{ id: `mrr_${id}` as const, rev: 1, account, day, amount: Math.abs(amount), currency: 'USD' },
      }));
      const sources = { revenue, renewals: [], signals: [], signalEvents: [] };
      const derived = derivedMovements({ ...sources, movements: [] });
      expect(derivedMovements({ ...sources, movements: derived })).toEqual(derived);
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
  test('comes to the same by formulas of its own, figure by figure', () => {
    const count = Number(process.env.LEDGER ?? 400);
    const [movements = []] = fc.sample(ledger(count), { numRuns: 1, seed: 7 });
    const costs = [aCost(1200), aCost(300, { kind: 'training', account: 'acc_3' })];
    const all = { ...company(movements), costs };
    const ours: Record<string, number> = {};
    for (const name of Object.keys(formulas) as (keyof typeof formulas)[]) {
      const [figure, term] = name.split(' ') as [FigureName, string | undefined];
      const reading = only(figures[figure].read(all, { period: year }));
      ours[name] = round(term === undefined ? valueIn(reading) : termOf(reading, term));
    }
    expect(ours).toEqual(sheetOf(movements));
  });
});

/** Of the lines of accounts, by their columns: what a controller would write beside the ledger. */
const formulas = {
  netRetention: '100*SUM(E)/SUM(D)',
  grossRetention: '100*SUM(F)/SUM(D)',
  expansionShare: '100*(SUM(E)-SUM(F))/SUM(D)',
  accountGrowth: '100*(SUM(E)-SUM(D))/SUM(D)',
  logoRetention: '100*COUNTIFS(D,">0",C,">0")/COUNTIF(D,">0")',
  revenuePerAccount: 'SUMIF(C,">0")/COUNTIF(C,">0")',
  upsellRate: '100*SUM(G)/SUM(D)',
  upsellShare: '100*SUM(G)/SUM(C)',
  organicGrowth: '100*(SUM(I)+SUM(J)+SUM(N))/SUM(D)',
  'organicGrowth referral': 'SUM(N)',
  'organicGrowth upgrade': 'SUM(I)',
  'organicGrowth cross-sell': 'SUM(J)',
  bridge: 'SUM(C)',
  'bridge start': 'SUM(B)',
  'bridge new': 'SUM(H)',
  'bridge upgrade': 'SUM(I)',
  'bridge cross-sell': 'SUM(J)',
  'bridge contraction': 'SUM(K)',
  'bridge churn': 'SUM(L)',
  'bridge renewal': 'SUM(M)',
  'bridge referral': 'SUM(N)',
  costPerActive: '1500/COUNTIF(C,">0")',
  costPerRetained: '1500/COUNTIFS(D,">0",C,">0")',
  companyReturn: '12*SUM(G)/1500',
} as const satisfies { readonly [Name in FigureName | `${FigureName} ${TermName}`]?: string };

/** Columns A to D of the ledger hold the rows; each account has a line of SUMIFS, and the figures are sums over those. */
function sheetOf(movements: readonly Movement[]): Record<string, number> {
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
  const lines = Array.from({ length: accountCount }, (_, index) => {
    const line = index + 1;
    const kinds = movementKinds.map((kind) => `=ROUND(${sum(line, `${within},L!$C$1:$C$${last},"${kind}"`)},2)`);
    return [
      `acc_${index}`,
      `=ROUND(${sum(line, before)},2)`,
      `=ROUND(B${line}+${sum(line, within)},2)`,
      `=IF(B${line}>0,B${line},0)`,
      `=IF(B${line}>0,C${line},0)`,
      `=IF(B${line}>0,MAX(0,MIN(B${line},C${line})),0)`,
      `=IF(B${line}>0,I${line}+J${line},0)`,
      ...kinds,
    ];
  });
  // A column's letter alone stands for it.
  const whole = (formula: string) => formula.replace(/\b[A-N]\b/g, (column) => `P!${column}1:${column}${accountCount}`);
  const cells = Object.values(formulas).map((formula) => [`=${whole(formula)}`]);
  const engine = HyperFormula.buildFromSheets({ L: rows, P: lines, F: cells }, { licenseKey: 'gpl-v3' });
  const values = engine.getSheetValues(engine.getSheetId('F') ?? 0).map(([value]) => round(Number(value)));
  return Object.fromEntries(Object.keys(formulas).map((name, at) => [name, values[at] ?? Number.NaN]));
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
