import { copy, type Json, jsonOf, kindOf } from './card-class';
import { checkCard } from './limits';

/** What Google says after the script has ended, of what it returned: the script cannot catch it. */
export class UnusableResult extends Error {
  readonly code: number | undefined;

  constructor(message: string, code?: number) {
    super(message);
    this.name = 'UnusableResult';
    this.code = code;
  }
}

const responses = [
  'ActionResponse',
  'UniversalActionResponse',
  'SuggestionsResponse',
  'ComposeActionResponse',
  'UpdateDraftActionResponse',
  'CalendarEventActionResponse',
  'EditorFileScopeActionResponse',
  'DriveItemsSelectedActionResponse',
];

/** A returned card, list of cards or response as the JSON of its `printJson`; nothing as null. */
export function resultOf(returned: unknown): unknown {
  if (returned === undefined || returned === null) return null;
  if (Array.isArray(returned) && returned.every((item) => kindOf(item) === 'Card' || isPlainCard(item)))
    return returned.map((card) => (kindOf(card) === 'Card' ? shown(card as object) : checked(copy(card as Json))));
  const kind = kindOf(returned) ?? '';
  if (kind === 'Card' || (responses.includes(kind) && !isEmpty(jsonOf(returned as object)))) return shown(returned);
  if (kind === 'LinkPreview') return JSON.parse((returned as { printJson(): string }).printJson());
  const isPlain = kind === '' && (isPlainResponse(returned) || isPlainCard(returned));
  if (isPlain && !isEmpty(returned as Json)) return checked(copy(returned as Json));
  throw new UnusableResult(
    `The value returned from Apps Script has a type that cannot be used by the add-ons platform. Also make sure to call build on any builder before returning it. Value: ${inspect(returned)}`,
  );
}

/** Google's own samples answer with response JSON as well, where CardService has no builder for it. */
function isPlainResponse(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'renderActions' in value;
}

/** A card written as JSON by hand, as Google's newer samples do it. */
function isPlainCard(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || kindOf(value) !== undefined) return false;
  const { sections, header } = value as Json;
  return Array.isArray(sections) || (typeof header === 'object' && header !== null);
}

function shown(value: object): Json {
  return checked(JSON.parse((value as { printJson(): string }).printJson()) as Json);
}

function checked(json: Json): Json {
  for (const card of cardsIn(json)) {
    const problem = checkCard(card);
    if (problem !== undefined) throw new UnusableResult(problem, 500);
  }
  return json;
}

function cardsIn(json: Json): readonly Json[] {
  const render = json.renderActions as { action?: { navigations?: readonly Json[] } } | undefined;
  if (!render) return json.autoComplete === undefined ? [json] : [];
  return (render.action?.navigations ?? []).flatMap(({ pushCard, updateCard }) =>
    [pushCard, updateCard].filter((card): card is Json => card !== undefined),
  );
}

/** `stateChanged` alone says nothing to show either, but it is an answer. */
function isEmpty(json: Json): boolean {
  return json.stateChanged === undefined && !hasLeaf(json);
}

function hasLeaf(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  const entries = Object.entries(value);
  return entries.some(([key, inner]) => key === 'requestFileScopeForActiveDocument' || hasLeaf(inner));
}

/** As Google shows a value in this error: `{ renderActions: { action: {} } }`. */
function inspect(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const kind = kindOf(value);
  if (kind !== undefined && !responses.includes(kind)) return kind;
  if (Array.isArray(value)) return `[${value.map(inspect).join(', ')}]`;
  const entries = Object.entries(kind === undefined ? value : jsonOf(value)).filter(([, inner]) => inner !== undefined);
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, inner]) => `${key}: ${inspect(inner)}`).join(', ')} }`;
}
