import { define } from './language/date';
import { enumName, makeEnum } from './language/enums';
import { call, exception } from './language/host';

const authModes = makeEnum('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const statuses = makeEnum('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const eventTypes = makeEnum('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
const sources = makeEnum('TriggerSource', ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
const installations = makeEnum('InstallationSource', ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);
const weekDays = makeEnum('Weekday', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);

export type NewTrigger = Readonly<Record<string, unknown>> & { readonly function: string };
type TriggerData = { readonly id: string; readonly function: string; readonly kind: string; readonly source: string };

class Trigger {
  #data: TriggerData;
  constructor(data: TriggerData) {
    this.#data = data;
  }
  getUniqueId(): string {
    return this.#data.id;
  }
  getHandlerFunction(): string {
    return this.#data.function;
  }
  getEventType() {
    return this.#data.kind === 'calendar' ? eventTypes.ON_EVENT_UPDATED : eventTypes.CLOCK;
  }
  getTriggerSource() {
    return this.#data.kind === 'calendar' ? sources.CALENDAR : sources.CLOCK;
  }
  getTriggerSourceId(): string | null {
    return this.#data.source === '' ? null : this.#data.source;
  }
}

function ask(method: string, ...args: unknown[]): unknown {
  return call('ScriptApp', method, ...args);
}

function create(data: NewTrigger): Trigger {
  return new Trigger(ask('newTrigger', data) as TriggerData);
}

/** Collects what was asked for; the service says what it refuses when the trigger is created. */
function clockBuilder(data: NewTrigger) {
  const taken: Record<string, unknown> = { ...data, kind: 'clock' };
  const take = (name: string) => (value: unknown) => {
    taken[name] = value;
    return self;
  };
  const self = {
    after: take('afterMs'),
    at: (date: Date) => take('at')(date.getTime()),
    atDate: (year: number, month: number, day: number) => take('atDate')([year, month, day]),
    atHour: take('atHour'),
    nearMinute: take('nearMinute'),
    everyMinutes: take('everyMinutes'),
    everyHours: take('everyHours'),
    everyDays: take('everyDays'),
    everyWeeks: take('everyWeeks'),
    onWeekDay: (day: unknown) => take('onWeekDay')(enumName(day, 'Weekday')),
    onMonthDay: take('onMonthDay'),
    inTimezone: take('zone'),
    create: () => create(taken as NewTrigger),
  };
  return self;
}

function calendarBuilder(data: NewTrigger, email: string) {
  const self = {
    onEventUpdated: () => self,
    create: () => create({ ...data, kind: 'calendar', source: email }),
  };
  return self;
}

function newTrigger(name: string) {
  const data = { function: String(name) };
  const refused = () => {
    throw exception('A card add-on has no triggers of documents in this host', 'ScriptError');
  };
  return {
    timeBased: () => clockBuilder(data),
    forUserCalendar: (email: string) => calendarBuilder(data, email),
    forSpreadsheet: refused,
    forDocument: refused,
    forForm: refused,
  };
}

export function installScriptApp(): void {
  define('ScriptApp', {
    AuthMode: authModes,
    AuthorizationStatus: statuses,
    EventType: eventTypes,
    TriggerSource: sources,
    InstallationSource: installations,
    WeekDay: weekDays,
    newTrigger,
    getProjectTriggers: () => (ask('getProjectTriggers') as TriggerData[]).map((data) => new Trigger(data)),
    deleteTrigger: (trigger: Trigger) => {
      ask('deleteTrigger', trigger.getUniqueId());
    },
    getAuthorizationInfo: (_mode: unknown, scopes?: readonly string[]) => {
      const missing = ask('missingScopes', scopes ?? null) as readonly string[];
      return {
        getAuthorizationStatus: () => (missing.length > 0 ? statuses.REQUIRED : statuses.NOT_REQUIRED),
        getAuthorizationUrl: () => (missing.length > 0 ? (ask('authorizationUrl', missing) as string) : null),
        getAuthorizedScopes: () => ask('authorizedScopes'),
      };
    },
    requireScopes: (_mode: unknown, scopes: readonly string[]) => {
      ask('requireScopes', scopes);
    },
    requireAllScopes: () => {
      ask('requireScopes', null);
    },
    invalidateAuth: () => {
      ask('invalidateAuth');
    },
    getScriptId: () => ask('getScriptId'),
    getInstallationSource: () => installations.NONE,
    // Samples ask for it at the top of a file. It opens nothing: what would take it is not in this host.
    getOAuthToken: () => 'ya29.of-the-local-host',
    getIdentityToken: () => notHere('getIdentityToken'),
    getService: () => notHere('getService'),
    newStateToken: () => notHere('newStateToken'),
    getUserTriggers: () => [],
  });
}

function notHere(method: string): never {
  throw exception(`ScriptApp.${method} is not in this host`, 'ScriptError');
}
