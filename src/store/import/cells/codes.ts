/** Codes, and the words that stand for them. */
import { type Weekday, weekdays } from '../../../domain/team/teammate';
import { foldText } from '../../../domain/text';
import { type Column, unreadable } from '../../cells';
import { codeWords } from '../words/code-words';
import { bad, type Reader } from './reading';

/** The column's own reading first, then the words that stand for its codes. */
export function codeReader(table: string, key: string, column: Column<unknown>): Reader<unknown> {
  const found = new Map<string, string>();
  for (const [code, words] of Object.entries(codeWords[`${table}.${key}`] ?? {})) {
    for (const word of words.split(',')) found.set(foldWord(word), code);
  }
  return (text) => {
    const own = column.read(text);
    const value = own === unreadable ? column.read(found.get(foldWord(text)) ?? text) : own;
    return value === unreadable ? bad : { value };
  };
}

function foldWord(text: string): string {
  return foldText(text)
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** `mon-fri` and `Monday, Tuesday`; a week wraps from Sunday to Monday. */
export const workdaysOf: Reader<readonly Weekday[]> = (text) => {
  const found = text
    .split(/[,;،\s]+/)
    .filter(Boolean)
    .map((part) => part.split(/[-–]/).map(weekday));
  const spans = found.map(([from, to, ...more]) => (more.length > 0 ? undefined : spanOf(from, to ?? from)));
  if (spans.length === 0 || spans.includes(undefined)) return bad;
  // In the order of the file: an export that is imported again must change nothing.
  return { value: [...new Set(spans.flatMap((span) => span ?? []))] };
};

function weekday(name: string): Weekday | undefined {
  return weekdays.find((one) => foldText(name).startsWith(one));
}

function spanOf(from: Weekday | undefined, to: Weekday | undefined): readonly Weekday[] | undefined {
  if (!from || !to) return undefined;
  const start = weekdays.indexOf(from);
  const length = (weekdays.indexOf(to) - start + 7) % 7;
  return Array.from({ length: length + 1 }, (_, step) => weekdays[(start + step) % 7] ?? from);
}
