import type { Account } from '../../domain/account';
import type { Activity } from '../../domain/activity';
import type { Health } from '../../domain/health';
import type { Meeting } from '../../domain/meeting';
import type { Signal, SignalId } from '../../domain/signal';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { Viewer } from '../viewer';

export type AccountView = {
  readonly viewer: Viewer;
  readonly account: Account;
  readonly health: Health;
  /** Open ones first, by clock; then those decided lately. */
  readonly signals: readonly Signal[];
  /** Newest first. */
  readonly activities: readonly Activity[];
  readonly nextSync: Meeting | undefined;
  readonly lastSync: Meeting | undefined;
  /** The mail that is open beside the card. */
  readonly mail: 'none' | 'new' | 'logged';
  readonly can: {
    readonly log: boolean;
    readonly note: boolean;
    readonly pulse: boolean;
    readonly flag: boolean;
    readonly sync: boolean;
    readonly claim: readonly ('csm' | 'am')[];
    /** The signal that waits for this person, the most pressing one. */
    readonly workOn: SignalId | undefined;
  };
};

export function accountCard(view: AccountView, words: Words): Card {
  return { name: 'account', header: { title: '' }, sections: [] };
}
