import type { Trigger } from '../../services/script-app';
import type { Executions } from '../addon/executions';
import type { TriggerRun } from '../workspace-contract';

/**
 * When the clock moves far, an hourly trigger has been due many times; only the latest runs of each are made up for, so
 * that a jump of a year does not take an hour.
 */
const mostRunsEach = 48;

export type Due = { readonly trigger: Trigger; readonly at: number };

export function latestOfEach(due: readonly Due[]): readonly Due[] {
  const left = new Map<string, number>();
  const kept = [...due].reverse().filter(({ trigger }) => {
    const taken = left.get(trigger.id) ?? 0;
    left.set(trigger.id, taken + 1);
    return taken < mostRunsEach;
  });
  return kept.reverse();
}

/** Runs one trigger as its owner, at its own time, with the event that Google sends. */
export function runTrigger(executions: Executions, { trigger, at }: Due): TriggerRun {
  const event = trigger.kind === 'clock' ? clockEvent(trigger, at) : calendarEvent(trigger);
  const order = { function: trigger.function, event, as: trigger.email, host: 'NONE', trigger: { at } } as const;
  const answer = executions.run(order);
  return { function: trigger.function, as: trigger.email, at: new Date(at).toISOString(), answer };
}

/** developers.google.com/apps-script/guides/triggers/events: time-driven events, in UTC. */
function clockEvent(trigger: Trigger, at: number): Record<string, unknown> {
  const time = new Date(at);
  const weekday = time.getUTCDay() === 0 ? 7 : time.getUTCDay(); // 1 is Monday there
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    'day-of-month': time.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': weekOfYear(time, weekday),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
    timezone: 'UTC',
  };
}

/** The ISO week: the one that has the Thursday. */
function weekOfYear(time: Date, weekday: number): number {
  const thursday = Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() + 4 - weekday);
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * 86_400_000)) + 1;
}

function calendarEvent(trigger: Trigger): Record<string, unknown> {
  return { authMode: 'FULL', triggerUid: trigger.id, calendarId: trigger.source };
}
