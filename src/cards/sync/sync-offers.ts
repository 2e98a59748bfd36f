import type { AccountId } from '../../domain/account';
import type { Teammate } from '../../domain/teammate';
import type { Day, Instant } from '../../domain/time';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** `why` and `none` are codes of `domain/slots.ts`. */
export type SyncOffersView = {
  readonly viewer: Viewer;
  readonly account: AccountName | undefined;
  readonly partner: Teammate;
  readonly minutes: number;
  readonly from: Day;
  /** The best first; the card shows five. */
  readonly offers: readonly { readonly start: Instant; readonly end: Instant; readonly why: readonly string[] }[];
  /** Why there is no offer. */
  readonly none: readonly { readonly constraint: string; readonly email?: string }[];
  /** People whose calendar could not be read: never taken for free. */
  readonly unknown: readonly string[];
  readonly key: string;
  /** Somebody took the picked time meanwhile. */
  readonly taken?: boolean;
};

export function syncOffersCard(view: SyncOffersView, words: Words): Card {
  return { name: 'sync-offers', header: { title: '' }, sections: [] };
}
