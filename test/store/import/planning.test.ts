import { planImport, prepareImport } from '../../../src/store/import';
import type { ImportPlan } from '../../../src/store/import/plan';
import { aContact, aMeasure, anAccount, anActivity, aTeammate } from '../../support/builders';
import { acme, added, mina, plan, requestOf, updated } from './support';

const counts = ({ added: add, updated: update, unchanged, total, done }: ImportPlan) => ({
  add,
  update,
  unchanged,
  total,
  done,
});

describe('an export of accounts', () => {
  test('without names, owners or domains still loads, and its amounts stay out by name', () => {
    const made = plan('accounts', [
      ['customerID', 'gender', 'tenure', 'Contract', 'PaymentMethod', 'MonthlyCharges', 'TotalCharges', 'Churn'],
      ['7590-VHVEG', 'Female', '1', 'Month-to-month', 'Electronic check', '29.85', '29.85', 'No'],
    ]);
    expect(added(made).map(({ externalId, name, plan: bought }) => [externalId, name, bought])).toEqual([
      ['7590-VHVEG', '', 'Month-to-month'],
    ]);
    const taken = made.mapping.flatMap(({ header, column, by }) => (column ? [{ header, column, by }] : []));
    expect([taken, made.ignored, made.commercial, made.refused]).toEqual([
      [
        { header: 'customerID', column: 'externalId', by: 'header' },
        { header: 'Contract', column: 'plan', by: 'header' },
      ],
      ['gender', 'tenure', 'PaymentMethod', 'MonthlyCharges', 'TotalCharges', 'Churn'],
      ['PaymentMethod', 'MonthlyCharges', 'TotalCharges'],
      [],
    ]);
  });

  test('is understood in Persian and Thai', () => {
    const persian = plan('accounts', [
      ['نام شرکت', 'دامنه‌ها', 'تاریخ تمدید', 'صندلی', 'وضعیت', 'مبلغ'],
      ['نوین', 'novin.example', '۱۴۰۵/۰۱/۰۹', '۱٬۲۰۰', 'فعال', '۵۰۰'],
    ]);
    expect(added(persian)[0]).toMatchObject({
      name: 'نوین',
      domains: ['novin.example'],
      renewalDay: '2026-03-29',
      seatsBought: 1200,
      stage: 'live',
    });
    expect(persian.commercial).toEqual(['مبلغ']);
    const thai = plan('accounts', [
      ['ชื่อบริษัท', 'วันต่ออายุ', 'สถานะ', 'ราคา'],
      ['สยาม', '29/03/2569', 'ใช้งาน', '100'],
    ]);
    expect(added(thai)[0]).toMatchObject({ name: 'สยาม', renewalDay: '2026-03-29', stage: 'live' });
  });

  test('changes only what the file says of an account that is there, by its external id', () => {
    const rows = [
      ['Account ID', 'Plan', 'Segment'],
      ['A-1', 'Enterprise', ''],
    ];
    const made = plan('accounts', rows);
    expect([updated(made), counts(made)]).toEqual([
      [{ ...acme, plan: 'Enterprise' }],
      { add: 0, update: 1, unchanged: 0, total: 1, done: 1 },
    ]);
  });

  test('doubles nothing when it comes again', () => {
    const rows = [
      ['id', 'name', 'website'],
      ['X-1', 'Xylo', 'https://www.xylo.example/en'],
      ['', 'Zeta', ''],
      ['', '', 'beta.example'],
    ];
    const accounts = added(plan('accounts', rows)) as never;
    const again = plan('accounts', rows, { existing: { accounts, team: [], rows: [] } });
    expect([counts(again), again.change]).toEqual([{ add: 0, update: 0, unchanged: 3, total: 3, done: 3 }, {}]);
  });

  test('gives an account that people typed by hand its external id', () => {
    const typed = anAccount({ externalId: '' });
    const made = plan(
      'accounts',
      [
        ['id', 'name'],
        ['A-9', 'ACME robotics'],
      ],
      {
        existing: { accounts: [typed], team: [], rows: [] },
      },
    );
    expect(updated(made)).toEqual([{ ...typed, externalId: 'A-9', name: 'ACME robotics' }]);
  });

  test('names owners by address or by name, and tells those it does not know', () => {
    const made = plan('accounts', [
      ['name', 'CSM', 'Account Manager'],
      ['A', 'Mina Karimi', 'NEW@orbit.example'],
      ['B', 'Nobody', ''],
    ]);
    expect(added(made).map(({ csm, am }) => [csm, am])).toEqual([
      ['mina@orbit.example', 'new@orbit.example'],
      ['', ''],
    ]);
    expect(made.cells).toEqual([{ row: 3, column: 'CSM', value: 'Nobody', reason: 'bad-value' }]);
  });

  test('leaves out what cannot be read and keeps the rest of the row', () => {
    const made = plan('accounts', [
      ['name', 'seats', 'renewal date', 'stage', 'domain'],
      ['A', 'many', '2026-02-30', 'weird', 'gmail.com, a.example, orbit.example'],
      ['', '5', '', '', ''],
      ['a', '7', '', '', ''],
    ]);
    expect(added(made).map(({ name, seatsBought, domains }) => [name, seatsBought, domains])).toEqual([
      ['A', undefined, ['a.example']],
    ]);
    const told = (cells: ImportPlan['cells']) => cells.map(({ row, column, reason }) => [row, column, reason]);
    expect([told(made.cells), told(made.refused)]).toEqual([
      [
        [2, 'stage', 'bad-value'],
        [2, 'seats', 'bad-value'],
        [2, 'renewal date', 'bad-value'],
        [2, 'domain', 'bad-value'],
      ],
      [
        [3, 'externalId', 'no-id'],
        [4, 'name', 'duplicate'],
      ],
    ]);
  });

  test('takes the order of day and month from the column, and refuses to guess', () => {
    const days = (...texts: string[]) => {
      const made = plan('accounts', [['name', 'renewal'], ...texts.map((text, at) => [`N${at}`, text])]);
      return [added(made).map(({ renewalDay }) => renewalDay), made.cells.map(({ reason }) => reason)];
    };
    expect(days('03/04/2026', '29/03/2026')).toEqual([['2026-04-03', '2026-03-29'], []]);
    expect(days('03/04/2026', '03/29/2026')).toEqual([['2026-03-04', '2026-03-29'], []]);
    expect(days('03/04/2026', '05/05/2026', '29 Mar 2026', 'March 9, 2026', '46110')).toEqual([
      [undefined, '2026-05-05', '2026-03-29', '2026-03-09', '2026-03-29'],
      ['ambiguous-day'],
    ]);
  });

  test('runs in portions that know what stood above them', () => {
    const rows = [['id'], ...Array.from({ length: 5 }, (_, at) => [`X-${at % 4}`])];
    const second = plan('accounts', rows, { from: 4, count: 4 });
    expect([counts(second), second.refused]).toEqual([
      { add: 0, update: 0, unchanged: 0, total: 5, done: 5 },
      [{ row: 6, column: 'id', value: 'X-0', reason: 'duplicate' }],
    ]);
  });
});

describe('portions', () => {
  const rows = [['id', 'name'], ...Array.from({ length: 50 }, (_, at) => [`X-${at % 40}`, `N${at}`])];
  const sums = (plans: readonly ImportPlan[]) =>
    plans.map(({ done, added: add, refused }) => [done, add, refused.length]);

  test('come to what the whole does, whether asked for of one preparation or each by itself', () => {
    const asked = requestOf('accounts', rows);
    const prepared = prepareImport(asked);
    const inOrder = [0, 20, 40].map((from) => prepared.portion(from, 20));
    const alone = [0, 20, 40].map((from) => planImport({ ...asked, from, count: 20 }));
    expect([sums(inOrder), sums(alone), sums([prepared.portion(0, 50)])]).toEqual([
      [
        [20, 20, 0],
        [40, 20, 0],
        [50, 0, 10],
      ],
      [
        [20, 20, 0],
        [40, 20, 0],
        [50, 0, 10],
      ],
      [[50, 40, 10]],
    ]);
  });
});

describe('other exports', () => {
  test('bring contacts to the account they name, or whose domain they have', () => {
    const made = plan(
      'contacts',
      [
        ['E-mail', 'Full name', 'Company', 'Job title'],
        ['Jo@acme.example', 'Jo', '', 'CTO'],
        ['mo@gmail.com', 'Mo', 'acme robotics', ''],
        ['zo@else.example', 'Zo', '', ''],
        ['ko@else.example', 'Ko', 'Else', ''],
        ['jana@acme.example', 'Jana Novak', 'A-1', 'CEO'],
      ],
      { existing: { accounts: [acme], team: [], rows: [aContact()] } },
    );
    expect(added(made).map(({ email, account, title }) => [email, account, title])).toEqual([
      ['jo@acme.example', 'acc_acme', 'CTO'],
      ['mo@gmail.com', 'acc_acme', ''],
    ]);
    expect(updated(made)).toEqual([aContact({ title: 'CEO' })]);
    expect(made.refused).toEqual([
      { row: 4, column: 'E-mail', value: 'zo@else.example', reason: 'no-account' },
      { row: 5, column: 'Company', value: 'Else', reason: 'no-account' },
    ]);
  });

  test('read times and days of a pasted team as the numbers that Sheets makes of them', () => {
    const rows = [
      ['Email', 'Role', 'From', 'To', 'Holidays'],
      ['nok@orbit.example', 'am', '0.375', '0.75', '46110'],
    ];
    const { change, refused } = plan('team', rows, { existing: { accounts: [], team: [mina], rows: [mina] } });
    expect(refused).toEqual([]);
    expect(change.add?.team).toMatchObject([{ from: '09:00', to: '18:00', holidays: ['2026-03-29'] }]);
  });

  test('bring teammates with what a new one needs', () => {
    const made = plan(
      'team',
      [
        ['email', 'name', 'role', 'timezone', 'language', 'workdays'],
        ['lead@orbit.example', 'Lea', 'Team Lead', 'Europe/Berlin', 'English', 'Sat-Wed'],
        ['new@orbit.example', 'New', '', '', '', ''],
        ['mina@orbit.example', '', 'AM', 'Mars/Base', '', ''],
      ],
      { existing: { accounts: [], team: [mina], rows: [mina] } },
    );
    expect([added(made), updated(made)]).toEqual([
      [
        aTeammate({
          email: 'lead@orbit.example',
          name: 'Lea',
          role: 'lead',
          zone: 'Europe/Berlin',
          workdays: ['sat', 'sun', 'mon', 'tue', 'wed'],
        }),
      ],
      [{ ...mina, role: 'am' }],
    ]);
    expect([...made.refused, ...made.cells].map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'no-value'],
      [4, 'bad-value'],
    ]);
  });

  test('bring values once a day and lines of the timeline once', () => {
    const values = [
      ['account', 'measure', 'value', 'date'],
      ['A-1', 'Open cases', '2', '2026-11-20'],
      ['A-1', 'pulse', '5', '2026-11-20'],
      ['A-1', 'feedback', '90 %', ''],
    ];
    const measures = plan('measures', values, { existing: { accounts: [acme], team: [], rows: [aMeasure()] } });
    expect(added(measures).map(({ measure, value, day }) => [measure, value, day])).toEqual([
      ['open_cases', 2, '2026-11-20'],
      ['feedback', 90, '2026-11-23'],
    ]);
    expect(updated(measures)).toEqual([aMeasure({ value: 5 })]);
    const lines = [
      ['account', 'date', 'type', 'notes', 'author'],
      ['Acme Robotics', '2026-11-01 10:00', 'Email', 'Hello', 'Mina Karimi'],
    ];
    const [line] = added(plan('activities', lines));
    expect({ ...line, id: '' }).toEqual(
      anActivity({ id: '' as 'act_', at: Date.UTC(2026, 10, 1, 10), kind: 'mail', words: 'Hello' }) as unknown,
    );
    const again = plan('activities', lines, { existing: { accounts: [acme], team: [mina], rows: [line as never] } });
    expect(counts(again)).toEqual({ add: 0, update: 0, unchanged: 1, total: 1, done: 1 });
  });
});
