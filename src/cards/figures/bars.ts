const steps = '▁▂▃▄▅▆▇█';
const none = '·';

/** Values as a row of bars from the least to the most, noughts alone at the bottom; a point where there is none. Nothing of fewer than two. */
export function barsOf(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const even = high === 0 ? 0 : 0.5;
  const height = (value: number) => (high === low ? even : (value - low) / (high - low));
  return values
    .map((value) => (value === undefined ? none : steps.charAt(Math.round(height(value) * (steps.length - 1)))))
    .join('');
}
