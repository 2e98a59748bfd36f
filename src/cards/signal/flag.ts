import type { Account } from '../../domain/account';
import type { Contact } from '../../domain/contact';
import type { SignalId } from '../../domain/signal';
import type { Instant } from '../../domain/time';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

export type FlagField = 'kind' | 'need' | 'evidence' | 'urgency' | 'contact' | 'avoid';

/** Fields: those of `typed`, and `quote` (sentences of the mail that were picked). */
export type FlagView = {
  readonly viewer: Viewer;
  readonly account: AccountName & Pick<Account, 'am'>;
  readonly key: string;
  readonly contacts: readonly Pick<Contact, 'email' | 'name' | 'title'>[];
  /** The mail that is open beside the card. */
  readonly mail: { readonly from: string; readonly subject: string; readonly sentAt: Instant } | undefined;
  /** Sentences of the mail to pick from, once its text was read by the user's click; nothing before. */
  readonly quotes: readonly string[] | undefined;
  /** A field that is absent here has not been shown yet and gets what the card proposes. */
  readonly typed: { readonly [F in FlagField]?: string } & { readonly quote?: readonly string[] };
  readonly problems: Problems<FlagField>;
  /** A signal of this account that is open already, so that nobody flags it twice. */
  readonly similar: { readonly id: SignalId; readonly need: string } | undefined;
};

export function flagCard(view: FlagView, words: Words): Card {
  return { name: 'flag', header: { title: '' }, sections: [] };
}
