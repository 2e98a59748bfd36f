import type { HealthWords } from '../../en/health/words';
import type { Formats } from '../../formats';

export function healthWords(f: Formats): HealthWords {
  return {
    override: {
      title: 'กำหนดสุขภาพ',
      band: 'เท่าที่คุณทราบ บัญชีนี้เป็นอย่างไร',
      score: `เป็นตัวเลข ${f.number(0)} ถึง ${f.number(100)} (ไม่บังคับ)`,
      reason: 'คุณทราบอะไรที่ตัวชี้วัดไม่ทราบ',
      until: 'ถึงวันที่',
      note: ({ days }) => `แสดงคู่กับค่าจากตัวชี้วัด และสิ้นสุดเองภายใน ${f.days(days)} ระหว่างนี้จะไม่มีการแจ้งเตือนเรื่องคะแนน`,
      replaces: 'เมื่อบันทึกจะแทนที่ค่าที่กำหนดไว้ตอนนี้',
      notYours: ({ name }) => `${name} หรือหัวหน้าทีมยกเลิกได้`,
      takeBack: 'ยกเลิก',
      saved: ({ day }) => `กำหนดสุขภาพไว้ถึง ${day} แล้ว`,
      takenBack: 'ยกเลิกแล้ว กลับไปใช้ค่าจากตัวชี้วัด',
      set: ({ told }) => `กำหนดสุขภาพเป็น ${told}`,
      ended: 'ยกเลิกสุขภาพที่กำหนดไว้',
    },
    trend: {
      alt: ({ said, gaps, watch, healthy }) =>
        `สุขภาพ: ${said} ระดับเฝ้าดูเริ่มที่ ${f.number(watch)} แข็งแรงเริ่มที่ ${f.number(healthy)}${gaps ? ' สัปดาห์ที่ไม่มีคะแนนเว้นว่างไว้' : ''}`,
    },
    weights: {
      ours: 'น้ำหนักเป็นค่าเริ่มต้นของเรา',
      own: ({ version, name }) => `น้ำหนักเป็นของคุณเอง เวอร์ชัน ${f.number(version)} “${name}”`,
      checked: {
        yes: 'ประวัติของคุณยืนยันคะแนนนี้',
        none: 'ประวัติของคุณไม่มีหลักฐานรองรับ',
        'too-few': 'ยังไม่ได้ตรวจกับประวัติของคุณ',
      },
    },
    outlook: {
      title: 'ความน่าจะเป็น',
      within: ({ days }) => `ความน่าจะเป็นภายใน ${f.days(days)}`,
      basedOn: ({ rows, accounts }) => `จาก ${f.number(rows)} ภาพบันทึกของ ${f.number(accounts)} บัญชี`,
      absent: {
        yes: 'ยังบอกไม่ได้ ผลที่เรียนรู้ใหญ่เกินกว่าจะเก็บ',
        none: 'ยังบอกไม่ได้ ประวัติของคุณไม่มีหลักฐาน',
        'too-few': 'ยังบอกไม่ได้ ผลลัพธ์ยังน้อยเกินไป',
      },
      wanting: ({ count }) => `ต้องมีผลลัพธ์อีก ${f.number(count)} รายการจึงจะบอกได้`,
      rates: ({ rows, cancelled, percent }) =>
        `หลัง ${f.number(cancelled)} จาก ${f.number(rows)} ภาพบันทึกนี้ บัญชียกเลิก (${percent})`,
      learntOn: ({ day }) => `เรียนรู้เมื่อ ${day} และทำใหม่ทุกสัปดาห์`,
      influences: 'ความน่าจะเป็นที่จะยกเลิก เทียบกับตอนที่ไม่ทราบตัวชี้วัดนี้',
      points: ({ points }) => `${points} ใน ${f.number(100)}`,
      each: 'คิดทีละตัว นำมารวมกันไม่ได้',
    },
    pulseCounts: {
      old: 'เก่าแล้ว จึงมีผลน้อยลง',
      over: 'เก่าเกินไป จึงไม่นับแล้ว',
      range: ({ low, high }) =>
        low === high
          ? `ไม่ว่าให้เท่าใด คะแนนคงที่ ${f.number(low)}`
          : `ชีพจร ${f.number(1)} ถึง ${f.number(5)} ทำให้คะแนนเป็น ${f.number(low)} ถึง ${f.number(high)}`,
      days: ({ days }) => `มีผลเต็มที่ ${f.days(days)}`,
      unused: 'คะแนนของบัญชีนี้ไม่นับชีพจร แต่ใช้ในการทดสอบย้อนหลัง',
      alone: 'ชีพจรอย่างเดียวยังไม่เป็นคะแนน เพราะข้อมูลอื่นไม่พอ',
    },
  };
}
