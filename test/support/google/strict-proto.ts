/**
 * Google's own definitions as a strict check of JSON. protobufjs' `verify` passes unknown fields and several members of
 * one oneof; this walker does not, and it wants the JSON spelling (lowerCamelCase, enum names).
 */
import { join } from 'node:path';
import protobuf from 'protobufjs';

/** What a message must keep beyond its shape, by the message's full name without the leading dot. */
export type Rules = Readonly<Record<string, (value: Fields) => readonly string[]>>;
export type Fields = Readonly<Record<string, unknown>>;

const packages = join(process.cwd(), 'node_modules');

/** Loads proto files of `google-proto-files`, and more definitions written out as proto text. */
export function definitions(files: readonly string[], more = ''): protobuf.Root {
  const root = new protobuf.Root();
  root.resolvePath = (_origin, target) => {
    if (target.startsWith('/')) return target;
    const home = target.startsWith('google/protobuf/') ? 'protobufjs' : 'google-proto-files';
    return join(packages, home, target);
  };
  root.loadSync([...files]);
  if (more) protobuf.parse(more, root);
  root.resolveAll();
  return root;
}

/** What is wrong with `value` as the JSON of `type`, one sentence each with its path; nothing when all is well. */
export function strictComplaints(type: protobuf.Type, value: unknown, rules: Rules = {}, at = ''): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [`${at || 'value'}: must be an object (${type.name})`];
  }
  const fields = value as Fields;
  const path = (name: string) => (at ? `${at}.${name}` : name);
  return [
    ...Object.entries(fields).flatMap(([name, inner]) => {
      const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
      return field
        ? fieldComplaints(field, inner, rules, path(name))
        : [`${path(name)}: unknown field of ${type.name}`];
    }),
    ...type.oneofsArray.flatMap(({ oneof }) => {
      const present = oneof.filter((name) => name in fields);
      return present.length > 1 ? [`${at || 'value'}: only one of ${present.join(', ')} may be set`] : [];
    }),
    ...(rules[type.fullName.slice(1)]?.(fields) ?? []).map((complaint) => `${at || 'value'}: ${complaint}`),
  ];
}

function fieldComplaints(field: protobuf.Field, value: unknown, rules: Rules, at: string): readonly string[] {
  if (!field.repeated) return valueComplaints(field, value, rules, at);
  if (!Array.isArray(value)) return [`${at}: must be a list`];
  return value.flatMap((item, index) => valueComplaints(field, item, rules, `${at}[${index}]`));
}

function valueComplaints(field: protobuf.Field, value: unknown, rules: Rules, at: string): readonly string[] {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) {
    const known = typeof value === 'string' && Object.hasOwn(type.values, value);
    return known ? [] : [`${at}: ${JSON.stringify(value)} is no ${type.name}`];
  }
  if (type === null) return scalarComplaints(field.type, value, at);
  const wrapped = wrappers[type.fullName];
  if (wrapped) return scalarComplaints(wrapped, value, at);
  if (type.fullName === '.google.protobuf.ListValue') return Array.isArray(value) ? [] : [`${at}: must be a list`];
  return strictComplaints(type, value, rules, at);
}

/** Messages that JSON writes as the bare value. */
const wrappers: Readonly<Record<string, string>> = {
  '.google.protobuf.BoolValue': 'bool',
  '.google.protobuf.FloatValue': 'float',
};

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int32: (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  // JSON has no 64-bit numbers: Google writes them as digits and reads both.
  int64: (value) => Number.isSafeInteger(value) || (typeof value === 'string' && /^-?\d{1,19}$/.test(value)),
  float: (value) => Number.isFinite(value),
  double: (value) => Number.isFinite(value),
};

function scalarComplaints(type: string, value: unknown, at: string): readonly string[] {
  const fits = scalars[type];
  if (!fits) throw new Error(`${at} is of type ${type}, which this walker does not know yet.`);
  return fits(value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${type}`];
}
