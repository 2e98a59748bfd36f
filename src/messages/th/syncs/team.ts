import type { plannedTable as English, TeamSyncWords } from '../../en/syncs/team';
import type { Formats } from '../../formats';

export function teamSyncWords(f: Formats): TeamSyncWords {
  return {
    teamSyncs: {
      title: 'วางแผนนัดประชุม',
      without: ({ count }) => `${f.number(count)} คู่ยังไม่มีนัด`,
      withoutHint: 'ดูแลบัญชีร่วมกัน แต่ไม่มีนัดข้างหน้าและไม่ได้ประชุมกันมาสองสัปดาห์',
      pair: ({ csm, am }) => `${csm} กับ ${am}`,
      never: 'ยังไม่เคยประชุมกัน',
      last: ({ day }) => `ประชุมล่าสุด ${day}`,
      bothTime: ({ time }) => `${time} ของทั้งคู่`,
      hint: 'Tandem ของ CSM แต่ละคนจะจองให้เมื่อทำงานรอบถัดไปหรือเมื่อเปิดหน้าแรก ถ้าเวลานั้นยังว่าง',
      confirm: 'ยืนยันรายการที่เลือก',
      none: 'ทุกคู่ที่ดูแลบัญชีร่วมกันมีนัดข้างหน้า หรือเพิ่งประชุมกันในสองสัปดาห์ที่ผ่านมา',
      rest: ({ count }) => `ยังมีอีก ${f.number(count)} คู่ วางแผนอีกครั้งหลังจากนี้`,
      gaps: ({ count }) => `ไม่มีเวลาที่ลงตัว (${f.number(count)})`,
      opens: ({ when }) => `ติดขัดน้อยที่สุด ${when}`,
      nothingTicked: 'ยังไม่ได้เลือกรายการใด',
      confirmed: ({ count }) => `วางแผนแล้ว ${f.number(count)} นัด`,
      leftOut: ({ count }) => `ข้ามไปเพราะมีคนวางแผนหรือจองก่อนแล้ว ${f.number(count)} นัด`,
      planned: 'นัดที่วางแผนไว้',
      plannedHome: ({ count }) => `วางแผนไว้แต่ยังไม่จอง ${f.number(count)} นัด`,
      plannedWith: ({ name, when }) => `วางแผนไว้กับ ${name}: ${when}`,
      planOf: ({ name, when }) => `แผนของ ${name} ${when}`,
      waits: ({ name }) => `Tandem จะจองให้ ${name}`,
      lapses: {
        taken: 'มีคนไม่ว่างในเวลานั้นแล้ว',
        late: 'ใกล้เกินกว่าจะจองให้เอง',
        unread: 'อ่านปฏิทินไม่ได้',
      },
      booked: ({ count }) => `จองหรือประชุมแล้ว ${f.number(count)} นัด`,
      withdraw: ({ count }) => `ถอนแผน ${f.number(count)} นัด`,
      withdrawn: ({ count }) => `ถอนแล้ว ${f.number(count)} นัด`,
      nothing: 'ยังไม่มีแผนใด',
      anew: 'หาเวลาอื่น',
    },
  };
}

export const plannedTable: typeof English = {
  title: 'นัดที่วางแผนไว้',
  readMe: 'เวลาที่หัวหน้าทีมยืนยันให้แต่ละคู่ Tandem ของ CSM แต่ละคนจะจองให้',
  headers: {
    id: 'รหัส',
    rev: 'เวอร์ชัน',
    start: 'เริ่ม',
    end: 'สิ้นสุด',
    csm: 'CSM',
    am: 'AM',
    state: 'สถานะ',
    reason: 'เพราะอะไร',
    by: 'วางแผนโดย',
    at: 'เมื่อ',
    meeting: 'นัดประชุม',
    plan: 'แผน',
  },
};
