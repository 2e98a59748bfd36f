/** Tabs, headers and settings of what figures are computed from. */
import type { FigureTables } from '../../en/metrics/tables';

export const figureTables: FigureTables = {
  tabs: {
    reports: 'รายงาน',
    stamps: 'ตัวชี้วัดหน้าแรก',
    quotas: 'เป้ายอดขาย',
    rates: 'อัตราแลกเปลี่ยน',
    outcomeValues: 'มูลค่าของผลลัพธ์',
    amountStamps: 'ตัวชี้วัดหน้าแรก (ยอดเงิน)',
  },
  headers: {
    reports: {
      edition: 'ฉบับ',
      from: 'ตั้งแต่',
      to: 'ถึง',
      language: 'ภาษา',
      by: 'ผู้สร้าง',
      at: 'เมื่อ',
      state: 'สถานะ',
      document: 'รหัสเอกสาร',
    },
    quotas: { am: 'AM', from: 'ตั้งแต่', to: 'ถึง', amount: 'รายได้ต่อเดือนที่เพิ่ม', currency: 'สกุลเงิน' },
    rates: { day: 'ตั้งแต่วันที่', from: 'สกุลเงิน', to: 'เทียบเป็น', times: 'หนึ่งหน่วยเท่ากับ' },
    outcomeValues: { outcome: 'รหัสผลลัพธ์', amount: 'มูลค่าต่อลูกค้า', currency: 'สกุลเงิน' },
  },
  stamps: {
    whose: 'ของ',
    figure: 'ตัวชี้วัด',
    value: 'ค่า',
    missing: 'ทำไมไม่มี',
    unit: 'หน่วย',
    n: 'จำนวน',
    from: 'ตั้งแต่',
    to: 'ถึง',
    day: 'ณ วันที่',
    path: 'ห้างวด',
  },
  settings: {
    yearStart: 'เดือนที่เริ่มปีของตัวชี้วัด (1 ถึง 12)',
    reportTemplate: 'แม่แบบรายงาน (รหัสเอกสาร)',
    reportLook: 'หน้าตาของรายงาน',
    yearCalendar: 'ปฏิทินของไตรมาส (เว้นว่าง: ตามภาษาของเวิร์กบุ๊ก)',
    weekDigest: 'แจ้งหัวหน้าทีมทางอีเมลเมื่อเริ่มสัปดาห์',
  },
};
