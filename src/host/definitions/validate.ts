/** What Google's schemas say of a request or an answer. Validators are compiled when first needed and kept. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type Definition, documentOf, isDefined, methodOf, type ServiceName, splitArguments } from './document';

export type Complaint = {
  readonly kind: 'unknown' | 'missing' | 'value' | 'argument';
  /** Where: `requests[0].addSheet.properties`, empty at the top. */
  readonly at: string;
  readonly name: string;
  /** In Google's words, as near as the schema lets us come. */
  readonly text: string;
};

/** Every way in which the arguments of a call break Google's definition of the method; empty when it is sound. */
export function checkRequest(service: string, method: string, args: readonly unknown[]): readonly Complaint[] {
  if (!isDefined(service)) return [argument(`There are no definitions of ${service} in this host`)];
  const definition = methodOf(service, method);
  if (!definition) return [argument(`${service}.${method} is not a method of Google's`)];
  const { body, path, query } = splitArguments(definition, args);
  const complaints: Complaint[] = [];
  const most = definition.order.length + (definition.request === undefined ? 2 : 3) + (definition.media ? 1 : 0);
  if (args.length > most) complaints.push(argument(`${method} takes at most ${most} arguments`));
  for (const [name, value] of Object.entries(path)) {
    if (value === undefined || value === null || value === '')
      complaints.push({ kind: 'missing', at: '', name, text: `Missing required parameter: ${name}` });
  }
  complaints.push(...checkQuery(service, method, query));
  if (definition.request === undefined) return complaints;
  if (typeof body !== 'object') return [...complaints, argument(`${method} needs a ${definition.request}`)];
  return [...complaints, ...checkSchema(service, definition.request, body), ...missing(service, method, body)];
}

/** The same for what a fake answers. Methods without an answer answer nothing. */
export function checkAnswer(service: string, method: string, answer: unknown): readonly Complaint[] {
  if (!isDefined(service)) return [argument(`There are no definitions of ${service} in this host`)];
  const definition = methodOf(service, method);
  if (!definition) return [argument(`${service}.${method} is not a method of Google's`)];
  if (definition.response !== undefined) return checkSchema(service, definition.response, answer);
  return answer === undefined || answer === null ? [] : [argument(`${method} answers nothing`)];
}

function checkSchema(service: ServiceName, schema: string, value: unknown): readonly Complaint[] {
  const validate = validator(service, `#/definitions/${schema}`);
  if (validate(value)) return [];
  return complaintsOf(validate.errors ?? [], 'body');
}

function checkQuery(service: ServiceName, method: string, query: unknown): readonly Complaint[] {
  const validate = validator(service, `#/queries/${method.replaceAll('.', '_')}`);
  if (validate(query)) return [];
  return complaintsOf(validate.errors ?? [], 'query');
}

/** Google lists required fields by method (`calendar.events.insert`), not by schema. Only top fields matter here. */
function missing(service: ServiceName, method: string, body: unknown): readonly Complaint[] {
  const definition = methodOf(service, method);
  const properties = documentOf(service).schemas[definition?.request ?? '']?.properties ?? {};
  const given = body as Record<string, unknown> | null;
  return Object.entries(properties)
    .filter(([name, property]) => property.annotations?.required?.includes(definition?.id ?? '') && !given?.[name])
    .map(([name]) => ({ kind: 'missing', at: '', name, text: `Missing required field: ${name}` }));
}

const compilers = new Map<ServiceName, Ajv>();

function validator(service: ServiceName, pointer: string): ValidateFunction {
  let ajv = compilers.get(service);
  if (!ajv) {
    // Compiling is most of the work: each validator is short this way, and half the time is left.
    const quick = { inlineRefs: false, code: { optimize: false } };
    ajv = new Ajv({ strict: false, allErrors: true, verbose: true, validateFormats: false, ...quick });
    ajv.addSchema({ $id: service, ...schemasOf(service) });
    compilers.set(service, ajv);
  }
  const validate = ajv.getSchema(`${service}${pointer}`);
  if (!validate) throw new Error(`${service} has no schema ${pointer}`);
  return validate;
}

function schemasOf(service: ServiceName): Record<string, unknown> {
  const document = documentOf(service);
  const definitions = Object.entries(document.schemas).map(([name, schema]) => [name, toJsonSchema(schema)]);
  const queries = Object.entries(document.methods).map(([name, method]) => {
    const own = Object.entries(method.parameters).filter(([parameter]) => !method.order.includes(parameter));
    const all = [...Object.entries(document.parameters), ...own];
    const properties = Object.fromEntries(all.map(([parameter, schema]) => [parameter, toQuerySchema(schema)]));
    return [name.replaceAll('.', '_'), { type: 'object', properties, additionalProperties: false }];
  });
  return { definitions: Object.fromEntries(definitions), queries: Object.fromEntries(queries) };
}

/** A discovery schema as JSON Schema: objects closed, int64 as string or integer, limits as numbers, `any` as anything. */
function toJsonSchema(schema: Definition): Record<string, unknown> {
  if (schema.$ref) return { $ref: `#/definitions/${schema.$ref}` };
  if (schema.type === 'any' || schema.type === undefined) return {};
  if (schema.type === 'array') return { type: 'array', items: toJsonSchema(schema.items ?? {}) };
  if (schema.type === 'object') {
    const rest = schema.additionalProperties ? toJsonSchema(schema.additionalProperties) : false;
    const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, toJsonSchema(inner)]);
    return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: rest };
  }
  const wide = schema.format === 'int64' || schema.format === 'uint64';
  return { type: wide ? ['string', 'integer'] : schema.type, format: schema.format, ...limits(schema) };
}

/** In a query everything travels as text, so `"true"` and `"10"` pass for a boolean and a number. */
function toQuerySchema(schema: Definition): Record<string, unknown> {
  const one: Record<string, unknown> = { ...limits(schema) };
  if (schema.type === 'boolean') one['enum'] = [true, false, 'true', 'false'];
  else if (schema.type === 'integer' || schema.type === 'number') one['type'] = ['integer', 'string'];
  else one['type'] = 'string';
  return schema.repeated ? { anyOf: [{ type: 'array', items: one }, one] } : one;
}

function limits(schema: Definition): Record<string, unknown> {
  return {
    ...(schema.enum ? { enum: schema.enum } : {}),
    ...(schema.minimum !== undefined ? { minimum: Number(schema.minimum) } : {}),
    ...(schema.maximum !== undefined ? { maximum: Number(schema.maximum) } : {}),
  };
}

/** `null` stands for "not given" everywhere in Google's JSON, so complaints about a null are none. */
function complaintsOf(errors: readonly ErrorObject[], where: 'body' | 'query'): readonly Complaint[] {
  return errors.filter((error) => error.data !== null && error.keyword !== 'anyOf').map((error) => toComplaint(error, where));
}

function toComplaint(error: ErrorObject, where: 'body' | 'query'): Complaint {
  const at = fieldPath(error.instancePath);
  const proto = snakeCase(at);
  if (error.keyword === 'additionalProperties') {
    const name = String(error.params['additionalProperty']);
    const place = proto ? ` at '${proto}'` : '';
    const text =
      where === 'body'
        ? `Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`
        : `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`;
    return { kind: 'unknown', at, name, text };
  }
  const value = JSON.stringify(error.data) ?? 'undefined';
  const text = `Invalid value at '${proto}' (${typeName(error)}), ${value.slice(0, 200)}`;
  return { kind: 'value', at, name: at.split('.').at(-1) ?? '', text };
}

/** Google names the wanted type as a proto does: `TYPE_INT32`. Of enums and messages the document has no full name. */
function typeName(error: ErrorObject): string {
  const schema = error.parentSchema as { type?: string | string[]; format?: string } | undefined;
  if (error.keyword === 'enum') return 'TYPE_ENUM';
  if (schema?.type === 'object') return 'TYPE_MESSAGE';
  if (schema?.type === 'boolean') return 'TYPE_BOOL';
  if (schema?.format) return `TYPE_${schema.format.toUpperCase()}`;
  return `TYPE_${String(schema?.type ?? 'value').toUpperCase()}`;
}

/** `/requests/0/addSheet` as `requests[0].addSheet`. */
function fieldPath(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path ? `${path}.${part}` : part), '');
}

function snakeCase(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function argument(text: string): Complaint {
  return { kind: 'argument', at: '', name: '', text };
}
