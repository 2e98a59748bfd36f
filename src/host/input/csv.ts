import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Unread } from '../contract';
import { decodeText } from './text-encoding';

export type CsvFile = {
  /** The headers first; every row as long as they are. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file that each row begins at. */
  readonly lines: readonly number[];
  readonly encoding: string;
  readonly separator: string;
  readonly unread: readonly Unread[];
};

const separators = [',', ';', '\t', '|'];

export type CsvText = {
  /** As a spreadsheet would show them: titles, blank and ragged rows and all. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file that each row begins at. */
  readonly lines: readonly number[];
  readonly encoding: string;
  readonly separator: string;
  readonly unread: readonly Unread[];
};

/** Reads whatever stands in a file in any usual encoding and with any usual separator. Never throws for what is in it. */
export function readCsvText(path: string): CsvText {
  const bytes = readFileSync(path);
  const told = (line: number, reason: string): Unread => ({ file: path, line, reason });
  const nothing = { rows: [], lines: [], separator: '' };
  const foreign = foreignFormat(bytes);
  if (foreign) return { ...nothing, encoding: '', unread: [told(0, foreign)] };
  const { text, encoding } = decodeText(bytes);
  if (!isText(text)) return { ...nothing, encoding: '', unread: [told(0, 'is not text: export it as CSV')] };
  const { body, separator, firstLine } = separatorOf(text.replace(/\r\n?/g, '\n'));
  const parsed = parse(body, separator, firstLine);
  const rows = parsed.rows.map(({ cells }) => cells);
  const empty = rows.every((cells) => filledCells(cells) === 0);
  const unread = parsed.problems.map(({ line, reason }) => told(line, reason));
  return {
    rows: empty ? [] : rows,
    lines: empty ? [] : parsed.rows.map(({ line }) => line),
    encoding,
    separator,
    unread: empty ? [...unread, told(0, 'the file holds no rows')] : unread,
  };
}

/** Reads a table from a file: its headers and what stands below them. */
export function readCsv(path: string): CsvFile {
  const { rows, lines, encoding, separator, unread } = readCsvText(path);
  if (rows.length === 0) return { rows: [], lines: [], encoding, separator, unread };
  const table = tableOf(rows.map((cells, index) => ({ line: lines[index] ?? 0, cells })));
  const told = [...unread, ...table.problems.map((problem) => ({ file: path, ...problem }))];
  return { rows: table.rows, lines: table.lines, encoding, separator, unread: told.sort((a, b) => a.line - b.line) };
}

function foreignFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return 'is a workbook or archive (zip), not text: export it as CSV';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'is an old Excel workbook, not text: export it as CSV';
  if (start === '%PDF-') return 'is a PDF, not text: export it as CSV';
  return undefined;
}

/** Text holds hardly any control characters. */
function isText(text: string): boolean {
  const start = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  return (start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0) * 20 <= start.length;
}

type Line = { readonly line: number; readonly cells: readonly string[] };
type Problem = { readonly line: number; readonly reason: string };

/** Excel's own first line (`sep=;`) decides; else the separator that gives the most even rows. */
function separatorOf(text: string): { body: string; separator: string; firstLine: number } {
  const told = /^sep=(.)\n/i.exec(text);
  if (told?.[1]) return { body: text.slice(told[0].length), separator: told[1], firstLine: 2 };
  const scored = separators.map((separator) => ({ separator, score: evenness(text, separator) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return { body: text, separator: best.separator, firstLine: 1 };
}

/** How many of the first rows have the usual number of cells; more cells decide between equals. */
function evenness(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text.slice(0, 200_000), { delimiter, preview: 100, skipEmptyLines: 'greedy' });
  const width = usualWidth(data);
  const even = data.filter((row) => row.length === width).length / Math.max(1, data.length);
  return width < 2 ? 0 : even + width / 10_000;
}

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** So often a quote may stay open; in a file with more of them quotes mean nothing. */
const mostOpenQuotes = 20;

/**
 * A quote that is never closed would swallow the rest of the file: that one line is then read without quoting, and
 * the file goes on behind it.
 */
function parse(text: string, delimiter: string, firstLine: number): { rows: readonly Line[]; problems: Problem[] } {
  const rows: Line[] = [];
  const problems: Problem[] = [];
  let rest = text;
  let line = firstLine;
  for (let open = 0; rest !== ''; open += 1) {
    if (open === mostOpenQuotes) {
      problems.push({
        line,
        reason: 'too many quotation marks are never closed; from here on they are read as they stand',
      });
      const plain = rest.replace(/\n$/, '').split('\n');
      for (const [index, raw] of plain.entries()) rows.push({ line: line + index, cells: raw.split(delimiter) });
      break;
    }
    const part = parseUntilOpenQuote(rest, delimiter, line);
    for (const row of part.rows) rows.push(row);
    for (const problem of part.problems) problems.push(problem);
    if (!part.open) break;
    const end = rest.indexOf('\n', part.open.at);
    const raw = rest.slice(part.open.at, end < 0 ? undefined : end);
    rows.push({ line: part.open.line, cells: raw.split(delimiter) });
    problems.push({ line: part.open.line, reason: 'a quotation mark is never closed; the line is read as it stands' });
    rest = end < 0 ? '' : rest.slice(end + 1);
    line = part.open.line + 1;
  }
  return { rows, problems };
}

type Part = { rows: Line[]; problems: Problem[]; open: { at: number; line: number } | undefined };

function parseUntilOpenQuote(text: string, delimiter: string, firstLine: number): Part {
  const part: Part = { rows: [], problems: [], open: undefined };
  let at = 0;
  let line = firstLine;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        part.open = { at, line };
        parser.abort();
        return;
      }
      if (errors.some(({ code }) => code === 'InvalidQuotes')) {
        part.problems.push({ line, reason: 'a quotation mark stands within a cell; the row may be read wrongly' });
      }
      part.rows.push({ line, cells: data });
      line += countOf(text, '\n', at, meta.cursor);
      at = meta.cursor;
    },
  });
  return part;
}

function countOf(text: string, piece: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf(piece, from); at >= 0 && at < to; at = text.indexOf(piece, at + piece.length)) count += 1;
  return count;
}

type Table = { rows: readonly (readonly string[])[]; lines: readonly number[]; problems: Problem[] };

/** Headers are the first row that is about as wide as the table; what stands above is a title. */
function tableOf(lines: readonly Line[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled[0];
  if (!first) return { rows: [], lines: [], problems: [{ line: 0, reason: 'the file holds no rows' }] };
  const usual = usualWidth(filled.map(({ cells }) => cells));
  const start = Math.max(
    0,
    filled.findIndex(({ cells }) => filledCells(cells) * 2 >= usual),
  );
  const problems: Problem[] = filled
    .slice(0, start)
    .map(({ line }) => ({ line, reason: 'stands above the headers and belongs to no column' }));
  const headers = trimEnd(filled[start]?.cells ?? []);
  const rows = filled.slice(start + 1).map(({ line, cells }) => {
    const complaint = raggedness(cells, headers.length);
    if (complaint) problems.push({ line, reason: complaint });
    return headers.map((_, index) => cells[index] ?? '');
  });
  return { rows: [headers, ...rows], lines: filled.slice(start).map(({ line }) => line), problems };
}

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function trimEnd(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.trim() === '') length -= 1;
  return cells.slice(0, length);
}

function raggedness(cells: readonly string[], width: number): string | undefined {
  if (cells.length < width) return `has ${cells.length} of ${width} cells; the missing ones are read as empty`;
  const extra = filledCells(cells.slice(width));
  return extra === 0 ? undefined : `has ${extra} more filled cells than there are headers; they are left out`;
}
