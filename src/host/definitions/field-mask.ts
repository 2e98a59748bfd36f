/**
 * Google's field masks: `fields=sheets(properties(title,sheetId),data.rowData)` of a partial answer, and the
 * `userEnteredFormat.numberFormat,note` of an update. Both are trees of names.
 */
import { type Definition, documentOf, type ServiceName } from './document';

/** A name leads to what is wanted below it; an empty map is everything below, `*` any name. */
export type FieldTree = Map<string, FieldTree>;

/** @throws SyntaxError when the brackets do not match. */
export function parseFields(text: string): FieldTree {
  const tokens = text.replaceAll(/\s/g, '').match(/[^,()./]+|[,()./]/g) ?? [];
  let next = 0;
  const list = (into: FieldTree): void => {
    for (;;) {
      path(into);
      if (tokens[next] !== ',') return;
      next += 1;
    }
  };
  const path = (into: FieldTree): void => {
    const name = tokens[next];
    if (name === undefined || /^[,()./]$/.test(name)) throw new SyntaxError(`Invalid field selection ${text}`);
    next += 1;
    const known = into.get(name);
    const below: FieldTree = known ?? new Map();
    into.set(name, below);
    if (tokens[next] === '.' || tokens[next] === '/') {
      next += 1;
      if (!known || known.size > 0) path(below);
      else path(new Map());
    } else if (tokens[next] === '(') {
      next += 1;
      if (!known || known.size > 0) list(below);
      else list(new Map());
      if (tokens[next] !== ')') throw new SyntaxError(`Invalid field selection ${text}`);
      next += 1;
    } else below.clear();
  };
  const tree: FieldTree = new Map();
  list(tree);
  if (next < tokens.length) throw new SyntaxError(`Invalid field selection ${text}`);
  return tree;
}

/** The first path of a mask that the schema does not know, or nothing. */
export function unknownField(service: ServiceName, schema: string, fields: FieldTree): string | undefined {
  const { schemas } = documentOf(service);
  const walk = (definition: Definition | undefined, tree: FieldTree, at: string): string | undefined => {
    const open = resolve(definition, schemas);
    for (const [name, below] of tree) {
      if (name === '*') continue;
      const path = at ? `${at}.${name}` : name;
      const child = open?.properties?.[name] ?? open?.additionalProperties;
      if (open?.properties && !child) return path;
      const deeper = walk(child, below, path);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  return walk({ $ref: schema }, fields, '');
}

function resolve(definition: Definition | undefined, schemas: Readonly<Record<string, Definition>>): Definition | undefined {
  if (definition?.$ref) return resolve(schemas[definition.$ref], schemas);
  if (definition?.items) return resolve(definition.items, schemas);
  return definition;
}

/** What a mask lets through of an answer. */
export function selectFields(value: unknown, fields: FieldTree): unknown {
  if (fields.size === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => selectFields(item, fields));
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const below = fields.get(name) ?? fields.get('*');
    if (below) kept[name] = selectFields(inner, below);
  }
  return kept;
}

/** `target` with the masked fields as `source` has them; what `source` lacks is cleared. Nothing is changed in place. */
export function mergeFields<Value extends object>(target: Value, source: Value, fields: FieldTree): Value {
  return merge(target as Open, source as Open, fields) as Value;
}

type Open = Readonly<Record<string, unknown>>;

function merge(target: Open, source: Open, fields: FieldTree): Open {
  if (fields.has('*')) return { ...source };
  const merged: Record<string, unknown> = { ...target };
  for (const [name, below] of fields) {
    const given = source[name] ?? undefined;
    if (below.size > 0) {
      const inner = merge((merged[name] ?? {}) as Open, (given ?? {}) as Open, below);
      if (Object.keys(inner).length > 0) merged[name] = inner;
      else delete merged[name];
    } else if (given === undefined) delete merged[name];
    else merged[name] = given;
  }
  return merged;
}
