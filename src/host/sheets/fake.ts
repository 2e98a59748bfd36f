/** A Google Sheets that keeps Google's rules, and what people do in it by hand. */
import { createHash } from 'node:crypto';
import type { sheets_v4 } from '@googleapis/sheets';
import { type Caller, type Fake, GoogleError, ScriptError } from '../contract';
import { methodOf, splitArguments } from '../definitions/document';
import { parseFields, selectFields, unknownField } from '../definitions/field-mask';
import { checkAnswer, checkRequest } from '../definitions/validate';
import { spreadsheetAnswer } from './answer';
import { type Book, type BookDump, dumpBook, forkBook, newSheet, restoreBook } from './book';
import { type Hands, handsOf } from './hands';
import { createMetadata } from './metadata';
import { methods, type Others } from './methods';
import { applyGrid } from './requests/cells';
import { addSheet } from './requests/tabs';

export type Role = 'reader' | 'writer';

export type SheetsFake = Fake &
  Hands & {
    /** Makes an empty spreadsheet with one tab, `Sheet1`; nobody has granted it to the add-on yet. */
    addSpreadsheet(owner: string, title: string, more?: { id?: string; sharedWith?: Record<string, Role> }): string;
    share(id: string, email: string, role: Role | 'none'): void;
    /** This person lets the add-on use the file (`drive.file`). */
    grant(email: string, id: string): void;
    hasGrant(email: string, id: string): boolean;
    /** Puts the file in the bin: to the add-on it is not there any more. */
    remove(id: string): void;
    list(): readonly { id: string; title: string; owner: string; people: Readonly<Record<string, Role>> }[];
  };

/**
 * `fileGrants: false` is for an add-on with the whole `spreadsheets` scope, which needs no grant per file. `now`: when
 * people look at a sheet, for what its colours say of time.
 */
export type SheetsOptions = { readonly fileGrants?: boolean; readonly now?: () => number };

type State = { books: Map<string, Book>; made: number };

export function createSheets({ fileGrants = true, now = Date.now }: SheetsOptions = {}): SheetsFake {
  const state: State = { books: new Map(), made: 0 };

  const bookOf = (id: string): Book => {
    const book = state.books.get(id);
    if (!book) throw notFound();
    return book;
  };
  const visible = (id: string, email: string, access: 'read' | 'write'): Book => {
    const book = bookOf(id);
    const role = book.owner === email ? 'writer' : book.people[email];
    if (!role || (access === 'write' && role === 'reader')) throw forbidden();
    if (fileGrants && !book.grants.includes(email)) throw notFound();
    return book;
  };
  /** Runs on forks and keeps them only when nothing was refused. */
  const change = <Value>(book: Book, work: (fork: Book) => Value): Value => {
    const fork = forkBook(book);
    const value = work(fork);
    state.books.set(fork.id, fork);
    return value;
  };

  const addSpreadsheet: SheetsFake['addSpreadsheet'] = (owner, title, more = {}) => {
    state.made += 1;
    const id = more.id ?? newId(`${state.made} ${owner} ${title}`);
    state.books.set(id, newBook(id, owner, title, more.sharedWith ?? {}));
    return id;
  };

  const create = (body: sheets_v4.Schema$Spreadsheet, caller: Caller): unknown => {
    const id = addSpreadsheet(caller.email, body.properties?.title ?? 'Untitled spreadsheet');
    try {
      return change(bookOf(id), (book) => {
        book.grants.push(caller.email);
        fillBook(book, body);
        return spreadsheetAnswer(book, { gridData: false });
      });
    } catch (error) {
      state.books.delete(id);
      throw error;
    }
  };

  const run = (method: string, args: readonly unknown[], caller: Caller): unknown => {
    const definition = methodOf('Sheets', method);
    if (!definition) throw new ScriptError(`Sheets.${method} is not a function`, 'TypeError');
    refuseComplaints(method, args);
    const split = splitArguments(definition, args);
    if (method === 'Spreadsheets.create') return create((split.body ?? {}) as sheets_v4.Schema$Spreadsheet, caller);
    const known = methods[method];
    if (!known) throw new ScriptError(`Sheets.${method} is not in this host`);
    const call = { ...split, by: caller.email };
    const book = visible(String(split.path.spreadsheetId), caller.email, known.access);
    const forks = new Map<string, Book>();
    const others: Others = (id) => {
      const fork = forks.get(id) ?? forkBook(visible(id, caller.email, 'write'));
      forks.set(id, fork);
      return fork;
    };
    const answer =
      known.access === 'write' ? change(book, (fork) => known.run(fork, call, others)) : known.run(book, call, others);
    for (const [id, fork] of forks) state.books.set(id, fork);
    return answer;
  };

  return {
    call(method, args, caller) {
      const answer = run(method, args, caller);
      const complaints = checkAnswer('Sheets', method, answer);
      if (complaints.length > 0) throw new Error(`The local Sheets answered amiss: ${JSON.stringify(complaints)}`);
      return partial(method, answer, args);
    },
    dump: () => ({ made: state.made, books: [...state.books.values()].map(dumpBook) }),
    restore(dump) {
      const { made, books } = dump as { made: number; books: BookDump[] };
      state.made = made;
      state.books = new Map(books.map((book) => [book.id, restoreBook(book)]));
    },
    addSpreadsheet,
    share(id, email, role) {
      const { [email]: _old, ...people } = bookOf(id).people;
      bookOf(id).people = role === 'none' ? people : { ...people, [email]: role };
    },
    grant(email, id) {
      const book = bookOf(id);
      if (book.owner !== email && !book.people[email]) throw forbidden();
      if (!book.grants.includes(email)) book.grants.push(email);
    },
    hasGrant: (email, id) => state.books.get(id)?.grants.includes(email) ?? false,
    remove(id) {
      bookOf(id);
      state.books.delete(id);
    },
    list: () =>
      [...state.books.values()].map(({ id, properties, owner, people }) => ({
        id,
        title: properties.title ?? '',
        owner,
        people,
      })),
    ...handsOf(bookOf, change, now),
  };
}

function refuseComplaints(method: string, args: readonly unknown[]): void {
  const complaints = checkRequest('Sheets', method, args);
  if (complaints.length > 0) throw new GoogleError(400, 'badRequest', complaints.map(({ text }) => text).join('\n'));
}

/** What the `fields` parameter leaves of an answer. */
function partial(method: string, answer: unknown, args: readonly unknown[]): unknown {
  const definition = methodOf('Sheets', method);
  const fields = definition && splitArguments(definition, args).query.fields;
  if (typeof fields !== 'string' || !fields || !definition?.response) return answer;
  let unknown: string | undefined = fields;
  try {
    const tree = parseFields(fields);
    unknown = unknownField('Sheets', definition.response, tree);
    if (unknown === undefined) return selectFields(answer, tree);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  const reason = `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`;
  throw new GoogleError(400, 'badRequest', `Request contains an invalid argument. ${reason}`);
}

function newBook(id: string, owner: string, title: string, people: Record<string, Role>): Book {
  const properties = { title, locale: 'en_US', autoRecalc: 'ON_CHANGE', timeZone: 'Etc/GMT' };
  const sheets = [newSheet(0, 'Sheet1')];
  return { id, properties, owner, people: { ...people }, grants: [], sheets, metadata: [], namedRanges: [], lastId: 0 };
}

function fillBook(book: Book, body: sheets_v4.Schema$Spreadsheet): void {
  book.properties = { ...book.properties, ...body.properties, title: book.properties.title ?? '' };
  if (body.sheets?.length) {
    book.sheets = [];
    for (const given of body.sheets) {
      const sheet = addSheet(book, { ...(book.sheets.length === 0 ? { sheetId: 0 } : {}), ...given.properties });
      for (const grid of given.data ?? []) applyGrid(book, sheet, grid);
      for (const metadata of given.developerMetadata ?? []) {
        createMetadata(book, { ...metadata, location: { sheetId: sheet.properties.sheetId } });
      }
    }
  }
  for (const metadata of body.developerMetadata ?? [])
    createMetadata(book, { ...metadata, location: { spreadsheet: true } });
}

/** 44 characters, as Google's ids have. */
function newId(seed: string): string {
  return `1${createHash('sha256').update(seed).digest('base64url')}`;
}

function notFound(): GoogleError {
  return new GoogleError(404, 'notFound', 'Requested entity was not found.');
}

function forbidden(): GoogleError {
  return new GoogleError(403, 'forbidden', 'The caller does not have permission');
}
