const steps = '▁▂▃▄▅▆▇█';
const none = '·';

/** Values as a row of bars from the least to the most; a point where there is none. Nothing of fewer than two. */
export function barsOf(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const height = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return values
    .map((value) => (value === undefined ? none : steps.charAt(Math.round(height(value) * (steps.length - 1)))))
    .join('');
}
