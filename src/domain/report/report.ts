/** What a report is: of an account for its people or for ours, or of many accounts for a meeting of the team. */
import type { AccountId } from '../account/account';
import type { Period } from '../metrics/period';
import type { Email } from '../team/email';
import type { Language } from '../team/teammate';
import { type Day, daysBetween, type Instant } from '../time/time';

export type ReportId = `rep_${string}`;

/** `customer` may leave the company; `internal` and `review` stay in it. */
export const editions = ['customer', 'internal', 'review'] as const;
export type Edition = (typeof editions)[number];

/** `making`: the row stands, the document may or may not: the next click looks for it before it makes one. `gone`: there is none. */
export const reportStates = ['making', 'made', 'gone'] as const;

/** Which document is which report. What stands in it is in the document alone. */
export type Report = {
  readonly id: ReportId;
  readonly rev: number;
  /** Empty for a review of many. */
  readonly account: AccountId | '';
  readonly edition: Edition;
  readonly from: Day;
  readonly to: Day;
  readonly language: Language;
  readonly by: Email;
  readonly at: Instant;
  readonly state: (typeof reportStates)[number];
  /** The document's id in Google Drive. */
  readonly document: string;
};

/** In the order in which they stand. `price` is asked for by an AM or not there at all. */
export const sections = {
  customer: ['opening', 'promised', 'outcomes', 'usage', 'open', 'next', 'lately', 'price'],
  internal: [
    'opening',
    'health',
    'promised',
    'sales',
    'outcomes',
    'usage',
    'open',
    'signals',
    'next',
    'lately',
    'price',
  ],
  review: ['opening', 'bands', 'moved', 'renewals', 'loops', 'wins'],
} as const satisfies { readonly [E in Edition]: readonly string[] };
export type SectionName = (typeof sections)[Edition][number];

/** As much of a part as a card has room for with all the others. */
export const longestText = 4000;

/** The newest first, those of one account, or of none. */
export function reportsOf(reports: readonly Report[], account: Report['account']): readonly Report[] {
  return reports.filter((one) => one.account === account && one.state !== 'gone').sort((a, b) => b.at - a.at);
}

/** Longer ones are no report any more, and a period that ends before it begins is none. */
const longestDays = 800;

export function isReportPeriod({ from, to }: Period): boolean {
  return from <= to && daysBetween(from, to) < longestDays;
}
