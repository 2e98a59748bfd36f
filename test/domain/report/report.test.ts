import type { Commitment } from '../../../src/domain/account/commitment';
import type { Outcome } from '../../../src/domain/account/outcome';
import { aimsIn, promisesIn } from '../../../src/domain/report/came';
import { type CustomerFacts, openColumns, opened } from '../../../src/domain/report/open-columns';
import { type Listed, portfolioOf } from '../../../src/domain/report/portfolio';
import { isReportPeriod } from '../../../src/domain/report/report';
import { aContact, anAccount, aSignal, aTeammate } from '../../support/builders';

const looking = {
  period: { from: '2026-10-01', to: '2026-12-31' },
  today: '2026-11-23',
  zone: 'Asia/Bangkok',
} as const;
const commitment: Commitment = {
  ...{ id: 'cmt_1', rev: 1, account: 'acc_acme', what: 'Train', who: 'mina@orbit.example', due: '2026-12-01' },
  ...{ state: 'open', source: '', by: 'mina@orbit.example', at: 0, closedAt: undefined },
};
const outcome: Outcome = {
  ...{ id: 'out_1', rev: 1, account: 'acc_acme', what: 'Faster', campaign: 'Module', unit: 'h', target: 10 },
  ...{ achieved: 7, due: '2026-12-20', reached: undefined, hours: 12, touches: 3 },
};
const rows = {
  accounts: [anAccount()],
  commitments: [commitment],
  outcomes: [outcome],
  cases: [],
  activities: [],
  contacts: [aContact()],
  team: [aTeammate()],
};

describe('what is open to customers', () => {
  test('is copied column by column, and nothing beside it', () => {
    const facts: Readonly<Record<string, readonly object[]>> = opened(rows);
    for (const [table, columns] of Object.entries(openColumns)) {
      for (const row of facts[table] ?? []) expect(Object.keys(row).sort()).toEqual([...columns].sort());
    }
  });

  test('is no sync and no signal, whatever its columns', () => {
    const commitments = ['mtg_1', 'sig_1', 'mail-key'].map((source) => ({ ...commitment, source, what: source }));
    expect(opened({ ...rows, commitments }).commitments.map(({ what }) => what)).toEqual(['mail-key']);
  });

  test('cannot be rows that did not go through it, or ask for what is closed: held by the compiler', () => {
    type Holds<Wide, Narrow> = Narrow extends Wide ? true : false;
    const raw: Holds<CustomerFacts, typeof rows> = false;
    const stage: Holds<keyof CustomerFacts['accounts'][number], 'stage'> = false;
    const health: Holds<keyof CustomerFacts, 'health' | 'signals' | 'feedback' | 'measures'> = false;
    const name: Holds<keyof CustomerFacts['accounts'][number], 'name'> = true;
    expect([raw, stage, health, name]).toEqual([false, false, false, true]);
  });
});

describe('what came of promises', () => {
  const named = (parts: Partial<Commitment>) => ({ ...commitment, ...parts });
  const at = (day: string) => Date.parse(`${day}T05:00:00Z`);

  test('is told by when they were closed, and what is open by its day', () => {
    const found = promisesIn(
      [
        named({ what: 'kept', state: 'done', closedAt: at('2026-10-05') }),
        named({ what: 'kept before', state: 'done', closedAt: at('2026-09-05') }),
        named({ what: 'kept, who knows when', state: 'done', due: '2026-11-01' }),
        named({ what: 'dropped', state: 'dropped', closedAt: at('2026-11-05') }),
        named({ what: 'late', due: '2026-11-22' }),
        named({ what: 'someday', due: undefined }),
        named({ what: 'today', due: '2026-11-23' }),
      ],
      looking,
    );
    const names = (of: readonly Commitment[]) => of.map(({ what }) => what);
    expect(names(found.kept)).toEqual(['kept', 'kept, who knows when']);
    expect(names(found.dropped)).toEqual(['dropped']);
    expect(names(found.late)).toEqual(['late']);
    expect(names(found.ahead)).toEqual(['today', 'someday']);
  });

  test('and of an aim whose day is the last of a period that is over: it was missed in that period', () => {
    const past = { ...looking, period: { from: '2026-07-01', to: '2026-09-30' } } as const;
    const found = aimsIn([{ due: '2026-09-30', reached: '2026-10-02' }], past);
    expect([found.missed.length, found.underway.length]).toEqual([1, 0]);
    expect(aimsIn([{ due: looking.today, reached: undefined }], looking).underway).toHaveLength(1);
  });

  test('and of aims, each in one place', () => {
    const aims = [
      { ...outcome, what: 'reached', reached: '2026-11-02' },
      { ...outcome, what: 'reached before', reached: '2026-07-02' },
      { ...outcome, what: 'missed', due: '2026-11-01' },
      { ...outcome, what: 'missed long ago', due: '2026-06-01' },
      { ...outcome, what: 'under way' },
      { ...outcome, what: 'no day', due: undefined },
    ] as const;
    const found = aimsIn<Outcome>(aims, looking);
    expect(found.reached.map(({ what }) => what)).toEqual(['reached']);
    expect(found.missed.map(({ what }) => what)).toEqual(['missed']);
    expect(found.underway.map(({ what }) => what)).toEqual(['under way', 'no day']);
  });
});

test('a period ends after it begins, within two years or so', () => {
  expect(isReportPeriod({ from: '2026-10-01', to: '2026-10-01' })).toBe(true);
  expect(isReportPeriod({ from: '2026-10-02', to: '2026-10-01' })).toBe(false);
  expect(isReportPeriod({ from: '2020-10-02', to: '2026-10-01' })).toBe(false);
});

describe('a portfolio', () => {
  const listed = (id: `acc_${string}`, parts: Partial<Listed> = {}): Listed => ({
    ...anAccount({ id, name: id }),
    ...{ healthBand: 'watch', healthScore: 60, ...parts },
  });
  const none = { alerts: [], renewals: [], signals: [], signalEvents: [] };

  test('puts the lowest score of a band first, and accounts without one where nothing is known; none that is over', () => {
    const accounts = [listed('acc_a'), listed('acc_b', { healthScore: 50 }), listed('acc_c', { healthBand: '' })];
    const ended = listed('acc_d', { healthBand: 'watch', healthScore: 3, stage: 'ended' });
    const { bands } = portfolioOf({ ...none, accounts: [...accounts, ended] }, looking);
    expect(bands.watch.map(({ id }) => id)).toEqual(['acc_b', 'acc_a']);
    expect(bands.insufficient.map(({ id }) => id)).toEqual(['acc_c']);
  });

  test('looks a quarter ahead, by the day of notice; a renewal that has come out is over', () => {
    const renewal = { rev: 1, call: '', calledBy: '', resultDay: undefined, noticeDay: undefined } as const;
    const accounts = [
      listed('acc_a', { renewalDay: '2027-03-14', noticeDays: 60 }),
      listed('acc_b', { renewalDay: '2027-08-14', noticeDays: 0 }),
      listed('acc_c', { renewalDay: '2026-12-14', noticeDays: 30 }),
      listed('acc_d', { renewalDay: '2026-12-20', noticeDays: 0 }),
      listed('acc_e', { renewalDay: '2026-12-20', noticeDays: 0, stage: 'ended' }),
    ];
    const { renewals } = portfolioOf(
      {
        ...{ ...none, accounts },
        renewals: [
          { ...renewal, id: 'ren_1', account: 'acc_b', day: '2027-01-10', result: '' },
          { ...renewal, id: 'ren_2', account: 'acc_b', day: '2026-12-10', result: 'renewed' },
          { ...renewal, id: 'ren_3', account: 'acc_d', day: '2026-12-20', result: 'renewed' },
        ],
      },
      looking,
    );
    expect(renewals.map(({ account, notice }) => [account.id, notice])).toEqual([
      ['acc_c', '2026-11-14'],
      ['acc_b', '2027-01-10'],
      ['acc_a', '2027-01-13'],
    ]);
  });

  test('tells what was won in the period, and what of it is in use', () => {
    const accounts = [listed('acc_acme')];
    const signals = [aSignal({ id: 'sig_1', state: 'adopted' }), aSignal({ id: 'sig_2', state: 'won' })];
    const event = { rev: 1, account: 'acc_acme', by: 'arthit@orbit.example', reason: '', words: '' } as const;
    const at = Date.parse('2026-11-02T05:00:00Z');
    const signalEvents = [
      { ...event, id: 'sev_1', signal: 'sig_1', move: 'win', from: 'accepted', to: 'won', at },
      { ...event, id: 'sev_2', signal: 'sig_1', move: 'adopt', from: 'handed-back', to: 'adopted', at: at + 1 },
      { ...event, id: 'sev_3', signal: 'sig_2', move: 'win', from: 'accepted', to: 'won', at: at - 90 * 86_400_000 },
    ] as const;
    const { wins, loops } = portfolioOf({ ...none, accounts, signals, signalEvents }, looking);
    expect(wins.map(({ signal, adopted }) => [signal.id, adopted])).toEqual([['sig_1', true]]);
    expect(loops.map(({ signal }) => signal.id)).toEqual(['sig_2']);
  });
});
