import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ImportTable, importTables } from '../../store/import/import-tables';

export const importHelp = `Usage: npm run import -- FILE.csv [options]

Reads a table from a file, recognises its columns and says what an import of it comes to: rows that are new, changed,
unchanged or refused. Without --state it compares with an empty workbook and writes nothing.

  --table NAME               what the rows are: ${importTables.slice(0, 8).join(', ')},
                             ${importTables.slice(8).join(', ')}
  --map MAP.json             { "Their header": "our column" }, with "" for a column to leave out
  --answer COLUMN=ANSWER     to a question: renewalDay=day-first, currency=IRT, amount=month (repeatable)
  --default COLUMN=VALUE     what a row says that says nothing of its own (repeatable)
  --state FOLDER             import into the workspace that npm start keeps in that folder
  --dry-run                  with --state: only compare
  --json                     one JSON object on stdout
  --help                     this text

Exit 0: every row was taken as it stands. 1: something was refused, could not be read or is asked. 2: wrong use.
`;

export type ImportOptions = {
  readonly file: string;
  readonly table: ImportTable | undefined;
  /** Their header → our column. */
  readonly map: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly state: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const [file = '', ...more] = positionals;
  const help = values.help ?? false;
  if (!help && file === '') throw new UsageError('Name a file: npm run import -- FILE.csv');
  if (more.length > 0) throw new UsageError(`One file at a time, not ${positionals.join(' and ')}.`);
  return {
    file,
    table: tableOf(values.table),
    map: values.map === undefined ? {} : mapIn(values.map),
    answers: pairs('--answer', values.answer),
    defaults: pairs('--default', values.default),
    state: values.state,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
    help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: {
        table: { type: 'string' },
        map: { type: 'string' },
        answer: { type: 'string', multiple: true },
        default: { type: 'string', multiple: true },
        state: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function tableOf(text: string | undefined): ImportTable | undefined {
  const table = importTables.find((one) => one === text);
  if (text !== undefined && table === undefined) {
    throw new UsageError(`--table takes one of ${importTables.join(', ')}, not "${text}".`);
  }
  return table;
}

function pairs(option: string, texts: readonly string[] = []): Readonly<Record<string, string>> {
  const split = texts.map((text) => /^([^=]+)=(.*)$/.exec(text) ?? [text]);
  const wrong = split.find(([, column]) => column === undefined);
  if (wrong) throw new UsageError(`${option} takes COLUMN=VALUE, not "${wrong[0]}".`);
  return Object.fromEntries(split.map(([, column = '', value = '']) => [column, value]));
}

function mapIn(path: string): Readonly<Record<string, string>> {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError(`--map ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const entries = typeof read === 'object' && read !== null && !Array.isArray(read) ? Object.entries(read) : undefined;
  if (!entries?.every(([, column]) => typeof column === 'string')) {
    throw new UsageError(`--map ${path} takes { "Their header": "our column" }.`);
  }
  return Object.fromEntries(entries);
}
