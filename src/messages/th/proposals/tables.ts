import type { ProposalTables } from '../../en/proposals/tables';

export const proposalTables: ProposalTables = {
  tabs: { proposals: 'คำตอบต่อคำแนะนำ', rules: 'กฎแนะนำโอกาส' },
  readMe: {
    proposals: 'ทีมทำอย่างไรกับโอกาสที่กฎแนะนำ: แจ้งต่อ หรือไม่เลือกเพราะอะไร',
    rules: 'ผลของแต่ละกฎจนถึงวันนี้ และกฎที่เลิกใช้ แก้ได้ในแถบข้าง',
  },
  headers: {
    proposals: {
      id: 'รหัส',
      rev: 'เวอร์ชัน',
      account: 'รหัสบัญชี',
      accountName: 'บัญชี',
      at: 'เมื่อ',
      rule: 'กฎ',
      kind: 'ประเภท',
      answer: 'คำตอบ',
      reason: 'เหตุผล',
      words: 'คำอธิบาย',
      by: 'โดย',
      basis: 'อิงจาก',
      level: 'มากเท่าไร',
      signal: 'โอกาส',
    },
    rules: {
      id: 'รหัส',
      rev: 'เวอร์ชัน',
      rule: 'กฎ',
      state: 'สถานะ',
      by: 'โดย',
      at: 'เมื่อ',
      day: 'นับเมื่อ',
      decided: 'ตัดสินแล้ว',
      accepted: 'รับแล้ว',
      setAside: 'ไม่เลือก',
      otherDecided: 'ตัดสินแล้วโดยไม่มีกฎ',
      otherAccepted: 'รับแล้วโดยไม่มีกฎ',
    },
  },
};
