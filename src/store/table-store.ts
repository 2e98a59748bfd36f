/** The workbook over a `Grid`: how the parts of this folder come together. */
import type { Instant } from '../domain/time/time';
import { Fault } from '../fault';
import { archiveOf } from './archive/archive';
import { look } from './commercial/look';
import { setUpAmounts } from './commercial/make';
import { rebuildAmounts } from './commercial/rebuild-amounts';
import { upkeep } from './derived/upkeep';
import { doctorOf } from './doctor/doctor';
import { foreignRows, foreignTabs, isForeign } from './foreign';
import { planImport } from './import';
import { guessTable } from './import/head/guess-table';
import { journalOf } from './journal/find';
import { expectAt, placeText } from './load/cached';
import { accountsNamed } from './load/named';
import { pastHealth } from './load/past';
import { load } from './load/reading';
import { roll } from './load/roll';
import { boardUrl, drawBoards, lookAtBoards } from './make/boards/board-tab';
import { withCurrent } from './make/current';
import { drawRecord } from './make/record-tab';
import { isWorkbook, type SetUpTarget, setUpRequests } from './make/set-up';
import { mayStartAnew, startAnew } from './make/start-anew';
import { privacyOf } from './privacy/privacy';
import { save } from './save/writing';
import { amountsId, forget, ownId, reach, type Session, type StoreDeps, workbookId } from './session';
import { recordSheetId, tabs } from './tables';
import { undoing } from './undo/plan';
import type { Plan, Workbook } from './workbook';

/** One per execution: what it has read is remembered until the lock is taken. */
export function openWorkbook(deps: StoreDeps): Workbook {
  const session: Session = {
    deps,
    seen: new Map(),
    found: new Map(),
    places: new Map(),
    hints: new Map(),
    titles: new Map(),
    own: { id: undefined },
    amounts: { id: undefined },
    models: { known: undefined },
    epoch: { known: undefined },
    locked: (work) => locked(work),
    mending: { sound: new WeakSet(), tried: false },
  };
  let held = false;
  const locked = <Value>(work: () => Value): Value => {
    if (held) return work();
    return deps.locked(() => {
      held = true;
      try {
        forget(session);
        return work();
      } finally {
        held = false;
      }
    });
  };
  return {
    exists: () => ownId(session) !== undefined,
    id: () => ownId(session) ?? '',
    url: (tab) =>
      `https://docs.google.com/spreadsheets/d/${workbookId(session)}/edit${tab ? `#gid=${tabs[tab].sheetId}` : ''}`,
    // What was mended is read from the Sheet: the cache may still tell of before.
    load: (plan: Plan) =>
      withCurrent(session, locked, (mended) => load(session, mended ? { ...plan, freshTeam: true } : plan)),
    named: (ids) => accountsNamed(session, ids),
    roll: (from, many) => roll(session, from, many),
    pastHealth: (from) => pastHealth(session, from),
    drawRecord: (sheet) => drawRecord(session, sheet),
    recordUrl: () => `https://docs.google.com/spreadsheets/d/${workbookId(session)}/edit#gid=${recordSheetId}`,
    lookAtBoards: (book) => lookAtBoards(session, book),
    drawBoards: (boards, seen) => drawBoards(session, boards, seen),
    boardUrl: (key) => boardUrl(session, key),
    passedMs: () => deps.upkeep.passedMs(),
    placeOf: (account) => placeText(session, account),
    expectAt: (account, place) => expectAt(session, account, place),
    locked,
    save: (change) => save(session, change),
    journalOf: (query) => journalOf(session, query),
    undoing: (query) => undoing(session, query),
    mayStartAnew: () => mayStartAnew(session),
    startAnew: (gone) => locked(() => startAnew(session, gone)),
    setUp: (target) => locked(() => setUp(session, target)),
    rebuild: (at: Instant, when = 'now') => {
      const order = { at, hourly: when === 'hourly', locked };
      const report = withCurrent(session, locked, () => upkeep(session, order));
      locked(() => rebuildAmounts(session, at));
      return report;
    },
    amounts: {
      exists: () => amountsId(session) !== undefined,
      id: () => amountsId(session) ?? '',
      url: () => `https://docs.google.com/spreadsheets/d/${workbookId(session, 'commercial')}/edit`,
      look: (plan) => look(session, plan),
      setUp: (target) => locked(() => setUpAmounts(session, target)),
    },
    archive: archiveOf(session),
    doctor: doctorOf(session, locked),
    privacy: privacyOf(session, locked),
    isForeign,
    foreignTabs: (spreadsheet = '') => foreignTabs(session, spreadsheet),
    foreignRows: (place) => foreignRows(session, place),
    planImport,
    guessTable: (rows) => guessTable(rows).table,
  };
}

/** Whoever comes second finds the first one's workbook and changes nothing. */
function setUp(session: Session, target: SetUpTarget): void {
  const { grid, properties } = session.deps;
  // Asked anew: somebody else may have set it up while this execution waited for the lock.
  session.own.id = properties.workbookId();
  if (session.own.id !== undefined) return;
  const { id, present } = target.spreadsheetId ? described(session, target.spreadsheetId) : made(session, target.title);
  if (!isWorkbook(present)) {
    const values = grid.read(
      id,
      present.map(({ sheetId }) => ({ sheetId })),
    );
    const tabs = present.map((tab, index) => ({ ...tab, empty: (values[index] ?? []).length === 0 }));
    const requests = setUpRequests(target, { tabs, surroundings: grid.surroundings(id) });
    reach(session, id, () => grid.write(id, requests));
  }
  session.own.id = id;
  properties.setWorkbookId(id);
  properties.setOpenedId(id, true);
}

function described(session: Session, id: string) {
  return { id, present: reach(session, id, () => session.deps.grid.describe(id)) };
}

/** A new spreadsheet is noted as soon as it is there, so that a click that ended half-way leaves no second one. */
function made(session: Session, title: string) {
  const { grid, properties } = session.deps;
  const begun = properties.openedId();
  try {
    if (begun !== undefined) return described(session, begun);
  } catch (thrown) {
    // What this person opened before is gone, or no longer theirs.
    if (!(thrown instanceof Fault) || !['no-access', 'workbook-gone'].includes(thrown.code)) throw thrown;
  }
  const id = grid.create(title);
  properties.setOpenedId(id);
  return described(session, id);
}
