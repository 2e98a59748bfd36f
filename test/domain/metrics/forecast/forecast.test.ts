import type { Renewal } from '../../../../src/domain/account/renewal';
import { chanceOf } from '../../../../src/domain/chance';
import type { Deal } from '../../../../src/domain/commercial/deal';
import type { Movement } from '../../../../src/domain/commercial/movement';
import { type Chances, forecasts } from '../../../../src/domain/metrics/forecast/forecast';
import { knownOn } from '../../../../src/domain/metrics/forecast/known';
import { forecastRecord } from '../../../../src/domain/metrics/forecast/record';
import type { Period } from '../../../../src/domain/metrics/period';
import type { Signal } from '../../../../src/domain/signal/signal';
import type { SignalEvent } from '../../../../src/domain/signal/signal-event';
import { addDays, type Day, dayMs, dayStart } from '../../../../src/domain/time/time';
import { anAccount, aSignal } from '../../../support/builders';
import { accounts, books, moved } from '../books';

const quarter: Period = { from: '2026-10-01', to: '2026-12-31' };
const at = (day: Day) => dayStart(day) + dayMs / 2;

function renewal(account: string, day: Day, parts: Partial<Renewal> = {}): Renewal {
  const blank = { rev: 1, noticeDay: undefined, call: '', calledBy: '', result: '', resultDay: undefined } as const;
  return { id: `ren_${account}${day}`, account: `acc_${account}`, day, ...blank, ...parts };
}

type Told = { readonly signal: Signal; readonly events: readonly SignalEvent[]; readonly deal: Deal };

/** Flagged and accepted, then won or lost where a day says so. */
function told(id: string, flagged: Day, parts: { won?: Day; lost?: Day; expected?: number } = {}): Told {
  const signal = aSignal({
    id: `sig_${id}`,
    account: 'acc_0',
    kind: 'new-need',
    flaggedAt: at(flagged),
    deal: `dea_${id}`,
  });
  const event = (to: string, day: Day): SignalEvent => ({
    ...{ id: `sev_${id}${to}`, rev: 1, signal: signal.id, account: signal.account, move: to, from: '', to },
    ...{ by: signal.flaggedBy, at: at(day), reason: '', words: '' },
  });
  const { won, lost, expected = 100 } = parts;
  return {
    signal,
    events: [
      event('submitted', flagged),
      event('accepted', addDays(flagged, 1)),
      ...(won ? [event('won', won)] : []),
      ...(lost ? [event('lost', lost)] : []),
    ],
    deal: {
      ...{ id: `dea_${id}`, rev: 1, signal: signal.id, account: signal.account, expected, currency: 'USD' },
      ...{ expectedDay: undefined, discountPercent: undefined, by: signal.flaggedBy },
    },
  };
}

function withSignals(list: readonly Told[]) {
  return {
    signals: list.map(({ signal }) => signal),
    signalEvents: list.flatMap(({ events }) => events),
    deals: list.map(({ deal }) => deal),
  };
}

/** Of the quarter before, half were won. */
const past = Array.from({ length: 10 }, (_, index) =>
  told(`p${index}`, '2026-06-15', index < 5 ? { won: '2026-08-01' } : { lost: '2026-08-01' }),
);

describe('a forecast', () => {
  const paying = [moved('0', 'start', 100), moved('1', 'start', 400), moved('2', 'start', 50)];
  const all = books({
    accounts: accounts(3),
    movements: paying,
    renewals: [
      renewal('0', '2027-01-10', { noticeDay: '2026-12-10', call: 'doubtful' }),
      renewal('1', '2026-11-01', { call: 'likely' }),
      renewal('2', '2027-03-01'),
    ],
    ...withSignals([...past, told('open', '2026-09-20', { expected: 60 })]),
  });
  const chances: Chances = new Map([
    ['acc_0', 0.5],
    ['acc_1', 0.9],
  ]);
  const ask = { period: quarter, day: quarter.from, chances };

  test('is of renewals by their notice day and of open signals, each with its chance', () => {
    const [forecast] = forecasts(all, ask);
    expect(forecast?.renewals).toEqual([
      { account: 'acc_1', notice: '2026-11-01', amount: 400, chance: 0.9, call: 'likely' },
      { account: 'acc_0', notice: '2026-12-10', amount: 100, chance: 0.5, call: 'doubtful' },
    ]);
    expect(forecast?.kept?.expected).toBe(410);
    expect(forecast?.won?.expected).toBe(30);
    expect(forecast?.together?.expected).toBe(440);
    expect(forecast?.urns.get('new-need')).toEqual({ hits: 5, misses: 5 });
  });

  test('without a history that bears it is a list and no number', () => {
    const [forecast] = forecasts(all, { ...ask, chances: undefined });
    expect([forecast?.kept, forecast?.together, forecast?.renewals.length]).toEqual([undefined, undefined, 2]);
    const [young] = forecasts({ ...all, ...withSignals([told('open', '2026-09-20')]) }, ask);
    expect([young?.won, young?.together, young?.kept?.expected]).toEqual([undefined, undefined, 410]);
  });

  test('says what it leaves out: an account without a chance, a signal without an amount', () => {
    const { deals, ...rest } = withSignals([...past, told('open', '2026-09-20')]);
    const some = { ...all, ...rest, deals: deals.filter(({ id }) => id !== 'dea_open') };
    const [forecast] = forecasts(some, { ...ask, chances: new Map([['acc_1', 0.9]]) });
    expect(forecast?.leftOut).toEqual([
      { why: 'no-amount', rows: ['sig_open'] },
      { why: 'no-chance', rows: ['acc_0'] },
    ]);
    expect(forecast?.kept?.expected).toBe(360);
  });

  test('of the next quarter measures signals by quarters that were over when it looked ahead', () => {
    const next = { from: '2027-01-01', to: '2027-03-31' } as const;
    const flagged = Array.from({ length: 6 }, (_, at) => told(`n${at}`, '2026-03-30', { won: '2026-08-15' }));
    const some = { ...all, ...withSignals([...flagged, told('open', '2026-09-20')]) };
    const [forecast] = forecasts(some, { period: next, day: '2026-10-10', chances });
    // Nothing of a quarter that has days ahead, and nothing nearer to its day than this one is.
    expect(forecast?.urns.get('new-need')).toEqual({ hits: 6, misses: 0 });
  });

  test('takes the account’s own renewal day where the renewals tab does not name it', () => {
    const bare = {
      ...all,
      renewals: [],
      accounts: [anAccount({ id: 'acc_0', renewalDay: '2026-11-30', noticeDays: 30 })],
    };
    expect(forecasts(bare, ask)[0]?.renewals.map(({ notice }) => notice)).toEqual(['2026-10-31']);
  });

  test('keeps currencies apart', () => {
    const two = { ...all, movements: [...paying, moved('1', 'start', 9, { currency: 'THB' })] };
    expect(forecasts(two, ask).map(({ currency, renewals }) => [currency, renewals.length])).toEqual([
      ['THB', 1],
      ['USD', 2],
    ]);
  });

  test('knows nothing of what came later', () => {
    const later = {
      ...all,
      movements: [...paying, moved('1', 'churn', -400, { day: '2026-11-05' })],
      renewals: all.renewals.map((one) =>
        one.account === 'acc_1' ? { ...one, result: 'cancelled' as const, resultDay: '2026-10-20' as const } : one,
      ),
      signalEvents: [...all.signalEvents, ...told('open', '2026-09-20', { won: '2026-10-30' }).events.slice(-1)],
    };
    expect(forecasts(knownOn(quarter.from, later), ask)).toEqual(forecasts(knownOn(quarter.from, all), ask));
  });
});

test('a renewal whose row names no notice day goes by the account, and the AM’s call stands beside it', () => {
  const all = books({
    accounts: [anAccount({ id: 'acc_0', renewalDay: '2027-01-10', noticeDays: 30 })],
    movements: [moved('0', 'start', 100)],
    renewals: [renewal('0', '2027-01-10', { call: 'doubtful' })],
  });
  const [forecast] = forecasts(all, { period: quarter, day: '2026-11-23', chances: undefined });
  expect(forecast?.renewals).toMatchObject([{ notice: '2026-12-11', call: 'doubtful', chance: undefined }]);
  expect(forecast?.together).toBeUndefined();
});

describe('the record of forecasts', () => {
  const quarters = Array.from({ length: 12 }, (_, index): Period => {
    const from = new Date(Date.UTC(2023, index * 3, 1)).toISOString().slice(0, 10) as Day;
    const to = new Date(Date.UTC(2023, index * 3 + 3, 0)).toISOString().slice(0, 10) as Day;
    return { from, to };
  });

  /** Thirty renewals a quarter whose true chances are known, or are said to be higher than they are. */
  function company(seed: number, tooSure: number) {
    const chance = chanceOf(seed);
    const movements: Movement[] = [];
    const renewals: Renewal[] = [];
    const known = new Map<Day, Map<`acc_${string}`, number>>();
    for (const [index, { from }] of quarters.entries()) {
      const chances = new Map<`acc_${string}`, number>();
      known.set(from, chances);
      for (let each = 0; each < 30; each += 1) {
        const id = `${index}x${each}`;
        const stays = 0.5 + 0.4 * chance();
        const day = addDays(from, 10 + each);
        const result = chance() < stays ? 'renewed' : 'cancelled';
        chances.set(`acc_${id}`, Math.min(1, stays + tooSure));
        movements.push(moved(id, 'new', 50 + Math.round(chance() * 100), { day: '2022-03-01' }));
        renewals.push(renewal(id, day, { result, resultDay: day }));
      }
    }
    const ids = renewals.map(({ account: id }) => anAccount({ id, renewalDay: undefined }));
    const record = forecastRecord(books({ accounts: ids, movements, renewals }), {
      quarters,
      chancesOn: (day) => known.get(day),
    });
    return record;
  }

  test('holds what came about as often as it says where the chances are true', () => {
    const records = Array.from({ length: 10 }, (_, seed) => company(seed + 1, 0));
    const [held, of] = [records.reduce((sum, one) => sum + one.held, 0), records.reduce((sum, one) => sum + one.of, 0)];
    expect(of).toBe(120);
    expect(held / of).toBeGreaterThan(0.72);
    expect(held / of).toBeLessThan(0.9);
  });

  test('shows chances that promise too much', () => {
    const { held, of, past: all } = company(3, 0.25);
    expect(held / of).toBeLessThan(0.4);
    const over = all.filter(({ range, came }) => (range?.expected ?? 0) > came).length;
    expect(over).toBeGreaterThan(9);
  });

  test('neither foretells nor counts a renewal of which nobody said what came', () => {
    const renewals = [
      renewal('0', '2026-11-01', { result: 'renewed', resultDay: '2026-11-01' }),
      renewal('1', '2026-11-02'),
    ];
    const all = books({
      accounts: accounts(2).map((one) => ({ ...one, renewalDay: undefined })),
      movements: [moved('0', 'start', 100), moved('1', 'start', 999)],
      renewals,
    });
    const chances = new Map([
      ['acc_0', 0.99],
      ['acc_1', 0.99],
    ] as const);
    const {
      past: [one],
      held,
      of,
    } = forecastRecord(all, { quarters: [quarter], chancesOn: () => chances });
    expect(one).toMatchObject({ came: 100, unknown: 1, range: { low: 100, high: 100 } });
    expect([held, of]).toEqual([1, 1]);
    // Nor one that stands nowhere but with its account.
    const own = anAccount({ id: 'acc_2', renewalDay: '2026-11-20', noticeDays: 0 });
    const bare = { ...all, accounts: [...all.accounts, own], movements: [...all.movements, moved('2', 'start', 7)] };
    const sure = new Map([...chances, ['acc_2', 0.99] as const]);
    const again = forecastRecord(bare, { quarters: [quarter], chancesOn: () => sure });
    expect(again.past[0]).toMatchObject({ came: 100, unknown: 2 });
  });

  test('does not count a quarter in which nothing was ahead as one that held', () => {
    const all = books({
      accounts: accounts(1).map((one) => ({ ...one, renewalDay: undefined })),
      movements: [moved('0', 'start', 100)],
    });
    const record = forecastRecord(all, { quarters: [quarter], chancesOn: () => new Map() });
    expect(record).toMatchObject({ past: [], held: 0, of: 0 });
  });

  test('counts a contract that shrank with what is left of it, and a quarter without evidence not at all', () => {
    const shrank = renewal('0', '2026-11-01', { result: 'contracted', resultDay: '2026-11-01' });
    const all = books({
      accounts: accounts(1).map((one) => ({ ...one, renewalDay: undefined })),
      movements: [moved('0', 'start', 100), moved('0', 'contraction', -30, { day: '2026-11-20' })],
      renewals: [shrank],
    });
    const ask = { quarters: [quarter], chancesOn: () => new Map([['acc_0', 0.9]] as const) };
    expect(forecastRecord(all, ask).past[0]?.came).toBe(70);
    expect(forecastRecord(all, { ...ask, chancesOn: () => undefined })).toMatchObject({ held: 0, of: 0 });
  });
});
