/** One value of an Apps Script enum: an object that reads as its name. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  readonly #of: string;

  constructor(of: string, name: string, ordinal: number) {
    this.#of = of;
    this.#name = name;
    this.#ordinal = ordinal;
    Object.freeze(this);
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
  /** Not part of Apps Script: which enum this value belongs to. */
  static nameOf(value: unknown): string {
    return value instanceof EnumValue ? value.#of : '';
  }
}

export type Enum = Readonly<Record<string, EnumValue>>;

export function makeEnum(name: string, values: readonly string[]): Enum {
  return Object.freeze(Object.fromEntries(values.map((value, at) => [value, new EnumValue(name, value, at)])));
}

/** The name of a value of this enum, or nothing where it is something else. */
export function enumName(value: unknown, of: string): string | undefined {
  return EnumValue.nameOf(value) === of && value instanceof EnumValue ? value.name() : undefined;
}
