import { randomUUID } from 'node:crypto';
import { type Caller, type Fake, ScriptError } from '../contract';
import { fullScope } from '../realm/scopes';
import { runsBetween, type Timing, timingOf } from './trigger-times';

/** An installed trigger. It runs as the person who made it. */
export type Trigger = Timing & {
  readonly id: string;
  readonly email: string;
  readonly function: string;
  readonly kind: 'clock' | 'calendar';
  /** The calendar it watches; empty for a time-driven one. */
  readonly source: string;
  readonly madeAt: number;
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
/** The state in a place where the methods can change it. */
type Store = { state: State };
type Methods = Readonly<Record<string, (args: readonly unknown[], caller: Caller) => unknown>>;

const mostTriggers = 20;

/**
 * ScriptApp: triggers and authorization. An add-on's time-driven trigger runs once an hour at most, and each function has
 * one trigger of a kind per person (concepts/editor-triggers, restrictions).
 */
export function createScriptApp(): ScriptAppFake {
  const store: Store = { state: { triggers: [], declined: {} } };
  const keep = (wanted: (trigger: Trigger) => boolean) => store.state.triggers.filter(wanted);
  const methods: Methods = {
    ...triggerMethods(store),
    ...consentMethods(store),
    getScriptId: () => '1TandemLocalHost0000000000000000000000000000000000000000',
  };
  return {
    call: (method, args, caller) => {
      const found = Object.hasOwn(methods, method) ? methods[method] : undefined;
      if (!found) throw new ScriptError(`ScriptApp.${method} is not in this host`);
      return found(args, caller);
    },
    triggers: () => store.state.triggers,
    due: (from, to) =>
      keep(({ kind }) => kind === 'clock')
        .flatMap((trigger) => runsBetween(trigger, from, to).map((at) => ({ trigger, at })))
        .sort((a, b) => a.at - b.at),
    watching: (calendarId) => keep(({ kind, source }) => kind === 'calendar' && source === calendarId),
    forget: (id) => {
      store.state = { ...store.state, triggers: keep((trigger) => trigger.id !== id || trigger.everyMs > 0) };
    },
    declined: (email) => store.state.declined[email] ?? [],
    decline: (email, scopes) => {
      store.state = { ...store.state, declined: { ...store.state.declined, [email]: scopes.map(fullScope) } };
    },
    dump: () => store.state,
    restore: (dump) => {
      store.state = dump as State;
    },
  };
}

function triggerMethods(store: Store): Methods {
  const mine = ({ email }: Caller) => store.state.triggers.filter((trigger) => trigger.email === email);
  return {
    newTrigger: ([data], caller) => {
      const trigger = triggerOf(data as Readonly<Record<string, unknown>>, caller);
      checkRoom(mine(caller), trigger);
      store.state = { ...store.state, triggers: [...store.state.triggers, trigger] };
      return trigger;
    },
    getProjectTriggers: (_args, caller) => mine(caller),
    deleteTrigger: ([id], caller) => {
      if (!mine(caller).some((trigger) => trigger.id === id))
        throw new ScriptError(
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        );
      store.state = { ...store.state, triggers: store.state.triggers.filter((trigger) => trigger.id !== id) };
      return null;
    },
  };
}

function checkRoom(others: readonly Trigger[], { kind, function: name, source }: Trigger): void {
  if (others.length >= mostTriggers)
    throw new ScriptError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  if (others.some((one) => one.kind === kind && one.function === name && one.source === source))
    throw new ScriptError(
      'This add-on has created too many time-based triggers in this document for this Google user account.',
    );
}

function triggerOf(data: Readonly<Record<string, unknown>>, { email, now }: Caller): Trigger {
  const id = String(BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 15)}`));
  const base = { id, email, madeAt: now, function: String(data.function) };
  if (data.kind === 'calendar')
    return { ...base, kind: 'calendar', source: String(data.source), firstAt: 0, everyMs: 0 };
  return { ...base, kind: 'clock', source: '', ...timingOf(data, now) };
}

/** Which scopes a person still has to grant; `null` asks for all of the manifest. */
function consentMethods(store: Store): Methods {
  const missing = (scopes: unknown, { email, execution }: Caller): readonly string[] => {
    const declined = store.state.declined[email] ?? [];
    if (scopes === null || scopes === undefined) return declined;
    const held = execution?.scopes;
    const isMissing = (scope: string) => declined.includes(scope) || (held !== undefined && !held.includes(scope));
    return (scopes as readonly string[]).map(fullScope).filter(isMissing);
  };
  return {
    missingScopes: ([scopes], caller) => missing(scopes, caller),
    authorizedScopes: (_args, { execution }) => execution?.scopes ?? [],
    authorizationUrl: ([scopes]) =>
      `https://accounts.google.com/o/oauth2/v2/auth?scope=${encodeURIComponent((scopes as readonly string[]).join(' '))}`,
    requireScopes: ([scopes], caller) => {
      if (missing(scopes, caller).length > 0)
        throw new ScriptError('Authorization is required to perform that action.', 'AuthorizationException');
      return null;
    },
    /** Google asks for everything again at the next start: here the person says yes. */
    invalidateAuth: (_args, { email }) => {
      const { [email]: _asked, ...rest } = store.state.declined;
      store.state = { ...store.state, declined: rest };
      return null;
    },
  };
}
