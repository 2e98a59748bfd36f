/** Questions to the table of rights. */
import type { Account } from '../account/account';
import type { Email } from './email';
import { type RightName, rights } from './rights';
import type { Role, Teammate } from './teammate';

type Concerned = { readonly owner: Email | ''; readonly csm: Email | ''; readonly flaggedBy: Email };

export function may(mate: Pick<Teammate, 'role'>, right: RightName): boolean {
  return (rights[right].roles as readonly Role[]).includes(mate.role);
}

/** A CSM owns accounts as CSM, an AM as AM; a lead may take either part. */
export function mayClaim(mate: Teammate, account: Pick<Account, 'csm' | 'am'>, part: 'csm' | 'am'): boolean {
  return may(mate, 'claimAccount') && account[part] === '' && (mate.role === part || mate.role === 'lead');
}

/**
 * An AM moves the signals that wait for them or for nobody yet; a CSM those they flagged or that come back to them; a
 * lead all. Whoever stands in for somebody who is away may do what that one may.
 */
export function isOnSide(
  side: 'am' | 'csm',
  mate: Pick<Teammate, 'role' | 'email'>,
  signal: Concerned,
  standsFor: readonly Email[] = [],
): boolean {
  if (mate.role === 'lead') return true;
  const mine = (email: Email | '') => email === mate.email || standsFor.some((one) => one === email);
  if (side === 'csm') return mate.role !== 'admin' && (mine(signal.csm) || mine(signal.flaggedBy));
  return mate.role === 'am' && (signal.owner === '' || mine(signal.owner));
}

/** Whoever an alert is for says whether it was useful; a lead of any, and anybody of one that is nobody's. */
export function mayVote(mate: Pick<Teammate, 'role' | 'email'>, alert: { readonly owner: Email | '' }): boolean {
  return may(mate, 'voteAlert') && (mate.role === 'lead' || alert.owner === '' || alert.owner === mate.email);
}

/** An account's health is set by its CSM, by whoever stands in for them, and by a lead. */
export function maySetHealth(
  mate: Pick<Teammate, 'role' | 'email'>,
  account: Pick<Account, 'csm'>,
  standsFor: readonly Email[] = [],
): boolean {
  const isTheirs = [mate.email, ...standsFor].some((one) => one === account.csm);
  return may(mate, 'saveOverride') && (mate.role === 'lead' || isTheirs);
}

/** What somebody said of an account's health is taken back by themselves, or by a lead. */
export function mayTakeBack(mate: Pick<Teammate, 'role' | 'email'>, { by }: { readonly by: Email }): boolean {
  return may(mate, 'endOverride') && (mate.role === 'lead' || by === mate.email);
}

/** Words of a signal are those of whoever flagged it. */
export function mayReword(mate: Pick<Teammate, 'email'>, signal: { readonly flaggedBy: Email }): boolean {
  return signal.flaggedBy === mate.email;
}

/** The document that a click left half-way is in the Drive of whoever clicked, and nobody else's Tandem sees it. */
export function mayFinish(mate: Pick<Teammate, 'role' | 'email'>, { by }: { readonly by: Email }): boolean {
  return may(mate, 'finishReport') && by === mate.email;
}
