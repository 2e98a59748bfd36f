import fc from 'fast-check';
import {
  contrast,
  fromCardColour,
  parseColour,
  type Rgb,
  readableOn,
  surfaces,
  textOn,
} from '../../../src/host/pages/cards/colour';

const part = fc.integer({ min: 0, max: 255 });
const anyColour = fc.tuple(part, part, part) as fc.Arbitrary<Rgb>;

describe('colours of cards', () => {
  test('are read as six digits, three digits or a name', () => {
    expect(['#9a6700', '#abc', 'red', 'nonsense', '#12345'].map(parseColour)).toEqual([
      [154, 103, 0],
      [170, 187, 204],
      [255, 0, 0],
      undefined,
      undefined,
    ]);
  });

  test('have parts from 0 to 1 in a button', () => {
    expect(fromCardColour({ red: 1, green: 0.5, blue: -3 })).toEqual([255, 128, 0]);
  });

  test('stay as they are where they can be read', () => {
    expect(readableOn(surfaces.light, [179, 38, 30])).toEqual([179, 38, 30]);
  });

  test('can be read on both surfaces, whatever they were', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        for (const ground of [surfaces.light, surfaces.dark]) {
          expect(contrast(readableOn(ground, colour), ground)).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test('as the fill of a button leave its words readable', () => {
    fc.assert(
      fc.property(anyColour, (fill) => {
        expect(contrast(textOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('contrast as WCAG says', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  });
});
