import type { FaultCode } from '../../fault';
import type { Words } from '../../messages/words';
import type { ActionCall } from '../actions';
import type { Card } from '../spec';

/** Anything that went wrong: what happened, whether it is saved, what to do now, a reference. */
export type ProblemView = {
  readonly code: FaultCode;
  /** For the log; short. */
  readonly reference: string;
  /** The Google account that runs, for "wrong account" and "not in the team". */
  readonly me: string;
  /** The workbook's address, where it is known. */
  readonly url: string;
  /** Who can help: names or addresses of the admins, where they are known. */
  readonly admins: readonly string[];
  /** What the user had typed, so that it is not lost. */
  readonly typed: readonly string[];
  /** The click that failed, to try again; nothing where that makes no sense. */
  readonly retry?: ActionCall;
};

export function problemCard(view: ProblemView, words: Words): Card {
  return { name: 'problem', header: { title: '' }, sections: [] };
}
