/** How a signal moves: one table of state × move, and the only function that makes the next row of a signal. */

import { byId } from '../order';
import { accepted, type Result, refused } from '../result';
import type { Email } from '../team/email';
import { mayWorkOn } from '../team/permission';
import type { Teammate } from '../team/teammate';
import type { Instant } from '../time/time';
import type { Signal, SignalState } from './signal';
import type { DeclineReason } from './signal-kinds';

export const signalMoves = ['acknowledge', 'accept', 'decline'] as const;
export type SignalMove = (typeof signalMoves)[number];

const table: { readonly [M in SignalMove]: { readonly from: readonly SignalState[]; readonly to: SignalState } } = {
  acknowledge: { from: ['submitted'], to: 'acknowledged' },
  accept: { from: ['submitted', 'acknowledged'], to: 'accepted' },
  decline: { from: ['submitted', 'acknowledged'], to: 'declined' },
};

/** `already`: somebody (or the same click, twice) made this very move before; nothing is to be done. */
export type MoveRefusal = 'already' | 'not-from-here' | 'not-yours' | 'reason-missing' | 'words-missing';

export type Moving = {
  readonly move: SignalMove;
  readonly by: Teammate;
  readonly at: Instant;
  readonly reason?: DeclineReason | '';
  readonly words?: string;
};

export function isOpen(signal: Pick<Signal, 'state'>): boolean {
  return signal.state === 'submitted' || signal.state === 'acknowledged';
}

/** The moves a card offers to this teammate. */
export function movesOf(signal: Signal, mate: Teammate): readonly SignalMove[] {
  if (!mayWorkOn(mate, signal)) return [];
  return signalMoves.filter((move) => table[move].from.includes(signal.state));
}

export function moveSignal(signal: Signal, moving: Moving): Result<Signal, MoveRefusal> {
  const { from, to } = table[moving.move];
  if (!mayWorkOn(moving.by, signal)) return refused('not-yours');
  if (signal.state === to) return refused('already');
  if (!from.includes(signal.state)) return refused('not-from-here');
  const words = moving.words?.trim() ?? '';
  if (moving.move === 'decline' && !moving.reason) return refused('reason-missing');
  if (moving.move === 'decline' && moving.reason === 'other' && words === '') return refused('words-missing');
  return accepted({
    ...signal,
    state: to,
    owner: ownerAfter(signal.owner, moving.by.email),
    reason: moving.move === 'decline' ? (moving.reason ?? '') : signal.reason,
    reasonWords: moving.move === 'decline' ? words : signal.reasonWords,
    movedBy: moving.by.email,
    movedAt: moving.at,
  });
}

/** A signal that waited for nobody belongs to whoever takes it up. */
function ownerAfter(owner: Email | '', by: Email): Email {
  return owner === '' ? by : owner;
}

/** The deadline that counts now: to acknowledge, then to decide; none once it is decided. */
export function deadlineOf(signal: Signal): Instant | undefined {
  if (signal.state === 'submitted') return signal.acknowledgeBy;
  return signal.state === 'acknowledged' ? signal.decideBy : undefined;
}

/** By clock: what is due first stands first; without a deadline, the oldest. */
export function byClock(a: Signal, b: Signal): number {
  const due = (signal: Signal) => deadlineOf(signal) ?? Number.POSITIVE_INFINITY;
  return (due(a) === due(b) ? a.flaggedAt - b.flaggedAt : due(a) - due(b)) || byId(a, b);
}
