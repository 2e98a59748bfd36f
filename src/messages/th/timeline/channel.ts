import type { ChannelWords } from '../../en/timeline/channel';

export function channelWords(): ChannelWords {
  return {
    title: 'Chat หรือ Slack',
    open: 'Chat หรือ Slack',
    ways: { chat: 'Google Chat', slack: 'Slack' },
    on: ({ place }) => `เปิดอยู่: ${place}`,
    off: 'ปิดอยู่',
    notHere: 'Tandem ชุดนี้ติดต่อเฉพาะเซิร์ฟเวอร์ของ Google จึงไม่มีช่องแชต ผู้ติดตั้งเลือกติดตั้งชุดที่ติดต่อภายนอกได้ (docs/permissions.md)',
    intro: 'เมื่อเปิดแล้ว การแจ้งเตือนจะแสดงในช่องแชตของทีมพร้อมกับที่ส่งถึงผู้รับ ทุกคนในช่องจะอ่านได้',
    place: ({ place, ending }) => `${place} เว็บฮุกที่ลงท้ายด้วย ${ending}`,
    since: ({ when, name }) => `${name} เปิดใช้ ${when}`,
    address: 'ที่อยู่เว็บฮุก',
    addressHint: 'ขึ้นต้นด้วย https://chat.googleapis.com หรือ https://hooks.slack.com',
    secret: 'ใครมีที่อยู่นี้ก็เขียนลงช่องแชตได้ ระบบเก็บไว้นอกเวิร์กบุ๊กและจะไม่แสดงอีก',
    problems: {
      missing: 'โปรดวางที่อยู่เว็บฮุก',
      'no-webhook': 'ไม่ใช่เว็บฮุกของ Google Chat หรือ Slack',
    },
    switchOn: 'เปิดใช้',
    switchOff: 'ปิดใช้',
    switchedOn: 'เปิดใช้แล้ว',
    switchedOff: 'ปิดใช้แล้ว',
    forWhom: ({ name }) => `ถึงคุณ ${name}`,
    inChannel: ({ place, name }) => `${place} ถึงคุณ ${name}`,
  };
}
