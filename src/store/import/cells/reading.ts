/** What reading a cell of a person's own file comes to. */
export type Reason =
  | 'no-id'
  | 'no-account'
  | 'no-outcome'
  | 'no-value'
  | 'bad-value'
  | 'ambiguous-day'
  | 'short-year'
  | 'no-currency'
  | 'no-period'
  | 'total-row'
  | 'duplicate';
export type Reading<Value> = { readonly value: Value } | { readonly reason: Reason };
export type Reader<Value> = (text: string) => Reading<Value>;

export const bad = { reason: 'bad-value' } as const;
