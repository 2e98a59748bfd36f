/**
 * Before anything is believed of a workbook, it has to be one of today. What is amiss shows by itself, at no further
 * call: the settings, which every load reads, name a schema and what the hidden tabs were made for; and Google refuses
 * to read a tab that is not there. Whoever meets it first mends it under the lock; whoever comes second finds it done.
 */
import { defaultSettings } from '../../domain/team/settings';
import { Fault } from '../../fault';
import { readNote } from '../derived/note';
import { upkeep } from '../derived/upkeep';
import type { GridRequest, TabInfo } from '../grid';
import { placed, type TabCells } from '../layout';
import { dropCache } from '../load/cached';
import { fetch, forget, keysOf, reach, type Session, tabSeen, whole as wholeTab, workbookId } from '../session';
import { derivedFor, derivedKey, readSettings, settingRow } from '../settings-rows';
import { derivedTabs, type TabKey, tabOrder, tabs } from '../tables';
import { type DerivedTab, derivedTab, utcOffset } from './derived-tabs';
import { written } from './requests';
import { titlesBeside } from './set-up';
import { columnsIn, type Found, upgradeRequests } from './upgrade';

type Locked = <Value>(work: () => Value) => Value;

/** Does something with the workbook, and once more when it had to be mended for it. */
export function withCurrent<Value>(session: Session, locked: Locked, work: (mended: boolean) => Value): Value {
  try {
    return work(false);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'bad-workbook') throw thrown;
    locked(() => mend(session, locked));
    return work(true);
  }
}

function mend(session: Session, locked: Locked): void {
  forget(session);
  const id = workbookId(session);
  const { deps } = session;
  const { grid } = deps;
  const found = lookAround(
    session,
    reach(session, id, () => grid.describe(id)),
  );
  const remade = missingDerived(found);
  const requests = [
    ...upgradeRequests(session, found),
    ...remade.flatMap((key, order) => remadeTab(session, found, { key, order })),
    ...(remade.length > 0 ? markDerived(session, found, 0) : []),
  ];
  if (requests.length > 0) {
    // No round that was begun or done before counts any more.
    deps.upkeep.setNote('{}');
    reach(session, id, () => grid.write(id, requests));
  }
  // Between the two writes somebody may be ended: the mark is not there yet, so the next one goes on from here.
  if (requests.length > 0 || derivedFor(found.settingsTab) < defaultSettings.schema)
    fillDerived(session, locked, found);
  forget(session);
  dropCache(session, ['people']);
}

/** A large workbook takes several goes: throws `busy` until they are done, by clicks or by the hourly run. */
function fillDerived(session: Session, locked: Locked, found: Found): void {
  const { deps } = session;
  const id = workbookId(session);
  forget(session);
  const isDone = readNote(deps.upkeep.note()).done !== undefined;
  const whole = isDone || upkeep(session, { at: deps.now, hourly: false, locked }).whole;
  if (!whole) throw new Fault('busy', { rebuild: 'goes on' });
  // Read again: somebody may have sorted the settings meanwhile.
  forget(session);
  fetch(session, [wholeTab('settings')]);
  const now = { ...found, settingsTab: tabSeen(session, 'settings') ?? found.settingsTab };
  const mark = markDerived(session, now, defaultSettings.schema);
  reach(session, id, () => deps.grid.write(id, mark));
}

/** Throws `newer-schema`: what a newer Tandem has written is not touched. */
function lookAround(session: Session, present: readonly TabInfo[]): Found {
  const there = (tab: TabKey) => present.some(({ sheetId }) => sheetId === tabs[tab].sheetId);
  const wholes = ['settings', 'team'] as const;
  const others = tabOrder.filter((tab) => tab !== 'settings' && tab !== 'team');
  fetch(
    session,
    [...wholes, ...others].filter(there).map((tab) => (isWhole(tab) ? wholeTab(tab) : keysOf(tab))),
  );
  const [settingsTab, teamTab] = wholes.map((tab) => tabAsItIs(session, tab));
  if (!settingsTab || !teamTab) throw new Fault('defect', { workbook: 'without settings' });
  return { tabs: present, settings: readSettings(settingsTab).settings, settingsTab, teamTab };
}

function isWhole(tab: TabKey): boolean {
  return tab === 'settings' || tab === 'team';
}

/** An older one may have fewer columns than we know; without its key a tab is nothing. */
function tabAsItIs(session: Session, tab: TabKey): TabCells {
  const cells = session.seen.get(`tab:${tab}`) ?? [];
  const layout = columnsIn(cells[0] ?? []);
  if (layout[tabs[tab].id] === undefined) throw new Fault('bad-workbook', { tab });
  return { tab, layout, cells };
}

function missingDerived({ tabs: present }: Found): readonly DerivedTab[] {
  const keys = Object.keys(derivedTabs) as DerivedTab[];
  return keys.filter((key) => !present.some(({ sheetId }) => sheetId === derivedTabs[key]));
}

type Remade = { readonly key: DerivedTab; readonly order: number };

function remadeTab(session: Session, found: Found, { key, order }: Remade): readonly GridRequest[] {
  const { deps } = session;
  const id = workbookId(session);
  const title = titlesBeside(found.tabs)(deps.labels(found.settings.language).tabs[key]);
  const { zone } = reach(session, id, () => deps.grid.surroundings(id));
  return derivedTab(key, { title, index: found.tabs.length + order, offset: utcOffset(zone, deps.now) });
}

/** What the hidden tabs are made for, as a row of the settings. */
function markDerived(session: Session, { settingsTab, settings }: Found, schema: number): readonly GridRequest[] {
  const { sheetId } = tabs.settings;
  const row = settingRow(settingsTab, derivedKey);
  const column = settingsTab.layout.value;
  if (row !== undefined && column !== undefined) {
    return [written({ sheetId, startRowIndex: row, startColumnIndex: column }, [[schema]])];
  }
  const label = session.deps.labels(settings.language).look.derivedMark;
  const cells = placed({ key: derivedKey, value: schema, label }, settingsTab.layout);
  return [written({ sheetId, startRowIndex: settingsTab.cells.length }, [cells])];
}
