/** First the trust, then the sale: what holds a flag back until it is mended. */
import type { Account } from '../account/account';
import type { Case } from '../account/case';
import type { Band } from '../health/health-model';
import type { GuardReason } from './signal-kinds';

export type GuardFacts = {
  readonly account: Pick<Account, 'id' | 'stage'>;
  readonly band: Band;
  readonly cases: readonly Pick<Case, 'account' | 'escalated' | 'closed'>[];
};

/** The gravest reason, if there is one. Too little data holds nothing back: nobody knows of any harm. */
export function guardReason({ account, band, cases }: GuardFacts): GuardReason | undefined {
  const escalated = cases.some((one) => one.account === account.id && one.escalated && one.closed === undefined);
  if (escalated) return 'escalation';
  if (band === 'at-risk') return 'account-at-risk';
  return account.stage === 'onboarding' ? 'onboarding' : undefined;
}
