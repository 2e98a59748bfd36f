/** What an alert tells, with the numbers it was seen by. */
import type { Alert } from '../../domain/alert/alert';
import type { Words } from '../words';
import { measureText } from './measure-text';

/** `label`: what the company calls a measure of its own; empty for those of ours. */
export type AlertTold = { readonly alert: Alert; readonly label: string };

export function alertText({ alert, label }: AlertTold, words: Words): string {
  const { reason, measure, from, to } = alert;
  const { alerts: say, health, format } = words;
  if (reason === 'hard-trigger') return health.triggers[measure as keyof typeof health.triggers] ?? measure;
  const shown = (value: number | undefined) => (value === undefined ? say.unknown : format.number(value));
  return say.reasons[reason]({ measure: measureText({ measure, label }, words), from: shown(from), to: shown(to) });
}
