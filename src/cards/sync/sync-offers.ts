import type { Offer } from '../../domain/slot-ranking';
import type { Refusing } from '../../domain/slot-refusals';
import type { Teammate } from '../../domain/teammate';
import type { Day } from '../../domain/time';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

export type SyncOffersView = {
  readonly viewer: Viewer;
  readonly account: AccountName | undefined;
  readonly partner: Teammate;
  readonly minutes: number;
  readonly from: Day;
  /** The best first; the card shows five. */
  readonly offers: readonly Offer[];
  /** Why there is no offer. */
  readonly none: readonly Refusing[];
  readonly key: string;
  /** Somebody took the picked time meanwhile. */
  readonly taken?: boolean;
};

export function syncOffersCard(view: SyncOffersView, words: Words): Card {
  return { name: 'sync-offers', header: { title: '' }, sections: [] };
}
