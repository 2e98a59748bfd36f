/** What came of a meeting with an account, as somebody who was there writes it down. */
import type { Email } from '../team/email';
import type { Day } from '../time/time';

export const outcomeLimits = { decided: 3000, next: 300 } as const;

export type OutcomeTyped = {
  /** One of `meetingResults`. */
  readonly result: string;
  readonly attended: readonly string[];
  readonly decided: string;
  /** The next step, whose it is and until when: all three or none. */
  readonly next: string;
  readonly who: string;
  readonly due: Day | '';
  /** The writer's own judgement, 1 to 5, where they may give one. */
  readonly pulse: string;
};

export type OutcomeField = 'decided' | 'next' | 'who' | 'due' | 'pulse';
type OutcomeProblem = 'missing' | 'too-long' | 'not-found' | 'day-passed';

type Ground = { readonly today: Day; readonly owners: readonly Email[] };

export function outcomeProblems(typed: OutcomeTyped, { today, owners }: Ground) {
  const { decided, next, who, due, pulse } = typed;
  const step = next === '' ? {} : stepProblems({ who, due }, { today, owners });
  const problems: { [F in OutcomeField]?: OutcomeProblem } = {
    ...(decided.length > outcomeLimits.decided ? { decided: 'too-long' } : {}),
    ...(next.length > outcomeLimits.next ? { next: 'too-long' } : {}),
    ...step,
    ...(/^[1-5]?$/.test(pulse) ? {} : { pulse: 'not-found' }),
  };
  return problems;
}

/** A next step that is nobody's and has no day is none. */
function stepProblems({ who, due }: Pick<OutcomeTyped, 'who' | 'due'>, { today, owners }: Ground) {
  const isKnown = owners.some((email) => email === who);
  const problems: { [F in 'who' | 'due']?: OutcomeProblem } = {
    ...(who === '' ? { who: 'missing' } : isKnown ? {} : { who: 'not-found' }),
    ...(due === '' ? { due: 'missing' } : due < today ? { due: 'day-passed' } : {}),
  };
  return problems;
}
