import { randomUUID } from 'node:crypto';
import { type Caller, type Fake, ScriptError } from '../contract';
import { fullScope } from '../realm/scopes';

/** An installed trigger. It runs as the person who made it. */
export type Trigger = {
  readonly id: string;
  readonly email: string;
  readonly function: string;
  readonly kind: 'clock' | 'calendar';
  /** The calendar it watches; empty for a time-driven one. */
  readonly source: string;
  readonly madeAt: number;
  /** For time-driven ones: the first run, and the time between runs (0: once). */
  readonly firstAt: number;
  readonly everyMs: number;
};

export type ScriptAppFake = Fake & {
  triggers(): readonly Trigger[];
  /** Time-driven runs that fall after `from` and not after `to`, in the order of time. */
  due(from: number, to: number): readonly { readonly trigger: Trigger; readonly at: number }[];
  /** Triggers that watch this calendar. */
  watching(calendarId: string): readonly Trigger[];
  /** A trigger that runs once is gone when it has run. */
  forget(id: string): void;
  /** The scopes of the manifest that a person has not granted (granular consent). */
  declined(email: string): readonly string[];
  decline(email: string, scopes: readonly string[]): void;
};

type State = { readonly triggers: readonly Trigger[]; readonly declined: Readonly<Record<string, readonly string[]>> };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const mostTriggers = 20;

/**
 * ScriptApp: triggers and authorization. An add-on's time-driven trigger runs once an hour at most, and each function has
 * one trigger of a kind per person (concepts/editor-triggers, restrictions).
 */
export function createScriptApp(): ScriptAppFake {
  let state: State = { triggers: [], declined: {} };
  const mine = ({ email }: Caller) => state.triggers.filter((trigger) => trigger.email === email);
  const missing = (scopes: unknown, { email, execution }: Caller): readonly string[] => {
    const declined = state.declined[email] ?? [];
    if (scopes === null || scopes === undefined) return declined;
    const held = execution?.scopes;
    return (scopes as readonly string[])
      .map(fullScope)
      .filter((scope) => declined.includes(scope) || (held !== undefined && !held.includes(scope)));
  };

  const methods: Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>> = {
    newTrigger: ([data], caller) => {
      const trigger = triggerOf(data as Readonly<Record<string, unknown>>, caller);
      if (mine(caller).length >= mostTriggers)
        throw new ScriptError(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      if (
        mine(caller).some(
          (one) => one.kind === trigger.kind && one.function === trigger.function && one.source === trigger.source,
        )
      )
        throw new ScriptError(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
      state = { ...state, triggers: [...state.triggers, trigger] };
      return trigger;
    },
    getProjectTriggers: (_args, caller) => mine(caller),
    deleteTrigger: ([id], caller) => {
      if (!mine(caller).some((trigger) => trigger.id === id))
        throw new ScriptError(
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        );
      state = { ...state, triggers: state.triggers.filter((trigger) => trigger.id !== id) };
      return null;
    },
    missingScopes: ([scopes], caller) => missing(scopes, caller),
    authorizedScopes: (_args, { execution }) => execution?.scopes ?? [],
    authorizationUrl: ([scopes]) =>
      `https://accounts.google.com/o/oauth2/v2/auth?scope=${encodeURIComponent((scopes as readonly string[]).join(' '))}`,
    requireScopes: ([scopes], caller) => {
      if (missing(scopes, caller).length > 0)
        throw new ScriptError('Authorization is required to perform that action.', 'AuthorizationException');
      return null;
    },
    invalidateAuth: (_args, { email }) => {
      const { [email]: _asked, ...rest } = state.declined;
      state = { ...state, declined: rest };
      return null;
    },
    getScriptId: () => '1TandemLocalHost0000000000000000000000000000000000000000',
  };

  return {
    call: (method, args, caller) => {
      const found = methods[method];
      if (!found) throw new ScriptError(`ScriptApp.${method} is not in this host`);
      return found(args, caller);
    },
    triggers: () => state.triggers,
    due: (from, to) =>
      state.triggers
        .filter(({ kind }) => kind === 'clock')
        .flatMap((trigger) => runsBetween(trigger, from, to).map((at) => ({ trigger, at })))
        .sort((a, b) => a.at - b.at),
    watching: (calendarId) => state.triggers.filter(({ kind, source }) => kind === 'calendar' && source === calendarId),
    forget: (id) => {
      state = { ...state, triggers: state.triggers.filter((trigger) => trigger.id !== id || trigger.everyMs > 0) };
    },
    declined: (email) => state.declined[email] ?? [],
    decline: (email, scopes) => {
      state = { ...state, declined: { ...state.declined, [email]: scopes.map(fullScope) } };
    },
    dump: () => state,
    restore: (dump) => {
      state = dump as State;
    },
  };
}

function triggerOf(data: Readonly<Record<string, unknown>>, { email, now }: Caller): Trigger {
  const base = { id: String(BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 15)}`)), email, madeAt: now };
  const name = String(data.function);
  if (data.kind === 'calendar')
    return { ...base, function: name, kind: 'calendar', source: String(data.source), firstAt: 0, everyMs: 0 };
  return { ...base, function: name, kind: 'clock', source: '', ...timing(data, now) };
}

/** When a time-driven trigger runs. Google picks a minute inside the hour; this host takes the earliest. */
function timing(data: Readonly<Record<string, unknown>>, now: number): Pick<Trigger, 'firstAt' | 'everyMs'> {
  const count = (name: string) => (typeof data[name] === 'number' ? data[name] : undefined);
  const [afterMs, at] = [count('afterMs'), count('at')];
  if (afterMs !== undefined) return { firstAt: now + afterMs, everyMs: 0 };
  if (at !== undefined) return { firstAt: at, everyMs: 0 };
  if (Array.isArray(data.atDate)) {
    const [year = 1970, month = 1, day = 1] = data.atDate as number[];
    return { firstAt: Date.UTC(year, month - 1, day), everyMs: 0 };
  }
  if (count('everyMinutes') !== undefined)
    throw new ScriptError('The add-on attempted to create a trigger that runs more often than once per hour.');
  const hours = count('everyHours');
  if (hours !== undefined) return { firstAt: now + hours * hourMs, everyMs: hours * hourMs };
  const days = count('everyDays') ?? (count('everyWeeks') ?? 0) * 7;
  if (days > 0) return { firstAt: nextHour(now, count('atHour') ?? 0), everyMs: days * dayMs };
  throw new ScriptError('The trigger builder is missing its schedule.');
}

function nextHour(now: number, hour: number): number {
  const today = Math.floor(now / dayMs) * dayMs + hour * hourMs;
  return today > now ? today : today + dayMs;
}

function runsBetween({ firstAt, everyMs }: Trigger, from: number, to: number): readonly number[] {
  if (everyMs === 0) return firstAt > from && firstAt <= to ? [firstAt] : [];
  const skipped = Math.max(0, Math.floor((from - firstAt) / everyMs) + 1);
  const runs: number[] = [];
  for (let at = firstAt + skipped * everyMs; at <= to; at += everyMs) runs.push(at);
  return runs;
}
