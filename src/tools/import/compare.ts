import { defaultSettings } from '../../domain/team/settings';
import type { CsvText } from '../../host/input/csv';
import { type Words, words } from '../../messages/words';
import { prepareImport } from '../../store/import';
import { importColumns } from '../../store/import/cells/columns';
import { guessTable, type TableGuess } from '../../store/import/head/guess-table';
import { findHead } from '../../store/import/head/header-row';
import type { ImportTable } from '../../store/import/import-tables';
import type { ImportPlan, ImportRequest } from '../../store/import/plan';
import { type ImportOptions, UsageError } from './options';

/** What a file is compared with. */
export type Company = Pick<ImportRequest, 'existing' | 'settings' | 'by' | 'at' | 'today'>;

export function nobody(now: number): Company {
  return {
    existing: { accounts: [], team: [], rows: [] },
    settings: defaultSettings,
    by: { email: 'import@localhost', zone: 'UTC' },
    at: now,
    today: new Date(now).toISOString().slice(0, 10) as Company['today'],
  };
}

/** The table that the options name, else the one that the headers tell. */
export function tableIn(file: CsvText, { table }: Pick<ImportOptions, 'table'>): TableGuess {
  return table === undefined ? guessTable(file.rows, labelsIn(file)) : { table, likely: [table] };
}

/** What an import of the whole file comes to. */
export function compare(file: CsvText, table: ImportTable, asked: ImportOptions, company: Company): ImportPlan {
  const labels = labelsIn(file)?.[table] ?? {};
  // Their headers stand for our columns, as the workbook's own would.
  const theirs = Object.fromEntries(Object.entries(asked.map).map(([header, column]) => [column, header]));
  const request = { table, rows: file.rows, headers: { ...labels, ...theirs }, ...company };
  const { answers, defaults } = asked;
  checkNamed(table, 'default', defaults);
  const map = placesOf(request, asked);
  const prepared = prepareImport({ ...request, answers, defaults, map });
  checkAnswers(prepareImport({ ...request, defaults, map }), answers);
  return prepared.portion(0, prepared.total);
}

/** The headers of the workbook in the language that knows most of the file's. */
function labelsIn({ rows }: CsvText): Words['labels']['headers'] | undefined {
  const cells = new Set(rows.slice(0, 40).flat());
  const known = (['en', 'fa', 'th'] as const).map((language) => {
    const { headers } = words(language, 'UTC').labels;
    const all = Object.values(headers).flatMap((byColumn) => Object.values(byColumn));
    return { headers, count: new Set(all.filter((header) => cells.has(header))).size };
  });
  return known.reduce((best, one) => (one.count > best.count ? one : best)).headers;
}

/** The map's headers as places in the file. */
function placesOf(
  { table, rows, headers }: Pick<ImportRequest, 'table' | 'rows' | 'headers'>,
  { map }: Pick<ImportOptions, 'map'>,
): Readonly<Record<string, string>> {
  checkColumns(table, map);
  const { shown } = findHead(rows, table, headers);
  const bare = (text: string) => text.trim().toLowerCase();
  const found = Object.entries(map).map(([header, column]) => {
    const place = shown.findIndex((one) => bare(one) === bare(header));
    if (place >= 0) return [String(place), column] as const;
    throw new UsageError(
      `--map: the file has no column "${header}"; it has ${shown.map((one) => `"${one}"`).join(', ')}.`,
    );
  });
  return Object.fromEntries(found);
}

function checkColumns(table: ImportTable, map: ImportOptions['map']): void {
  const columns = importColumns(table);
  const measure = (column: string) => table === 'measures' && /^measure:.+/.test(column);
  const wrong = Object.values(map).find((column) => column !== '' && !columns.includes(column) && !measure(column));
  if (wrong === undefined) return;
  throw new UsageError(
    `--map: ${table} have no column "${wrong}"; they have ${columns.join(', ')}, and "" leaves one out.`,
  );
}

function checkNamed(table: ImportTable, option: string, named: Readonly<Record<string, string>>): void {
  const columns = importColumns(table);
  const wrong = Object.keys(named).find((column) => !columns.includes(column));
  if (wrong !== undefined) {
    throw new UsageError(`--${option}: ${table} have no column "${wrong}"; they have ${columns.join(', ')}.`);
  }
}

function checkAnswers({ questions }: Pick<ImportPlan, 'questions'>, answers: ImportOptions['answers']): void {
  for (const [column, answer] of Object.entries(answers)) {
    const question = questions.find((one) => one.column === column);
    const free = question?.kind === 'currency' && /^[A-Z]{3}$/.test(answer);
    if (!question || free || question.options.includes(answer)) continue;
    throw new UsageError(`--answer ${column}: choose of ${question.options.join(', ')}, not "${answer}".`);
  }
}
