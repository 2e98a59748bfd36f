/** A workbook as version 0.1.0 made it, column by column, with an account, a signal and the admin in it. */
import type { Cell, GridRequest } from '../../../src/store/grid';
import { anAccount, aSignal } from '../builders';
import { aBench, admin, type Bench } from './bench';
import type { TestGrid } from './test-grid';

type Tab = { readonly sheetId: number; readonly columns: readonly string[]; readonly rows?: readonly Row[] };
type Row = Readonly<Record<string, Cell>>;

const account = anAccount();
const signal = aSignal();

const settings: readonly Row[] = [
  { label: 'Version', value: 1, key: 'schema' },
  { label: 'Domains', value: 'orbit.example', key: 'ownDomains' },
  { label: 'Language', value: 'en', key: 'language' },
];

const tabs: Readonly<Record<string, Tab>> = {
  signals: {
    sheetId: 7101,
    columns: columns(
      'accountName state kind need urgency owner acknowledgeBy decideBy evidence contact avoid',
      'flaggedBy flaggedAt reason reasonWords movedBy movedAt account id rev',
    ),
    rows: [
      {
        accountName: 'Acme',
        state: 'submitted',
        kind: signal.kind,
        need: signal.need,
        urgency: signal.urgency,
        acknowledgeBy: '2026-11-24T02:00:00Z',
        flaggedBy: signal.flaggedBy,
        flaggedAt: '2026-11-23T02:00:00Z',
        account: account.id,
        id: signal.id,
        rev: 1,
      },
    ],
  },
  accounts: {
    sheetId: 7102,
    columns: columns(
      'name externalId domains segment stage plan seatsBought seatsUsed renewalDay noticeDays csm am id rev',
      'healthScore healthBand',
    ),
    rows: [{ name: account.name, domains: account.domains.join(', '), id: account.id, rev: 1, seatsBought: 50 }],
  },
  contacts: { sheetId: 7103, columns: columns('accountName email name title account id rev') },
  measures: { sheetId: 7104, columns: columns('accountName measure value day by account id rev') },
  activities: { sheetId: 7105, columns: columns('accountName at kind what words by source account id rev') },
  meetings: {
    sheetId: 7106,
    columns: columns('accountName start end zone csm am state organizer link eventId iCalUid account id rev'),
  },
  team: {
    sheetId: 7107,
    columns: columns('email name role zone workdays from to holidays language rev'),
    rows: [{ email: admin.email, name: admin.name, role: 'admin', zone: 'UTC', rev: 1 }],
  },
  settings: { sheetId: 7108, columns: columns('label value key'), rows: settings },
  journal: {
    sheetId: 7109,
    columns: columns('at by action table id before after'),
    rows: [{ at: '2026-11-23T02:00:00Z', by: admin.email, action: 'setUpWorkbook', table: 'team', id: admin.email }],
  },
};

function columns(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ');
}

export function aSchema1Bench(grid: TestGrid): Bench {
  const bench = aBench(grid);
  const id = grid.create('Tandem');
  grid.write(id, [
    ...Object.entries(tabs).flatMap(([key, tab], index) => made(key, tab, index)),
    ...made('index', { sheetId: 7110, columns: ['entries'] }, 9, 4097),
    ...made('dossiers', { sheetId: 7111, columns: columns('account part1 part2 part3 part4 part5 part6 part7') }, 10),
    { deleteSheet: { sheetId: 0 } },
  ]);
  bench.properties.workbook = id;
  bench.properties.opened = id;
  return bench;
}

function made(key: string, tab: Tab, index: number, rowCount = 1000): readonly GridRequest[] {
  const { sheetId } = tab;
  const hidden = key === 'index' || key === 'dossiers';
  const spare = hidden ? 0 : 4;
  const head = hidden ? [tab.columns] : [tab.columns, tab.columns.map((column) => `The ${column}`)];
  const rows = [...head, ...(tab.rows ?? []).map((row) => tab.columns.map((column) => row[column] ?? ''))];
  const gridProperties = { rowCount, columnCount: tab.columns.length + spare, frozenRowCount: head.length };
  const developerMetadata = { metadataKey: 'key', metadataValue: key, visibility: 'DOCUMENT' } as const;
  return [
    {
      addSheet: {
        properties: { sheetId, title: key.toUpperCase(), index, hidden, rightToLeft: false, gridProperties },
      },
    },
    { createDeveloperMetadata: { developerMetadata: { ...developerMetadata, location: { sheetId } } } },
    {
      updateCells: {
        range: {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rows.length,
          startColumnIndex: 0,
          endColumnIndex: tab.columns.length,
        },
        rows: rows.map((cells) => ({ values: cells.map(cellOf) })),
        fields: 'userEnteredValue',
      },
    },
  ];
}

function cellOf(cell: Cell) {
  if (cell === '') return {};
  return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) } };
}
