import { acme, added, plan, updated } from './support';

describe('amounts', () => {
  const revenue = (header: string, cell: string, parts = {}) =>
    plan(
      'revenue',
      [
        ['Customer', 'From', header],
        ['A-1', '2026-01-01', cell],
      ],
      parts,
    );

  test.each([
    ['in the cell', 'MRR', '۱۲٬۰۰۰ تومان', 12000, 'IRT'],
    ['over the column', 'Amount (EUR)', '1200', 1200, 'EUR'],
    ['over the column, in thousands', 'مبلغ (هزار تومان)', '۳۹۹', 399000, 'IRT'],
    ['in the cell rather than over the column', 'Amount (EUR)', '$5', 5, 'USD'],
  ])('have the currency that stands %s', (_, header, cell, amount, currency) => {
    expect(added(revenue(header, cell))).toMatchObject([{ account: 'acc_acme', day: '2026-01-01', amount, currency }]);
  });

  test('are refused until somebody says toman or rial, and never turned into each other', () => {
    const open = revenue('مبلغ', '۱۲۰۰۰');
    expect([added(open), open.questions, open.refused]).toEqual([
      [],
      [
        {
          column: 'currency',
          header: 'مبلغ',
          kind: 'currency',
          examples: ['۱۲۰۰۰'],
          options: ['IRT', 'IRR', 'USD', 'EUR'],
        },
      ],
      [{ row: 2, column: 'مبلغ', value: '۱۲۰۰۰', reason: 'no-currency' }],
    ]);
    const answered = revenue('مبلغ', '۱۲۰۰۰', { answers: { currency: 'IRR' } });
    expect([added(answered)[0], answered.questions]).toEqual([
      expect.objectContaining({ amount: 12000, currency: 'IRR' }),
      [],
    ]);
  });

  test('of a year are asked for, and kept by the month', () => {
    const open = revenue('ARR (EUR)', '1200');
    expect([
      open.questions.map(({ kind, column }) => [kind, column]),
      open.refused.map(({ reason }) => reason),
    ]).toEqual([[['period', 'amount']], ['no-period']]);
    expect(added(revenue('ARR (EUR)', '1200', { answers: { amount: 'year' } }))[0]?.amount).toBe(100);
    expect(added(revenue('ARR (EUR)', '1200', { answers: { amount: 'month' } }))[0]?.amount).toBe(1200);
  });

  test('whose cell and column of currencies disagree are refused', () => {
    const made = plan('revenue', [
      ['Customer', 'Amount', 'Currency'],
      ['A-1', '$5', 'EUR'],
    ]);
    expect(made.refused).toEqual([{ row: 2, column: 'Currency', value: 'EUR', reason: 'bad-value' }]);
  });

  test('that are lost are negative however they are written', () => {
    const made = plan('movements', [
      ['Customer', 'Date', 'Type', 'Amount (THB)'],
      ['A-1', '2026-01-31', 'Churn', '500'],
      ['A-1', '2026-02-28', 'Upsell', '500'],
      ['A-1', '2026-03-31', 'Downgrade', '(200)'],
    ]);
    expect(added(made).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['churn', -500],
      ['upgrade', 500],
      ['contraction', -200],
    ]);
  });

  test('of prices and costs come with what they are for', () => {
    const prices = plan('prices', [
      ['Plan', 'Seats', 'Price'],
      ['Base', '5', '399 هزار تومان'],
    ]);
    expect(added(prices)).toMatchObject([{ plan: 'Base', seats: 5, amount: 399000, currency: 'IRT' }]);
    const costs = plan('costs', [
      ['Kind', 'From', 'To', 'Cost', 'Customer'],
      ['Support', '2026-01-01', '2026-03-31', '€ 500', ''],
      ['Training', '2026-01-01', '2026-03-31', '€ 500', 'Nobody'],
    ]);
    expect([
      added(costs).map(({ kind, account }) => [kind, account]),
      costs.refused.map(({ reason }) => reason),
    ]).toEqual([[['service', '']], ['no-account']]);
  });
});

describe('further tables', () => {
  test('take cases by their id, and the id on where only their words were known', () => {
    const rows = [
      ['Ticket', 'Customer', 'Subject', 'Priority', 'Created', 'Escalated', 'Resolved'],
      ['T-1', 'Acme Robotics', 'No login', 'P1', '2026-11-01', 'yes', ''],
      ['T-1', 'Acme Robotics', 'Again', '', '2026-11-02', '', ''],
    ];
    const made = plan('cases', rows);
    expect([added(made), made.refused]).toEqual([
      [
        {
          id: expect.stringMatching(/^cas_[0-9a-f]{16}$/),
          rev: 1,
          account: 'acc_acme',
          externalId: 'T-1',
          title: 'No login',
          severity: 'critical',
          escalated: true,
          opened: '2026-11-01',
          closed: undefined,
        },
      ],
      [{ row: 3, column: 'Ticket', value: 'T-1', reason: 'duplicate' }],
    ]);
    const [known] = added(
      plan('cases', [
        ['Customer', 'Subject', 'Created'],
        ['A-1', 'No login', '2026-11-01'],
      ]),
    );
    const again = plan('cases', rows.slice(0, 2), { existing: { accounts: [acme], team: [], rows: [known as never] } });
    expect(updated(again)).toMatchObject([{ id: known?.id, externalId: 'T-1', severity: 'critical' }]);
  });

  test('take answers of a survey by the header of their score', () => {
    const made = plan('feedback', [
      ['Customer', 'Date', 'NPS', 'Comment', 'Tags'],
      ['A-1', '2026-11-01', '9', 'Great', 'speed, support'],
      ['A-1', '2026-11-02', '11', '', ''],
      ['A-1', '2026-11-03', '', 'Slow', ''],
    ]);
    expect(added(made).map(({ kind, score, words, tags }) => [kind, score, words, tags])).toEqual([
      ['nps', 9, 'Great', ['speed', 'support']],
      ['nps', undefined, '', []],
      ['nps', undefined, 'Slow', []],
    ]);
    expect(made.cells).toEqual([{ row: 3, column: 'NPS', value: '11', reason: 'bad-value' }]);
  });

  test('take commitments, renewals, outcomes and plans with what a new one needs', () => {
    const one = (table: 'commitments' | 'renewals' | 'outcomes' | 'plans', rows: string[][]) =>
      added(plan(table, rows))[0];
    expect(
      one('commitments', [
        ['Customer', 'Task', 'Owner', 'Due date', 'Status'],
        ['A-1', 'Send plan', 'Mina Karimi', '2026-12-01', 'Completed'],
      ]),
    ).toMatchObject({
      what: 'Send plan',
      who: 'mina@orbit.example',
      due: '2026-12-01',
      state: 'done',
      by: 'somchai@orbit.example',
      source: '',
      closedAt: undefined,
    });
    expect(
      one('renewals', [
        ['Customer', 'Renewal date', 'Forecast', 'Result'],
        ['A-1', '2027-03-14', 'At risk', ''],
      ]),
    ).toMatchObject({
      day: '2027-03-14',
      call: 'doubtful',
      result: '',
    });
    expect(
      one('outcomes', [
        ['Customer', 'Goal', 'Target', 'Actual', 'Unit'],
        ['A-1', 'Faster months', '10', '12,5', 'days'],
      ]),
    ).toMatchObject({
      what: 'Faster months',
      target: 10,
      achieved: 12.5,
      unit: 'days',
      hours: undefined,
    });
    expect(
      one('plans', [
        ['Plan', 'Included seats', 'Features'],
        ['Growth', '50', 'sso; audit log'],
      ]),
    ).toMatchObject({
      name: 'Growth',
      seats: 50,
      features: ['sso', 'audit log'],
    });
  });

  test('find a parent among the accounts of the same file, wherever it stands', () => {
    const made = plan('accounts', [
      ['id', 'name', 'parent'],
      ['X-2', 'Xylo Asia', 'Xylo Group'],
      ['X-3', 'Xylo Labs', 'A-1'],
      ['X-4', 'Xylo', 'X-4'],
      ['X-1', 'Xylo Group', ''],
    ]);
    const [asia, labs, alone, group] = added(made);
    expect([asia?.parent, labs?.parent, alone?.parent, group?.name, made.cells]).toEqual([
      group?.id,
      'acc_acme',
      '',
      'Xylo Group',
      [{ row: 4, column: 'parent', value: 'X-4', reason: 'bad-value' }],
    ]);
  });
});

describe('a plan', () => {
  test('takes an account once that stands there by its id and again by its name', () => {
    const made = plan('accounts', [
      ['id', 'name', 'plan'],
      ['A-1', '', 'Scale'],
      ['', 'Acme Robotics', 'Base'],
    ]);
    expect([updated(made).map(({ plan: bought }) => bought), made.refused]).toEqual([
      ['Scale'],
      [{ row: 3, column: 'name', value: 'Acme Robotics', reason: 'duplicate' }],
    ]);
  });

  test('tells every field that changes as it was and as it comes to be', () => {
    const made = plan('accounts', [
      ['id', 'domains', 'seats', 'renewal', 'plan'],
      ['A-1', 'acme.example, acme.test', '60', '2027-04-01', 'Growth'],
    ]);
    const about = { row: 2, id: 'acc_acme', title: 'Acme Robotics' };
    expect(made.changes).toEqual([
      { ...about, column: 'domains', before: 'acme.example', after: 'acme.example, acme.test' },
      { ...about, column: 'seatsBought', before: '50', after: '60' },
      { ...about, column: 'renewalDay', before: '2027-03-14', after: '2027-04-01' },
    ]);
  });

  test('leaves a sum at the end out by name, but not a company that is called so', () => {
    const rows = (last: string[]) => [['Name', 'Seats', 'Domain'], ['Xylo', '5', ''], last];
    expect(plan('accounts', rows(['Total', '5', ''])).refused).toEqual([
      { row: 3, column: 'Name', value: 'Total', reason: 'total-row' },
    ]);
    expect(added(plan('accounts', rows(['Total', '5', 'total.example']))).length).toBe(2);
  });

  test('asks for the order of day and month once, with examples', () => {
    const rows = [
      ['name', 'renewal'],
      ['A', '03/04/2026'],
      ['B', '05/06/2026'],
      ['C', '05/05/2026'],
    ];
    const open = plan('accounts', rows);
    expect([open.questions, open.added, open.cells.length]).toEqual([
      [
        {
          column: 'renewalDay',
          header: 'renewal',
          kind: 'day-order',
          examples: ['03/04/2026', '05/06/2026'],
          options: ['day-first', 'month-first'],
        },
      ],
      3,
      2,
    ]);
    const answered = plan('accounts', rows, { answers: { renewalDay: 'month-first' } });
    expect([added(answered).map(({ renewalDay }) => renewalDay), answered.questions, answered.settled]).toEqual([
      ['2026-03-04', '2026-05-06', '2026-05-05'],
      [],
      { renewalDay: 'month-first' },
    ]);
  });

  test('refuses a row whose day would make it another row', () => {
    const made = plan('measures', [
      ['account', 'measure', 'value', 'day'],
      ['A-1', 'pulse', '4', '03/04/2026'],
    ]);
    expect([made.rows, made.refused.map(({ reason }) => reason), made.questions.length]).toEqual([
      1,
      ['ambiguous-day'],
      1,
    ]);
  });
});
