/** Which column of a person's own file is which of ours: chosen, else by its header, else by what stands below it. */
import { cleanText } from '../../cells';
import { tabs } from '../../tables';
import { importColumns } from '../cells/columns';
import type { Directory } from '../directory';
import type { ImportTable } from '../import-tables';
import type { Cells, ImportRequest, Mapped } from '../plan';
import { guessesFor, shapeOf } from './content';
import { findHead } from './header-row';
import { columnNamed, isCommercial, measureId, measureNamed, type OwnHeaders, ownColumn } from './headers';

export type FileColumns = {
  /** Where the headers stand in the rows; -1 without any. */
  readonly head: number;
  readonly headers: Cells;
  readonly bodyAt: number;
  readonly mapping: readonly Mapped[];
  /** Column of ours → place in the file. */
  readonly places: ReadonlyMap<string, number>;
  readonly ignored: readonly string[];
  /** Those of the ignored that speak of money. */
  readonly commercial: readonly string[];
};

type Asked = Pick<ImportRequest, 'table' | 'rows' | 'headers' | 'map' | 'defaults'> & {
  readonly directory: Directory;
  readonly roles: ReadonlyMap<string, string>;
};

export const measurePrefix = 'measure:';

export function mapColumns(asked: Asked): FileColumns {
  const head = findHead(asked.rows, asked.table, asked.headers);
  const body = asked.rows.slice(head.bodyAt, head.bodyAt + 500);
  const width = head.at < 0 ? Math.max(0, ...body.map(({ length }) => length)) : head.headers.length;
  const claims = new Claims(asked.table, width);
  const at = (place: number) => (head.headers[place] ?? '').trim();
  const below = (place: number) => body.map((cells) => cells[place] ?? '');
  claimChosen(claims, asked.map);
  claimOwn(claims, { at, below, own: asked.headers ?? {} });
  claimNamed(claims, at);
  if (asked.table === 'measures') claimMeasures(claims, { at, below, long: asked.defaults?.measure !== undefined });
  claimByContent(claims, { at, below, directory: asked.directory, roles: asked.roles });
  const shown = (place: number) => cleanText(head.shown[place] ?? '').slice(0, 200);
  const mapping = Array.from({ length: width }, (_, place) => ({ place, header: shown(place), ...claims.of(place) }));
  const ignored = mapping.filter(({ column, header }) => column === '' && header !== '').map(({ header }) => header);
  const commercial = tabs[asked.table].book === 'main' ? ignored.filter(isCommercial) : [];
  return {
    head: head.at,
    headers: head.shown,
    bodyAt: head.bodyAt,
    mapping,
    places: claims.places,
    ignored,
    commercial,
  };
}

type Claim = Pick<Mapped, 'column' | 'by'>;

/** Every column of ours stands at one place at the most; the first claim counts. */
class Claims {
  readonly places = new Map<string, number>();
  private readonly claims = new Map<number, Claim>();
  readonly table: ImportTable;
  readonly width: number;

  constructor(table: ImportTable, width: number) {
    this.table = table;
    this.width = width;
  }

  of(place: number): Claim {
    return this.claims.get(place) ?? { column: '', by: '' };
  }

  /** Places that nobody has claimed yet. */
  get open(): readonly number[] {
    return Array.from({ length: this.width }, (_, place) => place).filter((place) => !this.claims.has(place));
  }

  claim(place: number, column: string, by: Mapped['by']): void {
    if (this.claims.has(place) || (column !== '' && this.places.has(column))) return;
    this.claims.set(place, { column, by });
    if (column !== '') this.places.set(column, place);
  }

  release(column: string): void {
    const place = this.places.get(column);
    if (place === undefined) return;
    this.claims.delete(place);
    this.places.delete(column);
  }
}

function claimChosen(claims: Claims, map: ImportRequest['map'] = {}): void {
  const known = [...importColumns(claims.table), 'id', ''];
  for (const [typed, column] of Object.entries(map)) {
    const place = Number(typed);
    const measure = claims.table === 'measures' && column.startsWith(measurePrefix);
    if (!/^\d+$/.test(typed) || place >= claims.width || (!known.includes(column) && !measure)) continue;
    claims.claim(
      place,
      measure ? `${measurePrefix}${measureId(column.slice(measurePrefix.length))}` : column,
      'chosen',
    );
  }
}

type FileText = { at(place: number): string; below(place: number): readonly string[] };

/** An export of ours: what Tandem derives or counts itself is not taken back. */
function claimOwn(claims: Claims, { at, below, own }: FileText & { own: OwnHeaders }): void {
  const { table } = claims;
  const { prefix, columns } = tabs[table];
  const found = claims.open.map((place) => [place, ownColumn(table, at(place), own) ?? ''] as const);
  for (const [place, column] of found) {
    if (!(column in columns)) continue;
    if (column === 'rev') claims.claim(place, '', 'header');
    else if (column !== 'id' || hasIds(below(place), prefix ?? '')) claims.claim(place, column, 'header');
  }
  for (const [place, column] of found) {
    if (column === '' || column in columns) continue;
    if (column !== 'accountName' || claims.places.has('account')) claims.claim(place, '', 'header');
    else claims.claim(place, 'account', 'header');
  }
}

function hasIds(texts: readonly string[], prefix: string): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 0 && filled.filter((text) => text.trim().startsWith(prefix)).length * 2 > filled.length;
}

/** Commercial data lives apart: what speaks of money is no column of a table that everybody sees. */
function claimNamed(claims: Claims, at: FileText['at']): void {
  const shared = tabs[claims.table].book === 'main';
  const known = importColumns(claims.table);
  for (const place of claims.open) {
    const column = shared && isCommercial(at(place)) ? undefined : columnNamed(claims.table, at(place));
    if (column !== undefined && known.includes(column)) claims.claim(place, column, 'header');
  }
}

/** Every measure in a column of its own: the known ones by name, a company's own by the numbers below. */
function claimMeasures(claims: Claims, { at, below, long }: FileText & { long: boolean }): void {
  if (claims.places.has('measure') || long || !claims.places.has('account')) return;
  claims.release('value');
  for (const place of claims.open) {
    const known = measureNamed(at(place));
    if (known !== undefined) claims.claim(place, `${measurePrefix}${known}`, 'header');
  }
  for (const place of claims.open) {
    const filled = below(place).filter((text) => text.trim() !== '');
    const numbers = filled.filter((text) => shapeOf(text.replace(/[%٪]\s*$/, '')) === 'number').length;
    const values = !says(at(place)) || filled.length === 0 ? false : numbers * 5 >= filled.length * 4;
    if (values && !isCommercial(at(place))) {
      claims.claim(place, `${measurePrefix}${measureId(at(place))}`, 'content');
    }
  }
}

type Content = FileText & Pick<Asked, 'directory' | 'roles'>;

/** More columns than these nobody's table has. */
const mostGuessed = 200;

/** A guess never beats a header, and two columns that could be the same one are neither. */
function claimByContent(claims: Claims, { at, below, directory, roles }: Content): void {
  const { table } = claims;
  const wide = [...claims.places.keys()].some((column) => column.startsWith(measurePrefix));
  const guesses = claims.open.slice(0, mostGuessed).flatMap((place) =>
    guessesFor(below(place), { table, directory, roles, sure: says(at(place)) })
      .filter((column) => !claims.places.has(column) && !(wide && column === 'value'))
      .map((column) => ({ place, column })),
  );
  for (const { place, column } of guesses) {
    const alone = guesses.every((other) => other.column !== column || other.place === place);
    if (alone) claims.claim(place, column, 'content');
  }
}

/** `Column 3`, `Unnamed: 2`, `B` and nothing at all say nothing. */
function says(header: string): boolean {
  return !/^(column|col|field|unnamed|ستون|คอลัมน์)?[\s_:.#-]*\d*$|^[a-z]$/i.test(header);
}
