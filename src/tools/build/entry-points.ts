import * as z from 'zod';

/**
 * Functions that Google calls by a name the code hands over at run time, so that the manifest does not hold them.
 * Everything else that `main.ts` exports is named in the manifest.
 */
export const calledByCode: Readonly<Record<string, string>> = {
  onAction: 'every button and every field that answers',
  onHourly: 'the hourly trigger',
};

const functionKeys = new Set(['runFunction', 'onTriggerFunction', 'onCreateFunction', 'createSettingsUrlFunction']);

/** Every function name in a manifest, in the order of the file, each once. */
export function functionsOf(manifest: unknown): readonly string[] {
  return [...new Set(namesIn(manifest))];
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    functionKeys.has(key) && typeof inner === 'string' ? [inner] : namesIn(inner),
  );
}

/** The manifest as JSON; Apps Script takes no comments in it. Throws where it is none. */
export function readManifest(text: string): object {
  return z.looseObject({ addOns: z.looseObject({}) }).parse(JSON.parse(text));
}
