/**
 * Bytes packed as zlib does (RFC 1950, 1951), for pictures of few flat colours: runs of one byte and rows that repeat
 * the one above are all that is looked for. A library that finds more is seven kilobytes at each click.
 */

/** `row`: after so many bytes the picture begins a row. */
export function zlib(bytes: Uint8Array, row: number): readonly number[] {
  const out = bitWriter();
  out.bits(1, 1); // the last block
  out.bits(1, 2); // with the fixed codes
  let at = 0;
  while (at < bytes.length) {
    const [distance, length] = longest(bytes, at, row);
    if (length < shortest) out.symbol(bytes[at] ?? 0);
    else writeMatch(out, length, distance);
    at += length < shortest ? 1 : length;
  }
  out.symbol(endOfBlock);
  return [0x78, 0x01, ...out.bytes(), ...bigEndian(adler32(bytes))];
}

const shortest = 3;
const mostAtOnce = 258;
const endOfBlock = 256;

function longest(bytes: Uint8Array, at: number, row: number): readonly [distance: number, length: number] {
  const above = matchLength(bytes, at, row);
  const before = matchLength(bytes, at, 1);
  return above >= before ? [row, above] : [1, before];
}

function matchLength(bytes: Uint8Array, at: number, distance: number): number {
  if (distance > at) return 0;
  const most = Math.min(mostAtOnce, bytes.length - at);
  let length = 0;
  while (length < most && bytes[at + length] === bytes[at + length - distance]) length += 1;
  return length;
}

type BitWriter = ReturnType<typeof bitWriter>;

function bitWriter() {
  const done: number[] = [];
  let held = 0;
  let count = 0;
  /** The lowest bit first. */
  const bits = (value: number, length: number) => {
    held |= value << count;
    count += length;
    while (count >= 8) {
      done.push(held & 0xff);
      held >>>= 8;
      count -= 8;
    }
  };
  /** Codes of Huffman stand with their highest bit first. */
  const code = (value: number, length: number) => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits((value >> bit) & 1, 1);
  };
  const symbol = (value: number) => {
    if (value < 144) code(0x30 + value, 8);
    else if (value < 256) code(0x190 + value - 144, 9);
    else if (value < 280) code(value - 256, 7);
    else code(0xc0 + value - 280, 8);
  };
  const bytes = () => (count > 0 ? [...done, held & 0xff] : done);
  return { bits, code, symbol, bytes };
}

function writeMatch(out: BitWriter, length: number, distance: number): void {
  const more = length - shortest;
  if (length === mostAtOnce) out.symbol(285);
  else if (more < 8) out.symbol(257 + more);
  else {
    const extra = log2(more) - 2;
    out.symbol(257 + 4 * (extra + 1) + ((more >> extra) & 3));
    out.bits(more & ((1 << extra) - 1), extra);
  }
  const back = distance - 1;
  const extra = Math.max(0, log2(back) - 1);
  out.code(back < 4 ? back : 2 * (extra + 1) + ((back >> extra) & 1), 5);
  out.bits(back & ((1 << extra) - 1), extra);
}

function log2(value: number): number {
  return 31 - Math.clz32(value);
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

export function bigEndian(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
