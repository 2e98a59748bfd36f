/** Taking a click back: one's own last one, and for leads any. What it does is shown before it is done. */

import type { Params } from '../../cards/actions';
import { type UndoView, undoCard } from '../../cards/journal/undo';
import { may } from '../../domain/team/permission';
import type { ActionRight } from '../../domain/team/right';
import { type RightName, rights } from '../../domain/team/rights';
import type { ChangedRow } from '../../domain/undo/changed';
import { undoRight } from '../../domain/undo/undo';
import type { Reversal, Undoing } from '../../store/undo/undoing';
import type { Plan } from '../../store/workbook';
import { accountId, accountOf } from '../account/account';
import { act, type Desk, save, sitDown } from '../desk';
import { done, push, type Reply, updated } from '../reply';
import type { Services } from '../services';
import { cellName, fieldsOf } from './changed';

export function openUndo(services: Services, { account, change }: Params<'openUndo'>): Reply {
  const desk = sitDown(services, planFor(account));
  return push(undoCard(viewOf(desk, account, look(desk, change)), desk.words));
}

export function undoChange(services: Services, { account, change }: Params<'undoChange'>): Reply {
  return act(services, {
    plan: planFor(account),
    work: (desk) => {
      const seen = look(desk, change);
      const { undone, undoneBefore } = desk.words.journal;
      if ('refusal' in seen && seen.refusal !== 'undone') {
        return { show: 'replace', card: undoCard(viewOf(desk, account, seen), desk.words) };
      }
      if ('as' in seen) takeBack(desk, seen);
      return answer(desk, { account, seen }, 'as' in seen ? undone : undoneBefore);
    },
  });
}

function planFor(account: string): Plan {
  return account === '' ? {} : { account: accountId(account) };
}

type Refused = { readonly undoing: Undoing | undefined; readonly refusal: NonNullable<UndoView['refusal']> };
type Allowed = { readonly undoing: Undoing; readonly as: RightName };
type Seen = Refused | Allowed;

function look({ services: { workbook, now }, me, snapshot }: Desk, change: string): Seen {
  const [last] = workbook.journalOf({ by: me.email, limit: 1 });
  const key = change || last?.key || '';
  const withAmounts = (may(me, 'seeAmounts') || may(me, 'keepAmounts')) && workbook.amounts.exists();
  const undoing = key === '' ? undefined : workbook.undoing({ key, withAmounts });
  if (!undoing) return { undoing, refusal: 'nothing' };
  if (undoing.undone) return { undoing, refusal: 'undone' };
  const { by, at, action, reversals, blocked } = undoing;
  const right = undoRight({ me, now, by, at, action, isLast: key === last?.key });
  if ('refusal' in right) return { undoing, refusal: right.refusal };
  if (blocked) return { undoing, refusal: blocked };
  const { writes = {} }: ActionRight = rights[right.as];
  if (!reversals.every(({ table }) => table in writes)) return { undoing, refusal: 'not-allowed' };
  const admins = snapshot.team.filter(({ role }) => role === 'admin');
  const fewer = reversals.filter(({ table, now: cells, cells: wanted }) => {
    return table === 'team' && cells.role === 'admin' && wanted.role !== 'admin';
  });
  return fewer.length > 0 && fewer.length >= admins.length
    ? { undoing, refusal: 'last-admin' }
    : { undoing, as: right.as };
}

/** More rows than this, and accounts that come or go, call for the lists and the search to be made anew. */
const few = 50;

function takeBack(desk: Desk, { undoing, as }: Allowed): void {
  const { workbook, now } = desk.services;
  const { accounts, reversals, key } = undoing;
  if (reversals.length <= few) for (const account of accounts) workbook.load({ account, freshTeam: true });
  save(desk, 'undo', { as, key, cells: reversals });
  const moves = reversals.some(({ table, kind }) => table === 'accounts' && kind !== 'put-back');
  if (reversals.length > few || moves) workbook.rebuild(now);
}

type Told = { readonly account: string; readonly seen: Seen };

/** The account's card as it is now; without an account, or where that is gone, the click and that it is undone. */
function answer(desk: Desk, { account, seen }: Told, notice: string): Reply {
  const now = sitDown(desk.services, planFor(account));
  if (now.snapshot.account && now.snapshot.dossier) return done(accountOf(now), notice);
  const told = { undoing: seen.undoing, refusal: 'undone' } as const;
  return updated(undoCard(viewOf(now, '', told), now.words), notice);
}

function viewOf({ viewer }: Desk, account: string, seen: Seen): UndoView {
  const { undoing } = seen;
  const refusal = 'refusal' in seen ? seen.refusal : undefined;
  if (!undoing) return { viewer, account, click: undefined, kept: [], refusal };
  const { click: key, at, by, action, reversals, kept } = undoing;
  const rows = reversals.filter(({ table }) => table !== 'signalEvents').map(rowOf);
  return { viewer, account, click: { key, at, by, action, rows }, kept, refusal };
}

const kinds = { 'taken-out': 'removed', 'brought-back': 'added', 'put-back': 'changed' } as const;

/** What the undo makes of a row. */
function rowOf({ table, kind, now, cells }: Reversal): ChangedRow {
  const name = kind === 'put-back' ? '' : cellName(table, kind === 'taken-out' ? now : cells);
  return { table, name, kind: kinds[kind], fields: fieldsOf(kinds[kind], { before: now, after: cells }) };
}
