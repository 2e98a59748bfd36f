/**
 * The whole life of a signal as one table: from which state which side may make which move, where it leads and what it
 * needs. Cards offer what stands here, handlers refuse what does not, `docs/signals.md` is drawn from it.
 */
import type { SignalState } from './signal';
import { declineReasons, lostReasons, parkReasons, type Reason } from './signal-kinds';

export const signalMoves = [
  'acknowledge',
  'accept',
  'decline',
  'ask',
  'answer',
  'submit',
  'drop',
  'start',
  'win',
  'lose',
  'park',
  'resume',
  'hand-back',
  'progress',
  'adopt',
  'give-up',
  'reassign',
] as const;
export type SignalMove = (typeof signalMoves)[number];

/** Whose move it is: the AM it waits for, or the CSM it came from and goes back to. A lead is on both sides. */
export type Side = 'am' | 'csm';

/** What has to be said with a move. `override`: words, while the trust guard still holds it. */
export const needs = ['reason', 'words', 'override', 'day', 'sale', 'check', 'owner'] as const;
export type Need = (typeof needs)[number];

type MoveRule = {
  readonly from: readonly SignalState[];
  /** Nothing: the signal stays where it is. */
  readonly to?: SignalState;
  readonly by: Side;
  readonly needs: readonly Need[];
};

const selling = ['accepted', 'in-progress'] as const;

export const moveRules: { readonly [M in SignalMove]: MoveRule } = {
  acknowledge: { from: ['submitted'], to: 'acknowledged', by: 'am', needs: [] },
  accept: { from: ['submitted', 'acknowledged'], to: 'accepted', by: 'am', needs: [] },
  decline: { from: ['submitted', 'acknowledged'], to: 'declined', by: 'am', needs: ['reason', 'words'] },
  ask: { from: ['submitted', 'acknowledged'], to: 'needs-info', by: 'am', needs: ['words'] },
  answer: { from: ['needs-info'], to: 'acknowledged', by: 'csm', needs: ['words'] },
  submit: { from: ['draft'], to: 'submitted', by: 'csm', needs: ['override'] },
  drop: { from: ['draft', 'needs-info'], to: 'declined', by: 'csm', needs: ['reason', 'words'] },
  start: { from: ['accepted'], to: 'in-progress', by: 'am', needs: [] },
  win: { from: selling, to: 'won', by: 'am', needs: ['sale'] },
  lose: { from: [...selling, 'parked'], to: 'lost', by: 'am', needs: ['reason', 'words'] },
  park: { from: selling, to: 'parked', by: 'am', needs: ['reason', 'words', 'day'] },
  resume: { from: ['parked'], to: 'in-progress', by: 'am', needs: [] },
  'hand-back': { from: ['won'], to: 'handed-back', by: 'am', needs: ['sale', 'check'] },
  progress: { from: ['handed-back'], by: 'csm', needs: [] },
  adopt: { from: ['handed-back'], to: 'adopted', by: 'csm', needs: ['words'] },
  'give-up': { from: ['handed-back'], to: 'not-adopted', by: 'csm', needs: ['words'] },
  reassign: {
    from: ['submitted', 'acknowledged', 'needs-info', 'accepted', 'in-progress', 'parked', 'won'],
    by: 'am',
    needs: ['owner'],
  },
};

export const moveReasons: { readonly [M in SignalMove]?: readonly Reason[] } = {
  decline: declineReasons,
  drop: declineReasons,
  lose: lostReasons,
  park: parkReasons,
};

export const closedStates = ['declined', 'lost', 'adopted', 'not-adopted'] as const satisfies readonly SignalState[];

type InState = { readonly state: SignalState };

/** The loop is not closed yet. */
export function isOpen({ state }: InState): boolean {
  return !(closedStates as readonly SignalState[]).includes(state);
}

/** It waits for an AM's decision. */
export function isWaiting({ state }: InState): boolean {
  return state === 'submitted' || state === 'acknowledged';
}

/** Whose turn it is; nobody's once the loop is closed. */
export function turnOf(signal: InState): Side | undefined {
  if (!isOpen(signal)) return undefined;
  return ['draft', 'needs-info', 'handed-back'].includes(signal.state) ? 'csm' : 'am';
}

/** It was sold, whatever became of it. */
export function wasWon({ state }: InState): boolean {
  return ['won', 'handed-back', 'adopted', 'not-adopted'].includes(state);
}

/** An AM took it on, whatever became of it. */
export function wasAccepted(signal: InState): boolean {
  return wasWon(signal) || ['accepted', 'in-progress', 'lost', 'parked'].includes(signal.state);
}

export function isSignalMove(text: string): text is SignalMove {
  return (signalMoves as readonly string[]).includes(text);
}
