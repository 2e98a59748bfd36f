/**
 * What the rest of Tandem knows of the workbook of amounts, the second one, that Google Drive shows to AMs and leads
 * alone. It is asked only for people who may see it, after the team's workbook told who they are; whatever it answers,
 * the rest of a card stands.
 */
import type { AccountId } from '../../domain/account/account';
import type { Deal } from '../../domain/commercial/deal';
import type { Price } from '../../domain/commercial/price';
import type { Revenue } from '../../domain/commercial/revenue';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import type { TableLabels } from '../labels';
import type { CommercialRows } from '../rows';

/** What an account pays and its deals, gathered in the hidden tab: the newest rows only. */
export type Purse = {
  readonly account: AccountId;
  readonly revenue: readonly Revenue[];
  readonly deals: readonly Deal[];
};

/** One read of the workbook of amounts, whatever is asked for. */
export type AmountsPlan = {
  readonly account?: AccountId;
  /** Whole tables; the prices come always. */
  readonly tables?: readonly (keyof CommercialRows)[];
  /** Everything that a `save` of a deal is checked against, so that it reads nothing more. */
  readonly toSave?: boolean;
};

/**
 * `none`: no admin made one. `closed`: not shared with this person, or not allowed by them yet. `gone`: they could open
 * it before. `broken`: a tab or key that Tandem needs is missing. `newer`: a newer Tandem has written it. `later`: Google
 * does not answer now, or somebody else is at it.
 */
export type AmountsState = 'none' | 'closed' | 'gone' | 'broken' | 'newer' | 'later' | 'open';

export type AmountsLook =
  | { readonly state: 'none' }
  | { readonly state: Exclude<AmountsState, 'open' | 'none'> }
  | {
      readonly state: 'open';
      readonly purse: Purse;
      readonly prices: readonly Price[];
      table<Key extends keyof CommercialRows>(key: Key): readonly CommercialRows[Key][];
    };

export type Amounts = {
  /** Whether an admin made one. No call to Sheets. */
  exists(): boolean;
  /** The spreadsheet's id; empty before anybody made one. */
  id(): string;
  url(): string;
  look(plan: AmountsPlan): AmountsLook;
  /** Makes the second workbook, or takes an empty spreadsheet for it. Whoever comes second changes nothing. */
  setUp(target: AmountsTarget): void;
};

export type AmountsTarget = {
  /** An empty spreadsheet that this person allowed, or nothing for a new one. */
  readonly spreadsheetId: string | undefined;
  readonly title: string;
  /** The title of the hidden tab. */
  readonly hiddenTitle: string;
  readonly labels: TableLabels;
  /** The workbook that is gone and that this one stands in for. */
  readonly insteadOf: string | undefined;
  readonly by: Email;
  readonly at: Instant;
};
