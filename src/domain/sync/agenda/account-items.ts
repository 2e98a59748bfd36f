/** Lines that an account's own row calls for: its band, its renewal, and what is thought of it. */

import { noticeDay } from '../../account/account';
import type { Band } from '../../health/health-model';
import { callsOf, spread, type Voices } from '../../health/record/disagreements';
import { byId, byText } from '../../order';
import { dayOf, daysBetween } from '../../time/time';
import { type AgendaAccount, type AgendaFacts, type AgendaItem, renewalSteps } from './item';
import { newsFrom } from './since';

type Of<Kind extends AgendaItem['kind']> = AgendaItem & { readonly kind: Kind };

const worst: readonly Band[] = ['at-risk', 'watch', 'healthy'];

/** Falls before rises. */
export function bandItems(facts: AgendaFacts, accounts: readonly AgendaAccount[]): readonly AgendaItem[] {
  const from = dayOf(newsFrom(facts));
  const items = accounts.flatMap(({ id, csm, am, bandBefore, bandSince, bandMoved, healthBand }): Of<'band'>[] => {
    if (bandBefore === '' || bandSince === undefined || bandSince < from) return [];
    const to = healthBand === '' ? 'insufficient' : healthBand;
    // Somebody has said meanwhile that it stands as it stood.
    if (to === bandBefore || to === 'insufficient') return [];
    return [{ account: id, owner: csm || am, kind: 'band', from: bandBefore, to, day: bandSince, moved: bandMoved }];
  });
  return items.sort((a, b) => worst.indexOf(a.to) - worst.indexOf(b.to) || byText(a.account, b.account));
}

/** Counted to the notice day: afterwards there is nothing left to decide. */
export function renewalItems({ today }: AgendaFacts, accounts: readonly AgendaAccount[]): readonly AgendaItem[] {
  const items = accounts.flatMap((account): Of<'renewal'>[] => {
    const notice = noticeDay(account);
    if (notice === undefined || account.renewalDay === undefined) return [];
    const days = daysBetween(today, notice);
    if (days < 0 || days > renewalSteps.ahead) return [];
    const owner = account.am || account.csm;
    return [{ account: account.id, owner, kind: 'renewal', notice, renewal: account.renewalDay, days }];
  });
  return items.sort((a, b) => a.days - b.days || byText(a.account, b.account));
}

/** Model, pulse and the AM's call say opposite things; the widest apart first. */
export function disagreementItems(facts: AgendaFacts, accounts: readonly AgendaAccount[]): readonly AgendaItem[] {
  const calls = callsOf(facts.renewals, facts.today);
  const found = accounts.map((account) => {
    const band = account.healthBand === '' ? 'insufficient' : account.healthBand;
    const voices: Voices = { band, pulse: account.pulse, call: calls.get(account.id) ?? '' };
    return { account, voices };
  });
  return found
    .filter(({ voices }) => spread(voices) > 1)
    .sort((a, b) => spread(b.voices) - spread(a.voices) || byId(a.account, b.account))
    .map(({ account, voices }) => ({
      account: account.id,
      owner: account.csm || account.am,
      kind: 'disagreement',
      voices,
    }));
}
