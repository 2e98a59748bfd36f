/**
 * The rebuild of a large workbook: round after round over all accounts, in portions that fit into memory and into what
 * is left of an execution. After each portion everything is whole, and the note says where to go on.
 */
import { beginEpoch } from '../load/cached';
import { dossierSheetId, headRows, tabs } from '../tables';
import type { RebuildReport } from '../workbook';
import { bucketCount, bucketRow } from './account-index';
import { dossierTables } from './dossier';
import { gather } from './gather';
import type { Note } from './note';
import { type Run, readRanges, readTabWindow } from './windows';
import { addDossiers, bucketsBefore, markAccounts, type Portion, writeDossiers, writeIndex } from './write-back';

/** Of a column of ids, some forty characters each. */
const idsAtOnce = 20_000;

export type Done = Omit<RebuildReport, 'whole'> & { readonly note: Note };

/** One portion; its note says whether the round is over. */
export function portion(run: Run, note: Note): Done {
  const slots = dossierSlots(run);
  const from = Math.min(note.next ?? 1, slots.end);
  const to = Math.min(slots.end, from + accountsAPortion(run, slots.rows.size, note.parts));
  const last = to >= slots.end;
  const share = { from: note.buckets ?? 0, to: last ? bucketCount : Math.floor((bucketCount * to) / slots.end) };
  const bucketRows = { from: bucketRow(share.from), to: bucketRow(share.to) };
  const before = bucketsBefore(run, bucketRows);
  const readFrom = run.at + run.session.deps.upkeep.passedMs();
  const gathered = gather(run, {
    dossierRows: slots.rows,
    has: (id) => {
      const row = slots.rows.get(id);
      return row === undefined ? last : row >= from && row < to;
    },
    hasBucket: (bucket) => bucket >= share.from && bucket < share.to,
  });
  const own: Portion = { run, gathered, readFrom };
  writeDossiers(own, { from, to: Math.min(to, slots.standing) });
  const without = [...gathered.own.keys()].filter((id) => (slots.rows.get(id) ?? slots.end) >= slots.standing);
  addDossiers(own, without, slots.standing - 1);
  writeIndex(own, bucketRows, before);
  markAccounts(own);
  beginEpoch(run.session);
  return {
    accounts: gathered.titles.size,
    adopted: gathered.adopted,
    problems: gathered.problems,
    note: last ? { done: run.at } : { next: to, buckets: share.to },
  };
}

type Slots = {
  /** Of every account, those without a dossier in the order of the tab below the others. */
  readonly rows: ReadonlyMap<string, number>;
  /** After the last dossier there is, and after the last there will be. */
  readonly standing: number;
  readonly end: number;
};

function dossierSlots(run: Run): Slots {
  const rows = new Map<string, number>();
  let standing = 1;
  idColumn(run, dossierSheetId, { from: 1, column: 0 }).forEach((id, at) => {
    if (id === '') return;
    if (!rows.has(id)) rows.set(id, at + 1);
    standing = at + 2;
  });
  let end = standing;
  const { sheetId } = tabs.accounts;
  const { layout } = readTabWindow(run, 'accounts', { from: headRows, to: headRows + 1 });
  run.widths.delete(sheetId);
  for (const id of idColumn(run, sheetId, { from: headRows, column: layout.id ?? 0 })) {
    if (id === '' || rows.has(id)) continue;
    rows.set(id, end);
    end += 1;
  }
  return { rows, standing, end };
}

function idColumn(run: Run, sheetId: number, { from, column }: { from: number; column: number }): readonly string[] {
  const end = run.heights.get(sheetId) ?? 0;
  const ids: string[] = [];
  for (let start = from; start < end; start += idsAtOnce) {
    const rows = { startRowIndex: start, endRowIndex: Math.min(end, start + idsAtOnce) };
    const [cells = []] = readRanges(run, [{ sheetId, ...rows, startColumnIndex: column, endColumnIndex: column + 1 }]);
    cells.forEach(([id], offset) => {
      while (ids.length < start - from + offset) ids.push('');
      ids.push(String(id ?? '').trim());
    });
  }
  return ids;
}

function accountsAPortion({ heights, session }: Run, accounts: number, parts = 1): number {
  const rows = dossierTables.reduce((sum, table) => sum + (heights.get(tabs[table].sheetId) ?? 0), 0);
  return Math.max(1, Math.floor((session.deps.upkeep.room.portion * accounts) / (parts * Math.max(1, rows))));
}
