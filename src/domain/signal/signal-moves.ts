/** The only function that makes the next row of a signal, and who may ask for which move. */
import { accepted, type Result, refused } from '../result';
import type { Email } from '../team/email';
import { isOnSide } from '../team/permission';
import type { Settings } from '../team/settings';
import type { Teammate } from '../team/teammate';
import type { Day, Instant } from '../time/time';
import { localDay } from '../time/time-zone';
import { creditOf } from './credit';
import type { OnboardingStep, Sale, Signal } from './signal';
import {
  type ClockFacts,
  comesUpAgain,
  decisionClocks,
  goneOn,
  handedOver,
  usualClocks,
  workerAt,
} from './signal-clocks';
import type { GuardReason, Reason } from './signal-kinds';
import { moveReasons, moveRules, type Need, type SignalMove, signalMoves } from './signal-table';

/** `already`: somebody (or the same click, twice) made this very move before; nothing is to be done. */
export type MoveRefusal =
  | 'already'
  | 'not-from-here'
  | 'not-yours'
  | `${Exclude<Need, 'override' | 'sale' | 'check'>}-missing`
  | 'day-passed'
  | `${keyof Sale}-missing`;

export type Moving = {
  readonly move: SignalMove;
  readonly by: Teammate;
  readonly at: Instant;
  readonly reason?: Reason | '';
  readonly words?: string;
  readonly day?: Day | undefined;
  readonly owner?: Email | '';
  readonly sale?: Sale;
  readonly steps?: readonly OnboardingStep[];
  /** Where the measure of the hand-back stood at the sale. */
  readonly baseline?: number | undefined;
  /** Whom this person stands in for while they are away. */
  readonly standsFor?: readonly Email[];
  /** Who has the account as CSM now: a sale goes back to them. */
  readonly csm?: Email | '';
  /** What holds the flag back now. */
  readonly guard?: GuardReason | undefined;
  readonly clocks?: ClockFacts & { readonly settings: Pick<Settings, 'creditGrid'> };
};

/** The moves a card offers to this teammate. */
export function movesOf(signal: Signal, mate: Teammate, standsFor: readonly Email[] = []): readonly SignalMove[] {
  return signalMoves.filter((move) => {
    const { from, by } = moveRules[move];
    return from.includes(signal.state) && isOnSide(by, mate, signal, standsFor);
  });
}

export function moveSignal(signal: Signal, moving: Moving): Result<Signal, MoveRefusal> {
  const { move, by, at, standsFor = [] } = moving;
  const rule = moveRules[move];
  // Whoever gave it away has it no longer, and may not have heard that it is done.
  const isGiven = move === 'reassign' && by.role === 'am' && isMade(signal, moving);
  if (!isGiven && !isOnSide(rule.by, by, signal, standsFor)) return refused('not-yours');
  if (isMade(signal, moving)) return refused('already');
  if (!rule.from.includes(signal.state)) return refused('not-from-here');
  const missing = missingOf(signal, moving);
  if (missing) return refused(missing);
  const next = { ...signal, ...broughtBy(signal, moving) };
  if (rule.to === undefined) return accepted(next);
  const { clocks = usualClocks, day } = moving;
  return accepted({
    ...next,
    state: rule.to,
    nextBy: comesUpAgain(next, { state: rule.to, at, day }, clocks),
    reason: rule.needs.includes('reason') ? (moving.reason ?? '') : '',
    reasonWords: moving.words?.trim() ?? '',
    movedBy: by.email,
    movedAt: at,
  });
}

/** A move that stays where it is was made when the signal says what it would say. */
function isMade(signal: Signal, { move, owner, steps = [] }: Moving): boolean {
  if (move === 'reassign') return owner !== '' && owner === signal.owner;
  if (move === 'progress') return steps.join() === signal.steps.join();
  return signal.state === moveRules[move].to;
}

/** What a move brings beside its state. */
function broughtBy(signal: Signal, moving: Moving): Partial<Signal> {
  const { move, by, at, owner = '', sale, steps = [], csm = '', clocks } = moving;
  const facts = clocks ?? usualClocks;
  switch (move) {
    case 'accept':
      return { owner: takenBy(signal, by), credit: clocks && creditOf(signal.kind, clocks.settings.creditGrid) };
    case 'acknowledge':
    case 'ask':
    case 'decline':
      return { owner: takenBy(signal, by) };
    case 'submit':
      return decisionClocks(signal, at, facts);
    case 'answer':
      return { decideBy: pausedUntil(signal, at, facts) };
    case 'win':
      return sale ?? {};
    case 'hand-back':
      return { ...sale, csm: csm || signal.csm, baseline: moving.baseline };
    case 'progress':
      return { steps };
    case 'reassign':
      return handedTo(signal, { owner, at }, facts);
    default:
      return {};
  }
}

/** A signal that waited for nobody belongs to whoever takes it up. */
function takenBy(signal: Signal, { email }: Teammate): Email {
  return signal.owner === '' ? email : signal.owner;
}

/** While the AM waits for an answer, their clock stands. */
function pausedUntil({ decideBy, movedAt, owner, flaggedBy }: Signal, at: Instant, { team }: ClockFacts) {
  return decideBy && goneOn(decideBy, { stopped: movedAt ?? at, at }, workerAt(at, team, [owner, flaggedBy]));
}

/** Somebody else's from now on, with what was left of its clocks. */
export function handedTo(
  signal: Signal,
  { owner, at }: { readonly owner: Email | ''; readonly at: Instant },
  { team }: ClockFacts,
): Partial<Signal> {
  const worker = (email: Email | '') => workerAt(at, team, [email, signal.flaggedBy]);
  const [from, to] = [worker(signal.owner), worker(owner)];
  // What the old owner had left when the question was asked is what the new one will have.
  const since = signal.state === 'needs-info' ? (signal.movedAt ?? at) : at;
  const over = (due: Instant | undefined) => due && handedOver(due, since, { from, to });
  return {
    owner,
    acknowledgeBy: signal.state === 'submitted' ? over(signal.acknowledgeBy) : signal.acknowledgeBy,
    decideBy: over(signal.decideBy),
    nextBy: signal.state === 'won' ? over(signal.nextBy) : signal.nextBy,
  };
}

function missingOf(signal: Signal, moving: Moving): MoveRefusal | undefined {
  for (const need of moveRules[moving.move].needs) {
    const missing = lacks[need](moving, signal);
    if (missing) return missing;
  }
  return undefined;
}

const lacks: { readonly [N in Need]: (moving: Moving, signal: Signal) => MoveRefusal | undefined } = {
  reason: ({ move, reason = '' }) =>
    reason !== '' && moveReasons[move]?.includes(reason) ? undefined : 'reason-missing',
  words: ({ words = '' }) => (words.trim() === '' ? 'words-missing' : undefined),
  override: ({ words = '', guard }) => (guard && words.trim() === '' ? 'words-missing' : undefined),
  day: ({ day, at, by }) => {
    if (day === undefined) return 'day-missing';
    return day <= localDay(at, by.zone) ? 'day-passed' : undefined;
  },
  sale: ({ sale }) => {
    const empty = (['sold', 'soldTo', 'promises', 'success'] as const).find((part) => (sale?.[part] ?? '') === '');
    return empty && `${empty}-missing`;
  },
  check: ({ sale }) => {
    if ((sale?.measure ?? '') === '') return 'measure-missing';
    return sale?.target === undefined ? 'target-missing' : undefined;
  },
  owner: ({ owner = '', clocks }) => {
    const known = clocks?.team.find(({ email }) => email === owner);
    return owner === '' || !known || (known.role !== 'am' && known.role !== 'lead') ? 'owner-missing' : undefined;
  },
};
