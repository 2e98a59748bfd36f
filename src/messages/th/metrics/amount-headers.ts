type Headers = Readonly<Record<'id' | 'rev' | 'account', string>>;

/** Headers of the tabs of money. */
export function amountHeaders(common: Headers, named: { readonly accountName: string }) {
  return {
    revenue: { ...common, ...named, day: 'ตั้งแต่วันที่', amount: 'ยอดต่อเดือน', currency: 'สกุลเงิน' },
    prices: { id: common.id, rev: common.rev, plan: 'แพ็กเกจ', seats: 'ที่นั่ง', amount: 'ยอดต่อเดือน', currency: 'สกุลเงิน' },
    deals: {
      ...common,
      ...named,
      expected: 'ยอดที่คาดต่อเดือน',
      currency: 'สกุลเงิน',
      expectedDay: 'คาดว่าภายใน',
      discountPercent: 'ส่วนลด (%)',
      by: 'โดย',
      signal: 'รหัสโอกาส',
    },
    movements: {
      ...common,
      ...named,
      day: 'วันที่',
      kind: 'ประเภท',
      amount: 'ยอดต่อเดือน',
      currency: 'สกุลเงิน',
      source: 'ที่มา',
    },
    costs: {
      ...common,
      ...named,
      kind: 'ประเภท',
      from: 'ตั้งแต่',
      to: 'ถึง',
      amount: 'จำนวนเงิน',
      currency: 'สกุลเงิน',
      segment: 'กลุ่ม',
    },
  };
}
