import { createHash, createHmac, createSign, randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { type Caller, type Fake, ScriptError } from '../../contract';
import { formatString } from './format-string';
import { parseJavaDate } from './java-date-parse';
import { formatJavaDate } from './java-date-pattern';

type Bytes = readonly number[];
type Method = (args: readonly unknown[], caller: Caller) => unknown;

const nodeNames: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** The computing half of Utilities and of blobs: what the realm cannot do with ECMAScript alone. */
const methods: Readonly<Record<string, Method>> = {
  base64Encode: ([bytes, webSafe]) => {
    const text = bufferOf(bytes).toString('base64');
    return webSafe ? text.replaceAll('+', '-').replaceAll('/', '_') : text;
  },
  base64Decode: ([text]) => {
    if (!/^[\w+/-]*={0,2}$/.test(String(text).replace(/\s/g, ''))) throw new ScriptError('Could not decode string.');
    return bytesOf(Buffer.from(String(text), 'base64'));
  },
  digest: ([algorithm, bytes]) => bytesOf(createHash(nodeName(algorithm)).update(bufferOf(bytes)).digest()),
  hmac: ([algorithm, bytes, key]) =>
    bytesOf(
      createHmac(nodeName(String(algorithm).slice(5)), bufferOf(key))
        .update(bufferOf(bytes))
        .digest(),
    ),
  rsa: ([algorithm, bytes, key]) =>
    bytesOf(
      createSign(nodeName(String(algorithm).slice(4)))
        .update(bufferOf(bytes))
        .sign(String(key)),
    ),
  textToBytes: ([text, charset]) => bytesOf(iconv.encode(String(text), charsetOf(charset))),
  bytesToText: ([bytes, charset]) => iconv.decode(bufferOf(bytes), charsetOf(charset)),
  gzip: ([bytes]) => bytesOf(gzipSync(bufferOf(bytes))),
  ungzip: ([bytes]) => bytesOf(gunzipSync(bufferOf(bytes))),
  formatDate: ([instant, zone, pattern]) => formatJavaDate(Number(instant), String(zone), String(pattern)),
  parseDate: ([text, zone, pattern]) => parseJavaDate(String(text), String(zone), String(pattern)),
  formatString: ([template, values]) => formatString(String(template), values as readonly unknown[]),
  parseCsv: ([text, delimiter]) =>
    Papa.parse<string[]>(String(text).replace(/\r?\n$/, ''), { delimiter: String(delimiter) }).data,
  getUuid: () => randomUUID(),
  sleep: ([milliseconds], { execution }) => {
    const wait = Number(milliseconds);
    if (!(wait >= 0 && wait <= 300_000)) throw new ScriptError('Invalid argument: milliseconds');
    execution?.spend(wait);
    return null;
  },
};

export function createUtilities(): Fake {
  return {
    call: (method, args, caller) => {
      const found = methods[method];
      if (!found) throw new ScriptError(`Utilities.${method} is not in this host`);
      return found(args, caller);
    },
    dump: () => null,
    restore: () => undefined,
  };
}

function nodeName(algorithm: unknown): string {
  const name = nodeNames[String(algorithm)];
  if (name === undefined) throw new ScriptError(`${algorithm} is not in this host`);
  return name;
}

function charsetOf(name: unknown): string {
  if (!iconv.encodingExists(String(name))) throw new ScriptError(`Invalid argument: ${name}`);
  return String(name);
}

/** Apps Script's bytes run from -128 to 127. */
function bytesOf(buffer: Buffer): Bytes {
  return [...new Int8Array(buffer)];
}

function bufferOf(bytes: unknown): Buffer {
  return Buffer.from(Int8Array.from(bytes as Bytes).buffer);
}
