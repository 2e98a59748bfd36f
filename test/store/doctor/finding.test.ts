import type { Finding } from '../../../src/domain/doctor/finding';
import type { Day } from '../../../src/domain/time/time';
import { findingText } from '../../../src/messages/finding-text';
import { words } from '../../../src/messages/words';
import type { Cell } from '../../../src/store/grid';
import { type TabKey, tabs } from '../../../src/store/tables';
import { aContact, aMeasure, aMeeting, aNotice, anAccount, aSignal, monday9 } from '../../support/builders';
import { admin, aSetUpBench, aTarget, type Bench } from '../../support/store/bench';
import { grids } from '../../support/store/grids';

const english = words('en', 'UTC');
const by = { by: admin.email, at: monday9, action: 'import' } as const;
let bench: Bench;

function look(today: Day = '2026-11-23'): readonly Finding[] {
  const { labels } = aTarget();
  return bench.open().doctor.checkUp({ from: '', labels: [labels], today }).findings;
}

/** `accounts 3 seatsUsed: not-a-number`, row as the Sheet counts. */
function found(): readonly string[] {
  return look().map(({ tab, row, column, kind }) => `${tab} ${(row ?? -1) + 1} ${column}: ${kind}`);
}

function type(tab: TabKey, row: number, column: string, cell: Cell): void {
  const { sheetId } = tabs[tab];
  bench.grid.set(sheetId, row - 1, (bench.grid.cells(sheetId)[0] ?? []).indexOf(column), cell);
}

function copy(tab: TabKey, row: number, to: number): void {
  const { sheetId } = tabs[tab];
  bench.grid.type(sheetId, to - 1, bench.grid.cells(sheetId)[row - 1] ?? []);
}

describe.each(grids)('the doctor %s', (_place, makeGrid) => {
  beforeEach(() => {
    bench = aSetUpBench(makeGrid());
    const team = [
      { ...admin, email: 'mina@orbit.example', role: 'csm' },
      { ...admin, email: 'arthit@orbit.example', role: 'am' },
    ] as const;
    const acme = anAccount({ externalId: 'A-1' });
    const zeta = anAccount({ id: 'acc_zeta', name: 'Zeta', externalId: 'Z-1', domains: ['zeta.example'] });
    bench.open().save({
      ...by,
      add: {
        team,
        accounts: [acme, zeta],
        contacts: [aContact()],
        signals: [aSignal()],
        measures: [aMeasure()],
        meetings: [aMeeting()],
        outbox: [aNotice({ state: 'sent', about: 'acc_acme', movedAt: monday9 })],
      },
    });
    bench.open().rebuild(monday9);
  });

  test('finds nothing where nothing is amiss', () => {
    expect(found()).toEqual([]);
  });

  test.each<[TabKey, string, Cell, string]>([
    ['accounts', 'seatsUsed', 'many', 'not-a-number'],
    ['accounts', 'renewalDay', 'next spring', 'not-a-day'],
    ['accounts', 'stage', 'sleeping', 'not-a-choice'],
    ['accounts', 'domains', 'acme', 'not-a-domain'],
    ['accounts', 'csm', 'Mina', 'not-an-address'],
    ['accounts', 'csm', 'nobody@orbit.example', 'not-in-team'],
    ['accounts', 'csm', 'arthit@orbit.example', 'wrong-part'],
    ['accounts', 'parent', 'acc_gone', 'orphan'],
    ['accounts', 'parent', 'acc_acme', 'parent-cycle'],
    ['accounts', 'seatsUsed', -1, 'out-of-range'],
    ['accounts', 'id', 'Acme', 'wrong-id'],
    ['accounts', 'name', 'Acme\u0007', 'control-characters'],
    ['accounts', 'name', 'Acme \u202egnp', 'bidi-characters'],
    ['accounts', 'name', '<a href="http://evil.example">Acme</a>', 'html'],
    ['accounts', 'name', 'x'.repeat(45_001), 'long-cell'],
    ['accounts', 'name', ' Acme', 'untidy'],
    ['contacts', 'account', 'acc_gone', 'orphan'],
    ['contacts', 'email', 'Ann', 'not-an-address'],
    ['measures', 'value', '', 'not-a-number'],
    ['measures', 'account', '', 'orphan'],
    ['meetings', 'end', '2001-01-01T00:00:00Z', 'wrong-order'],
    ['meetings', 'start', 'tomorrow', 'not-an-instant'],
    ['outbox', 'state', 'perhaps', 'perhaps-sent'],
    ['outbox', 'state', 'failed', 'not-sent'],
    ['outbox', 'state', 'claimed', 'untold'],
    ['outbox', 'state', 'waiting', 'untold'],
    ['signals', 'deal', 'x', 'untold'],
    ['team', 'role', 'boss', 'unknown-role'],
    ['team', 'zone', 'Mars', 'unknown-zone'],
  ])('names what is wrong in %s.%s: %j', (tab, column, cell, kind) => {
    type(tab, 3, column, cell);
    const expected = kind === 'untold' ? [] : [`${tab} 3 ${column}: ${kind}`];
    expect(found().filter((line) => line.startsWith(`${tab} 3 ${column}:`))).toEqual(expected);
  });

  test.each<[string, Day, readonly string[]]>([
    ['claimed', '2026-11-25', ['perhaps-sent']],
    ['waiting', '2026-12-02', []],
    ['waiting', '2026-12-10', ['waits-long']],
  ])('names a notice that is %s on %s: %j', (state, today, kinds) => {
    type('outbox', 3, 'state', state);
    expect(
      look(today)
        .filter(({ tab }) => tab === 'outbox')
        .map(({ kind }) => kind),
    ).toEqual(kinds);
  });

  test('holds rows against each other', () => {
    copy('accounts', 3, 5);
    copy('contacts', 3, 4);
    copy('team', 4, 6);
    type('accounts', 5, 'csm', admin.email);
    type('accounts', 4, 'domains', 'acme.example');
    type('accounts', 4, 'am', 'mina@orbit.example');
    expect(found()).toEqual([
      'accounts 5 id: duplicate-id',
      'contacts 4 id: duplicate-id',
      'team 6 email: duplicate-teammate',
      'accounts 5 externalId: duplicate-external-id',
      'accounts 4 domains: duplicate-domain',
      'contacts 4 email: duplicate-address',
      'accounts 4 am: wrong-part',
      'accounts 5 csm: overlapping-owners',
      'accounts 4 am: overlapping-owners',
    ]);
  });

  test('lets a part of a company share its domain', () => {
    type('accounts', 4, 'domains', 'acme.example');
    type('accounts', 4, 'parent', 'acc_acme');
    expect(found()).toEqual([]);
  });

  test('sees a formula where a value belongs, and a setting that cannot be used', () => {
    type('accounts', 3, 'seatsUsed', '=40+2');
    const { sheetId } = tabs.settings;
    const row = bench.grid.cells(sheetId).findIndex((cells) => cells.includes('acknowledgeDays'));
    type('settings', row + 1, 'value', 400);
    expect(found()).toContain('accounts 3 seatsUsed: formula');
    expect(found()).toContain(`settings ${row + 1} value: bad-setting`);
  });

  test('says of every finding what, where and what to do', () => {
    type('accounts', 3, 'renewalDay', 'next spring');
    const texts = look().map((finding) => findingText(finding, english));
    expect(texts).toEqual([
      {
        where: 'Accounts, row 3, Renewal day',
        what: '“next spring” is no day. Write it like 2027-03-14.',
        mend: undefined,
      },
    ]);
  });
});
