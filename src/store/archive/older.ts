/**
 * What a timeline has before the newest entries that the account's dossier keeps: first what still stands on the tab of
 * activities, then archive after archive. Two columns say which rows are the account's; then they alone are read.
 */
import type { AccountId } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import { finderOf } from '../../domain/account/timeline';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import { instant, unreadable } from '../cells';
import type { Cell, GridRange } from '../grid';
import { type Cells, type Layout, readRow } from '../layout';
import { columnsIn } from '../make/upgrade';
import { isRefusal, reach, type Session, workbookId } from '../session';
import { headRows, tabs } from '../tables';
import { type ArchiveFile, readNote } from './files';

/** Where a list ended: in the workbook or in the archive of a file, and its last entry. */
export type OlderFrom = { readonly file: string; readonly at: Instant; readonly id: string };

export type OlderQuery = {
  readonly account: AccountId;
  readonly from: OlderFrom;
  /** Entries that are shown already. */
  readonly known: readonly string[];
  readonly limit: number;
  /** Only these, where the timeline is narrowed: two columns more are read. */
  readonly only?: { readonly kinds?: readonly string[]; readonly by?: string };
};

export type OlderPage = {
  /** Newest first. */
  readonly activities: readonly Activity[];
  /** Of an archive; nothing where they stand in the workbook. */
  readonly year: number | undefined;
  /** Archives on the way that this person may not open. */
  readonly closed: readonly ArchiveFile[];
  readonly next: OlderFrom | undefined;
};

/** Beyond any entry of a file that was not looked at yet. */
const start = { at: Number.MAX_SAFE_INTEGER, id: '~' } as const;
/** Archives that one click looks through for an account that has nothing in them. */
const mostFiles = 4;

export function older(session: Session, query: OlderQuery): OlderPage {
  const files = [...readNote(session).files].reverse().sort((a, b) => b.year - a.year);
  const places = [undefined, ...files];
  const first = Math.max(
    0,
    places.findIndex((file) => (file?.id ?? '') === query.from.file),
  );
  const known = new Set(query.known);
  const closed: ArchiveFile[] = [];
  for (let at = first; at < places.length; at += 1) {
    const file = places[at];
    const from = at === first ? query.from : { ...start, file: file?.id ?? '' };
    const page = pageIn(session, file, { ...query, from }, known);
    if (!page && file) closed.push(file);
    const after = places[at + 1];
    const further = after ? { ...start, file: after.id } : undefined;
    if (page && page.activities.length > 0) {
      const last = page.activities[page.activities.length - 1];
      const here = page.more && last ? { file: file?.id ?? '', at: last.at, id: last.id } : undefined;
      return { activities: page.activities, year: file?.year, closed, next: here ?? further };
    }
    if (at - first >= mostFiles && further) return { activities: [], year: file?.year, closed, next: further };
  }
  return { activities: [], year: undefined, closed, next: undefined };
}

type Page = { readonly activities: readonly Activity[]; readonly more: boolean };

function pageIn(
  session: Session,
  file: ArchiveFile | undefined,
  query: OlderQuery,
  known: ReadonlySet<string>,
): Page | undefined {
  const id = file?.id ?? workbookId(session);
  const read = (ranges: readonly GridRange[]) => session.deps.grid.read(id, ranges);
  if (!file) return reach(session, id, () => page(read, query, known));
  try {
    return page(read, query, known);
  } catch (thrown) {
    if (isRefusal(thrown, 403) || isRefusal(thrown, 404)) return undefined;
    throw thrown;
  }
}

type Read = (ranges: readonly GridRange[]) => readonly (readonly Cells[])[];

const { sheetId } = tabs.activities;
const head: GridRange = { sheetId, startRowIndex: 0, endRowIndex: 1 };

function page(read: Read, query: OlderQuery, known: ReadonlySet<string>): Page {
  const guess = columnsIn(Object.keys(tabs.activities.derived).concat(Object.keys(tabs.activities.columns)));
  const narrow = query.only ? (['kind', 'by'] as const) : [];
  const wanted = ['account', 'at', ...narrow] as const;
  const columns = (layout: Layout) => read([head, ...wanted.map((name) => column(layout[name]))]);
  const first = columns(guess);
  const layout = columnsIn(first[0]?.[0] ?? []);
  const same = wanted.every((name) => layout[name] === guess[name]);
  const [, accounts = [], times = [], kinds = [], people = []] = same ? first : columns(layout);
  const fits = (row: number) => isWanted(kinds[row]?.[0], people[row]?.[0], query);
  const rows = rowsOf(accounts, times, { ...query, fits });
  if (rows.length === 0) return { activities: [], more: false };
  const found = read(rows.map((row) => ({ sheetId, startRowIndex: row, endRowIndex: row + 1 })));
  const entries = new Map<string, Activity>();
  for (const cells of found) {
    const { row } = readRow<Activity>(tabs.activities.columns, layout, cells[0] ?? []);
    // A copy that was written later counts: it stands below.
    if (row && row.account === query.account && !known.has(row.id)) entries.set(row.id, row);
  }
  const { at, id } = query.from;
  const left = [...entries.values()]
    .filter((entry) => entry.at < at || (entry.at === at && entry.id < id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return { activities: left.slice(0, query.limit), more: left.length > query.limit };
}

function isWanted(kind: Cell = '', by: Cell = '', { only }: OlderQuery): boolean {
  const kinds = only?.kinds;
  const line = { kind: String(kind).trim() as Activity['kind'], by: String(by).trim().toLowerCase() as Email };
  return (!kinds || kinds.includes(line.kind)) && (!only?.by || only.by === finderOf(line));
}

function column(at = 0): GridRange {
  return { sheetId, startColumnIndex: at, endColumnIndex: at + 1 };
}

type Narrowed = OlderQuery & { readonly fits: (row: number) => boolean };

/** Enough rows for a page, one entry more, and for those that are shown already; in the order of the tab. */
function rowsOf(accounts: readonly Cells[], times: readonly Cells[], query: Narrowed): readonly number[] {
  const dated = accounts.flatMap(([account], row) => {
    if (row < headRows || String(account ?? '').trim() !== query.account || !query.fits(row)) return [];
    const at = instant.read(times[row]?.[0] ?? '');
    return at === unreadable || at > query.from.at ? [] : [{ row, at }];
  });
  dated.sort((a, b) => b.at - a.at);
  const same = dated.filter(({ at }) => at === query.from.at).length;
  const last = dated[Math.min(dated.length, query.limit + 1 + same + query.known.length) - 1];
  const wanted = last ? dated.filter(({ at }) => at >= last.at) : [];
  return wanted.map(({ row }) => row).sort((a, b) => a - b);
}
