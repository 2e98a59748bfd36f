/** Pictures of up to sixteen colours as PNG inside an address, which is how a card carries a picture of its own. */
import { bigEndian, zlib } from './deflate';

/** Red, green, blue and opacity, 0–255 each. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Row by row, the place of each pixel's colour in the list. */
  readonly cells: Uint8Array;
  readonly colours: readonly Colour[];
};

export function pngUrl(pixels: Pixels): string {
  return `data:image/png;base64,${base64(pngBytes(pixels))}`;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bitsPerPixel = 4;
const withPalette = 3;

function pngBytes(pixels: Pixels): readonly number[] {
  const { width, height, colours } = pixels;
  const { bytes, row } = rowsOf(pixels);
  return [
    ...signature,
    ...chunk('IHDR', [...bigEndian(width), ...bigEndian(height), bitsPerPixel, withPalette, 0, 0, 0]),
    ...chunk('PLTE', colours.flatMap(opaque)),
    ...chunk('tRNS', colours.map(opacity)),
    ...chunk('IDAT', zlib(bytes, row)),
    ...chunk('IEND', []),
  ];
}

function opaque([red, green, blue]: Colour): readonly number[] {
  return [red, green, blue];
}

function opacity([, , , alpha]: Colour): number {
  return alpha;
}

/** Two pixels a byte; each row begins with a byte that says it is told as it is. */
function rowsOf({ width, height, cells }: Pixels): { readonly bytes: Uint8Array; readonly row: number } {
  const row = 1 + Math.ceil(width / 2);
  const bytes = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * row + 1 + (x >> 1);
      const cell = cells[y * width + x] ?? 0;
      bytes[at] = (bytes[at] ?? 0) | (x % 2 === 0 ? cell << 4 : cell);
    }
  }
  return { bytes, row };
}

function chunk(name: string, data: readonly number[]): readonly number[] {
  const named = [...[...name].map((letter) => letter.charCodeAt(0)), ...data];
  return [...bigEndian(data.length), ...named, ...bigEndian(crc32(named))];
}

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.slice(at, at + 3);
    const all = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const places = [18, 12, ...(two === undefined ? [] : [6]), ...(three === undefined ? [] : [0])];
    text += places
      .map((shift) => digits.charAt((all >> shift) & 63))
      .join('')
      .padEnd(4, '=');
  }
  return text;
}
