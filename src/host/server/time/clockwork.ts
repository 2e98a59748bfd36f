import type { Executions } from '../addon/executions';
import type { Holdings } from '../state/holdings';
import type { ClockAnswer, TriggerRun } from '../workspace-contract';
import { latestOfEach, runTrigger } from './triggers';

export type Clockwork = {
  /** Stops the clock there; what comes due on the way forward runs. */
  set(now: number): ClockAnswer;
  /** Lets the clock go on from the time it shows. */
  run(): ClockAnswer;
  /** Runs what has come due since it was looked after last. */
  tick(): readonly TriggerRun[];
  /** Runs the triggers that watch this calendar. */
  calendarChanged(email: string): void;
};

/** Time and the installable triggers that hang on it. */
export function createClockwork(held: Holdings, executions: Executions): Clockwork {
  const { clock, services, changed } = held;
  const triggers = services.ScriptApp;

  const tick = (): readonly TriggerRun[] => {
    const from = held.triggersDoneAt;
    const to = clock.now();
    held.triggersDoneAt = to;
    const ran: TriggerRun[] = [];
    for (const due of latestOfEach(triggers.due(from, to))) {
      const { id } = due.trigger;
      if (!triggers.triggers().some((trigger) => trigger.id === id)) continue; // an earlier run has removed it
      ran.push(runTrigger(executions, due));
      triggers.forget(id);
    }
    if (ran.length > 0) changed('clock', 'services');
    return ran;
  };
  const answer = (ran: readonly TriggerRun[]): ClockAnswer => {
    changed('clock');
    return { now: new Date(clock.now()).toISOString(), stopped: clock.stopped, ran };
  };

  return {
    set: (now) => {
      clock.stopAt(now);
      return answer(tick());
    },
    run: () => {
      clock.run();
      return answer([]);
    },
    tick,
    calendarChanged: (email) => {
      for (const trigger of triggers.watching(email)) runTrigger(executions, { trigger, at: clock.now() });
    },
  };
}
