/** `load`: what an event needs to know, in one read; in two when an address has to lead to the account first. */
import type { AccountId } from '../../domain/account/account';
import type { Teammate } from '../../domain/team/teammate';
import { bucketOf, type IndexEntry, type Place, readBucket } from '../derived/account-index';
import { cellAt, type Layout, layoutOf, readRows } from '../layout';
import { mended } from '../mend/mend';
import { tabsToMend } from '../mend/notice';
import {
  bucketWant,
  columnOf,
  fetch,
  keysOf,
  layoutSeen,
  rowOf,
  type Session,
  type Want,
  whole,
  workbookId,
} from '../session';
import { checkCurrent, readSettings } from '../settings-rows';
import { allColumns, type TabKey, tabOrder, tabs } from '../tables';
import type { Hit, Plan, Snapshot, TabCell, World } from '../workbook';
import { alongsideWants, findAlongside } from './alongside';
import {
  type Cached,
  type CacheName,
  cachedEntries,
  cachedLayout,
  cachedPeople,
  cachedPlace,
  type PeopleCells,
  readCache,
  rememberEntries,
  writeCache,
} from './cached';
import { type Located, locate, smallTables, wantsFor } from './locate';
import { inForceAlone, learnModels } from './models';
import { notePlaces } from './named';
import { learnNear, nearNames, nearPlace } from './nearby';
import { type People, snapshotOf } from './snapshot';

/** Rows that hands and a write together left wrong are mended first; that is rare, and costs nothing where none are. */
export function load(session: Session, plan: Plan): Snapshot {
  const snapshot = loadOnce(session, plan);
  const wrong = session.mending.tried ? [] : tabsToMend(session);
  if (wrong.length === 0) return snapshot;
  session.mending.tried = true;
  mended(session, wrong);
  // Mending forgets what was read, also where nothing was to be mended: a write may rest on what is read now alone.
  return loadOnce(session, plan);
}

function loadOnce(session: Session, plan: Plan): Snapshot {
  const cached = readCache(session, cacheNames(plan));
  if (plan.find && !plan.freshTeam) session.epoch.known = cached.get('epoch') ?? '';
  const trusted = plan.freshTeam ? undefined : cachedPeople(cached);
  const layout = cachedLayout(cached) ?? firstLayout();
  const known = knownEntries(plan, cached);
  const none = plan.account === undefined && (plan.alongside ?? []).length === 0;
  const small = none ? [] : smallTables.filter((table) => !isWhole(plan, table));
  const wants = [
    ...(trusted && !session.seen.has('tab:team') ? [] : [whole('team'), whole('settings'), whole('models')]),
    ...(plan.freshTeam
      ? tabOrder.filter((tab) => !isWhole(plan, tab) && !small.some((one) => one === tab)).map(keysOf)
      : []),
    ...(plan.tables ?? []).map(whole),
    ...(plan.find ?? []).filter((key) => !known.has(key)).map((key) => bucketWant(bucketOf(key))),
    ...columnWants(session, plan, layout),
    ...cellWants(plan.cell),
    ...accountWants(session, plan, cached, known),
    ...alongsideWants(session, plan.alongside ?? [], cached),
  ];
  fetch(
    session,
    wants.length > 0
      ? [...wants, ...small.map(whole)]
      : mayTrustCache(session)
        ? []
        : [whole('team'), whole('settings'), whole('models')],
  );
  const people = peopleOf(session, trusted);
  if (plan.freshTeam) rememberOpened(session, people);
  const entries = entriesOf(session, plan, known);
  notePlaces(session, entries);
  const located = locateAccount(session, plan, { entries, people, cached });
  findAlongside(session, plan.alongside ?? []);
  checkColumns(session, plan, layout);
  const cellAccount = plan.cell && accountOfCell(session, plan.cell);
  return snapshotOf(session, { plan, people, cellAccount, ...verified(plan, entries, located) });
}

/** A tab that will be in the read as a whole brings its keys along. */
function isWhole(plan: Plan, tab: TabKey): boolean {
  return tab === 'team' || tab === 'settings' || tab === 'models' || (plan.tables ?? []).some((table) => table === tab);
}

function cacheNames(plan: Plan): readonly CacheName[] {
  const fresh = plan.freshTeam === true;
  const account = typeof plan.account === 'string' && plan.account !== 'found' ? plan.account : undefined;
  return [
    ...(fresh ? [] : (['people'] as const)),
    ...(fresh || !plan.find ? [] : (['epoch'] as const)),
    ...(fresh ? [] : (plan.find ?? []).map((key) => `find:${key}` as const)),
    ...(fresh || plan.account !== 'found' ? [] : nearNames(plan.find ?? [])),
    ...[...(account ? [account] : []), ...(plan.alongside ?? [])].map((id) => `row:${id}` as const),
    ...(plan.accountColumns ? (['layout'] as const) : []),
  ];
}

function knownEntries(plan: Plan, cached: Cached): ReadonlyMap<string, readonly IndexEntry[]> {
  const known = new Map<string, readonly IndexEntry[]>();
  for (const key of plan.find ?? []) {
    const entries = cachedEntries(cached, key);
    if (entries) known.set(key, entries);
  }
  return known;
}

/** Where a new workbook has the accounts' columns: nobody has to move them. */
function firstLayout(): Layout {
  return layoutOf('accounts', Object.keys(allColumns('accounts')));
}

/** One column each of the accounts, where they are believed to stand. */
function columnWants(session: Session, plan: Plan, layout: Layout): readonly Want[] {
  if (!plan.accountColumns || session.seen.has('tab:accounts')) return [];
  return ['id', ...plan.accountColumns].map((column) => columnOf('accounts', layout[column] ?? 0));
}

/** Columns that are not where they were thought to be: the tab tells them all, and where they stand now. */
function checkColumns(session: Session, plan: Plan, layout: Layout): void {
  if (!plan.accountColumns || session.seen.has('tab:accounts')) return;
  const moved = ['id', ...plan.accountColumns].some((column) => {
    const cells = session.seen.get(`column:accounts:${layout[column]}`);
    return cells?.[0]?.[0] !== column;
  });
  if (!moved) return;
  fetch(session, [whole('accounts')]);
  writeCache(session, 'layout', {
    layout: JSON.stringify(layoutOf('accounts', session.seen.get('tab:accounts')?.[0] ?? [])),
  });
}

function accountWants(
  session: Session,
  plan: Plan,
  cached: Cached,
  known: ReadonlyMap<string, readonly IndexEntry[]>,
): readonly Want[] {
  const { account } = plan;
  if (account === undefined) return [];
  if (typeof account === 'object') return cellWants(account);
  if (account !== 'found') {
    const place = cachedPlace(session, account, cached);
    return session.found.has(account) ? [] : place ? wantsFor(session, place) : [bucketWant(bucketOf(account))];
  }
  // Guess the account, so that it comes in this very read.
  const [only, ...others] = accountsIn([...known.values()].flat());
  if (others.length > 0) return [];
  if (!only || known.size < (plan.find ?? []).length) return guessWants(session, nearPlace(plan.find ?? [], cached));
  const entry = [...known.values()].flat().find(({ account: id, row }) => id === only && row > 0);
  return guessWants(session, cachedPlace(session, only) ?? entry);
}

function guessWants(session: Session, place: Place | undefined): readonly Want[] {
  return place ? wantsFor(session, place) : [];
}

function cellWants(cell: TabCell | undefined): readonly Want[] {
  const tab = cell && tabOfSheet(cell);
  return tab ? [keysOf(tab), rowOf(tab, cell.row)] : [];
}

function tabOfSheet(cell: TabCell): TabKey | undefined {
  return tabOrder.find((tab) => tabs[tab].sheetId === cell.sheetId);
}

/** Cards may rest on cached copies alone only for those who could open the workbook themselves. */
function mayTrustCache(session: Session): boolean {
  return session.deps.properties.openedId() === workbookId(session);
}

/** As an admin, too: of a workbook that is gone, this is all that says who may start anew. */
function rememberOpened(session: Session, { team }: World): void {
  const { properties, me } = session.deps;
  const id = workbookId(session);
  const asAdmin = team.some(({ email, role }) => email === me && role === 'admin');
  if (properties.openedId() !== id || properties.openedAsAdmin() !== asAdmin) properties.setOpenedId(id, asAdmin);
}

function peopleOf(session: Session, trusted: PeopleCells | undefined): People {
  const seen = (tab: keyof PeopleCells) => session.seen.get(`tab:${tab}`);
  const live = { team: seen('team'), settings: seen('settings'), models: seen('models') };
  const none: PeopleCells = { team: [], settings: [], models: [] };
  const cells = live.team && live.settings && live.models ? (live as PeopleCells) : (trusted ?? none);
  const at = (tab: 'team' | 'settings') => ({ tab, layout: layoutOf(tab, cells[tab][0] ?? []), cells: cells[tab] });
  checkCurrent(at('settings'));
  const settings = readSettings(at('settings'));
  const team = readRows<Teammate>(at('team'));
  const models = learnModels(session, cells.models);
  if (live.team && !trusted) {
    const kept: PeopleCells = { ...cells, models: inForceAlone(cells.models) };
    writeCache(session, 'people', { people: JSON.stringify(kept) });
  }
  return {
    models,
    settings: settings.settings,
    team: team.rows.map(({ value }) => value),
    problems: [...team.problems, ...settings.problems],
  };
}

function entriesOf(
  session: Session,
  plan: Plan,
  known: ReadonlyMap<string, readonly IndexEntry[]>,
): readonly IndexEntry[] {
  const fresh = new Map<string, readonly IndexEntry[]>();
  for (const key of plan.find ?? []) {
    if (!known.has(key)) fresh.set(key, entriesFor(session, key));
  }
  if (fresh.size > 0 && !plan.freshTeam) rememberEntries(session, fresh);
  return (plan.find ?? []).flatMap((key) => known.get(key) ?? fresh.get(key) ?? []);
}

function entriesFor(session: Session, key: string): readonly IndexEntry[] {
  const cell = session.seen.get(`bucket:${bucketOf(key)}`)?.[0]?.[0] ?? '';
  return readBucket(String(cell)).filter((entry) => entry.key === key);
}

type Clues = { readonly entries: readonly IndexEntry[]; readonly people: World; readonly cached: Cached };

function locateAccount(session: Session, plan: Plan, clues: Clues): Located | undefined {
  const id = accountOf(session, plan, clues);
  if (!id || session.found.has(id)) return id && locate(session, id, { row: 0, dossier: 0 });
  const place = placeOf(session, plan, id, clues);
  if (plan.account === 'found' && !plan.freshTeam) learnNear(session, { account: id, place, ...clues });
  return locate(session, id, place);
}

function accountOf(session: Session, plan: Plan, { entries, people }: Clues): AccountId | undefined {
  const { account, pick } = plan;
  if (typeof account === 'object') return accountOfCell(session, account);
  if (account !== 'found') return account;
  const hits = hitsOf(entries);
  if (pick) return pick(hits, people);
  const [only, ...others] = accountsIn(entries);
  return others.length === 0 ? only : undefined;
}

function accountOfCell(session: Session, cell: TabCell): AccountId | undefined {
  const tab = tabOfSheet(cell);
  const layout = tab && layoutSeen(session, tab);
  const cells = tab && session.seen.get(`row:${tab}:${cell.row}`)?.[0];
  if (!tab || !layout || !cells) return undefined;
  const id = String(cellAt(cells, layout, tab === 'accounts' ? 'id' : 'account'));
  return id.startsWith('acc_') ? (id as AccountId) : undefined;
}

/** Where the account was last seen: by the cache, else by the index. */
function placeOf(session: Session, plan: Plan, id: AccountId, clues: Clues): Place {
  const place = lastSeen(session, id, clues);
  const here =
    typeof plan.account === 'object' && tabOfSheet(plan.account) === 'accounts' ? plan.account.row : undefined;
  return here === undefined ? place : { ...place, row: here };
}

function lastSeen(session: Session, id: AccountId, { entries }: Clues): Place {
  const entry = cachedPlace(session, id) ?? entries.find(({ account, row }) => account === id && row > 0);
  if (entry) return entry;
  fetch(session, [bucketWant(bucketOf(id))]);
  return entriesFor(session, id).find(({ row }) => row > 0) ?? { row: 0, dossier: 0 };
}

function accountsIn(entries: readonly IndexEntry[]): readonly AccountId[] {
  return [...new Set(entries.flatMap(({ account }) => (account === '' ? [] : [account])))];
}

function hitsOf(entries: readonly IndexEntry[]): readonly Hit[] {
  return entries.map(({ key, account }) => ({ key, account }));
}

/** The live row has the last word: a domain that it no longer names is no hit, and what nothing leads to is not found. */
function verified(plan: Plan, entries: readonly IndexEntry[], located: Located | undefined) {
  if (located === undefined || !('found' in located)) {
    const gone = located?.missing;
    const hits = hitsOf(entries).filter(({ account }) => account === '' || account !== gone);
    return { hits, found: undefined };
  }
  const { account } = located.found;
  const hits = hitsOf(entries).filter(
    (hit) => hit.account !== account.id || /[@:]/.test(hit.key) || account.domains.includes(hit.key),
  );
  const stands = plan.account !== 'found' || hits.some((hit) => hit.account === account.id);
  return { hits, found: stands ? located.found : undefined };
}
