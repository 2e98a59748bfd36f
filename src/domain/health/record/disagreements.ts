/** Where the model, the CSM's pulse and the AM's call say opposite things of one account: the most useful talk there is. */
import type { Account } from '../../account/account';
import type { Renewal, RenewalCall } from '../../account/renewal';
import { byText } from '../../order';
import { addDays, type Day, daysBetween } from '../../time/time';
import type { Band } from '../health-model';
import type { MeasureValue } from '../measure-value';
import { pulseMeasure } from '../pulse';

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

/** A pulse of two months ago is nobody's judgement of today. */
const pulseDays = 60;

export function disagreements(
  subjects: readonly VoicesOf[],
  renewals: readonly Renewal[],
  today: Day,
): readonly Disagreement[] {
  const calls = new Map<string, RenewalCall>();
  // Of several to come, the nearest one's.
  for (const { account, day, call, result } of [...renewals].sort((a, b) => byText(b.day, a.day))) {
    if (call !== '' && result === '' && daysBetween(today, day) >= -30) calls.set(account, call);
  }
  const found = subjects.map(({ account, band, measures }): Disagreement => {
    const own = measures.filter(
      ({ measure, day }) => measure === pulseMeasure && day >= addDays(today, -pulseDays) && day <= today,
    );
    const pulse = own.sort((a, b) => (a.day < b.day ? 1 : -1))[0]?.value;
    return { account, band, pulse, call: calls.get(account.id) ?? '' };
  });
  return found.filter((voices) => spread(voices) > 1).sort((a, b) => spread(b) - spread(a));
}

/** Good, bad, or neither, of those who say anything; the widest apart first. */
function spread({ band, pulse, call }: Voices): number {
  const said = [
    ...(band === 'insufficient' ? [] : [band === 'healthy' ? 1 : band === 'at-risk' ? -1 : 0]),
    ...(pulse === undefined ? [] : [pulse >= 4 ? 1 : pulse <= 2 ? -1 : 0]),
    ...(call === '' ? [] : [call === 'likely' ? 1 : call === 'doubtful' ? -1 : 0]),
  ];
  return said.length < 2 ? 0 : Math.max(...said) - Math.min(...said);
}
