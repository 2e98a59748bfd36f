/** Where the model, the CSM's pulse and the AM's call say opposite things of one account: the most useful talk there is. */
import type { Account } from '../../account/account';
import type { Renewal, RenewalCall } from '../../account/renewal';
import { byText } from '../../order';
import { type Day, daysBetween } from '../../time/time';
import type { Band } from '../health-model';
import type { MeasureValue } from '../measure-value';
import { pulseOn } from '../pulse';

export type Voices = {
  readonly band: Band;
  /** 1–5; nothing where nobody set it lately. */
  readonly pulse: number | undefined;
  readonly call: RenewalCall | '';
};
export type Disagreement = Voices & { readonly account: Account };

export type VoicesOf = {
  readonly account: Account;
  readonly band: Band;
  readonly measures: readonly MeasureValue[];
};

export function disagreements(
  subjects: readonly VoicesOf[],
  renewals: readonly Renewal[],
  today: Day,
): readonly Disagreement[] {
  const calls = callsOf(renewals, today);
  const found = subjects.map(({ account, band, measures }): Disagreement => {
    return { account, band, pulse: pulseOn(measures, today), call: calls.get(account.id) ?? '' };
  });
  return found.filter((voices) => spread(voices) > 1).sort((a, b) => spread(b) - spread(a));
}

/** The AM's call on each account's renewal; of several to come, the nearest one's. */
export function callsOf(renewals: readonly Renewal[], today: Day): ReadonlyMap<string, RenewalCall> {
  const calls = new Map<string, RenewalCall>();
  for (const { account, day, call, result } of [...renewals].sort((a, b) => byText(b.day, a.day))) {
    if (call !== '' && result === '' && daysBetween(today, day) >= -30) calls.set(account, call);
  }
  return calls;
}

/** Good, bad, or neither, of those who say anything; the widest apart first. */
export function spread({ band, pulse, call }: Voices): number {
  const said = [
    ...(band === 'insufficient' ? [] : [band === 'healthy' ? 1 : band === 'at-risk' ? -1 : 0]),
    ...(pulse === undefined ? [] : [pulse >= 4 ? 1 : pulse <= 2 ? -1 : 0]),
    ...(call === '' ? [] : [call === 'likely' ? 1 : call === 'doubtful' ? -1 : 0]),
  ];
  return said.length < 2 ? 0 : Math.max(...said) - Math.min(...said);
}
