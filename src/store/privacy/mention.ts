/** One person in a text: their address wherever it stands, their name where it can only be theirs. Pure. */
import type { Email } from '../../domain/team/email';
import { type Column, unreadable } from '../cells';
import type { Cell } from '../grid';
import { allColumns, type TabKey } from '../tables';

/** What stands for an address or a name that was erased. */
export const erasedWord = 'erased';
/** Where only an address may stand; the domain is nobody's by RFC 2606. */
const erasedAddress = `${erasedWord}@${erasedWord}.invalid`;

export type Person = {
  readonly address: Email;
  /** Their contact rows: ids, accounts, and what they are called there. */
  readonly ids: ReadonlySet<string>;
  readonly accounts: ReadonlySet<string>;
  readonly names: readonly string[];
};

/** Whose row a cell belongs to: names count only on rows of the person's own accounts. */
export type Setting = { readonly account: string; readonly row: readonly Cell[] };

export function namesAddress({ address }: Person, cell: Cell): boolean {
  return typeof cell === 'string' && cell.toLowerCase().includes(address) && addressIn(address).test(cell);
}

/** The parts of a text that are to go: somebody of the same name elsewhere keeps theirs. */
export function patternsFor(person: Person, { account, row }: Setting): readonly RegExp[] {
  const near = row.some((cell) => namesAddress(person, cell));
  const own = account !== '' && person.accounts.has(account);
  // A first name alone is a word like others: it counts beside the address, or where a cell says nothing else.
  if (!near && !own) return [];
  const names = person.names.filter((name) => near || /\s/.test(name) || row.includes(name));
  return [addressIn(person.address), ...names.map(wordIn)];
}

/** The cell without the person, in a form that its column still takes; the same cell where they are not in it. */
export function withoutThem(patterns: readonly RegExp[], cell: Cell, column: Column<unknown> | undefined): Cell {
  if (typeof cell !== 'string') return cell;
  const replaced = (by: string) => patterns.reduce((text, pattern) => text.replace(pattern, by), cell);
  const plain = replaced(erasedWord);
  if (plain === cell || !column) return plain;
  const fitting = [plain, replaced(''), replaced(erasedAddress)].find((text) => column.read(text) !== unreadable);
  return fitting ?? '';
}

export function columnOf(tab: TabKey, key: string): Column<unknown> | undefined {
  return (allColumns(tab) as Readonly<Record<string, Column<unknown>>>)[key];
}

/** Not as the end of a longer address, nor as its beginning; a full stop may follow. */
function addressIn(address: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}._%+-])${escaped(address)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`, 'giu');
}

function wordIn(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
