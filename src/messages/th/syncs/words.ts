import type { FollowWords } from '../../en/syncs/words';
import type { Formats } from '../../formats';

export function followWords(f: Formats): FollowWords {
  return {
    follow: {
      howOften: 'บ่อยแค่ไหน',
      once: 'ครั้งเดียว',
      often: {
        weekly: 'ทุกสัปดาห์',
        fortnightly: 'ทุกสองสัปดาห์',
        monthly: 'ทุกเดือน วันเดิมของสัปดาห์',
      },
      bookedSeries: ({ when, often, taken }) =>
        taken === 0
          ? `จองแล้ว: ${often} ครั้งแรก ${when}`
          : `จองแล้ว: ${often} ครั้งแรก ${when} มีนัดอื่นทับอยู่ ${f.number(taken)} ครั้ง`,
      bookedUnseen: ({ when }) => `จองแล้ว: ${when} แต่ตรวจไม่ได้ว่ามีนัดอื่นทับเวลาหรือไม่`,
      beingBooked: ({ name }) => `${name} กำลังจองนัดนี้อยู่ โปรดกลับมาดูอีกครั้งในไม่กี่นาที`,
      meanwhile: ({ name, when }) => `${name} จองนัดของคุณสองคนไปแล้ว: ${when} จองที่นี่เฉพาะเมื่อต้องการเพิ่มอีกครั้ง`,
      moves: ({ when }) => `นัด ${when} จะย้ายไปเวลาที่คุณเลือก`,
      move: 'ย้ายมาเวลานี้',
      movedTo: ({ when }) => `ย้ายแล้ว: ${when}`,
      newTimes: 'หาเวลาใหม่',
      tooLate: 'เหลือไม่ถึงหนึ่งวัน โปรดคุยกันโดยตรง Tandem จะไม่แตะนัดนี้แล้ว',
      notYours: 'เฉพาะผู้จัดเท่านั้นที่ย้ายนัดได้',
      update: 'อัปเดตจากปฏิทิน',
      followed: ({ count }) => (count === 0 ? 'ตรงกับปฏิทินทั้งหมด' : `ปรับตามปฏิทินแล้ว ${f.number(count)} นัด`),
      unread: 'ตอนนี้อ่านปฏิทินของคุณไม่ได้',
      declined: ({ name }) => `${name} ปฏิเสธ`,
      held: 'ได้ประชุมกันแล้ว',
      happened: 'เกิดอะไรขึ้นบ้าง',
      apart: ({ name, accounts }) => `ยังไม่มีนัดกับ ${name} ดูแลร่วมกัน ${f.number(accounts)} บัญชี แตะเพื่อหาเวลา`,
      whats: {
        booked: 'นัดประชุมแล้ว',
        moved: 'ย้ายนัดประชุม',
        cancelled: 'ยกเลิกนัดประชุม',
        back: 'นำนัดประชุมกลับมา',
        declined: 'นัดประชุมถูกปฏิเสธ',
        agreed: 'ตอบรับนัดประชุมในภายหลัง',
        organizer: 'เปลี่ยนผู้จัดนัดประชุม',
        guest: 'เพิ่มแขกในนัดประชุม',
        outsider: 'เพิ่มแขกภายนอกในนัดประชุม',
        changed: 'ชุดนัดประชุมเปลี่ยนตั้งแต่วันหนึ่งเป็นต้นไป',
        ended: 'ชุดนัดประชุมสิ้นสุด',
      },
      movedFrom: ({ from, to }) => `ย้ายนัดประชุม: ${from} → ${to}`,
      needsYou: {
        declined: ({ name }) => `${name} ปฏิเสธนัดของคุณ`,
        conflict: ({ name }) => `มีนัดอื่นทับนัดของคุณกับ ${name}`,
        leak: ({ name }) => `มีคนภายนอกได้รับเชิญในนัดของคุณกับ ${name}`,
        missed: ({ name }) => `ไม่ได้ประชุมกับ ${name} มาสองสัปดาห์แล้ว`,
        skip: ({ name }) => `${name} เสนอให้ข้ามนัดของคุณสองคน`,
      },
      leak: {
        warning: ({ names }) => `จากภายนอก: ${names}`,
        warningHint: 'เมื่อบันทึกแล้ว คนเหล่านี้จะอ่านวาระได้ โปรดนำออก หรือนัดแยกต่างหาก',
        pending: ({ names }) => `จากภายนอกและได้รับเชิญแล้ว: ${names}`,
        pendingHint: ({ name }) => `รออยู่: วาระจะถูกนำออกจากนัดเมื่อ Tandem ทำงานครั้งถัดไปของ ${name} ระหว่างนี้ยังอ่านได้`,
        closed: ({ names }) => `จากภายนอกและได้รับเชิญแล้ว: ${names}`,
        gone: 'เคยมีคนภายนอกได้รับเชิญ',
        closedHint: 'นำวาระออกจากนัดแล้ว เหลืออยู่ที่นี่เท่านั้น',
        shown: 'สิ่งที่คำเชิญอาจแสดงไปแล้ว',
        clean: 'นัดแยกต่างหาก',
        cleanTitle: 'ประชุม',
      },
    },
  };
}
