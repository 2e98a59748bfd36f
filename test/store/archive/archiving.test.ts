import { createSheets, type SheetsFake } from '../../../src/host/sheets/fake';
import { archivedTabs } from '../../../src/store/archive/rules';
import type { Grid } from '../../../src/store/grid';
import { type TabKey, tabs } from '../../../src/store/tables';
import { aMeasure, anAccount, anActivity, aSignal, monday9 } from '../../support/builders';
import { aSetUpBench, type Bench, labels } from '../../support/store/bench';
import { gridOver } from '../../support/store/host-grid';
import { refused } from '../../support/store/memory-grid';

const day = 86_400_000;
const account = 'acc_acme' as const;
const order = { at: monday9, hourly: false, labels, title: (year: number) => `Archive ${year}` };

type Company = Bench & {
  readonly sheets: SheetsFake;
  readonly book: string;
  /** Rows of a tab of any spreadsheet, cell by key. */
  rows(tab: TabKey, id?: string): readonly Readonly<Record<string, unknown>>[];
  archiveId(year: number): string;
  /** Something that happens right before the nth write. */
  before(nth: number, what: () => void): void;
  writes(): number;
  /** The first write that took rows out. */
  deleting(): number;
};

/** Thirty entries of two and a half years, thirteen of them older than any card looks at. */
function aCompany(): Company {
  const sheets = createSheets();
  const grid = gridOver(sheets);
  let writes = 0;
  let deleting = 0;
  const due = new Map<number, () => void>();
  const watched: Grid['write'] = (id, requests) => {
    writes += 1;
    if (deleting === 0 && requests.some((request) => 'deleteDimension' in request)) deleting = writes;
    due.get(writes)?.();
    grid.write(id, requests);
  };
  const bench = aSetUpBench({ ...grid, write: watched });
  const by = { by: 'somchai@orbit.example', action: 'import' } as const;
  const ages = [...Array.from({ length: 20 }, (_, at) => at), ...Array.from({ length: 13 }, (_, at) => 420 + at * 40)];
  const other = ages.slice(0, 5);
  bench.open().save({
    ...{ ...by, at: monday9 - 500 * day },
    add: {
      accounts: [anAccount(), anAccount({ id: 'acc_zeta', name: 'Zeta', domains: ['zeta.example'] })],
      activities: [
        ...other.map((age) => anActivity({ id: `act_z${age}`, account: 'acc_zeta', at: monday9 - (900 + age) * day })),
        ...ages.map((age) => anActivity({ id: `act_${age}`, account, at: monday9 - age * day, words: `day ${age}` })),
      ],
      measures: [
        aMeasure({ id: 'mea_new', day: '2026-11-20' }),
        aMeasure({ id: 'mea_old', day: '2025-11-20', value: 3 }),
        aMeasure({ id: 'mea_last', measure: 'feedback', day: '2025-01-20' }),
      ],
      signals: [
        aSignal({ id: 'sig_open' }),
        aSignal({ id: 'sig_old', state: 'declined', movedAt: monday9 - 420 * day }),
        aSignal({ id: 'sig_deal', state: 'accepted', movedAt: monday9 - 420 * day, deal: 'dea_1' }),
      ],
    },
  });
  bench.open().rebuild(monday9);
  writes = 0;
  const book = bench.properties.workbook ?? '';
  const rows: Company['rows'] = (tab, id = book) => {
    // An archive that a run left at its beginning has no tabs yet.
    if (!sheets.tabs(id).some(({ sheetId }) => sheetId === tabs[tab].sheetId)) return [];
    const [keys = [], , ...cells] = sheets.values(id, tabs[tab].sheetId);
    const filled = cells.filter((row) => row.some((cell) => cell !== null && cell !== ''));
    return filled.map((row) => Object.fromEntries(keys.map((key, at) => [String(key), row[at] ?? ''])));
  };
  return {
    ...bench,
    sheets,
    book,
    rows,
    archiveId: (year) =>
      bench
        .open()
        .archive.files()
        .find((file) => file.year === year)?.id ?? '',
    before: (nth, what) => {
      writes = 0;
      due.clear();
      due.set(nth, what);
    },
    writes: () => writes,
    deleting: () => deleting,
  };
}

/** Every row by its id or, in the journal, by its line: where it stands, archives included. */
function everywhere(company: Company): Readonly<Record<string, readonly string[]>> {
  const books = [
    ['workbook', company.book],
    ...company
      .open()
      .archive.files()
      .map(({ year, id }) => [`${year}`, id]),
  ];
  const found: Record<string, string[]> = {};
  for (const tab of archivedTabs) {
    for (const [name = '', id = ''] of books) {
      for (const row of company.rows(tab, id)) {
        const key = tab === 'journal' ? `${row.key} ${row.table} ${row.id} ${row.account}` : `${tab} ${row.id}`;
        found[key] = [...(found[key] ?? []), name];
      }
    }
  }
  return found;
}

function cardOf(company: Company) {
  const { asOf: _, ...dossier } = company.open().load({ account }).dossier ?? { asOf: 0 };
  return JSON.stringify([company.open().load({ account }).account, dossier]);
}

const ids = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map(({ id }) => id);

describe('an archive', () => {
  test('takes what is old and closed, year by year, and nothing that a card looks at', () => {
    const company = aCompany();
    const before = [cardOf(company), Object.keys(everywhere(company)).sort()];
    const report = company.open().archive.run(order);
    expect(report).toEqual({ moved: 61, whole: true, closed: [] });
    expect([ids(company.rows('signals')), ids(company.rows('measures'))]).toEqual([
      ['sig_open', 'sig_deal'],
      ['mea_new', 'mea_last'],
    ]);
    expect([
      ids(company.rows('signals', company.archiveId(2025))),
      ids(company.rows('measures', company.archiveId(2025))),
    ]).toEqual([['sig_old'], ['mea_old']]);
    company.open().rebuild(monday9);
    expect([cardOf(company), Object.keys(everywhere(company)).sort()]).toEqual(before);
    expect(Object.values(everywhere(company)).filter((places) => places.length !== 1)).toEqual([]);
  });

  test('finds nothing left to do the second time, and is asked by a trigger once a day', () => {
    const company = aCompany();
    company.open().archive.run(order);
    expect(company.open().archive.run(order)).toEqual({ moved: 0, whole: true, closed: [] });
    const asked = company.calls(() => company.open().archive.run({ ...order, hourly: true, at: monday9 + 3_600_000 }));
    expect(asked).toEqual({ reads: 0, writes: 0 });
  });

  test('loses and doubles no row when it ends before or after any of its writes', () => {
    const whole = aCompany();
    whole.before(0, () => undefined);
    whole.open().archive.run(order);
    const count = whole.writes();
    for (let nth = 1; nth <= count; nth += 1) {
      const company = aCompany();
      const expected = Object.keys(everywhere(company)).sort();
      company.before(nth, () => {
        throw refused(500, 'Internal error encountered.');
      });
      expect(() => company.open().archive.run(order)).toThrow();
      expect(Object.keys(everywhere(company)).sort()).toEqual(expected);
      company.open().archive.run(order);
      expect([nth, everywhere(company)]).toEqual([nth, everywhere(whole)]);
    }
    expect(count).toBeGreaterThan(8);
  });

  test.each<[string, boolean, (company: Company) => void]>([
    ['sort the tab', false, ({ sheets, book }) => sheets.sort(book, tabs.activities.sheetId, 4)],
    ['put a row in', false, ({ sheets, book }) => sheets.insertRows(book, tabs.activities.sheetId, 4, 1)],
    ['put a column in', true, ({ sheets, book }) => sheets.insertColumns(book, tabs.activities.sheetId, 1, 1)],
    [
      'edit a row that is about to go',
      false,
      ({ sheets, book }) => sheets.edit(book, tabs.activities.sheetId, 30, 4, [['edited by hand']]),
    ],
  ])('keeps every row when hands %s right before rows are taken out', (_what, isWhole, hand) => {
    const whole = aCompany();
    whole.open().archive.run(order);
    const expected = Object.keys(everywhere(whole))
      .filter((key) => key.startsWith('activities'))
      .sort();
    const company = aCompany();
    const deleting = whole.deleting();
    company.before(deleting, () => hand(company));
    const hasty = company.open().archive.run(order);
    expect(hasty.whole).toBe(isWhole);
    company.before(0, () => undefined);
    company.open().archive.run(order);
    const after = everywhere(company);
    expect(
      Object.keys(after)
        .filter((key) => key.startsWith('activities'))
        .sort(),
    ).toEqual(expected);
  });
});
