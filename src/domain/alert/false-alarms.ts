/** How often an alert was of no use, by the people who got it: measured, with what the count leaves open. */
import { wilson } from '../share-interval';
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
  const [low, high] = wilson(useless, voted.length);
  return { votes: voted.length, useless, rate: useless / voted.length, low, high };
}
