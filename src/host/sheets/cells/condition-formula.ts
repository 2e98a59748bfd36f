/**
 * Custom formulas of conditional formats, as far as this host works them out: references, comparisons, arithmetic and
 * the functions below. A formula with anything else is told as one that is not shown; nothing is guessed.
 */
import { wallOf } from '../../calendar/zone';
import { type Book, cellAt, type Sheet, sheetByTitle } from '../book';
import { effective } from '../content';
import type { Scalar } from '../grid';
import { columnNumber, parseA1 } from './a1';
import { serialOfDay } from './serial';

export type Asked = {
  readonly book: Book;
  readonly sheet: Sheet;
  /** When the sheet is looked at. */
  readonly now: number;
  /** The cell that is asked about, and the first of the rule's range, which the formula is written for. */
  readonly at: Place;
  readonly first: Place;
};
type Place = { readonly row: number; readonly column: number };
type Value = Scalar | undefined;
type Part = (asked: Asked) => Value;

/** What a cell would show as an error: the condition is then not met. */
class CellError extends Error {}
/** What this host does not calculate. */
class Unknown extends Error {}

const parsed = new Map<string, Part | undefined>();

/** Nothing for a formula that this host does not work out. Each formula is taken apart once. */
export function meetsFormula(formula: string, asked: Asked): boolean | undefined {
  if (!parsed.has(formula)) parsed.set(formula, partOf(formula));
  const part = parsed.get(formula);
  if (!part) return undefined;
  try {
    return truth(part(asked));
  } catch (error) {
    if (error instanceof CellError) return false;
    throw error;
  }
}

function partOf(formula: string): Part | undefined {
  try {
    return parse(formula);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

const tokenForm =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Za-z]{1,3}\$?\d+(?!\w|\())|(\w+)|(<>|<=|>=|[-+*/=<>();,]))/y;

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  const text = formula.replace(/^\s*=/, '').trimEnd();
  tokenForm.lastIndex = 0;
  while (tokenForm.lastIndex < text.length) {
    const found = tokenForm.exec(text);
    if (!found) throw new Unknown();
    tokens.push(found[0].trim());
  }
  return tokens;
}

function parse(formula: string): Part {
  const tokens = tokensOf(formula);
  let next = 0;
  const take = (...wanted: readonly string[]) => (wanted.includes(tokens[next] ?? '') ? tokens[next++] : undefined);
  const need = (token: string) => {
    if (!take(token)) throw new Unknown();
  };
  const chain = (operand: () => Part, operators: readonly string[], join: Join): Part => {
    let left = operand();
    for (let sign = take(...operators); sign; sign = take(...operators)) left = join(sign, left, operand());
    return left;
  };
  const comparison = (): Part => chain(sum, ['=', '<>', '<=', '>=', '<', '>'], compared);
  const sum = (): Part => chain(product, ['+', '-'], calculated);
  const product = (): Part => chain(atom, ['*', '/'], calculated);
  const call = (name: string): Part => {
    const run = functions[name.toUpperCase()];
    if (!run) throw new Unknown();
    const parts: Part[] = [];
    need('(');
    while (!take(')')) {
      parts.push(comparison());
      if (tokens[next] !== ')' && !take(';', ',')) throw new Unknown();
    }
    return (asked) => run(asked, parts);
  };
  const atom = (): Part => {
    if (take('-')) return negated(atom());
    if (take('(')) {
      const inner = comparison();
      need(')');
      return inner;
    }
    const token = tokens[next++];
    if (token === undefined) throw new Unknown();
    return tokens[next] === '(' ? call(token) : constant(token);
  };
  const whole = comparison();
  if (next !== tokens.length) throw new Unknown();
  return whole;
}

type Join = (sign: string, left: Part, right: Part) => Part;

const negated =
  (part: Part): Part =>
  (asked) =>
    -numberOf(part(asked));

function constant(token: string): Part {
  if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
  if (/^\d/.test(token)) return () => Number(token);
  if (/^(true|false)$/i.test(token)) return () => /^true$/i.test(token);
  const [, fixedColumn, letters = '', fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(token) ?? [];
  if (digits === undefined) throw new Unknown();
  return ({ sheet, at, first }) => {
    const row = Number(digits) - 1 + (fixedRow ? 0 : at.row - first.row);
    return valueAt(sheet, row, columnNumber(letters) + (fixedColumn ? 0 : at.column - first.column));
  };
}

function valueAt(sheet: Sheet, row: number, column: number): Value {
  const content = effective(cellAt(sheet, row, column));
  if (!content) return undefined;
  if ('error' in content) throw new CellError();
  return content.value;
}

type Run = (asked: Asked, parts: readonly Part[]) => Value;

const given = (asked: Asked, parts: readonly Part[], index: number): Value => parts[index]?.(asked);
const numbers = (asked: Asked, parts: readonly Part[]) => parts.map((part) => numberOf(part(asked)));

const functions: Readonly<Record<string, Run>> = {
  AND: (asked, parts) => parts.map((part) => truth(part(asked))).every(Boolean),
  OR: (asked, parts) => parts.map((part) => truth(part(asked))).some(Boolean),
  ISNUMBER: (asked, parts) => typeof given(asked, parts, 0) === 'number',
  N: (asked, parts) => {
    const value = given(asked, parts, 0);
    return typeof value === 'string' ? 0 : Number(value ?? 0);
  },
  MID: (asked, parts) => {
    const [, from = 1, length = 0] = [0, ...numbers(asked, parts.slice(1))];
    return textOf(given(asked, parts, 0)).slice(from - 1, from - 1 + length);
  },
  DATE: (asked, parts) => {
    const [year = 0, month = 0, day = 0] = numbers(asked, parts);
    return serialOfDay(year, month, day) ?? cellError();
  },
  TIME: (asked, parts) => {
    const [hours = 0, minutes = 0, seconds = 0] = numbers(asked, parts);
    return (hours * 3600 + minutes * 60 + seconds) / 86_400;
  },
  NOW: (asked) => wallSerial(asked),
  TODAY: (asked) => Math.floor(wallSerial(asked)),
  INDIRECT: (asked, parts) => {
    const { title, range } = parseA1(textOf(given(asked, parts, 0))) ?? {};
    const sheet = title === undefined ? asked.sheet : sheetByTitle(asked.book, title);
    if (!sheet || !range) throw new CellError();
    return valueAt(sheet, range.startRowIndex ?? 0, range.startColumnIndex ?? 0);
  },
};

/** The clock on the wall of the spreadsheet's zone, in days. */
export function wallSerial({ book, now }: Pick<Asked, 'book' | 'now'>): number {
  return wallOf(now, book.properties.timeZone || 'Etc/GMT') / 86_400_000 + 25_569;
}

function cellError(): never {
  throw new CellError();
}

function textOf(value: Value): string {
  return value === undefined ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function numberOf(value: Value): number {
  if (value === undefined) return 0;
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? cellError() : number;
}

function truth(value: Value): boolean {
  return typeof value === 'string' ? cellError() : Boolean(value);
}

function calculated(sign: string, left: Part, right: Part): Part {
  return (asked) => {
    const [one, other] = [numberOf(left(asked)), numberOf(right(asked))];
    if (sign === '+') return one + other;
    if (sign === '-') return one - other;
    return sign === '*' ? one * other : other === 0 ? cellError() : one / other;
  };
}

/** Sheets orders numbers before texts before booleans, and compares texts without regard to case. */
function compared(sign: string, left: Part, right: Part): Part {
  return (asked) => {
    const [one, other] = alike(left(asked), right(asked));
    const rank = (value: Scalar) => ['number', 'string', 'boolean'].indexOf(typeof value);
    const same = rank(one) === rank(other);
    const less = same ? one < other : rank(one) < rank(other);
    const equal = same && one === other;
    const results: Readonly<Record<string, boolean>> = { '=': equal, '<>': !equal, '<': less, '<=': less || equal };
    return results[sign] ?? (sign === '>' ? !less && !equal : !less);
  };
}

/** An empty cell is 0 beside a number, no text beside a text. */
function alike(one: Value, other: Value): readonly [Scalar, Scalar] {
  const empty = (beside: Value): Scalar => (typeof beside === 'string' ? '' : typeof beside === 'boolean' ? false : 0);
  const key = (value: Scalar) => (typeof value === 'string' ? value.toLowerCase() : value);
  return [key(one ?? empty(other)), key(other ?? empty(one))];
}
