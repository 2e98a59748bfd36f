import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import PostalMime, { type Address, addressParser, decodeWords, type Email } from 'postal-mime';
import type { MailMessage, Unread } from '../contract';
import { textOfHtml } from './html-text';
import { type MailSource, mailSources } from './mail-files';
import { threadIds } from './mail-threads';

export type MailFolder = { readonly messages: readonly MailMessage[]; readonly unread: readonly Unread[] };

/**
 * Reads `.eml` and `.mbox` files, one file or a whole folder, into one mailbox (`*` is everyone's). What has no
 * sender or date is loaded all the same and told; ids stay the same from one reading to the next.
 */
export async function readMail(path: string, mailbox = '*'): Promise<MailFolder> {
  const { sources, unread } = mailSources(path);
  const read: { message: MailMessage; references: readonly string[]; key: string }[] = [];
  const seen = new Map<string, MailSource>();
  const told: Unread[] = [...unread];
  for (const source of sources) {
    const digest = hash(normalized(source.bytes));
    const twin = seen.get(digest);
    seen.set(digest, twin ?? source);
    if (twin) {
      told.push({ file: source.file, line: source.line, reason: `is the same mail as ${placeOf(twin)}` });
      continue;
    }
    const mail = await parsed(source);
    if (typeof mail === 'string') told.push({ file: source.file, line: source.line, reason: mail });
    else {
      const { message, complaints } = messageOf(mail, source, `${mailbox} ${digest}`);
      read.push({ message: { ...message, mailbox }, references: referencesOf(mail), key: keyOf(mail) || digest });
      told.push(...complaints.map((reason) => ({ file: source.file, line: source.line, reason })));
    }
  }
  const threads = threadIds(read.map(({ key, references, message }) => ({ key, references, date: message.date })));
  const messages = read.map(({ message }, index) => ({
    ...message,
    threadId: `thread-f:${googleNumber(`${mailbox} ${threads[index]}`)}`,
  }));
  return { messages: messages.sort((a, b) => b.date - a.date), unread: told };
}

async function parsed({ bytes }: MailSource): Promise<Email | string> {
  try {
    const mail = await PostalMime.parse(bytes);
    return mail.headers.some(({ key }) => /^[!-9;-~]+$/.test(key)) ? mail : 'has no mail headers';
  } catch (error) {
    return `is not a mail that can be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type Told = { message: Omit<MailMessage, 'mailbox' | 'threadId'>; complaints: readonly string[] };

function messageOf(mail: Email, source: MailSource, seed: string): Told & { message: { threadId: string } } {
  const date = dateOf(mail) ?? source.date;
  const from = addresses(mail, 'from') || addresses(mail, 'sender');
  const complaints = [
    ...(dateOf(mail) === undefined ? ['has no date that can be read; the file’s own stands in'] : []),
    ...(from.includes('@') ? [] : ['has no sender that can be read']),
  ];
  const message = {
    id: `msg-f:${googleNumber(seed)}`,
    threadId: '',
    headers: mail.headers.map(({ originalKey, value }) => [originalKey, decodeWords(value)] as const),
    from,
    to: addresses(mail, 'to'),
    cc: addresses(mail, 'cc'),
    bcc: addresses(mail, 'bcc'),
    replyTo: addresses(mail, 'reply-to'),
    subject: mail.subject ?? '',
    date: date ?? Math.floor(statSync(source.file).mtimeMs),
    text: mail.text || textOfHtml(mail.html ?? ''),
    html: mail.html ?? '',
  };
  return { message, complaints };
}

/** The sending time, else when the first server took it. */
function dateOf(mail: Email): number | undefined {
  const told = header(mail, 'date').map(instantOf);
  const received = header(mail, 'received').map((value) => instantOf(value.slice(value.lastIndexOf(';') + 1)));
  return [...told, ...received.reverse()].find((date) => date !== undefined);
}

/** A later year is a slip of a program, and such a mail would stay on top for ever. */
const latestDate = Date.UTC(2100, 0);

/** Reads the dates of RFC 5322, without the comments and words that some programs add; without a zone they are UTC. */
function instantOf(text: string): number | undefined {
  const bare = text.replace(/\([^()]*\)/g, ' ').trim();
  const form =
    /^(?:[a-z]{3,9},?\s*)?(\d{1,2}[\s-][a-z]{3,9}[\s-]\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?)\s*([+-]\d{4}|[a-z]{1,5})?/i;
  const [, wall, zone = 'UTC'] = form.exec(bare) ?? [];
  if (wall === undefined)
    return inTime(Date.parse(/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(bare) ? bare : ''));
  return inTime(Date.parse(`${wall} ${zone}`)) ?? inTime(Date.parse(`${wall} UTC`));
}

function inTime(date: number): number | undefined {
  return date < latestDate ? date : undefined;
}

function header(mail: Email, name: string): readonly string[] {
  return mail.headers.filter(({ key }) => key === name).map(({ value }) => value);
}

/** Address headers as Gmail gives them, names decoded and quoted where they need it; what is no address stays text. */
function addresses(mail: Email, name: string): string {
  return header(mail, name)
    .filter((value) => value.trim() !== '')
    .map((value) => addressParser(value).map(written).filter(Boolean).join(', ') || decodeWords(value))
    .join(', ');
}

function written(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(written).join(', ')};`;
  if (!address.address) return address.name;
  if (!address.name || address.name === address.address) return address.address;
  const name = /[()<>@,;:\\"[\]]/.test(address.name) ? `"${address.name.replace(/["\\]/g, '\\$&')}"` : address.name;
  return `${name} <${address.address}>`;
}

function keyOf(mail: Email): string {
  return ids(mail.messageId ?? '')[0] ?? '';
}

function referencesOf(mail: Email): readonly string[] {
  return [...ids(mail.references ?? ''), ...ids(mail.inReplyTo ?? '')];
}

function ids(text: string): readonly string[] {
  return text.match(/<[^<>\s]+>/g) ?? [];
}

function normalized(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n').trim();
}

function placeOf({ file, line }: MailSource): string {
  return line > 0 ? `${file}, line ${line}` : file;
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'latin1').digest('hex');
}

/** Nineteen digits that begin with 1, as Gmail's own ids have been for years. */
function googleNumber(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  return `1${(BigInt(`0x${digest.slice(0, 16)}`) % 10n ** 18n).toString().padStart(18, '0')}`;
}
