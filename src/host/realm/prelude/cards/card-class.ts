/**
 * A small language for CardService's classes. Each class is a list of methods, and each method says what it does to the
 * card.v1 JSON that the object gathers. What is added to something else is copied: a later change of it is lost, as in
 * the live service.
 */
import { enumName } from '../language/enums';
import { exception, wrongParameters } from '../language/host';

export type Json = { [field: string]: unknown };
/** What a method does with its arguments; throws where they are not of Google's types. */
export type Take = (json: Json, args: readonly unknown[], signature: string) => void;
export type Shape = Readonly<Record<string, Take>>;
/** Methods that answer something else than the object itself. */
export type Answers = Readonly<Record<string, (json: Json) => unknown>>;

type Content = { readonly kind: string; readonly json: Json };
const contents = new WeakMap<object, Content>();
const declared = new Map<string, { readonly shape: Shape; readonly answers: Answers }>();
/** Made when the first object of a class is: no card has them all. */
const prototypes = new Map<string, object>();

/** Declares a class; the answer makes an object of it. Google's classes have no public constructor. */
export function cardClass(kind: string, shape: Shape, answers: Answers = {}, start: Json = {}): () => object {
  declared.set(kind, { shape, answers });
  return () => make(kind, copy(start));
}

/** An object of a declared class with this content, as a builder's `build` gives it. */
export function make(kind: string, json: Json): object {
  const made = Object.create(prototypeOf(kind)) as object;
  contents.set(made, { kind, json });
  return made;
}

function prototypeOf(kind: string): object | null {
  const { shape, answers } = declared.get(kind) ?? {};
  if (!shape || !answers) return null;
  const prototype = prototypes.get(kind) ?? madePrototype(kind, shape, answers);
  prototypes.set(kind, prototype);
  return prototype;
}

function madePrototype(kind: string, shape: Shape, answers: Answers): object {
  const prototype: Record<string, unknown> = { toString: () => kind };
  for (const [name, take] of Object.entries(shape)) {
    const signature = `CardService.${kind}.${name}`;
    prototype[name] = function (this: object, ...args: unknown[]): object {
      take(jsonOf(this), args, signature);
      return this;
    };
  }
  for (const [name, answer] of Object.entries(answers)) {
    prototype[name] = function (this: object): unknown {
      return answer(jsonOf(this));
    };
  }
  for (const name of Object.keys(prototype)) Object.defineProperty(prototype, name, { enumerable: false });
  Object.defineProperty(prototype, 'constructor', { value: { name: kind }, enumerable: false });
  return prototype;
}

/** Every class with its methods, for the comparison with Google's own list. */
export function declaredClasses(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...declared].map(([kind, { shape, answers }]) => [kind, [...Object.keys(shape), ...Object.keys(answers)].sort()]),
  );
}

export function kindOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? contents.get(value)?.kind : undefined;
}

export function jsonOf(value: object): Json {
  const content = contents.get(value);
  if (!content) throw new TypeError('Illegal invocation');
  return content.json;
}

export function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

/** The content of an argument that must be of one of these classes. */
export function part(args: readonly unknown[], signature: string, ...kinds: readonly string[]): Json {
  const [value] = args;
  if (!kinds.includes(kindOf(value) ?? '')) throw wrongParameters(args, signature);
  return copy(jsonOf(value as object));
}

/** A number is taken for text too: Google's own samples hand over page counts and offsets of days. */
export function text(field: string): Take {
  return (json, args, signature) => {
    if (typeof args[0] !== 'string' && typeof args[0] !== 'number') throw wrongParameters(args, signature);
    json[field] = String(args[0]);
  };
}

export function flag(field: string): Take {
  return (json, args, signature) => {
    if (typeof args[0] !== 'boolean') throw wrongParameters(args, signature);
    json[field] = args[0];
  };
}

export function number(field: string): Take {
  return (json, args, signature) => {
    if (typeof args[0] !== 'number' || !Number.isFinite(args[0])) throw wrongParameters(args, signature);
    json[field] = args[0];
  };
}

/** Another object of CardService goes into this field. */
export function nested(field: string, ...kinds: readonly string[]): Take {
  return (json, args, signature) => {
    json[field] = part(args, signature, ...kinds);
  };
}

export function choice(field: string, of: string, spelt: Readonly<Record<string, string>> = {}): Take {
  return (json, args, signature) => {
    const name = enumName(args[0], of);
    if (name === undefined) throw wrongParameters(args, signature);
    json[field] = spelt[name] ?? name;
  };
}

/** One more at the end of a list. */
export function append(json: Json, field: string, value: unknown): void {
  json[field] = [...((json[field] as unknown[] | undefined) ?? []), value];
}

export function texts(args: readonly unknown[], signature: string): readonly string[] {
  const [list] = args;
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) throw wrongParameters(args, signature);
  return [...list];
}

/** Refuses the second of several things of which an object holds one (a `oneof` of card.proto). */
export function onlyOne(json: Json, fields: readonly string[], signature: string): void {
  const taken = fields.find((field) => json[field] !== undefined);
  if (taken !== undefined) throw exception(`${signature}: there is ${taken} already, and only one can be set.`);
}
