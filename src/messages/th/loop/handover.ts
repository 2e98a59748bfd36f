import type { HandoverWords } from '../../en/loop/handover';
import type { Formats } from '../../formats';

export function handoverWords(f: Formats): HandoverWords {
  const counted =
    (name: string) =>
    ({ count }: { count: number }) =>
      `${name} (${f.number(count)})`;
  return {
    handover: {
      title: 'ส่งต่อบัญชีให้คนอื่น',
      submit: 'ส่งต่อ',
      packet: 'ข้อมูลส่งต่อบัญชี',
      packetHint: 'ข้อมูลส่งต่อรวมทุกอย่างที่ผู้ดูแลคนใหม่ต้องรู้',
      goesAlong: ({ count }) => `โอกาสที่เปิดอยู่ ${f.number(count)} รายการจะไปด้วย พร้อมเวลาที่เหลือ`,
      done: 'ส่งต่อแล้ว',
      doneWith: ({ count }) => `ส่งต่อแล้ว พร้อมโอกาส ${f.number(count)} รายการ`,
      health: 'สถานะของบัญชี',
      avoid: counted('ไม่ควรพูดถึง'),
      signals: counted('โอกาสที่เปิดอยู่'),
      commitments: counted('สิ่งที่รับปากไว้'),
      cases: counted('เคสที่เปิดอยู่'),
      renewal: 'ต่อสัญญา',
      people: 'ผู้เกี่ยวข้อง',
      lately: counted('90 วันที่ผ่านมา'),
      next: 'นัดประชุมถัดไป',
      amounts: 'ยอดที่จ่าย',
      dueBy: ({ day }) => `ภายใน ${day}`,
      lateSince: ({ day }) => `▲ ครบกำหนดเมื่อ ${day}`,
      noDay: 'ไม่ได้กำหนดวัน',
      escalated: '▲ เรื่องเร่งด่วน',
      openSince: ({ day }) => `เปิดตั้งแต่ ${day}`,
      untitled: 'เคสไม่มีชื่อ',
      severities: { low: 'ความรุนแรงต่ำ', normal: 'ความรุนแรงปกติ', high: 'ความรุนแรงสูง', critical: 'วิกฤต' },
      noContacts: 'ยังไม่มีผู้ติดต่อ',
      noRenewal: 'ยังไม่ทราบวันต่อสัญญา',
      text: 'สำหรับคัดลอก',
      textHint: 'เลือกทั้งหมด คัดลอก แล้ววางในอีเมลหรือเอกสาร ไม่มีจำนวนเงินอยู่ในข้อความ',
      textLabel: 'ข้อมูลส่งต่อเป็นข้อความ',
      textTitle: ({ account }) => `ส่งต่อบัญชี: ${account}`,
    },
  };
}
