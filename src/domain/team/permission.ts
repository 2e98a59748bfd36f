/** Questions to the table of rights. */
import type { Account } from '../account/account';
import type { Email } from './email';
import { type RightName, rights } from './rights';
import type { Role, Teammate } from './teammate';

export function may(mate: Pick<Teammate, 'role'>, right: RightName): boolean {
  return (rights[right].roles as readonly Role[]).includes(mate.role);
}

/** A CSM owns accounts as CSM, an AM as AM; a lead may take either part. */
export function mayClaim(mate: Teammate, account: Pick<Account, 'csm' | 'am'>, part: 'csm' | 'am'): boolean {
  return may(mate, 'claimAccount') && account[part] === '' && (mate.role === part || mate.role === 'lead');
}

/** An AM works on the signals that wait for them or for nobody yet; a lead on all. */
export function mayWorkOn(mate: Pick<Teammate, 'role' | 'email'>, signal: { readonly owner: Email | '' }): boolean {
  return may(mate, 'acknowledgeSignal') && (mate.role === 'lead' || signal.owner === '' || signal.owner === mate.email);
}

/** Words of a signal are those of whoever flagged it. */
export function mayReword(mate: Pick<Teammate, 'email'>, signal: { readonly flaggedBy: Email }): boolean {
  return signal.flaggedBy === mate.email;
}
