/** Which of our columns a header means: a word is compared without case, blanks and signs. */
import { foldText } from '../../../domain/text';
import { tabs } from '../../tables';
import { columnsOf } from '../cells/columns';
import { type ImportTable, importTables } from '../import-tables';
import { moneyWords } from '../words/commercial-header-words';
import { headerWords } from '../words/header-words';
import { measureWords } from '../words/measure-words';

/** The workbook's own headers of a table in the team's language, by column. */
export type OwnHeaders = Readonly<Record<string, string>>;

/** Longer texts are sentences. */
const longest = 80;

/** Tandem's own key or header: what an export of the workbook has. */
export function ownColumn(table: ImportTable, header: string, own: OwnHeaders): string | undefined {
  if (header.length > longest) return undefined;
  const keys = [...Object.keys(columnsOf(table)), ...Object.keys(tabs[table].derived)];
  const key = keys.find((one) => one === header.trim());
  const wanted = bare(header);
  return key ?? keys.find((one) => own[one] !== undefined && bare(own[one]) === wanted);
}

/** What people and other programs call it; also with something in brackets behind it, as in `Amount (EUR)`. */
export function columnNamed(table: ImportTable, header: string): string | undefined {
  if (header.length > longest) return undefined;
  const known = vocabulary(table);
  const short = header.replace(/[([{（][^)\]}）]*[)\]}）]\s*$/, '');
  return known.get(bare(header)) ?? known.get(bare(short)) ?? known.get(bare(short.replace(/\b[A-Z]{3}\s*$/, '')));
}

const vocabularies = new Map<ImportTable, ReadonlyMap<string, string>>();

function vocabulary(table: ImportTable): ReadonlyMap<string, string> {
  const made = vocabularies.get(table) ?? wordsOf(headerWords[table]);
  vocabularies.set(table, made);
  return made;
}

/** The first column that takes a word gets it. */
function wordsOf(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [column, list] of Object.entries(words)) {
    for (const word of [column, ...list.split(',')]) {
      if (!found.has(bare(word))) found.set(bare(word), column);
    }
  }
  return found;
}

let measureNames: ReadonlyMap<string, string> | undefined;

/** A measure that Tandem ships, by its id or name. */
export function measureNamed(header: string): string | undefined {
  if (header.length > longest) return undefined;
  measureNames ??= wordsOf(measureWords);
  return measureNames.get(bare(header));
}

/** The id of a company's own measure, from its name. */
export function measureId(name: string): string {
  return measureNamed(name) ?? foldText(name).replace(/[\s-]+/g, '_');
}

/** `MonthlyCharges` and `monthly_charges` are two words as much as `Monthly charges`. */
export function isCommercial(header: string): boolean {
  return moneyWords.test(foldHeader(header));
}

export function foldHeader(header: string): string {
  const words = header.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_\-./()]+/g, ' ');
  return foldText(words);
}

/** How many cells of a row are headers, of one table or of the one that knows most of them. */
export function headersIn(cells: readonly string[], table: ImportTable | undefined, own: OwnHeaders): number {
  const among = table === undefined ? importTables : [table];
  return Math.max(...among.map((one) => namedBy(cells, one, table === undefined ? {} : own)));
}

function namedBy(cells: readonly string[], table: ImportTable, own: OwnHeaders): number {
  const named = cells.map((cell) => {
    if (cell.trim() === '' || cell.length > longest) return undefined;
    const column = ownColumn(table, cell, own) ?? columnNamed(table, cell);
    return column ?? (table === 'measures' ? measureNamed(cell) : undefined);
  });
  return new Set(named.filter((column) => column !== undefined)).size;
}

/** The same few words are asked for with every table and row. */
const bared = new Map<string, string>();

function bare(word: string): string {
  const known = bared.get(word);
  if (known !== undefined) return known;
  if (bared.size > 10_000) bared.clear();
  const made = foldText(word).replace(/[^\p{L}\p{N}]/gu, '');
  bared.set(word, made);
  return made;
}
