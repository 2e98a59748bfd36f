import type { LevelWords } from '../../en/loop/levels';
import type { Formats } from '../../formats';

export function levelWords(f: Formats): LevelWords {
  const share = (name: string) => (one: { percent: string; some: number; of: number }) =>
    `${name} ${one.percent} (${f.number(one.some)} จาก ${f.number(one.of)})`;
  const counted =
    (name: string) =>
    ({ count }: { count: number }) =>
      `${name} (${f.number(count)})`;
  return {
    levels: {
      title: 'การตอบรับโอกาส',
      period: ({ from, to }) => `${from} – ${to}`,
      n: ({ count }) => `จาก ${f.number(count)} รายการ`,
      between: ({ low, high }) => `น่าจะอยู่ระหว่าง ${low} ถึง ${high}`,
      none: {
        acknowledgedInTime: 'ยังไม่มีรายการที่ถึงกำหนด',
        decidedInTime: 'ยังไม่มีรายการที่ถึงกำหนด',
        acceptance: 'ยังไม่มีการแจ้ง',
        conversion: 'ยังไม่มีรายการที่รับ',
      },
      missed: ({ count }) => `พลาด ${f.number(count)}`,
      against: ({ count }) => `ไม่ ${f.number(count)}`,
      open: ({ count }) => `ยังเปิดอยู่ ${f.number(count)}`,
      short: {
        acknowledgedInTime: share('รับทราบทันกำหนด'),
        decidedInTime: share('ตัดสินใจทันกำหนด'),
        acceptance: share('รับ'),
        conversion: share('ขายได้'),
      },
      owners: 'แยกตามผู้ตอบ',
      flaggers: 'แยกตามผู้แจ้ง',
      kinds: 'แยกตามประเภท',
      nobody: 'ยังไม่มีผู้รับ',
      when: 'ช่วงเวลา',
      whens: {
        'month 0': 'เดือนนี้',
        'month -1': 'เดือนที่แล้ว',
        'quarter 0': 'ไตรมาสนี้',
        'quarter -1': 'ไตรมาสที่แล้ว',
        'year 0': 'ปีนี้',
        'year -1': 'ปีที่แล้ว',
      },
      groups: {
        acknowledgedInTime: { kept: counted('รับทราบทันกำหนด'), missed: counted('พลาดกำหนด') },
        decidedInTime: { kept: counted('ตัดสินใจทันกำหนด'), missed: counted('พลาดกำหนด') },
        acceptance: { kept: counted('รับแล้ว'), missed: counted('ปฏิเสธ') },
        conversion: { kept: counted('ขายได้'), missed: counted('ขายไม่ได้') },
      },
      stillOpen: counted('ยังเปิดอยู่'),
      others: 'ตัวเลขอื่น',
    },
  };
}
