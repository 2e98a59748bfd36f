export const agendaHeaders = {
  accounts: {
    bandBefore: 'ระดับก่อนหน้า',
    bandSince: 'ระดับนี้ตั้งแต่',
    bandMoved: 'อะไรทำให้ระดับเปลี่ยน',
    pulse: 'ชีพจร',
  },
  meetings: {
    decisions: 'ข้อตกลง',
    minutes: 'บันทึกการประชุม',
    skipBy: 'ผู้เห็นชอบให้ข้าม',
    noted: 'วาระที่เขียนไว้',
  },
};
