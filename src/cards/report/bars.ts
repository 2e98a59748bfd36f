/** Bars of a chart as pictures without words, so that one picture serves every language; words stand beside it as text. */
import { type Colour, pngUrl } from '../picture/png';

const width = 320;
const height = 20;
const empty: Colour = [225, 229, 234, 255];
const under: Colour = [66, 103, 178, 255];
const full: Colour = [24, 128, 56, 255];

/** In right-to-left languages it fills from the right. Full only where all of it is there, empty only where nothing is. */
export function barPicture(share: number, direction: 'ltr' | 'rtl'): string {
  const filled = share >= 1 ? width : Math.max(share > 0 ? 2 : 0, Math.floor(share * width));
  const cells = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * width + (direction === 'rtl' ? width - filled : 0);
    cells.fill(1, from, from + filled);
  }
  return pngUrl({ width, height, cells, colours: [empty, share >= 1 ? full : under] });
}
