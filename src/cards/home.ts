import type { Email } from '../domain/email';
import type { Band } from '../domain/health';
import type { Meeting } from '../domain/meeting';
import type { Day } from '../domain/time';
import type { Words } from '../messages/words';
import type { Card } from './spec';
import type { AccountLine, AccountName, SignalLine, Viewer } from './viewer';

export type RenewalLine = {
  readonly account: AccountName;
  readonly notice: Day;
  readonly renewal: Day;
  readonly band: Band | undefined;
};

/** The first card of each host. The lists are whole: the card cuts them and says how many there are. */
export type HomeView = {
  readonly viewer: Viewer;
  /** Accounts of mine; of the whole workbook for a lead and an admin. */
  readonly accounts: number;
  /**
   * Sorted as they shall stand. AM: waiting for me, by clock. CSM: that I flagged and that are open or were decided
   * lately. Lead and admin: all that are past their clock.
   */
  readonly signals: readonly SignalLine[];
  /** At-risk accounts of mine (of all for a lead), worst first. */
  readonly atRisk: readonly AccountLine[];
  /** AM and lead: notice days within 90 days, the nearest first. */
  readonly renewals: readonly RenewalLine[];
  /** Lead and admin: accounts without a CSM or an AM. */
  readonly unowned: readonly AccountLine[];
  readonly nextSync: { readonly id: Meeting['id']; readonly start: Meeting['start']; readonly with: Email } | undefined;
  /** Rows of the workbook that could not be read. */
  readonly unreadableRows: number;
  /** In Sheets, where a row under the cursor can be opened. */
  readonly inSheets: boolean;
};

export function homeCard(view: HomeView, words: Words): Card {
  return { name: 'home', header: { title: '' }, sections: [] };
}
