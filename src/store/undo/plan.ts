/** `undoing`: what a click did, and what of it can be put back as the rows stand now. Four or five reads, on demand. */

import type { AccountId } from '../../domain/account/account';
import { rootKeyOf, undoKeyOf } from '../../domain/undo/keys';
import { Fault } from '../../fault';
import { journalOf } from '../journal/find';
import type { JournalLine } from '../journal/lines';
import type { Session } from '../session';
import { tabs } from '../tables';
import { rowsNow } from './rows';
import type { Kept, Undoing, UndoQuery } from './undoing';
import { type Weighed, weigh } from './weigh';

/** Events of one click: those of an import's portion, with the rows that it refused. */
const mostEvents = 20_000;
/** More rows than this are a bulk: what was changed since stays, the rest goes back. */
const bulk = 50;
/** Rows of which it is asked who changed them. */
const mostAsked = 5;
/** Accounts whose cards are kept in step at once; others follow with the rebuild. */
const mostAccounts = 5;

/** Nothing for a click that the journal does not know. */
export function undoing(session: Session, { key, withAmounts }: UndoQuery): Undoing | undefined {
  const lines = [...linesOf(session, key, 'main'), ...(withAmounts ? amountLines(session, key) : [])];
  const [first] = lines;
  if (!first) return undefined;
  const root = rootKeyOf(key);
  const began = root === key ? first : journalOf(session, { key: root, limit: 1 })[0];
  const own = lines.filter(isUndone);
  const now = rowsNow(session, own);
  const weighed = own.map((line) => weigh(line, now(line.table, line.id))).filter((one) => !isTold(one));
  const decided = own.length > bulk ? inBulk(weighed) : together(weighed);
  return {
    click: key,
    key: undoKeyOf(key),
    by: first.by,
    at: first.at,
    action: began?.action ?? first.action,
    isUndo: root !== key,
    undone: journalOf(session, { key: undoKeyOf(key), limit: 1 }).length > 0,
    ...decided,
    kept: keptOf(session, weighed),
    accounts: [...new Set(own.flatMap(({ account }) => (account === '' ? [] : [account])))].slice(0, mostAccounts),
  };
}

/** What an account's health was stays what it was. */
function isUndone({ table, rev }: JournalLine): boolean {
  return table !== 'history' && rev > 0;
}

/** A notice that has gone out stays told, and keeps nothing from being undone; one that waits goes with the rest. */
function isTold({ line, blocked }: Weighed): boolean {
  return line.table === 'outbox' && blocked === 'changed';
}

function linesOf(session: Session, key: string, book: 'main' | 'commercial'): readonly JournalLine[] {
  return journalOf(session, { key, limit: mostEvents, book });
}

function amountLines(session: Session, key: string): readonly JournalLine[] {
  try {
    return linesOf(session, key, 'commercial');
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'no-amounts') return [];
    throw thrown;
  }
}

type Decided = Pick<Undoing, 'reversals' | 'blocked'>;

/** All of a click or nothing: a signal's step without its line on the timeline would be no state it ever had. */
function together(weighed: readonly Weighed[]): Decided {
  const reversals = weighed.flatMap(({ reversal }) => reversal ?? []);
  const blocked = weighed.find((one) => one.blocked === 'changed') ?? weighed.find((one) => one.blocked);
  if (blocked) return { reversals: [], blocked: blocked.blocked };
  return { reversals, blocked: reversals.length === 0 ? 'gone' : undefined };
}

/** Accounts on which somebody has worked since are left as they are, with all their rows. */
function inBulk(weighed: readonly Weighed[]): Decided {
  const left = new Set<AccountId | ''>(weighed.flatMap(({ line, blocked }) => (blocked ? [line.account] : [])));
  const isLeft = ({ line, blocked }: Weighed) =>
    blocked !== undefined || (line.account !== '' && left.has(line.account));
  const reversals = weighed.flatMap((one) => (one.reversal && !isLeft(one) ? [one.reversal] : []));
  return { reversals, blocked: reversals.length === 0 ? 'changed' : undefined };
}

function keptOf(session: Session, weighed: readonly Weighed[]): readonly Kept[] {
  const changed = weighed.filter((one) => one.changed.length > 0);
  return changed.map(({ line: { table, id, key }, changed: columns }, at): Kept => {
    const book = tabs[table].book;
    const later = at < mostAsked && table !== 'commercialJournal' && table !== 'journal';
    const lines = later ? journalOf(session, { table, id, book }) : [];
    const since = lines.slice(
      0,
      Math.max(
        0,
        lines.findIndex((line) => line.key === key),
      ),
    );
    const by = since.find(({ after }) => columns.some((column) => column in after))?.by ?? '';
    return { table, id, columns, by };
  });
}
