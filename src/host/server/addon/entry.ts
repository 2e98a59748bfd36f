import type { z } from 'zod';
import { HostError } from '../host-error';
import type { openRequest } from '../requests';
import { type AddonManifest, homepageOf, hostsOf } from './manifest';

type Open = z.output<typeof openRequest>;

/**
 * Which function of the manifest a person sets off by opening something, and whether it is told what is open: a message
 * or an event without a trigger of its own leaves the homepage standing, which is told nothing.
 */
export function entryFor(manifest: AddonManifest, request: Open): { readonly name: string; readonly told: boolean } {
  const { addOns } = manifest;
  if (!hostsOf(manifest).includes(request.host)) {
    throw new HostError(404, `The manifest has no section for ${request.host}: the add-on does not show there.`);
  }
  if (request.universal !== undefined) return { name: universalAction(manifest, request.universal), told: true };
  if (request.compose) {
    const action = addOns.gmail?.composeTrigger?.selectActions?.[0]; // one a manifest, says Google
    if (!action || request.host !== 'GMAIL') throw new HostError(404, 'The manifest has no compose action in Gmail.');
    return { name: action.runFunction, told: true };
  }
  const contextual = contextualFunction(manifest, request);
  if (contextual !== undefined) return { name: contextual, told: true };
  const homepage = homepageOf(manifest, request.host);
  if (homepage === undefined) throw new HostError(404, `The manifest names no homepage function for ${request.host}.`);
  return { name: homepage, told: false };
}

function contextualFunction({ addOns }: AddonManifest, { host, messageId, eventId }: Open): string | undefined {
  if (host === 'GMAIL' && messageId !== undefined) return addOns.gmail?.contextualTriggers?.[0]?.onTriggerFunction;
  if (host === 'CALENDAR' && eventId !== undefined) return addOns.calendar?.eventOpenTrigger?.runFunction;
  return undefined;
}

function universalAction(manifest: AddonManifest, index: number): string {
  const action = manifest.addOns.common?.universalActions?.[index];
  if (!action) throw new HostError(404, `The manifest has no universal action ${index}; they count from 0.`);
  if (action.runFunction === undefined) {
    throw new HostError(404, `Universal action ${index} runs no function: it opens ${action.openLink ?? 'nothing'}.`);
  }
  return action.runFunction;
}

/** The functions that Apps Script would find by name: declared at the top level of a file, and not private by `_`. */
export function topLevelFunctions(files: readonly { readonly source: string }[]): readonly string[] {
  const declared = files.flatMap(({ source }) =>
    [...source.matchAll(/^(?:async\s+)?function\s+([A-Za-z$][\w$]*)/gm)].map((match) => match[1] ?? ''),
  );
  return [...new Set(declared.filter((name) => !name.endsWith('_')))].sort();
}
