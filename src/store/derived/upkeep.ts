/**
 * Keeps the hidden tabs in step with what people do by hand. A small workbook is read whole and written anew at once; a
 * large one goes through portions, in as many hourly runs as it takes.
 */
import type { Instant } from '../../domain/time/time';
import { Fault } from '../../fault';
import { mendRecent } from '../mend/large';
import { fetch, forget, reach, type Session, tabSeen, whole, workbookId } from '../session';
import { checkSchema } from '../settings-rows';
import { derivedTabs, indexSheetId, type TabKey, tabs } from '../tables';
import type { RebuildReport } from '../workbook';
import { Blocks, sendInPortions } from './blocks';
import { dossierTables } from './dossier';
import { type Note, readNote } from './note';
import { rebuild, rebuildOffset } from './rebuild';
import { portion } from './round';
import { OutOfTime, type Run, timeLeft } from './windows';

/** Several people may have a trigger: one round an hour is enough. */
const enoughMs = 40 * 60_000;
/** A run that Google ended lets the next one go on after this. */
const longestRunMs = 6 * 60_000;
const mostParts = 16;

export type UpkeepOrder = {
  readonly at: Instant;
  /** By a trigger: with time, at an easy pace, and not at all where it was done lately. */
  readonly hourly: boolean;
  locked<Value>(work: () => Value): Value;
};

export function upkeep(session: Session, order: UpkeepOrder): RebuildReport {
  const { deps } = session;
  const note = readNote(deps.upkeep.note());
  const none = { accounts: 0, adopted: 0, problems: [] };
  const since = order.at - (note.done ?? 0);
  if (order.hourly && since >= 0 && since < enoughMs) return { ...none, whole: true };
  const heights = heightsOf(session);
  if (rowsIn(heights) <= deps.upkeep.room.atOnce) {
    const report = order.locked(() => rebuild(session, order.at));
    deps.upkeep.setNote(JSON.stringify({ done: order.at } satisfies Note));
    return { ...report, whole: true };
  }
  const { busyUntil = 0, ...free } = note;
  if (busyUntil > order.at && busyUntil - order.at <= longestRunMs) return { ...none, whole: false };
  prepare(session, order);
  const pace = { lastReadAt: Number.NEGATIVE_INFINITY, held: false };
  const mending = { done: new Set<string>(), rows: new Map<TabKey, Set<number>>(), lines: [] };
  const run = { session, ...order, heights, widths: new Map<number, number>(), pace, mending };
  return inPortions({ ...run, locked: (work) => order.locked(() => unhurried(run.pace, work)) }, free);
}

/** What the whole workbook has to be asked before, whatever its size. */
function prepare(session: Session, { at, locked }: UpkeepOrder): void {
  locked(() => {
    const head = { sheetId: indexSheetId, startRowIndex: 0, endRowIndex: 1 };
    fetch(session, [whole('settings'), { name: 'index', range: head }]);
    const settings = tabSeen(session, 'settings');
    if (settings) checkSchema(settings);
    const blocks = new Blocks();
    rebuildOffset(session, blocks, at);
    sendInPortions(session, blocks);
    forget(session);
  });
}

function unhurried<Value>(pace: Run['pace'], work: () => Value): Value {
  const before = pace.held;
  pace.held = true;
  try {
    return work();
  } finally {
    pace.held = before;
  }
}

/** As many portions of one round as there is time for; where there was none for a single one, the next is smaller. */
function inPortions(run: Run, free: Note): RebuildReport {
  const { upkeep: keep } = run.session.deps;
  const busyUntil = run.at + longestRunMs;
  let note = free;
  let took = 0;
  let sum: Omit<RebuildReport, 'whole'> = { accounts: 0, adopted: 0, problems: [] };
  const keepNote = (more: Partial<Note>) => keep.setNote(JSON.stringify({ ...note, ...more }));
  keepNote({ busyUntil });
  try {
    mendRecent(run);
    do {
      const began = timeLeft(run);
      const one = portion(run, note);
      note = { ...one.note, ...(note.parts === undefined ? {} : { parts: note.parts }) };
      keepNote({ busyUntil });
      sum = { accounts: one.accounts, adopted: sum.adopted + one.adopted, problems: one.problems };
      took = began - timeLeft(run);
    } while (note.next !== undefined && timeLeft(run) > took);
  } catch (thrown) {
    if (!isForLater(run, thrown)) throw thrown;
    if (run.hourly && took === 0) note = { ...note, parts: Math.min(mostParts, (note.parts ?? 1) * 2) };
  } finally {
    keepNote({});
  }
  return { ...sum, whole: note.next === undefined && note.done === run.at };
}

/** Nobody waits for an hourly run: what Google refuses it for too many calls is done in the next hour. */
function isForLater({ hourly }: Run, thrown: unknown): boolean {
  return thrown instanceof OutOfTime || (hourly && thrown instanceof Fault && thrown.code === 'over-quota');
}

function heightsOf(session: Session): ReadonlyMap<number, number> {
  const id = workbookId(session);
  const present = reach(session, id, () => session.deps.grid.describe(id));
  return new Map(present.map(({ sheetId, rowCount }) => [sheetId, rowCount]));
}

/** Of the tabs' grids, empty ones too. */
function rowsIn(heights: ReadonlyMap<number, number>): number {
  const sheets = [...(['accounts', ...dossierTables] as const).map((tab) => tabs[tab].sheetId), derivedTabs.dossiers];
  return sheets.reduce((sum, sheetId) => sum + (heights.get(sheetId) ?? 0), 0);
}
