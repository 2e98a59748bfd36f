/** Conditions of drop-downs and of conditional formats, as far as this host works them out. */
import type { sheets_v4 } from '@googleapis/sheets';
import { type Book, cellAt, Refusal, type Sheet } from '../book';
import { effective, shownText } from '../content';
import type { Scalar } from '../grid';
import { placeOf } from '../values';
import { parseEntered } from './entered';

type Condition = sheets_v4.Schema$BooleanCondition;
type Test = (value: Scalar | '', text: string, wanted: readonly string[]) => boolean;

const number = (compare: (value: number, first: number, second: number) => boolean): Test => {
  return (value, _text, [first = '', second = '']) =>
    typeof value === 'number' && compare(value, numberOf(first), numberOf(second));
};
const text = (compare: (text: string, wanted: string) => boolean): Test => {
  return (_value, shown, [wanted = '']) => compare(shown.toLowerCase(), wanted.toLowerCase());
};

const tests: Record<string, Test> = {
  TEXT_EQ: text((shown, wanted) => shown === wanted),
  TEXT_NOT_EQ: text((shown, wanted) => shown !== wanted),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_NOT_CONTAINS: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_STARTS_WITH: text((shown, wanted) => shown.startsWith(wanted)),
  TEXT_ENDS_WITH: text((shown, wanted) => shown.endsWith(wanted)),
  TEXT_IS_EMAIL: (_value, shown) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown),
  NUMBER_EQ: number((value, wanted) => value === wanted),
  NUMBER_NOT_EQ: number((value, wanted) => value !== wanted),
  NUMBER_GREATER: number((value, wanted) => value > wanted),
  NUMBER_GREATER_THAN_EQ: number((value, wanted) => value >= wanted),
  NUMBER_LESS: number((value, wanted) => value < wanted),
  NUMBER_LESS_THAN_EQ: number((value, wanted) => value <= wanted),
  NUMBER_BETWEEN: number((value, low, high) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: number((value, low, high) => value < low || value > high),
  DATE_IS_VALID: (value) => typeof value === 'number',
  BLANK: (value) => value === '',
  NOT_BLANK: (value) => value !== '',
  BOOLEAN: (value) => typeof value === 'boolean',
};

function numberOf(wanted: string): number {
  const { value } = parseEntered(wanted.replace(/^=/, ''), 'en_US');
  return typeof value === 'number' ? value : Number.NaN;
}

/** Whether a cell meets a condition; nothing when this host does not know the condition. */
export function meets(sheet: Sheet, row: number, column: number, condition: Condition): boolean | undefined {
  const test = tests[condition.type ?? ''];
  if (!test) return undefined;
  const content = effective(cellAt(sheet, row, column));
  const value = content && 'value' in content ? content.value : '';
  const wanted = (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  return test(value, shownText(sheet, row, column), wanted);
}

/** What a drop-down offers; nothing when the rule is no list. */
function optionsOf(book: Book, rule: sheets_v4.Schema$DataValidationRule): readonly string[] | undefined {
  const values = (rule.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '');
  if (rule.condition?.type === 'ONE_OF_LIST') return values;
  if (rule.condition?.type === 'BOOLEAN') return values.length > 0 ? values : ['TRUE', 'FALSE'];
  if (rule.condition?.type !== 'ONE_OF_RANGE') return undefined;
  const { sheet, area } = placeOf(book, (values[0] ?? '').replace(/^=/, '').replaceAll('$', ''));
  const options = new Set<string>();
  for (let row = area.fromRow; row < Math.min(area.toRow, sheet.grid.usedRows()); row += 1) {
    for (let column = area.fromColumn; column < area.toColumn; column += 1) options.add(shownText(sheet, row, column));
  }
  options.delete('');
  return [...options];
}

export type Rule = sheets_v4.Schema$DataValidationRule;
/** What each rule offers, worked out once for many cells. */
export type Lists = Map<Rule, readonly string[] | undefined>;

/** What a rule's list offers; nothing when it is none, or when the range it names is gone. */
export function listedBy(book: Book, rule: Rule, lists: Lists): readonly string[] | undefined {
  if (!lists.has(rule))
    lists.set(
      rule,
      safely(() => optionsOf(book, rule)),
    );
  return lists.get(rule);
}

/** Whether what stands in a cell is what its rule wants. An empty cell always is; so is what this host cannot judge. */
export function isValid(
  sheet: Sheet,
  at: { row: number; column: number },
  rule: Rule,
  options: readonly string[] | undefined,
) {
  const shown = shownText(sheet, at.row, at.column);
  if (shown === '') return true;
  return options ? options.includes(shown) : (meets(sheet, at.row, at.column, rule.condition ?? {}) ?? true);
}

function safely<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
