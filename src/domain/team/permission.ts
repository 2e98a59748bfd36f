/**
 * Who may do what: one list, asked by every handler and by the cards. What a card hides is convenience; the handler
 * decides. Whoever may write the Sheet may also write it by hand: Google Drive is the real fence.
 */
import type { Account } from '../account/account';
import type { Email } from './email';
import type { Role, Teammate } from './teammate';

export type Right =
  | 'see-accounts'
  | 'log-activity'
  | 'set-pulse'
  | 'link-sender'
  | 'claim-account'
  | 'flag-signal'
  | 'work-on-signal'
  | 'book-sync'
  | 'see-amounts'
  | 'keep-amounts' // revenue, prices, movements and costs as tables
  | 'open-amounts' // the card of their workbook
  | 'change-settings'
  | 'change-team'
  | 'check-workbook'
  | 'import';

const rights: { readonly [R in Right]: readonly Role[] } = {
  'see-accounts': ['csm', 'am', 'lead', 'admin'],
  'log-activity': ['csm', 'am', 'lead'],
  'set-pulse': ['csm', 'lead'],
  'link-sender': ['csm', 'am', 'lead', 'admin'],
  'claim-account': ['csm', 'am', 'lead'],
  'flag-signal': ['csm', 'am', 'lead'],
  'work-on-signal': ['am', 'lead'],
  'book-sync': ['csm', 'am', 'lead'],
  'see-amounts': ['am', 'lead'],
  'keep-amounts': ['admin'],
  'open-amounts': ['am', 'lead', 'admin'],
  'change-settings': ['admin'],
  'change-team': ['admin'],
  'check-workbook': ['lead', 'admin'],
  import: ['admin'],
};

export function may(mate: Pick<Teammate, 'role'>, right: Right): boolean {
  return rights[right].includes(mate.role);
}

/** A CSM owns accounts as CSM, an AM as AM; a lead may take either part. */
export function mayClaim(mate: Teammate, account: Pick<Account, 'csm' | 'am'>, part: 'csm' | 'am'): boolean {
  return may(mate, 'claim-account') && account[part] === '' && (mate.role === part || mate.role === 'lead');
}

/** An AM works on the signals that wait for them or for nobody yet; a lead on all. */
export function mayWorkOn(mate: Pick<Teammate, 'role' | 'email'>, signal: { readonly owner: Email | '' }): boolean {
  return may(mate, 'work-on-signal') && (mate.role === 'lead' || signal.owner === '' || signal.owner === mate.email);
}
