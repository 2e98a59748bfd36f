import { readFileSync } from 'node:fs';
import type protobuf from 'protobufjs';
import * as z from 'zod';
import { definitions, strictComplaints } from '../support/google/strict-proto';

const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8'));

const root = definitions([
  'google/apps/script/type/script_manifest.proto',
  'google/apps/script/type/gmail/gmail_addon_manifest.proto',
  'google/apps/script/type/calendar/calendar_addon_manifest.proto',
  'google/apps/script/type/sheets/sheets_addon_manifest.proto',
]);
const typeOf: Readonly<Record<string, protobuf.Type>> = {
  common: root.lookupType('google.apps.script.type.CommonAddOnManifest'),
  gmail: root.lookupType('google.apps.script.type.gmail.GmailAddOnManifest'),
  calendar: root.lookupType('google.apps.script.type.calendar.CalendarAddOnManifest'),
  sheets: root.lookupType('google.apps.script.type.sheets.SheetsAddOnManifest'),
};

/** Complaints about `addOns`, host by host, by Google's own manifest protos. */
function protoComplaints(addOns: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(addOns).flatMap(([host, part]) => {
    const type = typeOf[host];
    return type ? strictComplaints(type, part, {}, host) : [`${host}: no host that Tandem declares`];
  });
}

/**
 * Where the published protos are behind Google's reference of the manifest: a compose action is
 * `selectActions[{text, runFunction}]` there (page "Gmail manifest"), and no field `actions` with `label`.
 */
const knownGaps = ['gmail.composeTrigger.selectActions: unknown field of ComposeTrigger'];

const functionName = z.string().regex(/^on[A-Z][A-Za-z]*$/);
const runs = z.strictObject({ runFunction: functionName });
/** Google's rule for allow-listed prefixes: https, a whole domain, and a path. */
const prefix = z.string().regex(/^https:\/\/(?:[a-z0-9-]+\.)+[a-z]+\/.*$/);
const scope = z.string().startsWith('https://www.googleapis.com/auth/');
const service = z.strictObject({
  userSymbol: z.string(),
  serviceId: z.string().regex(/^[a-z]+$/),
  version: z.string(),
});

/**
 * The manifest as Google's reference has it, down to the parts that Tandem uses; every other key is refused, as Google
 * does ("Invalid manifest: unknown fields"). The schema in SchemaStore is looser and partly wrong.
 */
const manifestSchema = z.strictObject({
  // For everyone the same; cards name their reader's own zone.
  timeZone: z.literal('Etc/UTC'),
  runtimeVersion: z.literal('V8'),
  exceptionLogging: z.enum(['STACKDRIVER', 'NONE']),
  dependencies: z.strictObject({ enabledAdvancedServices: z.array(service) }),
  oauthScopes: z.array(scope).refine((scopes) => new Set(scopes).size === scopes.length, 'a scope twice'),
  addOns: z.strictObject({
    common: z.strictObject({
      name: z.string().min(1).max(15), // Google's style guide
      logoUrl: z.string().startsWith('https://'),
      layoutProperties: z.strictObject({ primaryColor: z.string().regex(/^#[0-9a-f]{6}$/) }),
      useLocaleFromApp: z.literal(true),
      homepageTrigger: runs,
      universalActions: z.array(z.strictObject({ label: z.string().min(1), runFunction: functionName })),
      openLinkUrlPrefixes: z.array(prefix),
    }),
    gmail: z.strictObject({
      contextualTriggers: z.tuple([
        z.strictObject({ unconditional: z.strictObject({}), onTriggerFunction: functionName }),
      ]),
      composeTrigger: z.strictObject({
        // One action for each add-on, no more.
        selectActions: z.tuple([z.strictObject({ text: z.string().min(1), runFunction: functionName })]),
        draftAccess: z.literal('METADATA'),
      }),
    }),
    calendar: z.strictObject({
      homepageTrigger: runs,
      eventOpenTrigger: runs,
      eventUpdateTrigger: runs,
      currentEventAccess: z.literal('READ'),
    }),
    sheets: z.strictObject({ homepageTrigger: runs, onFileScopeGrantedTrigger: runs }),
  }),
});

const complaintsOf = (value: unknown): readonly string[] =>
  manifestSchema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** A copy of the manifest with one value put in at a path. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(manifest);
  const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  holder[path[path.length - 1] ?? ''] = value;
  return copy;
}

describe('the manifest', () => {
  test("passes Google's manifest protos but for their known gaps", () => {
    expect(protoComplaints(manifest.addOns)).toEqual(knownGaps);
  });

  test('keeps to the reference, key by key', () => {
    expect(complaintsOf(manifest)).toEqual([]);
  });

  test.each([
    [['enabledAdvancedServices'], [], 'Unrecognized key'],
    [['urlFetchWhitelist'], ['https://example.com/'], 'Unrecognized key'],
    [['addOns', 'calendar', 'eventAccess'], 'READ', 'Unrecognized key'],
    [['addOns', 'gmail', 'composeTrigger', 'actions'], [], 'Unrecognized key'],
    [['addOns', 'common', 'homepageTrigger'], { runFunctions: 'onHomepage' }, 'Unrecognized key'],
    [['addOns', 'common', 'openLinkUrlPrefixes'], ['https://example.com'], 'Invalid string'],
    [['addOns', 'common', 'name'], 'Tandem for Google Workspace', 'Too big'],
    [
      ['oauthScopes'],
      ['https://www.googleapis.com/auth/drive.file', 'https://www.googleapis.com/auth/drive.file'],
      'a scope twice',
    ],
  ])('is refused with %j set to %j', (path, value, complaint) => {
    expect(complaintsOf(changed(path, value)).join()).toContain(complaint);
  });

  test.each([
    [['common', 'layoutProperties', 'primaryColour'], '#fff', 'unknown field of LayoutProperties'],
    [['common', 'useLocaleFromApp'], 'true', '"true" is no bool'],
    [['calendar', 'currentEventAccess'], 'READONLY', '"READONLY" is no EventAccess'],
    [['gmail', 'composeTrigger', 'draftAccess'], 'ALL', '"ALL" is no DraftAccess'],
  ])("is refused by Google's protos with %j set to %j", (path, value, complaint) => {
    const { addOns } = changed(['addOns', ...path], value) as { addOns: Record<string, unknown> };
    expect(protoComplaints(addOns).join('\n')).toContain(complaint);
  });

  test('asks for no scope beyond one message, one person and the files they allowed', () => {
    const broad =
      /auth\/(?:gmail\.(?!addons\.)|drive(?!\.file$)|spreadsheets(?!\.currentonly$)|calendar(?!\.)|script\.external)/;
    expect(manifest.oauthScopes.filter((name: string) => broad.test(name))).toEqual([]);
  });
});
