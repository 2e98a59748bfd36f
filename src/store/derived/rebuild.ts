/**
 * Reads every tab and makes the index, the dossiers and the derived columns anew, writing only what differs. Rows that
 * people typed get their id here, and an account that they named by its name or external id gets linked.
 */
import { type AccountId, accountTitle } from '../../domain/account/account';
import type { ChildHealth } from '../../domain/health/roll-up';
import type { Instant } from '../../domain/time/time';
import type { Cell } from '../grid';
import { type Located, type RowProblem, readRows, writeRow } from '../layout';
import { beginEpoch } from '../load/cached';
import { noteNear } from '../load/nearby';
import { utcOffset } from '../make/derived-tabs';
import { mendSeen } from '../mend/mend';
import { isSealed } from '../mend/row-state';
import type { HealthMark, Rows } from '../rows';
import { fetch, forget, reach, type Session, tabSeen, type Want, whole, workbookId } from '../session';
import { checkSchema } from '../settings-rows';
import { dossierSheetId, indexSheetId, type Table, tabs, tabsOf } from '../tables';
import type { RebuildReport } from '../workbook';
import { bucketCount, bucketOf, bucketRow, entriesOf, type IndexEntry, type Place, writeBucket } from './account-index';
import { adopt } from './adopt';
import { Blocks, sendInPortions } from './blocks';
import {
  type DossierRows,
  type DossierTable,
  dossierTables,
  emptyRows,
  headOf,
  trimmed,
  writeDossier,
} from './dossier';
import { addChild, markIn } from './families';
import { appendSnapshots, type Standing, snapshotRows, standingOf } from './snapshots';

const index: Want = { name: 'index', range: { sheetId: indexSheetId } };
const dossiers: Want = { name: 'dossiers', range: { sheetId: dossierSheetId } };
const rebuilt = ['accounts', ...dossierTables] as const;
type Rebuilt = (typeof rebuilt)[number];
/** Every tab whose rows carry a seal. */
const checked = tabsOf('main').filter(isSealed);

type Everything = { readonly [Key in Rebuilt]: readonly Located<Rows[Key]>[] };

export function rebuild(session: Session, at: Instant): Omit<RebuildReport, 'whole'> {
  forget(session);
  read(session);
  // Writes that hands were quicker than, and that no reader has met since.
  if (mendSeen(session, 'main', { list: checked, dossiers: [] }) > 0) {
    forget(session);
    read(session);
  }
  const settings = tabSeen(session, 'settings');
  if (settings) checkSchema(settings);
  const adopted = adopt(session, rebuilt);
  const { rows, problems } = everything(session);
  const blocks = new Blocks();
  const { places, standings } = rebuildDossiers(session, blocks, { rows, at });
  markAccounts(session, blocks, { rows, standings });
  nameAccounts(session, blocks, rows);
  rebuildIndex(session, blocks, { rows, places, at });
  rebuildOffset(session, blocks, at);
  sendInPortions(session, blocks);
  keepHistory(session, { rows, standings });
  beginEpoch(session);
  forget(session);
  return { accounts: rows.accounts.length, adopted, problems };
}

function read(session: Session): void {
  fetch(session, [...checked.map(whole), whole('journal'), index, dossiers]);
}

function everything(session: Session): { rows: Everything; problems: readonly RowProblem[] } {
  const read = rebuilt.map((table) => {
    const tab = tabSeen(session, table);
    return [table, tab ? readRows(tab) : { rows: [], problems: [] }] as const;
  });
  return {
    rows: Object.fromEntries(read.map(([table, { rows }]) => [table, rows])) as unknown as Everything,
    problems: read.flatMap(([, { problems }]) => problems),
  };
}

type Dossiers = ReadonlyMap<AccountId, DossierRows>;

/** Every account's own rows, gathered in one pass over each table. */
function byAccount(rows: Everything): Dossiers {
  const gathered = new Map<AccountId, Record<DossierTable, unknown[]>>();
  for (const { value } of rows.accounts) {
    gathered.set(value.id, emptyRows());
  }
  for (const table of dossierTables) {
    for (const { value } of rows[table]) if (value.account) gathered.get(value.account)?.[table].push(value);
  }
  return gathered as unknown as Dossiers;
}

/** With the marks that the last run left: a parent's own follow in the next. */
function childrenIn(
  session: Session,
  accounts: Everything['accounts'],
): ReadonlyMap<AccountId, readonly ChildHealth[]> {
  const families = new Map<AccountId, ChildHealth[]>();
  const tab = tabSeen(session, 'accounts');
  for (const { row, value } of accounts) if (tab) addChild(families, value, markIn(tab, row));
  return families;
}

type Facts = { readonly rows: Everything; readonly at: Instant };

function rebuildDossiers(session: Session, blocks: Blocks, { rows, at }: Facts) {
  const before = session.seen.get('dossiers') ?? [];
  const rowOf = new Map(before.map((cells, row) => [String(cells[0] ?? ''), row]));
  const gathered = byAccount(rows);
  const childrenOf = childrenIn(session, rows.accounts);
  const places = new Map<string, Place>();
  const standings = new Map<string, Standing>();
  const first = Math.max(1, before.length);
  let end = first;
  for (const { row, value } of rows.accounts) {
    const dossierRow = rowOf.get(value.id) ?? end;
    if (dossierRow === end) end += 1;
    places.set(value.id, { row, dossier: dossierRow });
    const old = before[dossierRow] ?? [];
    const { asOf, done } = headOf(old);
    const children = childrenOf.get(value.id) ?? [];
    const now = { ...trimmed(value.id, gathered.get(value.id) as DossierRows, at), children, own: value, done };
    const standing = standingOf(session, value, now, at);
    standings.set(value.id, standing);
    const kept = standing.dossier;
    const same = sameCells(old, writeDossier({ ...kept, asOf: asOf ?? at }));
    if (!same) blocks.put(dossierSheetId, { row: dossierRow, column: 0 }, writeDossier(kept));
  }
  blocks.insertAtEnd(dossierSheetId, first, end);
  for (const [id, row] of rowOf) {
    const gone = row > 0 && id !== '' && !gathered.has(id as AccountId);
    if (gone) blocks.put(dossierSheetId, { row, column: 0 }, blank(before[row]));
  }
  return { places, standings };
}

function sameCells(a: readonly Cell[], b: readonly Cell[]): boolean {
  return b.every((cell, at) => (a[at] ?? '') === cell);
}

function blank(cells: readonly Cell[] = []): readonly Cell[] {
  return cells.map(() => '');
}

type Standings = Pick<Facts, 'rows'> & { readonly standings: ReadonlyMap<string, Standing> };

function markAccounts(session: Session, blocks: Blocks, { rows, standings }: Standings): void {
  const tab = tabSeen(session, 'accounts');
  if (!tab) return;
  for (const { row, value } of rows.accounts) {
    const mark = standings.get(value.id)?.mark;
    if (mark) blocks.putColumns(tab, row, writeRow(tabs.accounts.derived as Table<HealthMark>, mark));
  }
}

function keepHistory(session: Session, { rows, standings }: Standings): void {
  const [history, activities] = [tabSeen(session, 'history'), tabSeen(session, 'activities')];
  const due = rows.accounts.flatMap(({ value }) => {
    const standing = standings.get(value.id);
    return standing ? snapshotRows(standing, value) : [];
  });
  if (!history || !activities) return;
  appendSnapshots(session, due, { history: history.layout, activities: activities.layout });
}

function nameAccounts(session: Session, blocks: Blocks, rows: Everything): void {
  const names = new Map<string, string>(rows.accounts.map(({ value }) => [value.id, accountTitle(value)]));
  for (const table of dossierTables) {
    const tab = tabSeen(session, table);
    if (!tab) continue;
    for (const { row, value } of rows[table])
      blocks.putColumns(tab, row, { accountName: names.get(value.account) ?? '' });
  }
}

function rebuildIndex(
  session: Session,
  blocks: Blocks,
  facts: Facts & { readonly places: ReadonlyMap<string, Place> },
): void {
  const values = <Key extends Rebuilt>(table: Key) => facts.rows[table].map(({ value }) => value) as Rows[Key][];
  const buckets = new Map<number, IndexEntry[]>();
  const tables = { accounts: values('accounts'), contacts: values('contacts'), activities: values('activities') };
  for (const entry of entriesOf(tables, facts.places, facts.at)) {
    const bucket = bucketOf(entry.key);
    const list = buckets.get(bucket) ?? [];
    list.push(entry);
    buckets.set(bucket, list);
  }
  const before = session.seen.get('index') ?? [];
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const cell = writeBucket(buckets.get(bucket) ?? []);
    const row = bucketRow(bucket);
    if ((before[row]?.[0] ?? '') !== cell) blocks.put(indexSheetId, { row, column: 0 }, [cell]);
  }
  noteNear(session, buckets, { from: 0, to: bucketCount });
}

/** What the workbook's clocks go by changes with the spreadsheet's zone, and twice a year with its clocks. */
export function rebuildOffset(session: Session, blocks: Blocks, at: Instant): void {
  const id = workbookId(session);
  const offset = utcOffset(reach(session, id, () => session.deps.grid.surroundings(id)).zone, at);
  const before = session.seen.get('index')?.[0]?.[1];
  if (before !== offset) blocks.put(indexSheetId, { row: 0, column: 1 }, [offset]);
}
