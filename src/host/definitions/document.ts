/** Google's discovery documents as they lie beside this file; see README.md for where they come from. */
import { readFileSync } from 'node:fs';

export type ServiceName = 'Sheets' | 'Calendar' | 'Drive' | 'Docs';

export type Definition = {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: Definition;
  readonly properties?: Readonly<Record<string, Definition>>;
  readonly additionalProperties?: Definition;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly repeated?: boolean;
  readonly required?: boolean;
  readonly location?: 'path' | 'query';
  readonly annotations?: { readonly required?: readonly string[] };
};

export type MethodDefinition = {
  readonly id: string;
  /** Parameters in the order Apps Script takes them, after the body. */
  readonly order: readonly string[];
  readonly request?: string;
  readonly response?: string;
  /** It takes a blob between the path's parameters and the optional arguments. */
  readonly media?: boolean;
  readonly parameters: Readonly<Record<string, Definition>>;
};

export type ServiceDocument = {
  readonly name: string;
  readonly parameters: Readonly<Record<string, Definition>>;
  readonly methods: Readonly<Record<string, MethodDefinition>>;
  readonly schemas: Readonly<Record<string, Definition>>;
};

const files: Record<ServiceName, string> = {
  Sheets: 'sheets-v4.json',
  Calendar: 'calendar-v3.json',
  Drive: 'drive-v3.json',
  Docs: 'docs-v1.json',
};
const read = new Map<ServiceName, ServiceDocument>();

export function isDefined(service: string): service is ServiceName {
  return Object.hasOwn(files, service);
}

export function documentOf(service: ServiceName): ServiceDocument {
  const known = read.get(service);
  if (known) return known;
  const text = readFileSync(new URL(files[service], import.meta.url), 'utf8');
  const document = JSON.parse(text) as ServiceDocument;
  read.set(service, document);
  return document;
}

export function methodOf(service: ServiceName, method: string): MethodDefinition | undefined {
  const { methods } = documentOf(service);
  return Object.hasOwn(methods, method) ? methods[method] : undefined;
}

export type SplitArguments = {
  readonly body: unknown;
  readonly media: unknown;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** The arguments of an advanced service: body if the method has one, path parameters, optional arguments, headers. */
export function splitArguments(definition: MethodDefinition, args: readonly unknown[]): SplitArguments {
  const start = definition.request === undefined ? 0 : 1;
  const last = start + definition.order.length;
  const end = last + (definition.media === true ? 1 : 0);
  return {
    body: start === 1 ? (args[0] ?? undefined) : undefined,
    media: end > last ? (args[last] ?? undefined) : undefined,
    path: Object.fromEntries(definition.order.map((name, index) => [name, args[start + index]])),
    query: (args[end] ?? {}) as Record<string, unknown>,
    headers: (args[end + 1] ?? {}) as Record<string, unknown>,
  };
}
