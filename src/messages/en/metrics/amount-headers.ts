type Headers = Readonly<Record<'id' | 'rev' | 'account', string>>;

/** Headers of the tabs of money. */
export function amountHeaders(common: Headers, named: { readonly accountName: string }) {
  return {
    revenue: { ...common, ...named, day: 'From day', amount: 'Amount a month', currency: 'Currency' },
    prices: {
      id: common.id,
      rev: common.rev,
      plan: 'Plan',
      seats: 'Seats',
      amount: 'Amount a month',
      currency: 'Currency',
    },
    deals: {
      ...common,
      ...named,
      expected: 'Expected a month',
      currency: 'Currency',
      expectedDay: 'Expected by',
      discountPercent: 'Discount in percent',
      by: 'By',
      signal: 'Signal id',
    },
    movements: {
      ...common,
      ...named,
      day: 'Day',
      kind: 'Kind',
      amount: 'Amount a month',
      currency: 'Currency',
      source: 'Source',
    },
    costs: {
      ...common,
      ...named,
      kind: 'Kind',
      from: 'From',
      to: 'To',
      amount: 'Amount',
      currency: 'Currency',
      segment: 'Segment',
    },
  };
}
