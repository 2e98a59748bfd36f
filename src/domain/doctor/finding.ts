/** What the doctor says of the workbook: codes and what stands in the cells; the words are made in `messages`. */

/** What the cells of a column hold, where that is more than words. */
export type CellKind =
  | 'id'
  | 'address'
  | 'zone'
  | 'domain'
  | 'number'
  | 'day'
  | 'instant'
  | 'clock'
  | 'choice'
  | 'yes'
  | 'currency';

/** In the order in which they are told: what stops the work first. */
export const findingKinds = [
  'missing-tab',
  'missing-keys',
  'missing-headers',
  'missing-column',
  'copied-column',
  'nearly-full',
  'full-soon',
  'duplicate-id',
  'no-id',
  'wrong-id',
  'unknown-role',
  'unknown-zone',
  'bad-setting',
  'not-a-day',
  'not-an-instant',
  'not-a-number',
  'not-a-choice',
  'not-an-address',
  'not-a-domain',
  'not-readable',
  'formula',
  'orphan',
  'orphan-amount',
  'events-differ',
  'duplicate-teammate',
  'duplicate-external-id',
  'duplicate-domain',
  'duplicate-address',
  'not-in-team',
  'wrong-part',
  'overlapping-owners',
  'parent-cycle',
  'perhaps-sent',
  'not-sent',
  'waits-long',
  'wrong-order',
  'out-of-range',
  'untidy',
  'control-characters',
  'bidi-characters',
  'html',
  'long-cell',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How a finding can be mended with one click, without a doubt about what is meant. */
export const mends = [
  'own-id',
  'new-id',
  'link',
  'rewrite',
  'clean',
  'value',
  'put-keys-back',
  'put-headers-back',
  'put-key-back',
  'add-column',
  'drop-key',
  'remove',
] as const;
export type Mend = (typeof mends)[number];

export type Finding = {
  readonly kind: FindingKind;
  /** The tab's fixed key; empty for the workbook as a whole. */
  readonly tab: string;
  /** Counted from 0; nothing for a whole tab or workbook. */
  readonly row: number | undefined;
  /** The fixed key; empty for a whole row. */
  readonly column: string;
  /** What stands there. */
  readonly value: string;
  /** What it is held against: another row's name, the words allowed, what the cell would become. */
  readonly other: string;
  /** A row of the same tab that it collides with, counted from 0. */
  readonly twin: number | undefined;
  readonly mend: Mend | undefined;
  /** Knows it again after a sort: made of what the row holds, not of where it stands. */
  readonly mark: string;
  /** Where its cell stands, for a link. */
  readonly place: CellPlace | undefined;
};

export type CellPlace = { readonly sheetId: number; readonly row: number; readonly column: number };
