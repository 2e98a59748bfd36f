import type { NightlyTables } from '../../en/nightly/tables';

const common = { id: 'รหัส', rev: 'เวอร์ชัน', account: 'รหัสบัญชี' };
const named = { accountName: 'บัญชี' };

export const nightlyTables: NightlyTables = {
  tabs: { alerts: 'การแจ้งเตือน', duties: 'การทำงานอัตโนมัติ', backtests: 'ข้อมูลการทดสอบย้อนหลัง' },
  headers: {
    alerts: {
      ...common,
      ...named,
      day: 'วันที่',
      kind: 'ประเภท',
      reason: 'เกิดอะไรขึ้น',
      measure: 'ตัวชี้วัด',
      from: 'จาก',
      to: 'เป็น',
      owner: 'ถึง',
      state: 'สถานะ',
      recovered: 'คลี่คลายเมื่อ',
      useful: 'มีประโยชน์',
      votedBy: 'ผู้ให้ความเห็น',
      votedAt: 'ให้ความเห็นเมื่อ',
    },
    backtests: {
      id: common.id,
      rev: common.rev,
      day: 'วันที่',
      rows: 'แถว',
      cancelled: 'ยกเลิก',
      evidence: 'หลักฐาน',
      body: 'เนื้อหา',
    },
    duties: {
      id: common.id,
      rev: common.rev,
      task: 'งาน',
      by: 'ในนามของ',
      since: 'ตั้งแต่',
      until: 'ถือไว้ถึง',
      day: 'ทำล่าสุดเมื่อ',
      next: 'ทำต่อจาก',
    },
  },
  settings: {
    horizonDays: 'จำนวนวันที่นับผลลัพธ์หลังวันที่บันทึกคะแนน',
    alertBelow: 'แจ้งเตือนเมื่อคะแนนสุขภาพต่ำกว่า (0: ไม่ต้องแจ้ง)',
    alertSlope: 'แจ้งเตือนเมื่อคะแนนสุขภาพลดลงเท่านี้ใน 30 วัน',
    alertJump: 'แจ้งเตือนเมื่อตัวชี้วัดเดียวลดลงทีเดียวเท่านี้คะแนน',
    alertMuteDays: 'จำนวนวันที่ไม่แจ้งเตือนประเภทเดิมซ้ำ',
  },
};
