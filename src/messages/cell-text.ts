/** A cell of the workbook as people read it: days, numbers and choices in their language. */
import { dayMs, dayOf } from '../domain/time/time';
import type { CellValue } from '../domain/undo/changed';
import type { Words } from './words';

/** Anything may stand in a cell, a whole mail too. */
const longestShown = 80;
/** Sheets counts days from here. */
const serialZero = Date.UTC(1899, 11, 30);
const days = ['renewalDay', 'noticeDay', 'day', 'due', 'opened', 'closed', 'resultDay', 'reached', 'expectedDay'];
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/** `people`: how somebody is called. */
export function cellText(cell: CellPlace, people: (email: string) => string, words: Words): string {
  const { column, value, now } = cell;
  const { format, journal: say } = words;
  if (value === '') return say.blank;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (typeof value === 'number') {
    const isDay = days.includes(column) && Math.abs(value) < 200_000;
    return isDay ? format.day(dayOf(serialZero + Math.floor(value) * dayMs)) : format.number(value);
  }
  if (instantForm.test(value)) return format.when(Date.parse(value), now);
  const choice = choicesIn(cell, words)[value];
  if (choice !== undefined) return choice;
  return /^[^\s@,]+@[^\s@,]+$/.test(value) ? people(value) : format.isolate(shortened(value));
}

type CellPlace = {
  readonly table: string;
  readonly column: string;
  readonly value: CellValue;
  readonly now: number;
};

export function shortened(text: string): string {
  // By whole characters: half an emoji is none.
  const letters = [...text.slice(0, 2 * longestShown)];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : text;
}

function choicesIn({ table, column }: CellPlace, words: Words): Readonly<Record<string, string>> {
  const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'signals state': words.signal.states,
    'signals kind': words.signal.kinds,
    'signals urgency': words.signal.urgencies,
    'signals reason': words.signal.reasons,
    'signalEvents from': words.signal.states,
    'signalEvents to': words.signal.states,
    'accounts stage': words.account.stages,
    'activities kind': words.activity.kinds,
    'team role': words.common.roles,
    'team language': words.common.languages,
    'measures measure': words.health.measures,
  };
  return lists[`${table} ${column}`] ?? {};
}
