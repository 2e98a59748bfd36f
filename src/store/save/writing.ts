/** `save`: one action's rows, journal lines, dossier and index entries as one write that is applied whole or not at all. */

import type { Account, AccountId } from '../../domain/account/account';
import type { Settings } from '../../domain/team/settings';
import { Fault } from '../../fault';
import { readOrSpare, unreadable, version } from '../cells';
import { amountsWants, keysIn, requestsFor, saveAmounts } from '../commercial/save-amounts';
import { bucketOf, type IndexEntry, linked, readBucket, writeBucket } from '../derived/account-index';
import { type DossierRows, dossierTables, merged, writeDossier } from '../derived/dossier';
import { snapshotRows, standingOf } from '../derived/snapshots';
import type { GridRequest } from '../grid';
import { linesOf } from '../journal/lines';
import { cellAt, type TabCells, writeRow } from '../layout';
import { dropCache, rememberEntries, rememberPlace } from '../load/cached';
import { teamViews, writeWithViews } from '../make/team-views';
import type { HealthMark } from '../rows';
import { sealOf } from '../seal';
import {
  bucketRange,
  bucketWant,
  dossierRange,
  type Found,
  fetch,
  forget,
  keysOf,
  reach,
  type Session,
  tabSeen,
  type Want,
  whole,
  workbookId,
} from '../session';
import { settingCell, settingRow } from '../settings-rows';
import { type TabKey, type Table, tabs } from '../tables';
import { relink } from '../undo/leads';
import { reversals, takenOut } from '../undo/reversals';
import type { Change } from '../workbook';
import { clickMark, keyOf } from './clicks';
import { Edits } from './edits';
import type { RowChange } from './row-change';
import { additions, checkAllowed, eventsOf, updates } from './row-changes';

/** What every execution knows by the cache. */
const people: readonly TabKey[] = ['team', 'settings', 'models'];

export function save(session: Session, change: Change): void {
  fetch(session, missing(session, change));
  const edits = new Edits(session);
  const back = reversals(session, edits, change);
  const changes = [...additions(session, edits, change), ...updates(session, edits, change), ...back];
  const settings = saveSettings(session, edits, change);
  const money = changes.filter(({ table }) => tabs[table].book === 'commercial');
  const shared = changes.filter(({ table }) => tabs[table].book === 'main');
  saveAmounts(session, edits, { changes: money, at: change.at });
  const touched = touchedAccounts(session, shared);
  const after = touched.map((found) => saveAccount(session, edits, { found, changes, change }));
  const links = new Map([...saveLinks(session, edits, change), ...relink(session, edits, back)]);
  if (changes.length + settings.length + links.size === 0) return;
  const key = keyOf(change, changes);
  edits.append('journal', linesOf(eventsOf(change, key, [...shared, ...settings])));
  edits.append('commercialJournal', linesOf(eventsOf(change, key, money)));
  send(session, edits, teamViews(session, shared));
  for (const found of after) {
    session.found.set(found.account.id, found);
    rememberPlace(session, found.account.id, { row: found.row, dossier: found.dossierRow });
  }
  if (links.size > 0) rememberEntries(session, links);
  if (settings.length > 0 || changes.some(({ table }) => people.includes(table))) dropCache(session, ['people']);
}

/** Two workbooks are never one transaction: amounts go first, and count only once a row of the team's names them. */
function send(session: Session, edits: Edits, views: readonly GridRequest[]): void {
  try {
    for (const book of ['commercial', 'main'] as const) {
      const requests = requestsFor(book, edits.requests);
      if (requests.length === 0) continue;
      const id = workbookId(session, book);
      const write = (all: readonly GridRequest[]) => reach(session, id, () => session.deps.grid.write(id, all));
      writeWithViews(write, requests, book === 'main' ? views : []);
    }
  } catch (thrown) {
    // Whether it was applied is not known: nothing that was read may be built on any more.
    forget(session);
    throw thrown;
  }
  edits.settle();
}

/** What the change has to be checked against and was not read yet. Actions that load fresh need nothing more. */
function missing(session: Session, change: Change): readonly Want[] {
  const updated = keysIn(change.update).filter(
    (table) => table !== 'accounts' || (change.update?.accounts ?? []).some(({ id }) => !session.found.has(id)),
  );
  // A change of an account's rows may call for a snapshot of its health.
  const keyed: readonly TabKey[] = [
    'journal',
    ...(session.found.size > 0 ? (['history', 'activities'] as const) : []),
    ...keysIn(change.add),
  ];
  const wholes: readonly TabKey[] = [...updated, ...(change.settings ? (['settings'] as const) : [])];
  return [
    ...wholes.map(whole),
    ...keyed.filter((tab) => !session.seen.has(`tab:${tab}`) && !wholes.includes(tab)).map(keysOf),
    ...(change.links ?? []).map(({ key }) => bucketWant(bucketOf(key))),
    ...amountsWants(change),
  ];
}

/** Accounts read in this execution that the change is about; others' dossiers follow with the next `rebuild`. */
function touchedAccounts(session: Session, changes: readonly RowChange[]): readonly Found[] {
  const ids = new Set(
    changes.map(({ table, row }) => (table === 'accounts' ? row.id : (row as { account?: AccountId }).account)),
  );
  const left = changes.flatMap(({ before }) => (before === undefined ? [] : [before.account]));
  const gone = takenOut(changes);
  for (const id of gone) session.found.delete(id as AccountId);
  return [...session.found.values()].filter(({ account }) => ids.has(account.id) || left.includes(account.id));
}

type AccountChange = { readonly found: Found; readonly changes: readonly RowChange[]; readonly change: Change };

/** The account's dossier and its mark for lists, after the change. */
function saveAccount(session: Session, edits: Edits, { found, changes, change }: AccountChange): Found {
  const id = found.account.id;
  const own = changes.find(({ table, row }) => table === 'accounts' && row.id === id);
  const account = own ? (own.row as unknown as Account) : found.account;
  const click = change.key === undefined ? [] : [clickMark(change.action, change.key)];
  const now = merged({ ...found.dossier, own: account }, { rows: dossierRowsOf(changes), click }, change.at);
  const standing = standingOf(session, account, now, change.at);
  const { mark, dossier } = standing;
  for (const { history, activities } of snapshotRows(standing, account)) {
    edits.append('history', [history]);
    if (activities) edits.add('activities', [activities]);
  }
  const derived = writeRow(tabs.accounts.derived as Table<HealthMark>, mark);
  // The mark never travels without the seal: whichever row it lands on, the next reader sees it.
  const marked = { ...derived, rev: sealOf(id, account.rev) };
  const cells = edits.update('accounts', found.row, marked, edits.rowNow('accounts', found.row) ?? found.cells);
  const dossierRow = found.dossierRow || edits.addDossierRow();
  edits.cells(dossierRange(dossierRow), [writeDossier(dossier)], `dossier:${dossierRow}`);
  return { ...found, account, cells, dossier, dossierRow };
}

function dossierRowsOf(changes: readonly RowChange[]): Partial<DossierRows> {
  const rows: Record<string, readonly unknown[]> = {};
  for (const table of dossierTables) rows[table] = changes.filter((one) => one.table === table).map(({ row }) => row);
  return rows as Partial<DossierRows>;
}

/** Index entries by key, after the change. */
function saveLinks(session: Session, edits: Edits, change: Change): ReadonlyMap<string, readonly IndexEntry[]> {
  const byKey = new Map<string, readonly IndexEntry[]>();
  for (const { key, account } of change.links ?? []) {
    const found = account === '' ? undefined : session.found.get(account);
    const entry = { key, account, row: found?.row ?? 0, dossier: found?.dossierRow ?? 0 };
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  const byBucket = new Map<number, readonly IndexEntry[]>();
  for (const [key, entries] of byKey) {
    const bucket = bucketOf(key);
    const cell = session.seen.get(`bucket:${bucket}`)?.[0]?.[0] ?? '';
    byBucket.set(bucket, linked(byBucket.get(bucket) ?? readBucket(String(cell)), entries));
  }
  for (const [bucket, entries] of byBucket) {
    edits.cells(bucketRange(bucket), [[writeBucket(entries)]], `bucket:${bucket}`);
  }
  return byKey;
}

function saveSettings(session: Session, edits: Edits, change: Change): readonly RowChange[] {
  const settings = change.settings;
  if (!settings) return [];
  const tab = tabSeen(session, 'settings');
  if (!tab) throw new Fault('defect', { settings: 'not loaded' });
  return (Object.keys(settings) as (keyof Settings)[]).flatMap((key) => {
    const value = settingCell(key, settings);
    const row = settingRow(tab, key);
    const before = row === undefined ? '' : cellAt(tab.cells[row] ?? [], tab.layout, 'value');
    if (row !== undefined && before === value) return [];
    checkAllowed(change, 'settings', [key]);
    const rev = 1 + settingRev(tab, row);
    if (row === undefined) edits.add('settings', [{ key, value, label: '', rev: sealOf(key, rev) }]);
    else edits.update('settings', row, { value, rev: sealOf(key, rev) }, tab.cells[row] ?? []);
    const journal =
      row === undefined ? { before: undefined, after: { value } } : { before: { value: before }, after: { value } };
    return [{ table: 'settings', id: key, row: { rev }, journal } as const];
  });
}

function settingRev({ cells, layout }: TabCells, row: number | undefined): number {
  const rev = row === undefined ? 0 : readOrSpare(version, cellAt(cells[row] ?? [], layout, 'rev'));
  return rev === unreadable ? 0 : rev;
}
