/** Cards bring colours chosen for a white page; here they are kept readable on whatever they stand on (WCAG AA). */
import type { Color } from './card-types';

export type Rgb = readonly [red: number, green: number, blue: number];

/** The surfaces of the pages, as in `styles/tokens.css`. */
export const surfaces = { light: [255, 255, 255], dark: [30, 31, 32] } as const satisfies Record<string, Rgb>;
const enough = 4.5;

const names: { readonly [name: string]: string } = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  orange: '#ffa500',
  purple: '#800080',
  yellow: '#ffff00',
};

export function parseColour(text: string): Rgb | undefined {
  const hex = (names[text.toLowerCase()] ?? text).replace('#', '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (!/^[0-9a-f]{6}$/i.test(full)) return undefined;
  const value = Number.parseInt(full, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** google.type.Color has parts from 0 to 1; a missing part is 0. */
export function fromCardColour(color: Color): Rgb {
  const part = (value: number | undefined) => Math.round(Math.min(1, Math.max(0, value ?? 0)) * 255);
  return [part(color.red), part(color.green), part(color.blue)];
}

export function css([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read on the ground, else the nearest mix with white or black that can. */
export function readableOn(ground: Rgb, colour: Rgb): Rgb {
  const towards = luminance(ground) < 0.18 ? 255 : 0;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((part) => Math.round(part + (towards - part) * share)) as unknown as Rgb;
    if (contrast(mixed, ground) >= enough) return mixed;
  }
  return [towards, towards, towards];
}

/** Black or white, whichever is easier to read on a filled button. */
export function textOn(fill: Rgb): Rgb {
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  return contrast(white, fill) >= contrast(black, fill) ? white : black;
}
