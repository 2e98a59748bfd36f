/** Pictures that cards carry: bytes that any reader unpacks, and what is drawn on them. */
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { zlib } from '../../../src/cards/picture/deflate';
import { trendPicture } from '../../../src/cards/picture/trend-picture';
import type { Trend } from '../../../src/domain/health/trend';
import { addDays } from '../../../src/domain/time/time';

const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 700 })), { maxLength: 12 });

test('what is packed is unpacked to the same, whatever runs and rows it is made of', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 }), (parts, row, times) => {
      const once = parts.flatMap(([byte, count]) => new Array<number>(count).fill(byte));
      const bytes = Uint8Array.from(new Array(times).fill(once).flat());
      expect(new Uint8Array(inflateSync(Uint8Array.from(zlib(bytes, row))))).toEqual(bytes);
    }),
    { numRuns: 60 },
  );
});

type Drawn = { readonly width: number; readonly height: number; readonly at: (x: number, y: number) => number };

/** Reads such a PNG as it is defined, checksums aside: Chromium shows the picture in the browser tests. */
function read(url: string): Drawn {
  const bytes = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  expect([...head.subarray(8)]).toEqual([4, 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 2);
  expect(rows.length).toBe(stride * height);
  const at = (x: number, y: number) => {
    const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? pair >> 4 : pair & 15;
  };
  return { width, height, at };
}

const [line, reckoned] = [6, 7];

function aTrend(scores: readonly (number | undefined)[], first = 0): Trend {
  const points = scores.map((score, at) => {
    const day = addDays('2026-11-23', 7 * (at + 1 - scores.length));
    return { day, score, reckoned: at < first };
  });
  return { points, days30: 0, days90: 0, scale: { edges: { healthy: 75, watch: 50 }, deadBand: 3 } };
}

/** Columns in which anything of the line stands. */
function columns({ width, height, at }: Drawn, inks: readonly number[] = [line]): readonly number[] {
  const has = (x: number) => Array.from({ length: height }, (_, y) => at(x, y)).some((ink) => inks.includes(ink));
  return Array.from({ length: width }, (_, x) => x).filter(has);
}

describe('the picture of a trend', () => {
  test('falls where the score falls', () => {
    const drawn = read(trendPicture(aTrend([80, 75, 70, 60, 50, 40, 30, 20]), 'ltr'));
    // The pen is round where it begins.
    const heights = columns(drawn)
      .slice(3, -20)
      .map((x) => Array.from({ length: drawn.height }, (_, y) => y).findIndex((y) => drawn.at(x, y) === line));
    const sorted = [...heights].sort((a, b) => a - b);
    expect(heights).toEqual(sorted);
    expect(sorted[sorted.length - 1]).toBeGreaterThan((sorted[0] ?? 0) + 40);
  });

  test('leaves weeks open of which nothing was known', () => {
    const whole = columns(read(trendPicture(aTrend([60, 60, 60, 60, 60, 60]), 'ltr')));
    const broken = columns(read(trendPicture(aTrend([60, 60, undefined, undefined, 60, 60]), 'ltr')));
    expect(broken.length).toBeLessThan(whole.length / 2);
    expect([broken[0], broken[broken.length - 1]]).toEqual([whole[0], whole[whole.length - 1]]);
  });

  test('draws what is only reckoned in another way', () => {
    const drawn = read(trendPicture(aTrend([60, 60, 60, 60, 60, 60], 3), 'ltr'));
    const [own, before] = [columns(drawn), columns(drawn, [reckoned])];
    expect(Math.max(...before)).toBeLessThanOrEqual((own[0] ?? 0) + 4);
    expect(before.length).toBeGreaterThan(40);
  });

  test('shows where bands begin, by stripes of another colour, a line, and dots as far as a band holds on', () => {
    const { at, height } = read(trendPicture(aTrend([56, 56, 56, 56]), 'ltr'));
    const inksAt = (x: number) => [...new Set(Array.from({ length: height }, (_, y) => at(x, y)))];
    const [nothing, healthy, watch, atRisk, edge, dots] = [0, 1, 2, 3, 4, 5];
    expect(inksAt(100)).toEqual([nothing, healthy, edge, watch, line, atRisk]);
    expect(inksAt(96)).toContain(dots);
  });

  test('runs from the right in right-to-left languages', () => {
    const trend = aTrend([80, 60, undefined, 40, 30]);
    const [one, other] = [read(trendPicture(trend, 'ltr')), read(trendPicture(trend, 'rtl'))];
    const turned = columns(other).map((x) => one.width - 1 - x);
    expect([...turned].reverse()).toEqual(columns(one));
  });

  test('stays small', () => {
    const jagged = aTrend(Array.from({ length: 14 }, (_, at) => (at % 2 === 0 ? 5 : 95)));
    expect(trendPicture(jagged, 'ltr').length).toBeLessThan(10_000);
  });
});
