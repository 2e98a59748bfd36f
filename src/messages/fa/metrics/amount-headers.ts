type Headers = Readonly<Record<'id' | 'rev' | 'account', string>>;

/** Headers of the tabs of money. */
export function amountHeaders(common: Headers, named: { readonly accountName: string }) {
  return {
    revenue: { ...common, ...named, day: 'از روز', amount: 'مبلغ ماهانه', currency: 'ارز' },
    prices: { id: common.id, rev: common.rev, plan: 'طرح', seats: 'کاربران', amount: 'مبلغ ماهانه', currency: 'ارز' },
    deals: {
      ...common,
      ...named,
      expected: 'مبلغ ماهانهٔ مورد انتظار',
      currency: 'ارز',
      expectedDay: 'روز مورد انتظار',
      discountPercent: 'درصد تخفیف',
      by: 'از',
      signal: 'شناسهٔ فرصت',
    },
    movements: {
      ...common,
      ...named,
      day: 'روز',
      kind: 'نوع',
      amount: 'مبلغ ماهانه',
      currency: 'ارز',
      source: 'منبع',
    },
    costs: {
      ...common,
      ...named,
      kind: 'نوع',
      from: 'از',
      to: 'تا',
      amount: 'مبلغ',
      currency: 'ارز',
      segment: 'بخش',
    },
  };
}
