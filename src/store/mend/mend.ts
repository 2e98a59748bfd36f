/**
 * Mending: rows that hands and writes together left wrong are made what the journal says they are. Rare: it happens
 * when a reader meets a seal that does not fit, and costs that reader two or three further calls.
 */
import type { AccountId } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import { Fault } from '../../fault';
import { dossierTables, type Kept, readDossier } from '../derived/dossier';
import type { Cell, GridRequest } from '../grid';
import { eventsIn } from '../journal/events';
import { type JournalLine, linesOf } from '../journal/lines';
import { cellAt, cellData, writeRow } from '../layout';
import { dropCache, readCache, writeCache } from '../load/cached';
import { Edits, runs } from '../save/edits';
import { dossierIds, dossierWant, fetch, forget, reach, type Session, tabSeen, whole, workbookId } from '../session';
import { type Book, headRows, type TabKey, type Table, tabs } from '../tables';
import { type Copy, knowledgeOf } from './knowledge';
import { mendsOf, type RowMend } from './plan';

/** Who the journal names. */
const mender = 'tandem';
/** Dossiers that are looked at for rows that the journal does not know. */
const mostDossiers = 20;

export type Mending = { readonly tab: TabKey; readonly mends: readonly RowMend[] };

/** Reads these tabs and the journal, and writes what they lack. Under the lock. How many rows were mended. */
export function mend(session: Session, list: readonly TabKey[]): number {
  const seen = [...session.found.values()].map(({ dossier }) => dossier);
  forget(session);
  return (['main', 'commercial'] as const).reduce((count, book) => {
    const own = list.filter((tab) => tabs[tab].book === book);
    return count + (own.length === 0 ? 0 : mendBook(session, book, { list: own, dossiers: seen }));
  }, 0);
}

type Task = { readonly list: readonly TabKey[]; readonly dossiers: readonly Kept[] };

function mendBook(session: Session, book: Book, { list, dossiers }: Task): number {
  fetch(session, [...list.map(whole), whole(journalIn(book))]);
  const count = mendSeen(session, book, { list, dossiers });
  forget(session);
  return count;
}

/** The same of tabs and a journal that were read whole already. Whatever was read is old where something was mended. */
export function mendSeen(session: Session, book: Book, { list, dossiers }: Task): number {
  const told = tabSeen(session, journalIn(book));
  const lines = told ? eventsIn(told.cells.slice(headRows), told.layout) : [];
  return mendBy(session, book, { list, dossiers, lines });
}

/** The same, by lines of the journal that somebody has read. */
export function mendBy(session: Session, book: Book, { list, dossiers, lines }: Task & Sources): number {
  const first = mendings(session, list, { lines, dossiers });
  const further = book === 'main' ? dossiersFor(session, first) : [];
  const all = further.length === 0 ? first : mendings(session, list, { lines, dossiers: [...dossiers, ...further] });
  const count = all.reduce((sum, { mends }) => sum + mends.length, 0);
  if (count > 0) send(session, book, all);
  return count;
}

function journalIn(book: Book): 'journal' | 'commercialJournal' {
  return book === 'main' ? 'journal' : 'commercialJournal';
}

type Sources = { readonly lines: readonly JournalLine[]; readonly dossiers: readonly Kept[] };

function mendings(session: Session, list: readonly TabKey[], { lines, dossiers }: Sources): readonly Mending[] {
  return list.map((tab) => {
    const seen = tabSeen(session, tab);
    return { tab, mends: seen ? mendsOf(seen, knowledgeOf(tab, lines, copiesOf(tab, dossiers))) : [] };
  });
}

function copiesOf(tab: TabKey, dossiers: readonly Kept[]): readonly Copy[] {
  const columns = tabs[tab].columns as unknown as Table<Readonly<Record<string, unknown>>>;
  const id = tabs[tab].id;
  return dossiers.flatMap((dossier) => {
    const rows = tab === 'accounts' ? [dossier.own] : isKept(tab) ? dossier[tab] : [];
    return (rows as readonly (Readonly<Record<string, unknown>> | undefined)[]).flatMap((row) => {
      if (!row) return [];
      const { rev, [id]: own, ...cells } = writeRow(columns, row);
      return [{ id: String(own), rev: Number(rev), cells }];
    });
  });
}

function isKept(tab: TabKey): tab is (typeof dossierTables)[number] {
  return (dossierTables as readonly TabKey[]).includes(tab);
}

/** The dossiers of accounts whose rows were hit where the journal does not know what stood. */
function dossiersFor(session: Session, all: readonly Mending[]): readonly Kept[] {
  const accounts = new Set(
    all.flatMap(({ tab, mends }) => {
      const seen = tabSeen(session, tab);
      const lacking = mends.filter((one) => one.lacking);
      return lacking.map(({ row, told }) =>
        tab === 'accounts' ? told?.id : seen && cellAt(seen.cells[row] ?? [], seen.layout, 'account'),
      );
    }),
  );
  const wanted = [...accounts].filter((id): id is AccountId => String(id).startsWith('acc_')).slice(0, mostDossiers);
  if (wanted.length === 0) return [];
  fetch(session, [dossierIds]);
  const ids = session.seen.get('dossier-ids') ?? [];
  const places = wanted
    .map((id) => [id, ids.findIndex((cells) => cells[0] === id)] as const)
    .filter(([, row]) => row > 0);
  fetch(
    session,
    places.map(([, row]) => dossierWant(row)),
  );
  return places.flatMap(([id, row]) => readDossier(id, session.seen.get(`dossier:${row}`)?.[0] ?? []) ?? []);
}

function send(session: Session, book: Book, all: readonly Mending[]): void {
  const edits = new Edits(session);
  for (const { tab, mends } of all) edits.requests.push(...mends.flatMap((one) => requestsOf(tab, one)));
  const at = session.deps.now;
  edits.append(journalIn(book), linesOf(all.flatMap((one) => told(one, at))));
  const id = workbookId(session, book);
  reach(session, id, () => session.deps.grid.write(id, edits.requests));
  if (all.some(({ tab, mends }) => mends.length > 0 && (tab === 'team' || tab === 'settings'))) {
    dropCache(session, ['people']);
  }
}

function requestsOf(tab: TabKey, { row, cells }: RowMend): readonly GridRequest[] {
  return runs([...cells.keys()]).map(([start, end]) => {
    const values: Cell[] = Array.from({ length: end - start }, (_, at) => cells.get(start + at) ?? '');
    const range = { sheetId: tabs[tab].sheetId, startRowIndex: row, endRowIndex: row + 1 };
    return {
      updateCells: {
        range: { ...range, startColumnIndex: start, endColumnIndex: end },
        rows: [{ values: values.map(cellData) }],
        fields: 'userEnteredValue',
      },
    };
  });
}

function told({ tab, mends }: Mending, at: Instant): readonly JournalLine[] {
  return mends.flatMap(({ told: line }) => {
    if (!line) return [];
    const key = `mend-${line.id}-${line.rev}`;
    return [{ ...line, at, by: mender, action: 'mend', key, table: tab }];
  });
}

/**
 * Mends what a reader met, if it may: whoever may only read, or comes while others hold the lock, sees the row as a
 * problem, and it is left to others for a while. Whether it did.
 */
export function mended(session: Session, list: readonly TabKey[]): boolean {
  const names = list.map((tab) => `mend:${tab}` as const);
  const left = readCache(session, names);
  const open = list.filter((tab) => left.get(`mend:${tab}`) !== session.deps.me);
  if (open.length === 0) return false;
  try {
    if (session.locked(() => mend(session, open)) > 0) return true;
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
  }
  writeCache(session, 'mend', Object.fromEntries(names.map((name) => [name, session.deps.me])));
  return false;
}
