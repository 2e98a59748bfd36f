import { Blob, type Bytes, textToBytes } from './language/blob';
import { define } from './language/date';
import { enumName, makeEnum } from './language/enums';
import { call, exception, wrongParameters } from './language/host';

const charset = makeEnum('Charset', ['US_ASCII', 'UTF_8']);
const digests = makeEnum('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const macs = makeEnum('MacAlgorithm', ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
const rsas = makeEnum('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);

type Data = string | Bytes;

function ask(method: string, ...args: unknown[]): unknown {
  return call('Utilities', method, ...args);
}

/** Text becomes bytes in its charset; bytes stay. */
function bytesOf(data: Data, of?: unknown): Bytes {
  if (typeof data !== 'string') return data;
  return textToBytes(data, enumName(of, 'Charset') === 'US_ASCII' ? 'US-ASCII' : 'UTF-8');
}

function algorithm(value: unknown, of: string, args: readonly unknown[], method: string): string {
  const name = enumName(value, of);
  if (name === undefined) throw wrongParameters(args, `Utilities.${method}`);
  return name;
}

function date(value: unknown, args: readonly unknown[]): number {
  if (!(value instanceof Date) || args.some((arg) => typeof arg !== 'string'))
    throw wrongParameters([value, ...args], 'Utilities.formatDate');
  return value.getTime();
}

const encoding = {
  base64Encode: (data: Data, of?: unknown) => ask('base64Encode', bytesOf(data, of), false),
  base64EncodeWebSafe: (data: Data, of?: unknown) => ask('base64Encode', bytesOf(data, of), true),
  base64Decode: (text: string) => ask('base64Decode', text),
  base64DecodeWebSafe: (text: string) => ask('base64Decode', text),
  computeDigest: (...args: [unknown, Data, unknown?]) =>
    ask('digest', algorithm(args[0], 'DigestAlgorithm', args, 'computeDigest'), bytesOf(args[1], args[2])),
  computeHmacSignature: (...args: [unknown, Data, Data, unknown?]) =>
    ask(
      'hmac',
      algorithm(args[0], 'MacAlgorithm', args, 'computeHmacSignature'),
      bytesOf(args[1], args[3]),
      bytesOf(args[2], args[3]),
    ),
  computeHmacSha256Signature: (data: Data, key: Data, of?: unknown) =>
    ask('hmac', 'HMAC_SHA_256', bytesOf(data, of), bytesOf(key, of)),
  computeRsaSignature: (...args: [unknown, string, string, unknown?]) =>
    ask('rsa', algorithm(args[0], 'RsaAlgorithm', args, 'computeRsaSignature'), bytesOf(args[1], args[3]), args[2]),
  computeRsaSha1Signature: (data: string, key: string, of?: unknown) => ask('rsa', 'RSA_SHA_1', bytesOf(data, of), key),
  computeRsaSha256Signature: (data: string, key: string, of?: unknown) =>
    ask('rsa', 'RSA_SHA_256', bytesOf(data, of), key),
};

const texts = {
  formatDate: (value: unknown, ...args: unknown[]) => ask('formatDate', date(value, args), ...args),
  parseDate: (text: string, zone: string, pattern: string) => new Date(ask('parseDate', text, zone, pattern) as number),
  formatString: (template: string, ...args: unknown[]) => ask('formatString', template, args.map(printable)),
  parseCsv: (text: string, delimiter = ',') => ask('parseCsv', text, delimiter),
  getUuid: () => ask('getUuid'),
  jsonParse: (text: string) => JSON.parse(text) as unknown,
  jsonStringify: (value: unknown) => JSON.stringify(value),
  sleep: (milliseconds: number) => {
    ask('sleep', milliseconds);
  },
};

const blobs = {
  newBlob: (data: Data, type: string | null = null, name: string | null = null) =>
    new Blob(bytesOf(data), type ?? (typeof data === 'string' ? 'text/plain' : null), name),
  gzip: (source: { getBlob(): Blob }, name?: string) => {
    const blob = source.getBlob();
    const packed = ask('gzip', blob.getBytes()) as Bytes;
    return new Blob(packed, 'application/x-gzip', name ?? `${blob.getName() ?? 'archive'}.gz`);
  },
  ungzip: (source: { getBlob(): Blob }) => {
    const blob = source.getBlob();
    return new Blob(ask('ungzip', blob.getBytes()) as Bytes, null, (blob.getName() ?? '').replace(/\.gz$/, ''));
  },
  zip: () => notHere('zip'),
  unzip: () => notHere('unzip'),
};

function notHere(method: string): never {
  throw exception(`Utilities.${method} is not in this host`, 'ScriptError');
}

function printable(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

export function installUtilities(): void {
  const enums = { Charset: charset, DigestAlgorithm: digests, MacAlgorithm: macs, RsaAlgorithm: rsas };
  define('Utilities', { ...enums, ...encoding, ...texts, ...blobs });
  for (const [name, values] of Object.entries(enums)) define(name, values);
  define('MimeType', {
    PLAIN_TEXT: 'text/plain',
    HTML: 'text/html',
    CSV: 'text/csv',
    PDF: 'application/pdf',
    PNG: 'image/png',
    JPEG: 'image/jpeg',
    GIF: 'image/gif',
    ZIP: 'application/zip',
    JAVASCRIPT: 'application/javascript',
    GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
    GOOGLE_DOCS: 'application/vnd.google-apps.document',
    GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
    FOLDER: 'application/vnd.google-apps.folder',
  });
}
