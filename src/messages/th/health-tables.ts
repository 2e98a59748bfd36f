/** Headers of the tabs about health. */
const common = { id: 'รหัส', rev: 'เวอร์ชัน', account: 'รหัสบัญชี' };
const named = { accountName: 'บัญชี' };

export function healthHeaders() {
  return {
    history: {
      ...common,
      ...named,
      day: 'วันที่',
      score: 'สุขภาพ',
      band: 'ระดับ',
      confidence: 'ความเชื่อมั่น',
      model: 'โมเดล',
      reasons: 'คะแนนและค่า',
    },
    overrides: {
      ...common,
      ...named,
      score: 'สุขภาพ',
      band: 'ระดับ',
      reason: 'เหตุผล',
      from: 'ตั้งแต่',
      until: 'ถึง',
      by: 'โดย',
      ended: 'ยกเลิกเมื่อ',
      endedBy: 'ยกเลิกโดย',
    },
    models: {
      id: common.id,
      rev: common.rev,
      version: 'ลำดับโมเดล',
      state: 'สถานะ',
      note: 'หมายเหตุ',
      by: 'โดย',
      at: 'เมื่อ',
      body: 'เนื้อหา',
    },
  };
}
