import type { AwayWords } from '../../en/loop/away';

export function awayWords(): AwayWords {
  return {
    away: {
      title: 'ไม่อยู่',
      awayUntil: 'ไม่อยู่จนถึงวันที่ (รวมวันนั้น)',
      whoStandsIn: 'ใครทำแทน',
      noDeputy: 'ไม่มี',
      hint: 'ระหว่างนี้โอกาสที่รอคุณจะไปรอผู้ทำแทน โดยนับตามเวลาทำงานของผู้ทำแทน พ้นวันนั้นแล้วทุกอย่างกลับเป็นเหมือนเดิม',
      standsIn: ({ name }) => `คุณทำแทน ${name}`,
      until: ({ day }) => `จนถึง ${day}`,
      away: ({ day }) => `คุณไม่อยู่จนถึง ${day}`,
      deputy: ({ name }) => `${name} ทำแทนคุณ`,
      nobody: 'ไม่มีใครทำแทนคุณ',
    },
  };
}
