import type { BriefingWords } from '../../en/briefing/words';
import type { Formats } from '../../formats';

export function briefingWords(f: Formats): BriefingWords {
  return {
    briefing: {
      title: 'สรุปก่อนประชุม',
      nothing: 'ไม่มีเรื่องค้าง ไม่มีปัญหา ไม่มีสิ่งที่สัญญาไว้',
      further: ({ count }) => `อีก ${f.number(count)} เรื่องในหน้าบัญชี`,
      avoid: 'ไม่ควรพูดถึง',
      guard: 'วันนี้ยังไม่เหมาะจะเสนอขายเพิ่ม',
      people: ({ count }) => `ใครมาบ้าง (${f.number(count)})`,
      isNew: 'คนใหม่ ยังไม่มีใครรู้จัก แตะเพื่อผูกกับบัญชี',
      lastTouch: 'ติดต่อครั้งล่าสุด',
      noTouch: 'ยังไม่มีบันทึกการติดต่อ',
      openAccount: 'ดูบัญชีทั้งหมด',
      log: 'บันทึกผลประชุม',
      logged: 'บันทึกผลแล้ว',
      loggedBefore: ({ name }) => `${name} บันทึกการประชุมนี้ไปแล้ว ข้อความของคุณยังอยู่ที่นี่`,
      tooEarly: 'การประชุมยังไม่เริ่ม',
      noEvent: 'ไม่มีการประชุมเปิดอยู่ในปฏิทิน',
      held: 'ได้ประชุมกัน',
      decided: 'ตกลงอะไรกัน (ไม่บังคับ)',
      nextStep: 'ขั้นต่อไป',
      next: 'ทำอะไร (ไม่บังคับ)',
      who: 'ใครทำ',
      due: 'ภายในวันไหน',
      pulseKeep: 'เหมือนเดิม',
      nextLine: ({ what, name, day }) => `ขั้นต่อไป: ${what} (${name}, ${day})`,
      pulseLine: ({ value }) => `ชีพจร: ${f.number(value)} จาก ${f.number(5)}`,
    },
  };
}
