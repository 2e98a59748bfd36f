/**
 * The tabs of the workbooks, column by column. A new column is a field of the domain's type and one line in its tab; a
 * missing, extra or mistyped one does not compile. The key of a column is the name of its field and stands in the
 * hidden first row of its tab, so that people may rename, move and add columns.
 */
import { type BoardKey, currencyOf, isTeamBoard, moneyKey, type TeamBoardKey, teamBoards } from '../domain/board/board';
import type { Column } from './cells';
import type { HealthMark, Rows } from './rows';
import * as account from './tables/account-tabs';
import * as commercial from './tables/commercial-tabs';
import { outbox as outboxTab } from './tables/outbox-tab';
import { plannedSyncs } from './tables/planned-tab';
import * as proposing from './tables/proposal-tabs';
import type { JournalRow, SettingRow } from './tables/record-tabs';
import * as record from './tables/record-tabs';
import { reports as reportsTab } from './tables/reports-tab';
import { amountStamps, stamps as figureStamps } from './tables/stamps-tab';
import type { Book, Named, Nothing, TabOf } from './tables/table';
import * as upkeep from './tables/upkeep-tabs';
import * as work from './tables/work-tabs';

export type { Book, Table } from './tables/table';

type Records = {
  readonly settings: SettingRow;
  readonly journal: JournalRow;
  readonly commercialJournal: JournalRow;
};
type TabRows = Rows & Records;
export type TabKey = keyof TabRows;

/** Tables whose rows are no account's. */
type Nameless =
  | ('team' | 'plans' | 'models' | 'refused' | 'sources' | 'duties' | 'backtests' | 'rules' | 'stamps' | 'plannedSyncs')
  | ('prices' | 'quotas' | 'rates' | 'outcomeValues' | 'amountStamps');

/** What is derived beside each tab's row. */
type DerivedOf<Key extends TabKey> = Key extends 'accounts'
  ? HealthMark
  : Key extends keyof Records | Nameless
    ? Nothing
    : Named;
export type ColumnKey<Key extends TabKey> = keyof TabRows[Key] | keyof DerivedOf<Key>;

/** In the working order of the visible tabs. */
export const tabs: { readonly [Key in TabKey]: TabOf<TabRows[Key], DerivedOf<Key>> } = {
  signals: work.signals,
  accounts: account.accounts,
  renewals: account.renewals,
  commitments: account.commitments,
  cases: account.cases,
  activities: account.activities,
  contacts: account.contacts,
  feedback: account.feedback,
  comments: account.comments,
  outbox: outboxTab,
  meetings: work.meetings,
  plannedSyncs,
  outcomes: account.outcomes,
  measures: work.measures,
  plans: account.plans,
  history: work.history,
  overrides: work.overrides,
  alerts: upkeep.alerts,
  signalEvents: work.signalEvents,
  proposals: proposing.proposals,
  team: work.team,
  models: work.models,
  settings: record.settings,
  refused: record.refused,
  sources: record.sources,
  rules: proposing.rules,
  duties: upkeep.duties,
  backtests: upkeep.backtests,
  stamps: figureStamps,
  reports: reportsTab,
  journal: record.journal,
  revenue: commercial.revenue,
  deals: commercial.deals,
  movements: commercial.movements,
  prices: commercial.prices,
  costs: commercial.costs,
  quotas: commercial.quotas,
  rates: commercial.rates,
  outcomeValues: commercial.outcomeValues,
  amountStamps,
  commercialJournal: record.commercialJournal,
};

/** The tabs of one workbook in their working order. */
export function tabsOf(book: Book): readonly TabKey[] {
  return (Object.keys(tabs) as TabKey[]).filter((tab) => tabs[tab].book === book);
}

/** Those of the workbook that everybody shares. */
export const tabOrder = tabsOf('main');

/** The first tab, with words for people alone. */
export const readMeSheetId = 7100;

/** What came of the score, for people alone: made by the first night that has worked it out. */
export const recordSheetId = 7155;

/** Tabs with charts, which have the ids after theirs. Those of amounts have ids by the letters of their currency. */
const boardIds = { csm: 7160, am: 7170, team: 7180 } as const satisfies Readonly<Record<TeamBoardKey, number>>;
const moneyBoards = { first: 7_300_000, apart: 10, letters: 26 } as const;
const letterA = 65;

export function boardSheet(key: BoardKey): { readonly book: Book; readonly sheetId: number } {
  if (isTeamBoard(key)) return { book: 'main', sheetId: boardIds[key] };
  const { first, apart, letters } = moneyBoards;
  const number = [...currencyOf(key)].reduce((sum, letter) => sum * letters + letter.charCodeAt(0) - letterA, 0);
  return { book: 'commercial', sheetId: first + apart * number };
}

/** Nothing for a tab that is no board. */
export function boardOf(sheetId: number): BoardKey | undefined {
  const { first, apart, letters } = moneyBoards;
  const number = (sheetId - first) / apart;
  if (!Number.isInteger(number) || number < 0 || number >= letters ** 3) {
    return teamBoards.find((key) => boardIds[key] === sheetId);
  }
  const places = [letters ** 2, letters, 1].map((place) => Math.floor(number / place) % letters);
  return moneyKey(places.map((letter) => String.fromCharCode(letterA + letter)).join(''));
}

/** Hidden and derived: where to find an account by a key, and what its card needs. Their columns are fixed. */
export const indexSheetId = 7110;
export const dossierSheetId = 7111;
export const derivedTabs: { readonly index: number; readonly dossiers: number } = {
  index: indexSheetId,
  dossiers: dossierSheetId,
};

/** Hidden and derived too, in the workbook of amounts: what an account pays and its deals, by account. */
export const amountsSheetId = 7210;

/** Of the workbook of amounts, which has its own: it stands in the first cell of its hidden tab. */
export const amountsSchema = 2;

export const books: readonly Book[] = ['main', 'commercial'];
const commercialSheets = new Set([...tabsOf('commercial').map((tab) => tabs[tab].sheetId), amountsSheetId]);

/** Of tables: no board is read as one. */
export function bookOf(sheetId: number): Book {
  return commercialSheets.has(sheetId) ? 'commercial' : 'main';
}

/** Rows above the data: the hidden keys and the headers. */
export const headRows = 2;

/** All columns of a tab in the order in which a new workbook has them: the account's name leads where there is one. */
export function allColumns(tab: TabKey): Readonly<Record<string, Column<never>>> {
  const { columns, derived } = tabs[tab] as unknown as TabOf<Record<string, never>, Record<string, never>>;
  return 'accountName' in derived ? { ...derived, ...columns } : { ...columns, ...derived };
}
