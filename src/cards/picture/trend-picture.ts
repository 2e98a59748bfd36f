/**
 * The way of a score through the last weeks as a small picture: bands as stripes with their symbols, the dead band of
 * each edge dotted, a line that breaks where nothing was known, today as a large dot. In right-to-left languages time runs
 * from the right.
 */
import type { ScoredBand } from '../../domain/health/bands';
import type { Trend, TrendPoint } from '../../domain/health/trend';
import { type Colour, pngUrl } from './png';

/** Twice as fine as it is shown: most screens are. */
const width = 536;
const height = 112;
const left = 30;
const right = width - 14;
const top = 8;
const bottom = height - 8;

const colours = {
  nothing: [0, 0, 0, 0],
  healthy: [24, 128, 56, 40],
  watch: [227, 116, 0, 40],
  'at-risk': [217, 48, 37, 40],
  edge: [128, 134, 139, 255],
  dots: [128, 134, 139, 150],
  // Readable on white and on what dark themes put behind cards.
  line: [66, 103, 178, 255],
  reckoned: [140, 160, 205, 255],
} as const satisfies Readonly<Record<string, Colour>>;
type Ink = keyof typeof colours;
const inks = Object.keys(colours) as Ink[];
const places = new Map(inks.map((ink, at) => [ink, at]));

type Canvas = { readonly cells: Uint8Array; readonly mirrored: boolean };
/** The scores between which it is drawn. */
type Span = { readonly low: number; readonly high: number };

export function trendPicture({ points, scale }: Trend, direction: 'ltr' | 'rtl'): string {
  const canvas: Canvas = { cells: new Uint8Array(width * height), mirrored: direction === 'rtl' };
  const span = spanOf(points);
  drawBands(canvas, scale, span);
  drawWay(canvas, points, span);
  return pngUrl({ width, height, cells: canvas.cells, colours: inks.map((ink) => colours[ink]) });
}

/** Points of the score that are always shown, so that a small change looks small. */
const leastSpan = 40;

function spanOf(points: readonly TrendPoint[]): Span {
  const scores = points.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const half = Math.max(leastSpan, high - low + 10) / 2;
  const middle = Math.min(100 - half, Math.max(half, (low + high) / 2));
  return half >= 50 ? { low: 0, high: 100 } : { low: middle - half, high: middle + half };
}

function yOf(score: number, { low, high }: Span): number {
  return Math.round(bottom - ((score - low) / (high - low)) * (bottom - top));
}

function put({ cells, mirrored }: Canvas, x: number, y: number, ink: Ink): void {
  if (x < 0 || x >= width || y < 0 || y >= height) return;
  cells[y * width + (mirrored ? width - 1 - x : x)] = places.get(ink) ?? 0;
}

function drawBands(canvas: Canvas, { edges, deadBand }: Trend['scale'], span: Span): void {
  const stripes = [
    ['healthy', edges.healthy, 100],
    ['watch', edges.watch, edges.healthy],
    ['at-risk', 0, edges.watch],
  ] as const;
  for (const [band, from, to] of stripes) {
    const [up, down] = [Math.max(top, yOf(to, span)), Math.min(bottom, yOf(from, span))];
    fillRows(canvas, [up, down], band);
    if (down - up >= symbolSize) drawSymbol(canvas, band, (up + down) / 2);
  }
  for (const edge of [edges.healthy, edges.watch]) drawEdge(canvas, { edge, deadBand }, span);
}

function fillRows({ cells, mirrored }: Canvas, [up, down]: readonly [number, number], ink: Ink): void {
  const [from, to] = mirrored ? [width - right, width - left] : [left, right];
  for (let y = up; y < down; y += 1) cells.fill(places.get(ink) ?? 0, y * width + from, y * width + to);
}

/** The line where a band begins, and dots as far as a band holds on beyond it. */
function drawEdge(canvas: Canvas, { edge, deadBand }: { edge: number; deadBand: number }, span: Span): void {
  const inside = (score: number) => score > span.low && score < span.high;
  for (let x = left; x < right; x += 1) {
    if (inside(edge)) put(canvas, x, yOf(edge, span), 'edge');
    for (const bound of [edge + deadBand, edge - deadBand]) {
      if (deadBand > 0 && x % 8 < 2 && inside(bound)) put(canvas, x, yOf(bound, span), 'dots');
    }
  }
}

const symbolSize = 18;

/** ● ◐ ◔ as in the words, beside the stripe: a colour is never all that tells. */
function drawSymbol(canvas: Canvas, band: ScoredBand, middle: number): void {
  const radius = symbolSize / 2;
  for (let y = -radius; y <= radius; y += 1) {
    for (let x = -radius; x <= radius; x += 1) {
      const far = Math.hypot(x, y);
      if (far > radius) continue;
      const isFull = band === 'healthy' || (band === 'watch' ? x <= 0 : x >= 0 && y <= 0);
      const symbolX = left - 6 - radius + (canvas.mirrored ? -x : x);
      if (isFull || far > radius - 2) put(canvas, Math.round(symbolX), Math.round(middle + y), 'edge');
    }
  }
}

/** Between neighbouring weeks that are both known; a week alone is a dot. */
function drawWay(canvas: Canvas, points: readonly TrendPoint[], span: Span): void {
  const last = points.length - 1;
  const room = right - left - 20;
  const drawn = points.map(({ score, reckoned }, at) =>
    score === undefined
      ? undefined
      : ({
          x: Math.round(left + 6 + (at / last) * room),
          y: yOf(score, span),
          ink: reckoned ? 'reckoned' : 'line',
        } as const),
  );
  drawn.forEach((place, at) => {
    if (!place) return;
    const next = drawn[at + 1];
    if (next) drawLine(canvas, place, next);
    else if (!drawn[at - 1]) drawDisc(canvas, place, dot);
    if (at === last) drawDisc(canvas, place, todayDot);
  });
}

type Disc = readonly (readonly [along: number, down: number])[];
const [pen, dot, todayDot] = [discOf(2), discOf(4), discOf(7)];

function discOf(radius: number): Disc {
  const reach = Array.from({ length: 2 * radius + 1 }, (_, at) => at - radius);
  return reach.flatMap((down) =>
    reach.filter((along) => Math.hypot(along, down) <= radius).map((along) => [along, down] as const),
  );
}

type Place = { readonly x: number; readonly y: number; readonly ink: Ink };

/** What is only reckoned is drawn in dashes. */
function drawLine(canvas: Canvas, from: Place, to: Place): void {
  const steps = Math.max(to.x - from.x, Math.abs(to.y - from.y), 1);
  for (let step = 0; step <= steps; step += 1) {
    const x = Math.round(from.x + ((to.x - from.x) * step) / steps);
    const y = Math.round(from.y + ((to.y - from.y) * step) / steps);
    if (from.ink === 'reckoned' && x % 12 >= 8) continue;
    drawDisc(canvas, { x, y, ink: from.ink }, pen);
  }
}

function drawDisc(canvas: Canvas, { x, y, ink }: Place, disc: Disc): void {
  for (const [along, down] of disc) put(canvas, x + along, y + down, ink);
}
