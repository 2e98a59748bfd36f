/** What a file says as a whole, column by column, and what it leaves open. */
import { foldText } from '../../../domain/text';
import { columnsOf, holdsDays, holdsNumbers } from '../cells/columns';
import { type DayOrder, dayOrderOf, dayReader } from '../cells/days';
import { currencyIn, type DecimalMark, decimalMarkOf, readMoney, scaleIn } from '../cells/numbers';
import type { Cells, ImportRequest, Question } from '../plan';
import { totalWords, yearWords } from '../words/commercial-header-words';
import { filled } from './header-row';
import { foldHeader } from './headers';
import type { FileColumns } from './mapping';

export type Sense = {
  orderOf(column: string): DayOrder;
  markOf(column: string): DecimalMark;
  readonly money: MoneySense;
  readonly questions: readonly Question[];
  readonly settled: Readonly<Record<string, string>>;
};

/** How the amounts of a column are meant where their cells do not say. */
export type MoneySense = {
  readonly currency: string | undefined;
  readonly scale: number;
  /** Amounts are kept by month. */
  readonly period: 'month' | 'year' | 'unknown';
};

type Asked = Pick<ImportRequest, 'table' | 'answers' | 'defaults' | 'settings'>;
type File = Pick<FileColumns, 'places' | 'headers'> & { readonly body: readonly Cells[] };

export function makeSense(asked: Asked, file: File): Sense {
  const { table, answers = {} } = asked;
  const orders = new Map<string, DayOrder>();
  const marks = new Map<string, DecimalMark>();
  for (const [column, place] of file.places) {
    const texts = () => file.body.map((cells) => cells[place] ?? '');
    if (holdsDays(table, column)) orders.set(column, answeredOrder(answers[column]) ?? dayOrderOf(texts()));
    // Columns of one measure each hold values.
    const numbers = column.includes(':') ? 'value' : column;
    if (holdsNumbers(table, numbers) && marks.get(numbers) !== ',') marks.set(numbers, decimalMarkOf(texts()));
  }
  const money = moneyOf(asked, file);
  const orderOf = (column: string) => orders.get(column) ?? 'unknown';
  return {
    orderOf,
    markOf: (column) => marks.get(column) ?? '.',
    money,
    questions: [...dayQuestions(file, orders), ...moneyQuestions(asked, file, money)],
    settled: {
      ...answers,
      ...Object.fromEntries([...orders].filter(([, order]) => order !== 'unknown')),
      ...(money.currency === undefined ? {} : { currency: money.currency }),
    },
  };
}

function answeredOrder(answer: string | undefined): DayOrder | undefined {
  return answer === 'day-first' || answer === 'month-first' ? answer : undefined;
}

function moneyOf({ table, answers = {}, defaults = {} }: Asked, { places, headers }: File): MoneySense {
  const header = foldHeader(headers[places.get('amount') ?? -1] ?? '');
  const monthly = table === 'costs' || table === 'outcomeValues' || !yearWords.test(header);
  const answered = answers.amount === 'month' || answers.amount === 'year' ? answers.amount : 'unknown';
  const currency = [currencyIn(header), answers.currency, defaults.currency].find(Boolean);
  return { currency: currency?.toUpperCase(), scale: scaleIn(header), period: monthly ? 'month' : answered };
}

const exampleCount = 3;

function dayQuestions({ places, headers, body }: File, orders: ReadonlyMap<string, DayOrder>): readonly Question[] {
  const reader = dayReader('unknown');
  return [...orders].flatMap(([column, order]): Question[] => {
    const place = places.get(column) ?? -1;
    if (order !== 'unknown') return [];
    const open = cellsAt(body, place).filter((text) => {
      const read = reader(text);
      return 'reason' in read && read.reason === 'ambiguous-day';
    });
    if (open.length === 0) return [];
    const options = ['day-first', 'month-first'];
    return [{ column, header: headers[place] ?? '', kind: 'day-order', examples: examplesOf(open), options }];
  });
}

/** The teams' own currencies first. */
const offered: Readonly<Record<string, readonly string[]>> = {
  fa: ['IRT', 'IRR', 'USD', 'EUR'],
  th: ['THB', 'USD', 'EUR'],
  en: ['USD', 'EUR', 'GBP', 'THB', 'IRT', 'IRR'],
};

function moneyQuestions({ table, settings }: Asked, file: File, money: MoneySense): readonly Question[] {
  const { places, headers, body } = file;
  const place = places.get('amount');
  if (place === undefined || !('currency' in columnsOf(table))) return [];
  const header = headers[place] ?? '';
  const amounts = cellsAt(body, place);
  const open = money.currency === undefined ? openAmounts(file, place) : [];
  const persian = /[\u0600-\u06ff]/.test(foldText([header, ...amounts.slice(0, 20)].join(' ')));
  const options = offered[persian ? 'fa' : settings.language] ?? [];
  const period = money.period === 'unknown' && amounts.length > 0;
  return [
    ...(open.length > 0
      ? [{ column: 'currency', header, kind: 'currency' as const, examples: examplesOf(open), options }]
      : []),
    ...(period
      ? [
          {
            column: 'amount',
            header,
            kind: 'period' as const,
            examples: examplesOf(amounts),
            options: ['year', 'month'],
          },
        ]
      : []),
  ];
}

/** Amounts whose currency neither their cell nor the one beside it names. */
function openAmounts({ places, body }: File, place: number): readonly string[] {
  const beside = places.get('currency') ?? -1;
  return body
    .filter((cells) => (cells[place] ?? '').trim() !== '' && (cells[beside] ?? '').trim() === '')
    .map((cells) => cells[place] ?? '')
    .filter((text) => currencyIn(text) === undefined);
}

function cellsAt(body: readonly Cells[], place: number): readonly string[] {
  return body.map((cells) => cells[place] ?? '').filter((text) => text.trim() !== '');
}

function examplesOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim().slice(0, 60)))].slice(0, exampleCount);
}

/** The last row, where it begins with a word for a sum and holds nothing else but numbers; -1 where there is none. */
export function totalRow(body: readonly Cells[]): number {
  let last = body.length - 1;
  while (last > 0 && filled(body[last]) === 0) last -= 1;
  const cells = (body[last] ?? []).map((cell) => cell.trim()).filter(Boolean);
  const [first = '', ...rest] = cells;
  const sums = rest.length > 0 && rest.every((cell) => 'value' in readMoney(cell.replace(/[%٪]/g, ''), '.'));
  return last > 0 && sums && totalWords.test(foldText(first).replace(/[:：]$/, '')) ? last : -1;
}
