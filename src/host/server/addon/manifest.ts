import { z } from 'zod';
import { HostError } from '../host-error';
import { isZone } from '../requests';

/**
 * What the host reads of `appsscript.json`. Loose on purpose: any add-on's manifest is taken as it is, and whether it is
 * a right one is the business of its own checks.
 */
const homepage = z.looseObject({ runFunction: z.string().optional(), enabled: z.boolean().optional() });
const runs = z.looseObject({ runFunction: z.string() });
const hostSection = z.looseObject({ homepageTrigger: homepage.optional() });
const universalAction = z.looseObject({
  label: z.string().optional(),
  text: z.string().optional(), // the spelling of old Gmail-only manifests
  runFunction: z.string().optional(),
  openLink: z.string().optional(),
});
const gmail = hostSection.extend({
  contextualTriggers: z.array(z.looseObject({ onTriggerFunction: z.string() })).optional(),
  composeTrigger: z
    .looseObject({
      selectActions: z.array(z.looseObject({ text: z.string().optional(), runFunction: z.string() })).optional(),
      draftAccess: z.string().optional(),
    })
    .optional(),
});
const calendar = hostSection.extend({
  eventOpenTrigger: runs.optional(),
  eventUpdateTrigger: runs.optional(),
  currentEventAccess: z.string().optional(),
});
const sheets = hostSection.extend({ onFileScopeGrantedTrigger: runs.optional() });
const common = hostSection.extend({
  name: z.string().optional(),
  logoUrl: z.string().optional(),
  layoutProperties: z.looseObject({ primaryColor: z.string().optional() }).optional(),
  useLocaleFromApp: z.boolean().optional(),
  universalActions: z.array(universalAction).optional(),
  openLinkUrlPrefixes: z.array(z.string()).optional(),
});
const manifestSchema = z.looseObject({
  timeZone: z.string().refine(isZone, 'is no IANA time zone').optional(),
  oauthScopes: z.array(z.string()).optional(),
  addOns: z.looseObject({
    common: common.optional(),
    gmail: gmail.optional(),
    calendar: calendar.optional(),
    sheets: sheets.optional(),
  }),
});

export type AddonManifest = z.infer<typeof manifestSchema>;
export type Host = 'GMAIL' | 'SHEETS' | 'CALENDAR';
const hosts: readonly Host[] = ['GMAIL', 'SHEETS', 'CALENDAR'];

/** Throws a `HostError` that names every place where the manifest has the wrong shape. */
export function readManifest(source: unknown): AddonManifest {
  const parsed = manifestSchema.safeParse(withLegacyGmail(source));
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => {
    const problem = message.endsWith('received undefined') ? 'is missing' : message;
    return `${path.join('.') || 'appsscript.json'}: ${problem}`;
  });
  throw new HostError(400, `The manifest cannot be used: ${places.join('; ')}`);
}

/** Gmail-only add-ons of the first days have `gmail` at the top, with what is common to the hosts today in it. */
function withLegacyGmail(source: unknown): unknown {
  if (typeof source !== 'object' || source === null || 'addOns' in source || !('gmail' in source)) return source;
  if (typeof source.gmail !== 'object' || source.gmail === null) return source;
  const { primaryColor, ...old } = source.gmail as Readonly<Record<string, unknown>>;
  const { name, logoUrl, universalActions, openLinkUrlPrefixes, useLocaleFromApp } = old;
  const common = { name, logoUrl, universalActions, openLinkUrlPrefixes, useLocaleFromApp };
  return { ...source, addOns: { common: { ...common, layoutProperties: { primaryColor } }, gmail: old } };
}

function sectionOf(manifest: AddonManifest, host: Host) {
  const { gmail: mail, sheets: sheet, calendar: days } = manifest.addOns;
  return { GMAIL: mail, SHEETS: sheet, CALENDAR: days }[host];
}

/** A host is on only where its own section is there, even an empty one. */
export function hostsOf(manifest: AddonManifest): readonly Host[] {
  return hosts.filter((host) => sectionOf(manifest, host) !== undefined);
}

/** The host's own homepage overrides the common one; `enabled: false` switches it off. */
export function homepageOf(manifest: AddonManifest, host: Host): string | undefined {
  const trigger = sectionOf(manifest, host)?.homepageTrigger ?? manifest.addOns.common?.homepageTrigger;
  return trigger?.enabled === false ? undefined : trigger?.runFunction;
}

/** Language and zone come with an event only where the manifest asks for them; a list of scopes has to name theirs. */
export function asksForLocale(manifest: AddonManifest): boolean {
  const scope = 'https://www.googleapis.com/auth/script.locale';
  return manifest.addOns.common?.useLocaleFromApp === true && (manifest.oauthScopes ?? [scope]).includes(scope);
}

/**
 * Whether each person has to allow each file (`drive.file`). An add-on with a wider scope, or with the open spreadsheet
 * only, needs no such grant.
 */
export function needsFileGrants({ oauthScopes = [] }: AddonManifest): boolean {
  const has = (name: string) => oauthScopes.includes(`https://www.googleapis.com/auth/${name}`);
  return has('drive.file') && !has('spreadsheets') && !has('drive');
}

/** Every function that the manifest names, once, in the order of their names. */
export function entryPointsOf(manifest: AddonManifest): readonly string[] {
  const { common: all, gmail: mail, calendar: days, sheets: sheet } = manifest.addOns;
  const names = [
    ...hostsOf(manifest).map((host) => homepageOf(manifest, host)),
    ...(all?.universalActions ?? []).map((action) => action.runFunction),
    ...(mail?.contextualTriggers ?? []).map((trigger) => trigger.onTriggerFunction),
    ...(mail?.composeTrigger?.selectActions ?? []).map((action) => action.runFunction),
    days?.eventOpenTrigger?.runFunction,
    days?.eventUpdateTrigger?.runFunction,
    sheet?.onFileScopeGrantedTrigger?.runFunction,
  ];
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

export type AddonDescription = {
  readonly name: string;
  readonly logoUrl: string;
  readonly primaryColor: string;
  readonly universalActions: readonly {
    readonly label: string;
    readonly function?: string;
    readonly openLink?: string;
  }[];
  readonly hosts: readonly Host[];
  /** The hosts that it shows a homepage in. */
  readonly homepages: readonly Host[];
  readonly composeActions: readonly { readonly text: string; readonly function: string }[];
  readonly openLinkUrlPrefixes: readonly string[];
};

/** What the pages need to draw the add-on's frame. */
export function describeAddon(manifest: AddonManifest): AddonDescription {
  const all = manifest.addOns.common;
  return {
    name: all?.name ?? 'Add-on',
    logoUrl: all?.logoUrl ?? '',
    primaryColor: all?.layoutProperties?.primaryColor ?? '',
    universalActions: (all?.universalActions ?? []).map(({ label, text, runFunction, openLink }) => ({
      label: label ?? text ?? '',
      ...(runFunction === undefined ? {} : { function: runFunction }),
      ...(openLink === undefined ? {} : { openLink }),
    })),
    hosts: hostsOf(manifest),
    homepages: hostsOf(manifest).filter((host) => homepageOf(manifest, host) !== undefined),
    composeActions: (manifest.addOns.gmail?.composeTrigger?.selectActions ?? []).map((action) => ({
      text: action.text ?? '',
      function: action.runFunction,
    })),
    openLinkUrlPrefixes: all?.openLinkUrlPrefixes ?? [],
  };
}
