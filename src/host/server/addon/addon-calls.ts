import type { Person } from '../../contract';
import type { Contexts } from '../doings/context';
import { addonEvent, type Context } from '../events/event';
import { formInputsOf, isRecord } from '../events/form-inputs';
import { HostError } from '../host-error';
import type { ClickRequest, OpenRequest, RunRequest } from '../requests';
import { clickRequest, openRequest, parseRequest, runRequest } from '../requests';
import { entryFor } from './entry';
import type { ExecutionOrder } from './executions';
import type { AddonManifest, Host } from './manifest';

export type AddonCallsParts<Ran> = {
  readonly manifest: AddonManifest;
  readonly contexts: Contexts;
  readonly run: (order: ExecutionOrder) => Ran;
  readonly person: (email: string) => Person;
  readonly now: () => number;
};

type AddonCalls<Ran> = {
  open(request: OpenRequest): Ran;
  click(request: ClickRequest): Ran;
  run(request: RunRequest): Ran;
  /** Runs a trigger of the manifest with what the person has before them. */
  trigger(name: string, person: Person, host: Host, context: Context): Ran;
};

/** How the hosts call the add-on: by opening something, by a click on a card, or by name. */
export function createAddonCalls<Ran>(parts: AddonCallsParts<Ran>): AddonCalls<Ran> {
  const { manifest, contexts, run, person, now } = parts;
  const event = (who: Person, host: Host, context: Context, click?: Parameters<typeof addonEvent>[0]['click']) =>
    addonEvent({ manifest, host, person: who, now: now(), context, ...(click && { click }) });

  return {
    open: (request) => {
      const place = parseRequest(openRequest, request);
      const who = person(place.as);
      const { name, told } = entryFor(manifest, place);
      const open = contexts.of(who, place);
      const context = told || place.host === 'SHEETS' ? open : {};
      const active = contexts.cell(who, place);
      const { host } = place;
      return run({ function: name, event: event(who, host, context), as: who.email, host, active });
    },
    click: (request) => {
      const place = parseRequest(clickRequest, request);
      const who = person(place.as);
      const { host, action } = place;
      const click = { parameters: parametersOf(action.parameters), formInputs: formInputsOf(place.form) };
      const context = contexts.of(who, place);
      const order = {
        function: action.function,
        as: who.email,
        host,
        clicked: true,
        active: contexts.cell(who, place),
      };
      return run({ ...order, event: event(who, host, context, click) });
    },
    run: (request) => {
      const { as, function: name, event: given } = parseRequest(runRequest, request);
      const who = person(as);
      const host = hostOf(given);
      const active = host === 'NONE' ? undefined : contexts.cell(who, { host });
      return run({ function: name, event: given, as: who.email, host, active });
    },
    trigger: (name, who, host, context) =>
      run({ function: name, event: event(who, host, context), as: who.email, host }),
  };
}

type ActionParameters = readonly { readonly key: string; readonly value: string }[] | Readonly<Record<string, string>>;

/** As a card holds them (a list of key and value), or as an object. */
function parametersOf(parameters: ActionParameters | undefined): Record<string, string> {
  if (!Array.isArray(parameters)) return { ...(parameters as Readonly<Record<string, string>> | undefined) };
  return Object.fromEntries(parameters.map(({ key, value }) => [key, value]));
}

/** The host that a given event names. */
function hostOf(event: unknown): Host | 'NONE' {
  if (event === undefined || event === null) return 'NONE';
  if (!isRecord(event)) throw new HostError(400, '"event" must be an object.');
  const common = event.commonEventObject;
  const host = isRecord(common) ? common.hostApp : undefined;
  return host === 'GMAIL' || host === 'SHEETS' || host === 'CALENDAR' ? host : 'NONE';
}
