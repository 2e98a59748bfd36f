/** A finding of the doctor in plain words: what, where and what to do. */
import type { Finding } from '../domain/doctor/finding';
import { isDay } from '../domain/time/time';
import type { FindingFacts } from './en/doctor';
import type { Words } from './words';

export type FindingText = {
  /** `Accounts, row 5, Seats used`. */
  readonly where: string;
  /** What is amiss, and what to do where no click mends it. */
  readonly what: string;
  /** What the click would do. */
  readonly mend: string | undefined;
};

/** Anything may stand in a cell, a whole mail too. */
const longestShown = 80;

export function findingText(finding: Finding, words: Words): FindingText {
  const { doctor: say } = words;
  const { title: _, text, todo } = say.kinds[finding.kind];
  const facts = factsOf(finding, words);
  const mend = finding.mend && say.mends[finding.mend](facts);
  return { where: whereOf(finding, words), what: mend ? text(facts) : `${text(facts)} ${todo}`, mend };
}

function whereOf({ tab, row, column, kind, other }: Finding, words: Words): string {
  const { doctor: say, labels, format } = words;
  if (tab === '') return say.whole;
  const title = (labels.tabs as Readonly<Record<string, string>>)[tab] ?? tab;
  const setting = kind === 'bad-setting' ? (labels.settings as Readonly<Record<string, string>>)[other] : undefined;
  const header = setting ?? headerIn(words, tab, column);
  // People count the rows of a Sheet from 1.
  return say.where({ tab: title, row: row === undefined ? undefined : row + 1, column: format.isolate(header) });
}

/** As the team's own headers stand in the workbook, unless somebody has renamed them. */
function headerIn({ labels }: Words, tab: string, column: string): string {
  const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = labels.headers;
  return headers[tab]?.[column] ?? column;
}

function factsOf({ kind, tab, value, other, twin }: Finding, words: Words): FindingFacts {
  const { format } = words;
  // By whole characters: half an emoji is none.
  const letters = value.length > longestShown ? [...value.slice(0, 2 * longestShown)] : [];
  const shown = letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : value;
  return {
    value: kind === 'nearly-full' ? format.number(Number(value)) : format.isolate(shown),
    other: otherOf({ kind, tab, other }, words),
    row: twin === undefined ? '' : format.number(twin + 1),
  };
}

function otherOf({ kind, tab, other }: Pick<Finding, 'kind' | 'tab' | 'other'>, words: Words): string {
  const { format, common } = words;
  switch (kind) {
    case 'nearly-full':
    case 'full-soon':
      return isDay(other) ? format.day(other) : '';
    case 'long-cell':
      return format.number(Number(other));
    case 'wrong-order':
      return headerIn(words, tab, other);
    case 'wrong-part':
      return (common.roles as Readonly<Record<string, string>>)[other] ?? other;
    default:
      return format.isolate(other);
  }
}
