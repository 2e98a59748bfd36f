import type { QueueWords } from '../../en/loop/queue';
import type { Formats } from '../../formats';

export function queueWords(f: Formats): QueueWords {
  return {
    queueing: {
      late: ({ count }) => `เลยกำหนด ${f.number(count)}`,
      acknowledge: 'รับทราบที่เลือกไว้',
      nothingTicked: 'เลือกโอกาสที่ดูแล้วก่อน',
      nothing: 'ไม่พบ ลองใช้คำอื่น',
      noPage: 'รายการสั้นลงแล้ว',
      find: 'ค้นหาและเรียงลำดับ',
      query: 'คำ ชื่อบัญชี หรือประเภท',
      search: 'ค้นหา',
      kind: 'ประเภท',
      everyKind: 'ทุกประเภท',
      order: 'เรียงตาม',
      orders: { clock: 'กำหนดเวลา ใกล้สุดก่อน', value: 'มูลค่า มากสุดก่อน' },
      byValue: ({ currency }) => `ตามมูลค่า หน่วย${currency}`,
      noValue: 'ยังไม่มีจำนวนเงิน',
      worth: {
        expected: ({ money }) => `คาดว่าได้ ${money} ต่อเดือน`,
        'next-rung': ({ money }) => `แพ็กเกจถัดไป ${money} ต่อเดือน`,
      },
      page: ({ from, to, all }) => `${f.number(from)}–${f.number(to)} จาก ${f.number(all)}`,
      before: 'ก่อนหน้า',
      after: 'ถัดไป',
      made: ({ count }) => `รับทราบแล้ว ${f.number(count)} รายการ`,
      outcomes: { gone: 'มีหนึ่งรายการที่ไม่อยู่ในเวิร์กบุ๊กแล้ว', 'not-yours': 'รายการนี้รอคนอื่นอยู่' },
    },
    became: {
      title: 'โอกาสที่ฉันแจ้งไปถึงไหนแล้ว',
      empty: 'คุณยังไม่เคยแจ้งโอกาส เมื่อลูกค้าต้องการเพิ่ม ให้แจ้งจากอีเมลของลูกค้า',
      none: 'ไม่มีรายการในกลุ่มนี้',
      flagged: ({ count }) => `แจ้ง ${f.number(count)}`,
      won: ({ count }) => `ขายได้ ${f.number(count)}`,
      used: ({ count }) => `ใช้งานจริง ${f.number(count)}`,
      groups: {
        'open-loop': ({ count }) => `ขายได้แต่ยังไม่ส่งมอบ (${f.number(count)})`,
        'your-turn': ({ count }) => `ถึงตาคุณ (${f.number(count)})`,
        'with-am': ({ count }) => `อยู่กับ AM (${f.number(count)})`,
        'in-use': ({ count }) => `ใช้งานจริง (${f.number(count)})`,
        'came-to-nothing': ({ count }) => `ไม่สำเร็จ (${f.number(count)})`,
      },
      given: ({ name, to, when }) => `${name} มอบต่อให้ ${to} ${when}`,
      progress: ({ done, all, name, when }) => `เริ่มใช้งาน ${f.number(done)} จาก ${f.number(all)} ${name} ${when}`,
      narrow: 'กรองรายการ',
      show: 'แสดงกลุ่มใด',
      everything: 'ทั้งหมด',
    },
  };
}
