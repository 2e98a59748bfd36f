import type { Meeting } from '../../domain/meeting';
import type { Teammate } from '../../domain/teammate';
import type { Day } from '../../domain/time';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export const syncLengths = [15, 30, 45, 60] as const;

/** Fields: `with`, `minutes`, `weekday` (empty: any) and `from` (a day). */
export type SyncView = {
  readonly viewer: Viewer;
  /** What the sync is about; nothing for the pair's own sync. */
  readonly account: AccountName | undefined;
  /** Whom it may be with, the likeliest first. */
  readonly partners: readonly Pick<Teammate, 'email' | 'name' | 'role'>[];
  readonly typed: {
    readonly with: string;
    readonly minutes: string;
    readonly weekday: string;
    readonly from: Day;
  };
  readonly problems: Problems<'with' | 'minutes' | 'weekday' | 'from'>;
  /** A sync of the same pair that stands already. */
  readonly next: Pick<Meeting, 'id' | 'start'> | undefined;
};

export function syncCard(view: SyncView, words: Words): Card {
  return { name: 'sync', header: { title: '' }, sections: [] };
}
