import type { ProposalWords } from '../../en/proposals/words';
import type { Formats } from '../../formats';

export function proposalWords(f: Formats): ProposalWords {
  return {
    proposals: {
      title: 'อาจเป็นโอกาส',
      section: ({ count }) => `ยังไม่มีใครแจ้ง (${f.number(count)})`,
      home: ({ count }) => `พร้อมแจ้ง (${f.number(count)})`,
      why: 'ข้อมูลบอกว่า',
      says: {
        'over-seats': ({ now, of }) => `ใช้ ${f.number(now)} ที่ แต่ซื้อไว้ ${f.number(of)} ที่`,
        'before-renewal': ({ now, of, day, what }) =>
          `ต้องแจ้งภายใน ${what} และการใช้เพิ่มจาก ${f.percent(of)} เป็น ${f.percent(now)} ตั้งแต่ ${day}`,
        'seats-full': ({ now, of }) => `ใช้ไป ${f.number(now)} จาก ${f.number(of)} ที่`,
        'team-larger': ({ now, of }) => `รู้จัก ${f.number(now)} คนที่นั่น แต่ซื้อไว้ ${f.number(of)} ที่`,
        'usage-growth': ({ now, of, day }) => `การใช้เพิ่มจาก ${f.percent(of)} เป็น ${f.percent(now)} ตั้งแต่ ${day}`,
        'logins-growth': ({ now, day }) => `การเข้าใช้เพิ่ม ${f.percent(now)} ในหนึ่งเดือน วัดเมื่อ ${day}`,
        'feature-asked': ({ what, day }) => `พูดถึง ${what} เมื่อ ${day} ซึ่งแพ็กเกจปัจจุบันไม่มี`,
        promoter: ({ now, day }) => `ให้คะแนน ${f.number(now)} จาก 10 เมื่อ ${day}`,
      },
      plan: ({ plan, seats }) => (seats === undefined ? `${plan} มีฟีเจอร์นี้` : `${plan} มี ${f.number(seats)} ที่`),
      flag: 'แจ้งโอกาสนี้',
      setAside: 'ไม่ใช่ตอนนี้',
      whyNot: 'ไม่ใช่โอกาส เพราะ…',
      setAsideHint: 'เมื่อกดแล้วจะไม่แนะนำเรื่องนี้อีก จนกว่าจะมากขึ้นหรือมีเหตุใหม่',
      done: 'บันทึกแล้ว จะไม่แนะนำเรื่องนี้อีก',
      gone: 'เรื่องนี้ไม่เป็นจริงแล้ว ข้อมูลเปลี่ยนไป',
      record: 'ผลที่ผ่านมา',
      accepted: ({ accepted, decided }) => `แบบนี้ ${f.number(decided)} ครั้ง รับแล้ว ${f.number(accepted)}`,
      share: ({ percent, low, high }) => `${f.percent(percent)} น่าจะอยู่ระหว่าง ${f.percent(low)} ถึง ${f.percent(high)}`,
      lift: ({ times, low, high }) =>
        `${f.number(times)} เท่าของโอกาสที่ไม่มีกฎนี้ น่าจะอยู่ระหว่าง ${f.number(low)} ถึง ${f.number(high)}`,
      noLift: 'โอกาสที่ไม่มีกฎนี้ยังน้อยเกินกว่าจะเทียบ',
      noRecord: ({ decided, needed }) => `ยังไม่มีผลให้ดู: ตัดสินแล้ว ${f.number(decided)} จาก ${f.number(needed)}`,
      asideCount: ({ count }) => `ในนี้ไม่เลือก ${f.number(count)} ครั้ง`,
      rules: {
        'over-seats': 'ใช้เกินที่ซื้อ',
        'before-renewal': 'ใช้เพิ่มก่อนต่อสัญญา',
        'seats-full': 'ใช้ไปเก้าในสิบที่',
        'team-larger': 'ทีมใหญ่กว่าจำนวนที่ซื้อ',
        'usage-growth': 'ใช้มากกว่าสามเดือนก่อน',
        'logins-growth': 'เข้าใช้เพิ่มหนึ่งในสี่',
        'feature-asked': 'พูดถึงฟีเจอร์ของแพ็กเกจอื่น',
        promoter: 'ให้คะแนน 9 หรือ 10',
      },
      open: 'กฎแนะนำโอกาส',
      rulesTitle: 'กฎที่แนะนำโอกาส',
      rulesHint: 'เรื่องที่ไม่เลือกนับเป็นผลเสียของกฎ ไม่มีกฎใดดูจำนวนเงิน',
      worse: 'แย่กว่าโอกาสที่ไม่มีกฎนี้ ควรเลิกใช้',
      worseHome: ({ count }) => `มีกฎ ${f.number(count)} ข้อที่แย่กว่าไม่มี`,
      worseHint: 'ดูผลที่ผ่านมา แล้วเลิกใช้ได้ในคลิกเดียว',
      retire: 'เลิกใช้',
      takeBack: 'นำกลับมาใช้',
      retired: 'เลิกใช้แล้ว',
      retiredBy: ({ name, when }) => `เลิกใช้โดย ${name} ${when}`,
      retiredDone: 'เลิกใช้แล้ว จะไม่แนะนำอีก',
      backDone: 'กลับมาแนะนำอีกครั้ง',
    },
  };
}
