/**
 * An older workbook of amounts becomes one of today in one write, by the first who may write it: all of it or nothing.
 * What it lacks of today's tabs and columns is added, tabs behind those that are there and columns at the right end of
 * their tab; nothing is ever removed or moved, so that is all an upgrade can be.
 */
import { Fault } from '../../fault';
import type { Cell, GridRequest, TabInfo } from '../grid';
import { cellData, type Layout, placed } from '../layout';
import { written } from '../make/requests';
import { dressedTabs, titlesBeside } from '../make/set-up';
import { columnsIn, extend, extensions } from '../make/upgrade';
import {
  amountsMark,
  amountsSchemaSeen,
  fetch,
  keysOf,
  reach,
  type Session,
  tabSeen,
  type Want,
  whole,
  workbookId,
} from '../session';
import { readSettings } from '../settings-rows';
import { allColumns, amountsSchema, amountsSheetId, type TabKey, tabs, tabsOf } from '../tables';

/** One read of a workbook of today. Whoever may only read an older one gets what stands there. */
export function fetchAmounts(session: Session, wants: readonly Want[]): void {
  if (isOfToday(session, wants)) return;
  // The lock forgets what was read of the team's workbook too, and a card may still draw from it.
  const [seen, found] = [[...session.seen], [...session.found]];
  try {
    session.locked(() => upgradeAmounts(session));
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'no-amounts') throw thrown;
  } finally {
    for (const [name, cells] of seen) session.seen.set(name, cells);
    for (const [id, account] of found) session.found.set(id, account);
    for (const { name } of [
      ...wants,
      amountsMark,
      ...tabsOf('commercial').flatMap((tab) => [whole(tab), keysOf(tab)]),
    ]) {
      session.seen.delete(name);
    }
  }
  fetch(session, [...wants, amountsMark]);
}

function isOfToday(session: Session, wants: readonly Want[]): boolean {
  try {
    fetch(session, [...wants, amountsMark]);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'bad-workbook') throw thrown;
    // A tab is missing: an older workbook gets it, one of today has lost it.
    fetch(session, [amountsMark]);
    if (amountsSchemaSeen(session) === amountsSchema) throw thrown;
  }
  return amountsSchemaSeen(session) === amountsSchema;
}

/** Under the lock; whoever comes second finds it done. */
function upgradeAmounts(session: Session): void {
  fetch(session, [amountsMark, whole('settings')]);
  if (amountsSchemaSeen(session) === amountsSchema) return;
  const { grid, labels } = session.deps;
  const id = workbookId(session, 'commercial');
  const present = reach(session, id, () => grid.describe(id));
  const all = tabsOf('commercial');
  const there = all.filter((tab) => isThere(present, tab));
  fetch(session, there.map(keysOf));
  for (const tab of there) {
    // Where the row of keys is gone, nobody can say what a column is: a second set of them would hide the first.
    if (layoutNow(session, tab)[tabs[tab].id] === undefined) throw new Fault('bad-workbook', { tab });
  }
  const old = { tabs: present, labels: labels(languageOf(session)) };
  const columns = Object.fromEntries(there.map((tab) => [tab, Object.keys(allColumns(tab))]));
  const extended = extensions(session, old, [{ columns }]);
  const missing = all.filter((tab) => !there.includes(tab));
  const journal = extended.find(({ tab }) => tab === 'commercialJournal')?.layout;
  reach(session, id, () =>
    grid.write(id, [
      ...dressedTabs(missing, old.labels, { from: present.length, titleOf: titlesBeside(present), index: '' }),
      ...extended.flatMap((extension) => extend(old, extension)),
      written({ sheetId: amountsSheetId }, [[amountsSchema]]),
      ...told(session, journal ?? layoutNow(session, 'commercialJournal')),
    ]),
  );
}

function isThere(present: readonly TabInfo[], tab: TabKey): boolean {
  return present.some(({ sheetId }) => sheetId === tabs[tab].sheetId);
}

function layoutNow(session: Session, tab: TabKey): Layout {
  return columnsIn(session.seen.get(`keys:${tab}`)?.[0] ?? []);
}

function languageOf(session: Session) {
  const settings = tabSeen(session, 'settings');
  if (!settings) throw new Fault('defect', { settings: 'not loaded' });
  return readSettings(settings).settings.language;
}

/** Who came first, in the journal of amounts; a journal that was missing begins with the next action. */
function told(session: Session, layout: Layout): readonly GridRequest[] {
  if (Object.keys(layout).length === 0) return [];
  const line: Readonly<Record<string, Cell>> = {
    at: new Date(session.deps.now).toISOString(),
    by: session.deps.me,
    action: 'upgradeAmounts',
    table: '',
    id: 'schema',
    before: JSON.stringify({ value: amountsSchemaSeen(session) }),
    after: JSON.stringify({ value: amountsSchema }),
  };
  const rows = [{ values: placed(line, layout).map(cellData) }];
  return [{ appendCells: { sheetId: tabs.commercialJournal.sheetId, rows, fields: 'userEnteredValue' } }];
}
