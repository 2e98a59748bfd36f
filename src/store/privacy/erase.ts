/**
 * Takes one person out of both workbooks. Rows are changed as any action changes them, with an event of their own, so
 * that a write that hands were quicker than is mended; lines of the journal are rewritten where they stand.
 *
 * The person's own contact rows go last: until then they tell a repeat what to look for. Where one try ended, the next
 * finds what is left.
 */
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import { readOrSpare, unreadable, version } from '../cells';
import type { AmountsState } from '../commercial/amounts';
import { bucketOf, readBucket, writeBucket } from '../derived/account-index';
import type { Cell, GridRequest } from '../grid';
import { type JournalLine, linesOf } from '../journal/lines';
import { cellAt, cellData, type Layout, layoutOf, placed } from '../layout';
import { beginEpoch, dropCache } from '../load/cached';
import { written } from '../make/requests';
import { sealedRev, sealOf } from '../seal';
import { bucketRange, dossierIds, dossierRange, forget, reach, type Session, workbookId } from '../session';
import { type Book, type TabKey, tabs } from '../tables';
import type { Person } from './mention';
import { type Hit, isJournal, scan } from './scan';

export type EraseRequest = {
  readonly address: Email;
  readonly by: Email;
  readonly at: Instant;
  /** Of the click. */
  readonly key: string;
};

export type Erased = { readonly places: number; readonly amounts: AmountsState };

/** What goes in one write with what tells of it. */
type Unit = { readonly requests: readonly GridRequest[]; readonly size: number };

/** Google recommends payloads of 2 MB at most. */
const portionCharacters = 1_200_000;

export function erase(session: Session, request: EraseRequest): Erased {
  const { person, hits, amounts } = scan(session, request.address);
  const places = hits.length;
  if (places > 0) {
    const own = hits.filter(({ tab }) => tab === 'contacts');
    const others = hits.filter((hit) => !own.includes(hit));
    const archived = others.filter(({ file }) => file !== undefined);
    const live = others.filter((hit) => !archived.includes(hit));
    const shared = live.filter(({ tab }) => tabs[tab].book === 'main');
    const money = live.filter(({ tab }) => tabs[tab].book === 'commercial');
    const main = journalOf(session, 'main');
    const mainId = workbookId(session);
    send(session, mainId, [...told(main, { places, request }), ...unitsOf(shared, main, request)]);
    if (money.length > 0) {
      send(session, workbookId(session, 'commercial'), unitsOf(money, journalOf(session, 'commercial'), request));
    }
    for (const file of new Set(archived.flatMap((hit) => hit.file ?? []))) {
      send(
        session,
        file,
        unitsOf(
          archived.filter((hit) => hit.file === file),
          main,
          request,
        ),
      );
    }
    send(session, mainId, [...unitsOf(own, main, request), ...derived(session, person, hits)]);
  }
  dropCache(session, [`find:${request.address}`]);
  beginEpoch(session);
  forget(session);
  return { places, amounts };
}

type Journal = { readonly tab: TabKey; readonly layout: Layout; readonly keys: ReadonlySet<string> };

function journalOf(session: Session, book: Book): Journal {
  const tab: TabKey = book === 'main' ? 'journal' : 'commercialJournal';
  const id = workbookId(session, book);
  const { sheetId } = tabs[tab];
  const read = (range: object) =>
    reach(session, id, () => session.deps.grid.read(id, [{ sheetId, ...range }]))[0] ?? [];
  const layout = layoutOf(tab, read({ startRowIndex: 0, endRowIndex: 1 })[0] ?? []);
  const startColumnIndex = layout.key ?? 0;
  const keys = read({ startColumnIndex, endColumnIndex: startColumnIndex + 1 });
  return { tab, layout, keys: new Set(keys.map(([key = '']) => String(key))) };
}

/** No row's event, and nothing of the person: only that somebody was erased, and in how many places. Once for a click. */
function told(journal: Journal, { places, request }: { places: number; request: EraseRequest }): readonly Unit[] {
  const { by, at, key } = request;
  if (journal.keys.has(key)) return [];
  const line: JournalLine = {
    ...{ at, by, key, action: 'eraseContact', table: 'workbook' as TabKey, id: 'contact', rev: 0, account: '' },
    before: undefined,
    after: { erased: places },
  };
  return [unit([appended(journal, [line])])];
}

function appended({ tab, layout }: Journal, events: readonly JournalLine[]): GridRequest {
  const rows = linesOf(events).map((line) => ({ values: placed(line, layout).map(cellData) }));
  return { appendCells: { sheetId: tabs[tab].sheetId, rows, fields: 'userEnteredValue' } };
}

function unitsOf(hits: readonly Hit[], journal: Journal, request: EraseRequest): readonly Unit[] {
  return hits.map((hit) => unit(requestsFor(hit, journal, request)));
}

function requestsFor(hit: Hit, journal: Journal, { by, at, key }: EraseRequest): readonly GridRequest[] {
  const { tab, row, cells, layout, account } = hit;
  const changes = new Map(hit.changes);
  const id = String(cellAt(cells, layout, tabs[tab].id)).trim();
  const put = () =>
    [...changes].map(([index, cell]) =>
      written({ sheetId: tabs[tab].sheetId, startRowIndex: row, startColumnIndex: index }, [[cell]]),
    );
  // An archived row is nobody's to change any more: it has no events.
  if (isJournal(tab) || id === '' || hit.file !== undefined) return put();
  const rev = revOf(cellAt(cells, layout, 'rev')) + 1;
  if (tab !== 'contacts' && layout.rev !== undefined) changes.set(layout.rev, sealOf(id, rev));
  const own = Object.keys(tabs[tab].columns).filter((column) => column !== 'rev' && column !== tabs[tab].id);
  const after = Object.fromEntries(
    own.flatMap((column): [string, Cell][] => {
      const cell = hit.changes.get(layout[column] ?? -1);
      return cell === undefined ? [] : [[column, cell]];
    }),
  );
  // What was there is what is to be forgotten: both sides tell what is left.
  const event: JournalLine = {
    ...{ at, by, key, id, rev, after, action: 'eraseContact', table: tab, before: after },
    account: account as JournalLine['account'],
  };
  return [...put(), appended(journal, [event])];
}

function revOf(cell: Cell): number {
  const rev = sealedRev(cell) ?? readOrSpare(version, cell);
  return rev === unreadable ? 0 : rev;
}

/** The hidden tabs, which `rebuild` makes anew: until then no copy in them shows the person. */
function derived(session: Session, { address }: Person, hits: readonly Hit[]): readonly Unit[] {
  const id = workbookId(session);
  const accounts = new Set(hits.map(({ account }) => account).filter((account) => account !== ''));
  const bucket = bucketRange(bucketOf(address));
  const [ids = [], [[cell = ''] = []] = []] = reach(session, id, () =>
    session.deps.grid.read(id, [dossierIds.range, bucket]),
  );
  const entries = readBucket(String(cell)).filter(({ key }) => key !== address);
  const rows = ids.flatMap(([account = ''], row) => (row > 0 && accounts.has(String(account)) ? [row] : []));
  return [
    unit([written(bucket, [[writeBucket(entries)]])]),
    ...rows.map((row) => {
      const range = dossierRange(row);
      const width = (range.endColumnIndex ?? 1) - (range.startColumnIndex ?? 0);
      return unit([written(range, [Array.from({ length: width }, () => '')])]);
    }),
  ];
}

function unit(requests: readonly GridRequest[]): Unit {
  return { requests, size: JSON.stringify(requests).length };
}

function send(session: Session, id: string, units: readonly Unit[]): void {
  let portion: GridRequest[] = [];
  let size = 0;
  const flush = () => {
    if (portion.length > 0) reach(session, id, () => session.deps.grid.write(id, portion));
    [portion, size] = [[], 0];
  };
  for (const one of units) {
    if (size + one.size > portionCharacters) flush();
    portion.push(...one.requests);
    size += one.size;
  }
  flush();
}
