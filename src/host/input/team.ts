import { isZone } from '../calendar/zone';
import type { Person, Unread } from '../contract';
import { readCsv } from './csv';

export type TeamFile = {
  readonly people: readonly Person[];
  /** The table as it was read, headers first, for the add-on's own import. */
  readonly rows: readonly (readonly string[])[];
  /** The line of the file that each row begins at. */
  readonly lines: readonly number[];
  /** The mail domains of these people. */
  readonly ownDomains: readonly string[];
  readonly unread: readonly Unread[];
};

const roles = ['csm', 'am', 'lead', 'admin'];
const languages = ['en', 'fa', 'th'];

/** Columns by any of their usual names, in any order. */
const columns = {
  email: /^(e-?mail|e-?mail address|address|ایمیل|อีเมล)$/i,
  name: /^(name|full name|نام|ชื่อ)$/i,
  role: /^(role|نقش|บทบาท)$/i,
  zone: /^(zone|time ?zone|tz|منطقه زمانی|เขตเวลา)$/i,
  language: /^(language|lang|locale|زبان|ภาษา)$/i,
};
type Column = keyof typeof columns;

/** Reads a team from a CSV file: email, name, role, zone, language. A person needs an address; the rest has defaults. */
export function readTeam(path: string): TeamFile {
  const file = readCsv(path);
  const [headers = [], ...body] = file.rows;
  const unread: Unread[] = [...file.unread];
  const place = (column: Column) => headers.findIndex((header) => columns[column].test(header.trim()));
  if (headers.length > 0 && place('email') < 0)
    unread.push({ file: path, line: 1, reason: 'has no column of addresses (email)' });
  const people: Person[] = [];
  body.forEach((cells, index) => {
    const cell = (column: Column) => cells[place(column)]?.trim() ?? '';
    const { person, complaints } = personOf(cell);
    const line = file.lines[index + 1] ?? 0;
    for (const reason of complaints) unread.push({ file: path, line, reason });
    if (person && people.some(({ email }) => email === person.email)) {
      unread.push({ file: path, line, reason: `${person.email} stands there already` });
    } else if (person) people.push(person);
  });
  const ownDomains = [...new Set(people.map(({ email }) => email.slice(email.lastIndexOf('@') + 1)))];
  return { people, rows: file.rows, lines: file.lines, ownDomains, unread };
}

function personOf(cell: (column: Column) => string): { person?: Person; complaints: readonly string[] } {
  const email = cell('email').toLowerCase();
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)) return { complaints: [`has no address: ${email || 'empty'}`] };
  const complaints: string[] = [];
  const oneOf = (column: Column, fits: (value: string) => boolean, fallback: string): string => {
    const value = cell(column);
    if (fits(value)) return value;
    if (value !== '') complaints.push(`${value} is no ${column}; ${fallback} is taken`);
    return fallback;
  };
  const person = {
    email,
    name: cell('name') || email.slice(0, email.indexOf('@')),
    role: oneOf('role', (value) => roles.includes(value.toLowerCase()), 'csm').toLowerCase(),
    zone: oneOf('zone', isZone, 'UTC'),
    language: oneOf('language', (value) => languages.includes(value.slice(0, 2).toLowerCase()), 'en')
      .slice(0, 2)
      .toLowerCase(),
  };
  return { person, complaints };
}
