/** Headers of the tabs about health. */
const common = { id: 'شناسه', rev: 'نسخه', account: 'شناسهٔ حساب' };
const named = { accountName: 'حساب' };

export function healthHeaders() {
  return {
    history: {
      ...common,
      ...named,
      day: 'روز',
      score: 'سلامت',
      band: 'رده',
      confidence: 'اطمینان',
      model: 'مدل',
      reasons: 'امتیازها و مقدارها',
    },
    overrides: {
      ...common,
      ...named,
      score: 'سلامت',
      band: 'رده',
      reason: 'دلیل',
      from: 'از',
      until: 'تا',
      by: 'تعیین‌کننده',
      ended: 'روز پس گرفتن',
      endedBy: 'پس‌گیرنده',
    },
    models: {
      id: common.id,
      rev: common.rev,
      version: 'شمارهٔ مدل',
      state: 'وضعیت',
      note: 'یادداشت',
      by: 'از',
      at: 'زمان',
      body: 'محتوا',
    },
  };
}
