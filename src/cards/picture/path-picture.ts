/**
 * The way of a figure through its last periods as a small picture: a line that breaks where there was none, the newest
 * as the large dot. In right-to-left languages time runs from the right. Between the least and the most of them: it shows
 * the way and no size, which the words beside it say.
 */
import { pngUrl } from './png';

const width = 536;
const height = 52;
const edge = 12;
const clear = [0, 0, 0, 0] as const;
// Readable on white and on what dark themes put behind cards.
const ink = [66, 103, 178, 255] as const;

type Place = { readonly x: number; readonly y: number };

/** Nothing of fewer than two. */
export function pathPicture(path: readonly (number | undefined)[], direction: 'ltr' | 'rtl'): string {
  const known = path.filter((value) => value !== undefined);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  const places = path.map((value, at): Place | undefined => {
    const along = Math.round(edge + (at / (path.length - 1)) * (width - 2 * edge));
    const x = direction === 'rtl' ? width - 1 - along : along;
    return value === undefined ? undefined : { x, y: Math.round(height - edge - share(value) * (height - 2 * edge)) };
  });
  const cells = new Uint8Array(width * height);
  places.forEach((place, at) => {
    const next = places[at + 1];
    if (place) drawDisc(cells, place, at === path.length - 1 ? 8 : 4);
    if (place && next) drawLine(cells, place, next);
  });
  return pngUrl({ width, height, cells, colours: [clear, ink] });
}

function drawLine(cells: Uint8Array, from: Place, to: Place): void {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  for (let step = 0; step <= steps; step += 1) {
    const along = (start: number, end: number) => Math.round(start + ((end - start) * step) / steps);
    drawDisc(cells, { x: along(from.x, to.x), y: along(from.y, to.y) }, 2);
  }
}

function drawDisc(cells: Uint8Array, { x, y }: Place, radius: number): void {
  for (let down = -radius; down <= radius; down += 1) {
    const half = Math.floor(Math.sqrt(radius * radius - down * down));
    cells.fill(1, (y + down) * width + x - half, (y + down) * width + x + half + 1);
  }
}
