/** What a card of figures is asked for: a period, and whose figures. */
export const whens = ['quarter 0', 'quarter -1', 'month 0', 'month -1', 'year 0', 'year -1'] as const;
export type When = (typeof whens)[number];

/** What the workbook of amounts answered; `hidden`: it is none of this person's business. */
export type AmountsShown = 'open' | 'none' | 'closed' | 'gone' | 'broken' | 'newer' | 'later' | 'hidden';

export type Asked = {
  readonly when: When;
  /** `csm a@b`, `am a@b`, `segment x`; empty: of all. */
  readonly of: string;
};
