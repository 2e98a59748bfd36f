/**
 * Tandem's part of an event's description: between two marks, with a checksum in the second. What people write around it
 * stays as it is, and a part whose words do not fit its checksum was changed by somebody: it is theirs from then on.
 */
import { fnv1a } from '../../fingerprint';

const first = '── Tandem ──';
const last = (body: string) => `── Tandem ${checksum(body)} ──`;
const marks = /── Tandem ──([\s\S]*?)── Tandem ([0-9a-f]{8}) ──/;

/** More than this nobody reads, and Calendar would cut it off somewhere. */
const longest = 8_000;

export type Sectioned =
  /** `description`: as it should be from now on; the same as before where nothing is new. */
  | { readonly kind: 'ours'; readonly description: string }
  /** People have changed or removed it, or there is no room: it is left alone. */
  | { readonly kind: 'theirs' };

/** `wasWritten`: it stood there before, so that where there is none somebody took it out. */
export function withSection(description: string, lines: readonly string[], wasWritten: boolean): Sectioned {
  const found = marks.exec(description);
  if (!found) {
    const hasMark = description.includes(first) || /── Tandem [0-9a-f]{8} ──/.test(description);
    if (wasWritten || hasMark) return { kind: 'theirs' };
    const before = description.trim() === '' ? '' : `${description}${breakIn(description).repeat(2)}`;
    return fitting(before + section(lines, breakIn(description)));
  }
  const [whole, body = '', sum = ''] = found;
  if (checksum(body) !== sum) return { kind: 'theirs' };
  const now = section(lines, breakIn(description));
  // Calendar may have turned line breaks of ours into its own: that is no other agenda.
  if (checksum(lines.join('\n')) === sum) return { kind: 'ours', description };
  return fitting(description.slice(0, found.index) + now + description.slice(found.index + whole.length));
}

function fitting(description: string): Sectioned {
  return description.length > longest ? { kind: 'theirs' } : { kind: 'ours', description };
}

export function section(lines: readonly string[], lineBreak: string = '\n'): string {
  return [first, ...lines, last(lines.join('\n'))].join(lineBreak);
}

/** A description that people edited in Calendar is HTML: there a plain line break is a blank. */
function breakIn(description: string): string {
  return /<(br|p|div|ul|ol|li|b|i|u|a|span|html-blob)\b[^>]*>/i.test(description) ? '<br>' : '\n';
}

/** By the words alone, whatever became of tags, blanks and marks of direction. */
function checksum(body: string): string {
  const words = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u200e\u200f\u2066-\u2069]+/g, ' ')
    .trim();
  return fnv1a(words).toString(16).padStart(8, '0');
}

/** Free words as they may stand there: no HTML whichever way a client reads them, one line, and no mark of ours. */
export function harmless(text: string): string {
  return text
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/&(?=#?\w+;)/g, '＆')
    .replace(/─/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
