import type { CsvText } from '../../host/input/csv';
import type { Head } from '../../store/import/head/header-row';
import type { ImportTable } from '../../store/import/import-tables';
import type { ImportPlan, Question } from '../../store/import/plan';

export type ToldRow = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
};
/** `unread`: cells of rows that are taken; `file`: why there is no table. */
export type ToldQuestion = {
  readonly column: string;
  readonly kind: Question['kind'] | 'unread' | 'file';
  readonly examples: readonly string[];
  readonly options?: readonly string[];
  readonly rows?: readonly number[];
  readonly reason?: string;
};

/** What `--json` prints. `rows` = `new` + `changed` + `unchanged` + entries of `refused`. */
export type ImportReport = {
  readonly table: ImportTable | '';
  readonly encoding: string;
  readonly separator: string;
  readonly rows: number;
  readonly mapping: readonly { readonly header: string; readonly column: string }[];
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly ToldRow[];
  readonly questions: readonly ToldQuestion[];
};

type File = Pick<CsvText, 'encoding' | 'separator' | 'unread'>;

export function reportOf({ encoding, separator }: File, table: ImportTable, plan: ImportPlan): ImportReport {
  return {
    ...{ table, encoding, separator, rows: plan.rows },
    mapping: plan.mapping.map(({ header, column }) => ({ header, column })),
    ...{ new: plan.added, changed: plan.updated, unchanged: plan.unchanged },
    refused: plan.refused.map(({ row, column, value, reason }) => ({ row, column, value, reason })),
    questions: [...plan.questions.map(({ header: _, ...question }) => question), ...unreadCells(plan)],
  };
}

/** A file that is no table, or of which nobody can say which one: none of its rows is taken. */
export function reportOfNone(file: CsvText, likely: readonly ImportTable[], head: Head): ImportReport {
  const { encoding, separator, rows, unread } = file;
  const filled = rows
    .map((cells, index) => ({ row: index + 1, filled: cells.some((cell) => cell.trim() !== '') }))
    .slice(head.bodyAt)
    .filter(({ filled }) => filled);
  const headers = head.shown;
  const question: ToldQuestion =
    rows.length === 0
      ? { column: '', kind: 'file', examples: [], reason: unread[0]?.reason ?? 'holds no rows' }
      : { column: '', kind: 'table', examples: headers.filter(Boolean).slice(0, 5), options: likely };
  return {
    ...{ table: '', encoding, separator, rows: filled.length },
    mapping: headers.map((header) => ({ header, column: '' })),
    ...{ new: 0, changed: 0, unchanged: 0 },
    refused: filled.map(({ row }) => ({ row, column: '', value: '', reason: 'no-table' })),
    questions: [question],
  };
}

/** By column and reason: where it happened often, one line says it. */
function unreadCells({ cells }: ImportPlan): readonly ToldQuestion[] {
  const found = new Map<string, { column: string; reason: string; examples: string[]; rows: number[] }>();
  for (const { row, column, value, reason } of cells) {
    const key = `${reason} ${column}`;
    const told = found.get(key) ?? { column, reason, examples: [], rows: [] };
    found.set(key, told);
    told.rows.push(row);
    if (told.examples.length < 5 && !told.examples.includes(value)) told.examples.push(value);
  }
  return [...found.values()].map((told) => ({ kind: 'unread', ...told }));
}

/** 1 where somebody has to look. */
export function exitCodeOf({ refused, questions }: ImportReport): 0 | 1 {
  return refused.length + questions.length > 0 ? 1 : 0;
}

const shownRows = 20;

/** For people to read. */
export function summaryOf(report: ImportReport, file: CsvText): string {
  const { table, encoding, separator, rows, mapping, refused, questions } = report;
  const named = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[separator] ?? `"${separator}"`;
  const noTable = questions.find(({ kind }) => kind === 'file');
  if (noTable) return `No table: the file ${noTable.reason?.replace(/^the file /, '')}.`;
  const taken = mapping.filter(({ column }) => column !== '');
  const left = mapping.filter(({ column }) => column === '').map(({ header }) => header || '(no header)');
  return [
    `${table === '' ? 'No table that I know' : `Table: ${table}`}. ${rows} rows, ${encoding}, parted by ${named}.`,
    ...(taken.length > 0
      ? ['', 'Columns:', ...taken.map(({ header, column }) => `  ${header || '(no header)'} → ${column}`)]
      : []),
    ...(left.length > 0 ? [`  left out: ${left.join(', ')}`] : []),
    '',
    `New ${report.new} · changed ${report.changed} · unchanged ${report.unchanged} · refused ${refused.length}`,
    ...(table === '' ? [] : refused.slice(0, shownRows).map(refusedLine)),
    ...(table !== '' && refused.length > shownRows ? [`  … and ${refused.length - shownRows} more`] : []),
    ...(questions.length > 0 ? ['', 'To look at:', ...questions.map(questionLine)] : []),
    ...(file.unread.length > 0
      ? [
          '',
          'The file itself:',
          ...file.unread.slice(0, shownRows).map(({ line, reason }) => `  line ${line}: ${reason}`),
        ]
      : []),
  ].join('\n');
}

function refusedLine({ row, column, value, reason }: ToldRow): string {
  const cell = [column, value && `"${value}"`].filter(Boolean).join(' ');
  return `  row ${row}${cell ? `, ${cell}` : ''}: ${reasons[reason] ?? reason}`;
}

function questionLine({ column, kind, examples, options = [], rows = [], reason = '' }: ToldQuestion): string {
  const such = examples.map((text) => `"${text}"`).join(', ');
  switch (kind) {
    case 'table':
      return `  What are these rows? --table ${options.join(' | ')}`;
    case 'unread':
      return `  ${column}: ${reasons[reason] ?? reason} in ${rows.length} rows that were taken without it (${such})`;
    case 'day-order':
      return `  ${column}: day or month first in ${such}? --answer ${column}=${options.join('|')}`;
    case 'currency':
      return `  ${column}: of which currency is ${such}? --answer ${column}=${options.join('|')}`;
    case 'period':
      return `  ${column}: is ${such} of a year or of a month? --answer ${column}=${options.join('|')}`;
    default:
      return `  ${reason}`;
  }
}

const reasons: Readonly<Record<string, string>> = {
  'no-table': 'nobody can say what it is a row of',
  'no-id': 'no name and no id',
  'no-account': 'no account of this name, id or domain',
  'no-outcome': 'no outcome of these words, or several',
  'no-value': 'a value is missing',
  'bad-value': 'cannot be read',
  'ambiguous-day': 'day or month?',
  'short-year': 'a year of two digits: write four',
  'no-currency': 'no currency',
  'no-period': 'of a month or of a year?',
  'total-row': 'adds up the rows above',
  duplicate: 'stands above already',
};
