/** Beside every possible way that things can come, each with its chance by the closed form. */
import { rangeOf, type Uncertain, type Urn } from '../../../../src/domain/metrics/forecast/range';

/** The chance that of an urn exactly these draws hit, by ascending factorials: no draw is simulated. */
function urnChance({ hits, misses }: Urn, drawn: readonly boolean[]): number {
  const rising = (from: number, times: number) =>
    Array.from({ length: times }, (_, step) => from + step).reduce((product, value) => product * value, 1);
  const came = drawn.filter(Boolean).length;
  const ways = rising(hits + 0.5, came) * rising(misses + 0.5, drawn.length - came);
  return ways / rising(hits + misses + 1, drawn.length);
}

function everyWay(parts: readonly Uncertain[], urns: ReadonlyMap<string, Urn>) {
  return Array.from({ length: 2 ** parts.length }, (_, way) => {
    const comes = parts.map((_part, at) => (way & (1 << at)) !== 0);
    const plain = parts.map((part, at) => ('chance' in part ? (comes[at] ? part.chance : 1 - part.chance) : 1));
    const kinds = [...urns].map(([kind, urn]) =>
      urnChance(
        urn,
        comes.filter((_, at) => (parts[at] as { kind?: string }).kind === kind),
      ),
    );
    const sum = parts.reduce((all, { amount }, at) => all + (comes[at] ? amount : 0), 0);
    return { sum, chance: [...plain, ...kinds].reduce((product, one) => product * one, 1) };
  });
}

const urns = new Map<string, Urn>([
  ['seat-limit', { hits: 3, misses: 5 }],
  ['new-need', { hits: 0, misses: 6 }],
]);
const parts: readonly Uncertain[] = [
  ...[120, 35, 410, 77].map((amount, at) => ({ amount, chance: [0.9, 0.62, 0.97, 0.3][at] ?? 0 })),
  ...[50, 61, 90].map((amount) => ({ amount, kind: 'seat-limit' })),
  ...[200, 15].map((amount) => ({ amount, kind: 'new-need' })),
];

describe('a range of what may come', () => {
  const ways = everyWay(parts, urns);
  const range = rangeOf(parts, urns);

  test('has a reference whose ways are all there are', () => {
    expect(ways.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
  });

  test('expects what every way together comes to', () => {
    expect(range.expected).toBeCloseTo(
      ways.reduce((sum, way) => sum + way.sum * way.chance, 0),
      1,
    );
  });

  test('leaves a tenth of all ways below it and a tenth above it', () => {
    const share = (isIn: (sum: number) => boolean) =>
      ways.filter(({ sum }) => isIn(sum)).reduce((all, { chance }) => all + chance, 0);
    const { low, high } = range;
    // What stands at the very edge belongs to both sides.
    expect(share((sum) => sum < low)).toBeLessThan(0.12);
    expect(share((sum) => sum <= low)).toBeGreaterThan(0.08);
    expect(share((sum) => sum > high)).toBeLessThan(0.12);
    expect(share((sum) => sum >= high)).toBeGreaterThan(0.08);
  });

  test('is the wider the fewer cases its chance was measured on', () => {
    const ten = Array.from({ length: 10 }, () => ({ amount: 10, kind: 'k' }));
    const wide = rangeOf(ten, new Map([['k', { hits: 2, misses: 2 }]]));
    const narrow = rangeOf(ten, new Map([['k', { hits: 200, misses: 200 }]]));
    expect(wide.high - wide.low).toBeGreaterThan(narrow.high - narrow.low);
    expect([wide.expected, narrow.expected]).toEqual([50, 50]);
  });

  test('is the same whenever it is asked for', () => {
    expect(rangeOf(parts, urns)).toEqual(range);
  });
});
