import type { NightlyWords } from '../../en/nightly/words';
import type { Formats } from '../../formats';

export function nightlyWords(f: Formats): NightlyWords {
  return {
    nightly: {
      title: 'การทำงานรอบกลางคืน',
      on: 'เปิดไว้สำหรับคุณ',
      off: 'ปิดอยู่สำหรับคุณ',
      intro: 'ทุกคืน Tandem จะดูทุกบัญชีแล้วบอกผู้ดูแลว่ามีอะไรเปลี่ยนไป Google จะทำงานนี้ในนามของคนที่เปิดไว้ มีคนเดียวก็พอ แต่สองคนอุ่นใจกว่า',
      switchOn: 'เปิดในนามของฉัน',
      switchOff: 'ปิดในนามของฉัน',
      switchAgain: 'เปิดใหม่อีกครั้ง',
      switchedOn: 'เปิดแล้ว',
      switchedOff: 'ปิดแล้ว',
      doneBy: ({ day, name }) => `รอบคืนวันที่ ${day} เสร็จแล้ว ในนามของ ${name}`,
      goesOn: ({ name }) => `ยังไม่เสร็จ ชั่วโมงถัดไปจะทำต่อ ล่าสุดทำในนามของ ${name}`,
      never: 'ยังไม่เคยทำงานรอบกลางคืน',
      nobody: 'ยังไม่มีใครเปิดไว้ จึงไม่มีการทำงานรอบกลางคืน',
      onFor: ({ count, of }) => `เปิดไว้ ${f.number(count)} จาก ${f.number(of)} คน`,
      notFor: ({ names, more }) =>
        `ยังไม่เปิดสำหรับ ${names}${more > 0 ? ` และอีก ${f.number(more)} คน` : ''} แต่ละคนเปิดได้ในการตั้งค่า`,
      with: 'เปิดอยู่',
      without: 'ยังไม่เปิด',
      silent: 'เปิดไว้แต่ไม่ได้ทำงานมาหลายวัน ให้เปิดใหม่อีกครั้ง',
      open: 'การทำงานรอบกลางคืน',
    },
    alerts: {
      home: ({ count }) => `การแจ้งเตือน (${f.number(count)})`,
      look: 'ดู',
      kinds: { absolute: 'ระดับสุขภาพ', trend: 'แนวโน้มสุขภาพ', behaviour: 'มีบางอย่างเกิดขึ้น' },
      reasons: {
        'fell-at-risk': ({ from, to }) => `ตกลงสู่ระดับเสี่ยง: ${from} → ${to}`,
        'fell-below': ({ from, to }) => `ต่ำกว่าเกณฑ์ที่ตั้งไว้: ${from} → ${to}`,
        falling: ({ from, to }) => `ลดลงต่อเนื่อง ${f.number(30)} วัน: ${from} → ${to}`,
        'measure-fell': ({ measure, from, to }) => `${measure}: จาก ${from} เป็น ${to}`,
      },
      unknown: 'ไม่ทราบ',
      found: ({ when, name }) => `พบ${when} · ถึง ${name}`,
      nobody: 'ยังไม่มีผู้ดูแล',
      over: ({ when }) => `คลี่คลาย${when}`,
      account: 'เปิดบัญชี',
      question: 'การแจ้งเตือนนี้มีประโยชน์ไหม คำตอบของคุณจะปิดรายการนี้ และช่วยบอกว่าการแจ้งเตือนดีแค่ไหน',
      yes: 'มีประโยชน์',
      no: 'เตือนผิด',
      thanks: 'ขอบคุณ ปิดรายการแล้ว',
      saidYes: ({ name }) => `${name} บอกว่ามีประโยชน์`,
      saidNo: ({ name }) => `${name} บอกว่าเตือนผิด`,
      settings: 'สุขภาพและการแจ้งเตือน',
      noVotes: 'ยังไม่มีใครบอกว่าการแจ้งเตือนมีประโยชน์หรือไม่',
      useless: ({ useless, votes }) => `เตือนผิด ${f.number(useless)} จาก ${f.number(votes)} รายการที่ตอบแล้ว`,
      between: ({ from, to }) => `ด้วยคำตอบเท่านี้ สัดส่วนที่เตือนผิดอยู่ระหว่าง ${from} ถึง ${to}`,
    },
  };
}
