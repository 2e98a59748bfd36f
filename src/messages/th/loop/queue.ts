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
  };
}
