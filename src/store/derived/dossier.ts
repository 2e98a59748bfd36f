/**
 * One hidden row per account with what its card needs: kept in step by every action on the account, made anew from the
 * tabs by `rebuild`. Rows stand in it as the same cells as on their tabs, without the account.
 */

import type { Account, AccountId } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import type { Case } from '../../domain/account/case';
import type { Comment } from '../../domain/account/comment';
import type { Contact } from '../../domain/account/contact';
import type { Feedback } from '../../domain/account/feedback';
import { keptActivities } from '../../domain/account/timeline-lines';
import { byTime, type HealthSnapshot } from '../../domain/health/health-snapshot';
import type { MeasureValue } from '../../domain/health/measure-value';
import { attendanceDays, responseDays } from '../../domain/health/measures/derived-values';
import type { Override } from '../../domain/health/override';
import type { ChildHealth } from '../../domain/health/roll-up';
import { byId, byText } from '../../domain/order';
import type { ProposalAnswer } from '../../domain/signal/rules/proposal';
import type { Signal } from '../../domain/signal/signal';
import { isOpen } from '../../domain/signal/signal-table';
import type { Meeting } from '../../domain/sync/meeting';
import { addDays, type Day, dayMs, dayOf, type Instant } from '../../domain/time/time';
import type { Cell } from '../grid';
import { type Layout, readRow, writeRow } from '../layout';
import type { Rows } from '../rows';
import { type Table, tabs } from '../tables';

/** The tables that make up a dossier. */
export const dossierTables = [
  'contacts',
  'measures',
  'signals',
  'activities',
  'meetings',
  'history',
  'cases',
  'feedback',
  'overrides',
  'comments',
  'proposals',
] as const;
export type DossierTable = (typeof dossierTables)[number];
export type DossierRows = { readonly [Key in DossierTable]: readonly Rows[Key][] };

/** Raised when the columns change: an older dossier is then worth nothing until the next `rebuild`. */
const form = 3;
/** Characters of one part; Google allows 50,000 a cell. */
const partLength = 45_000;
/** Parts of a dossier, in the columns after the account's id. */
export const dossierParts = 7;

const measureDays = 120;
const closedSignalDays = 90;
export const activityCount = 20;
const commentCount = 30;
const snapshotDays = 90;
/** Health that changes every day would fill the row: some sixty characters each. */
const snapshotCount = 40;
const clickCount = 40;
const mailCount = 48;
const caseCount = 30;
const feedbackCount = 10;

/**
 * What an account's card needs beside the account's own row, gathered in one hidden row per account. Derived: it is
 * rewritten by every action on the account and by `rebuild`, and never believed against the tabs.
 */
export type Dossier = {
  readonly account: AccountId;
  readonly asOf: Instant;
  readonly contacts: readonly Contact[];
  /** Every value of the last 120 days, and the newest of each measure. */
  readonly measures: readonly MeasureValue[];
  /** Signals that are open, and those that closed within 90 days. */
  readonly signals: readonly Signal[];
  /** The newest twenty, what is pinned, and mails whose direction is known of as long as a balance looks back. */
  readonly activities: readonly Activity[];
  /** Those not over yet, those of as long as attendance looks back, and the last one in any case. */
  readonly meetings: readonly Meeting[];
  /** Those that are open, and the newest of the others. */
  readonly cases: readonly Case[];
  /** The newest. */
  readonly feedback: readonly Feedback[];
  /** Those that are not over. */
  readonly overrides: readonly Override[];
  /** The newest thirty, on the account and on whatever is the account's. */
  readonly comments: readonly Comment[];
  /** The newest answer to each rule that proposed something. */
  readonly proposals: readonly ProposalAnswer[];
  /** Health as it was: that of the last 90 days, and the newest in any case. Oldest first. */
  readonly history: readonly HealthSnapshot[];
  /** The accounts that are parts of this one, as the accounts tab told of them at the last `rebuild`. */
  readonly children: readonly ChildHealth[];
};

/** A dossier with what only the store asks of it. */
export type Kept = Dossier & {
  /** The account's own row as it was last written: a live row of an older version missed a write. */
  readonly own: Account | undefined;
  /** The newest clicks of forms on this account, so that none of them adds its rows twice. */
  readonly done: readonly string[];
};

export function emptyDossier(account: AccountId): Kept {
  return { account, asOf: 0, own: undefined, done: [], children: [], ...emptyRows() };
}

/** Lists of its own at each call. */
export function emptyRows(): { readonly [Table in DossierTable]: never[] } {
  const lists = { contacts: [], measures: [], signals: [], activities: [], meetings: [], history: [] };
  return { ...lists, cases: [], feedback: [], overrides: [], comments: [], proposals: [] };
}

/** Only what a card needs, as it stands at this time. */
export function trimmed(account: AccountId, rows: DossierRows, at: Instant): Omit<Dossier, 'children'> {
  const today = dayOf(at);
  const newestDay = new Map<string, string>();
  for (const { measure, day } of rows.measures) if (day > (newestDay.get(measure) ?? '')) newestDay.set(measure, day);
  const over = rows.meetings.filter(({ end }) => end <= at);
  const last = over.reduce<number>((end, meeting) => Math.max(end, meeting.end), 0);
  return {
    account,
    asOf: at,
    contacts: rows.contacts,
    measures: rows.measures.filter(
      ({ measure, day }) => day >= addDays(today, -measureDays) || day === newestDay.get(measure),
    ),
    signals: rows.signals.filter((signal) => isOpen(signal) || (signal.movedAt ?? at) >= at - closedSignalDays * dayMs),
    activities: newestActivities(rows.activities, at),
    meetings: rows.meetings.filter(({ end }) => end > at - attendanceDays * dayMs || end === last),
    history: lately(rows.history, addDays(today, -snapshotDays)),
    cases: openAndNewest(rows.cases),
    feedback: newest(rows.feedback, feedbackCount),
    comments: newest(rows.comments, commentCount),
    // The day is one of Greenwich here: west of it yesterday is not over.
    overrides: rows.overrides.filter(({ until }) => until >= addDays(today, -1)),
    proposals: newestAnswers(rows.proposals),
  };
}

export function newestActivities(activities: DossierRows['activities'], at: Instant): DossierRows['activities'] {
  return keptActivities(activities, isWanted(at));
}

/** Beside the newest, mails with a direction: they are counted, two dozen of each way are enough to weigh. */
function isWanted(at: Instant): (activity: Activity, index: number) => boolean {
  let mails = 0;
  return ({ kind, what, at: when }, index) => {
    const counted = kind === 'mail' && what !== '' && when > at - responseDays * dayMs;
    if (counted) mails += 1;
    return index < activityCount || (counted && mails <= mailCount);
  };
}

function openAndNewest(cases: readonly Case[]): readonly Case[] {
  const newest = [...cases].sort((a, b) => byText(b.closed ?? b.opened, a.closed ?? a.opened) || byId(a, b));
  const open = newest.filter(({ closed }) => closed === undefined).slice(0, caseCount);
  const over = newest.find(({ closed }) => closed !== undefined);
  return over ? [...open, over] : open;
}

function newest<Row extends { readonly id: string; readonly at: Instant }>(rows: readonly Row[], count: number) {
  return [...rows].sort((a, b) => b.at - a.at || byId(a, b)).slice(0, count);
}

/** The newest of each rule; an older one is answered anew. */
function newestAnswers(answered: DossierRows['proposals']): DossierRows['proposals'] {
  const sorted = [...answered].sort((a, b) => b.at - a.at || byId(a, b));
  const rules = [...new Set(sorted.map(({ rule }) => rule))];
  return rules.flatMap((rule) => sorted.find((one) => one.rule === rule) ?? []);
}

function lately(history: readonly HealthSnapshot[], from: Day): readonly HealthSnapshot[] {
  const sorted = [...history].sort(byTime);
  return sorted.filter(({ day }, at) => day >= from || at === sorted.length - 1).slice(-snapshotCount);
}

/** A dossier after an action: rows of the same id are replaced, so that a retry doubles nothing. */
export function merged(dossier: Kept, { rows: changed, click }: Changed, at: Instant): Kept {
  const next: Record<string, readonly unknown[]> = {};
  for (const table of dossierTables) {
    const rows: readonly { readonly id: string; readonly account: string }[] = changed[table] ?? [];
    const touched = new Set(rows.map(({ id }) => id));
    const kept = dossier[table].filter(({ id }) => !touched.has(id));
    next[table] = [...kept, ...rows.filter(({ account }) => account === dossier.account)];
  }
  const done = [...dossier.done.filter((one) => !click.includes(one)), ...click].slice(-clickCount);
  const rows = trimmed(dossier.account, next as unknown as DossierRows, at);
  return { ...rows, children: dossier.children, own: dossier.own, done };
}

type Changed = { readonly rows: Partial<DossierRows>; readonly click: readonly string[] };

/** The dossier's row: the account's id and the parts of the text, always all of them so that old ones are cleared. */
export function writeDossier(dossier: Kept): readonly Cell[] {
  let kept = dossier;
  let text = dossierText(kept);
  for (let next = shorter(kept); text.length > (partLength - 1) * dossierParts && next; next = shorter(kept)) {
    kept = next;
    text = dossierText(kept);
  }
  return [dossier.account, ...partsOf(text)];
}

/** No part ends in the middle of an emoji: halves of one do not come back from a cell. */
function partsOf(text: string): readonly string[] {
  let start = 0;
  return Array.from({ length: dossierParts }, () => {
    const end = start + partLength;
    const part = text.slice(start, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end);
    start += part.length;
    return part;
  });
}

/** Longer than a row takes: the oldest half of the measures goes first, then of the rest; the tabs still have them. */
function shorter(kept: Kept): Kept | undefined {
  const half = <Row>(rows: readonly Row[]) => rows.slice(0, Math.floor(rows.length / 2));
  if (kept.measures.length > 0) {
    return { ...kept, measures: half([...kept.measures].sort((a, b) => (a.day < b.day ? 1 : -1))) };
  }
  const [longest] = (['activities', 'contacts', 'meetings', 'cases', 'signals', 'history'] as const).filter(
    (table) => kept[table].length > 0,
  );
  return longest && { ...kept, [longest]: half<unknown>(kept[longest]) };
}

function dossierText(dossier: Kept): string {
  const own = dossier.own ? encode('accounts', [dossier.own]) : [];
  const lists = dossierTables.map((table) => encode(table, dossier[table]));
  const children = dossier.children.map(childCells);
  return JSON.stringify([form, dossier.asOf, dossier.done.join(' '), own, children, ...lists]);
}

/** Nothing for a row that is empty, of another form, or not readable. */
export function readDossier(account: AccountId, cells: readonly Cell[]): Kept | undefined {
  if (cells[0] !== account) return undefined;
  try {
    const [written, asOf, done, own, children, ...lists] = JSON.parse(cells.slice(1).join('')) as Written;
    if (written !== form) return undefined;
    const rows: Record<string, readonly unknown[]> = {};
    dossierTables.forEach((table, index) => {
      rows[table] = (lists[index] ?? []).flatMap((cellsOfRow) => decode(table, cellsOfRow, account));
    });
    const [self] = decode('accounts', own[0] ?? [], account) as readonly Account[];
    const clicks = done.split(' ').filter((one) => one !== '');
    return {
      ...(rows as unknown as DossierRows),
      account,
      asOf,
      own: self,
      done: clicks,
      children: children.map(childIn),
    };
  } catch {
    return undefined;
  }
}

type Written = [number, Instant, string, Cell[][], ChildCells[], ...Cell[][][]];
type ChildCells = [AccountId, string, number | null, number | null, ChildHealth['band']];

function childCells({ account, name, seatsBought, score, band }: ChildHealth): ChildCells {
  return [account, name, seatsBought ?? null, score ?? null, band];
}

function childIn([account, name, seats, score, band]: ChildCells): ChildHealth {
  return { account, name, seatsBought: seats ?? undefined, score: score ?? undefined, band };
}

/** When a written dossier was gathered and which clicks it remembers, without reading the rest of it. */
export function headOf(cells: readonly Cell[]): Pick<Kept, 'done'> & { readonly asOf: Instant | undefined } {
  const head = new RegExp(`^\\[${form},(\\d+),"([^"]*)"`).exec(String(cells[1] ?? ''));
  const done = (head?.[2] ?? '').split(' ').filter((one) => one !== '');
  return { asOf: head ? Number(head[1]) : undefined, done };
}

function encode(table: DossierTable | 'accounts', rows: readonly unknown[]): readonly (readonly Cell[])[] {
  const columns = columnsOf(table);
  return rows.map((row) => {
    const cells = writeRow(columns, row as Record<string, unknown>);
    return Object.keys(columns).map((key) => (key === 'account' ? '' : (cells[key] ?? '')));
  });
}

function decode(table: DossierTable | 'accounts', cells: readonly Cell[], account: AccountId): readonly unknown[] {
  const columns = columnsOf(table);
  const layout: Layout = Object.fromEntries(Object.keys(columns).map((key, index) => [key, index]));
  const whole = [...cells];
  if (layout.account !== undefined) whole[layout.account] = account;
  const { row } = readRow(columns, layout, whole);
  return row ? [row] : [];
}

function columnsOf(table: DossierTable | 'accounts'): Table<Record<string, unknown>> {
  return tabs[table].columns as unknown as Table<Record<string, unknown>>;
}
