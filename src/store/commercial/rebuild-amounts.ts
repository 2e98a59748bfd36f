/**
 * Reads the tabs of amounts and makes the hidden one anew, writing only what differs. Rows that people typed get their
 * id and the account they name. Where the file is not open to whoever's execution it is, it is left to those who may.
 */
import { type AccountId, accountTitle } from '../../domain/account/account';
import type { Instant } from '../../domain/time/time';
import { bucketCount, bucketOf, bucketRow } from '../derived/account-index';
import { adopt } from '../derived/adopt';
import { Blocks, sendInPortions } from '../derived/blocks';
import { cellAt, readRows } from '../layout';
import { mend } from '../mend/mend';
import { tabsToMend } from '../mend/notice';
import type { CommercialRows, MainRows } from '../rows';
import { amountsId, fetch, forget, type Session, tabSeen, whole } from '../session';
import { amountsSheetId, headRows } from '../tables';
import type { AmountsState, Purse } from './amounts';
import { stateFor } from './look';
import { allPurses, type PurseRows, purseTables, trimmedPurse, writePurses } from './purse';
import { fetchAmounts } from './upgrade-amounts';

const typed = ['revenue', 'movements', 'costs', 'prices', 'quotas', 'rates', 'outcomeValues'] as const;
const everything = [...typed.map(whole), whole('deals'), allPurses];
const named = ['revenue', 'deals', 'movements', 'costs'] as const;

export function rebuildAmounts(session: Session, at: Instant): AmountsState {
  if (amountsId(session) === undefined) return 'none';
  forget(session);
  try {
    fetchAmounts(session, everything);
  } catch (thrown) {
    return stateFor(thrown);
  }
  // Rows that a hand and a write hit together; whoever mends forgets what was read.
  const hit = tabsToMend(session);
  if (hit.length > 0) {
    mend(session, hit);
    fetch(session, everything);
  }
  if (named.some((table) => hasUnnamed(session, table))) fetch(session, [whole('accounts')]);
  adopt(session, typed, 'commercial');
  const blocks = new Blocks();
  nameRows(session, blocks);
  rebuildPurses(session, blocks, at);
  sendInPortions(session, blocks, 'commercial');
  forget(session);
  return 'open';
}

function hasUnnamed(session: Session, table: (typeof named)[number]): boolean {
  const tab = tabSeen(session, table);
  return (tab?.cells ?? []).slice(headRows).some((cells) => tab && cellAt(cells, tab.layout, 'accountName') === '');
}

/** The account's name beside its id, where the accounts were read. */
function nameRows(session: Session, blocks: Blocks): void {
  const accounts = tabSeen(session, 'accounts');
  if (!accounts) return;
  const names = new Map<string, string>(
    readRows<MainRows['accounts']>(accounts).rows.map(({ value }) => [value.id, accountTitle(value)]),
  );
  for (const table of named) {
    const tab = tabSeen(session, table);
    if (!tab) continue;
    for (const { row, value } of readRows<CommercialRows[typeof table]>(tab).rows) {
      const name = names.get(value.account);
      if (name !== undefined) blocks.putColumns(tab, row, { accountName: name });
    }
  }
}

function rebuildPurses(session: Session, blocks: Blocks, at: Instant): void {
  const buckets = new Map<number, Purse[]>();
  for (const [account, rows] of gathered(session)) {
    const list = buckets.get(bucketOf(account)) ?? [];
    list.push(trimmedPurse(account, rows, at));
    buckets.set(bucketOf(account), list);
  }
  const before = session.seen.get(allPurses.name) ?? [];
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const row = bucketRow(bucket);
    const cell = writePurses(buckets.get(bucket) ?? []);
    if ((before[row]?.[0] ?? '') !== cell) blocks.put(amountsSheetId, { row, column: 0 }, [cell]);
  }
}

/** Every account's own rows, in the order of the tabs. */
function gathered(session: Session): ReadonlyMap<AccountId, PurseRows> {
  const byAccount = new Map<
    AccountId,
    { revenue: PurseRows['revenue'][number][]; deals: PurseRows['deals'][number][] }
  >();
  for (const table of purseTables) {
    const tab = tabSeen(session, table);
    for (const { value } of tab ? readRows<{ account: AccountId }>(tab).rows : []) {
      const rows = byAccount.get(value.account) ?? { revenue: [], deals: [] };
      (rows[table] as { account: AccountId }[]).push(value);
      byAccount.set(value.account, rows);
    }
  }
  return byAccount;
}
