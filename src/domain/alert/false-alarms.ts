/** How often an alert was of no use, by the people who got it: measured, with what the count leaves open. */
import type { Alert, AlertKind } from './alert';

export type FalseAlarms = {
  readonly votes: number;
  readonly useless: number;
  /** Shares, 0–1; nothing where nobody has voted. */
  readonly rate: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
};

export function falseAlarms(alerts: readonly Pick<Alert, 'kind' | 'useful'>[], kind?: AlertKind): FalseAlarms {
  const voted = alerts.filter((alert) => alert.useful !== '' && (kind === undefined || alert.kind === kind));
  const useless = voted.filter(({ useful }) => useful === 'no').length;
  if (voted.length === 0) return { votes: 0, useless: 0, rate: undefined, low: undefined, high: undefined };
  return { votes: voted.length, useless, rate: useless / voted.length, ...wilson(useless, voted.length) };
}

/** Wilson 1927, 95 %: holds for few votes and for none or all of a kind. */
function wilson(count: number, of: number): { readonly low: number; readonly high: number } {
  const z = 1.959964;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const reach = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}
