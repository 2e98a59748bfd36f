/** The pairs that share accounts and do not meet: nothing is planned, and two weeks have gone by. */
import type { Account } from '../../account/account';
import { byText } from '../../order';
import type { Email } from '../../team/email';
import { may } from '../../team/permission';
import type { Teammate } from '../../team/teammate';
import type { Instant } from '../../time/time';
import type { Meeting } from '../meeting';
import { forgottenMs, missedMs, tookPlace } from '../new-times';
import { lastSync, nextSync, type Pair } from '../sync';
import { areSame, ofSame, openPlanned, type PlannedSync } from './planned';

export type Shared = Pick<Account, 'csm' | 'am' | 'stage'>;

export type PairWithout = Pair & {
  /** How many accounts they share. */
  readonly accounts: number;
  /** When they met last, if ever. */
  readonly last: Instant | undefined;
};

export type TeamFacts = {
  readonly accounts: readonly Shared[];
  readonly meetings: readonly Meeting[];
  readonly planned: readonly PlannedSync[];
  readonly team: readonly Teammate[];
  readonly now: Instant;
};

/** Whoever has waited longest first, and of those the ones with the most accounts. */
export function pairsWithout({ accounts, meetings, planned, team, now }: TeamFacts): readonly PairWithout[] {
  const booking = new Set(team.filter((mate) => may(mate, 'bookSync')).map(({ email }) => email));
  const shared = new Map<string, Pair & { readonly accounts: number }>();
  for (const { csm, am, stage } of accounts) {
    if (stage === 'ended' || csm === '' || am === '' || !isPair(csm, am, booking)) continue;
    // Two who look after accounts in both parts are one pair.
    const key = [csm, am].sort(byText).join(' ');
    const known = shared.get(key);
    shared.set(key, { csm: known?.csm ?? csm, am: known?.am ?? am, accounts: (known?.accounts ?? 0) + 1 });
  }
  const open = openPlanned(planned, meetings, now);
  const without = [...shared.values()].flatMap((pair): PairWithout[] => {
    const ours = ofSame(meetings, pair);
    const last = lastSync(ours.filter(tookPlace), now);
    const isFresh = last !== undefined && now - last.end <= missedMs;
    if (isFresh || nextSync(ours, now) || open.some((one) => areSame(one, pair))) return [];
    return [{ ...pair, last: last?.start }];
  });
  return without.sort((a, b) => (a.last ?? 0) - (b.last ?? 0) || b.accounts - a.accounts || byPair(a, b));
}

function isPair(csm: Email, am: Email, booking: ReadonlySet<Email>): boolean {
  return csm !== am && booking.has(csm) && booking.has(am);
}

export function byPair(a: Pair, b: Pair): number {
  return byText(a.csm, b.csm) || byText(a.am, b.am);
}

/** One of them, as the other one sees it. */
export type Apart = { readonly partner: Email; readonly accounts: number };

/**
 * Of one person: with whom they never met, or not for so long that the fortnight they missed is forgotten; whoever shares
 * the most accounts first. What was missed lately is called for by the sync that was the last.
 */
export function apartOf(facts: TeamFacts, me: Email): readonly Apart[] {
  return pairsWithout(facts)
    .filter(({ csm, am, last }) => (csm === me || am === me) && (last === undefined || facts.now - last >= forgottenMs))
    .map(({ csm, am, accounts }) => ({ partner: csm === me ? am : csm, accounts }))
    .sort((a, b) => b.accounts - a.accounts || byText(a.partner, b.partner));
}
