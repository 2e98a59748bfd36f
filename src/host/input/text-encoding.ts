import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export type DecodedText = { readonly text: string; readonly encoding: string };

/**
 * Text of a file whose encoding nobody tells: by its mark, else UTF-8 where it is valid, else UTF-16 by its zero
 * bytes, else the old code page that its letters look like.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = marked(bytes) ?? (isUtf8(bytes) ? 'utf-8' : (utf16WithoutMark(bytes) ?? codePage(bytes)));
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
}

function marked(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !hasZeros(bytes);
  } catch {
    return false;
  }
}

function hasZeros(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0);
}

/** Text of separators and digits has a zero in every second byte: behind the others or before them. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < start.length / 10) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Guesses by chardet, which knows no Thai and takes Persian for other scripts: those two are looked at first. */
function codePage(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  const share = (test: (byte: number) => boolean) => high.filter(test).length / high.length;
  if (inRuns(bytes) > 0.6) {
    // Thai consonants lie at A1–BF too, where the Arabic page has hardly any letter.
    if (share((byte) => byte >= 0xa1 && byte <= 0xbf) > 0.2 && share(isNoThai) < 0.02) return 'windows-874';
    if (share((byte) => commonInArabic.has(byte)) > 0.5) return 'windows-1256';
  } else if (high.length < 12) {
    return 'windows-1252'; // a few accents tell too little to choose between the Latin pages
  }
  const guesses = analyse(Buffer.from(bytes)).map(({ name }) => nameOf(name));
  return guesses.find((name) => iconv.encodingExists(name) && !name.startsWith('utf')) ?? 'windows-1252';
}

/** The Windows pages hold everything of the ISO ones that they are called after, and more. */
function nameOf(guess: string): string {
  const windows: Record<string, string> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' };
  return (windows[guess] ?? guess).toLowerCase();
}

/** The share of letters beyond ASCII that stand next to another: high in scripts of their own, low in French. */
function inRuns(bytes: Uint8Array): number {
  let all = 0;
  let joined = 0;
  bytes.forEach((byte, index) => {
    if (byte < 0x80) return;
    all += 1;
    if ((bytes[index - 1] ?? 0) >= 0x80 || (bytes[index + 1] ?? 0) >= 0x80) joined += 1;
  });
  return all === 0 ? 0 : joined / all;
}

/** Bytes that windows-874 leaves empty. */
function isNoThai(byte: number): boolean {
  return (
    byte > 0xfb ||
    (byte >= 0xdb && byte <= 0xde) ||
    (byte < 0xa0 && ![0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97].includes(byte))
  );
}

/** ا ل ي ی ن م و ر ت ه د س ب ک گ of windows-1256. */
const commonInArabic = new Set([
  0xc7, 0xe1, 0xed, 0xec, 0xe4, 0xe3, 0xe6, 0xd1, 0xca, 0xe5, 0xcf, 0xd3, 0xc8, 0x98, 0x90, 0xdf,
]);
