import type { Health } from '../../domain/health';
import type { Signal } from '../../domain/signal';
import type { SignalMove } from '../../domain/signal-moves';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type SignalView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  readonly account: AccountName;
  readonly health: Pick<Health, 'score' | 'band'> | undefined;
  /** What this person may do with it now, of `movesOf`. */
  readonly moves: readonly SignalMove[];
};

export function signalCard(view: SignalView, words: Words): Card {
  return { name: 'signal', header: { title: '' }, sections: [] };
}
