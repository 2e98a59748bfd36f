/**
 * What may go into a draft to a customer: lines that promise nothing and tell nothing of the account. The customer's
 * language is chosen on the card, whatever the teammate's own is.
 */
import type { Language, Teammate } from '../domain/team/teammate';

export const draftLines = ['thanks', 'price', 'check', 'introduction'] as const;
export type DraftLine = (typeof draftLines)[number];

type Introduced = Pick<Teammate, 'email' | 'name'>;

type Lines = { readonly [L in Exclude<DraftLine, 'introduction'>]: string } & {
  readonly introduction: (am: Introduced) => string;
};

const lines: { readonly [L in Language]: Lines } = {
  en: {
    thanks: 'Thank you for telling us. I have passed it on and will come back to you.',
    price: 'Thank you for asking. Plans and prices are with my colleague; I will bring the two of you together.',
    check: 'I will look into this and come back to you shortly.',
    introduction: ({ name, email }) =>
      `May I introduce my colleague ${name || email} (${email}), who looks after plans and contracts with us? From here on, ${name || email} will be glad to help you with this.`,
  },
  fa: {
    thanks: 'سپاسگزارم که با ما در میان گذاشتید. موضوع را منتقل کردم و نتیجه را خدمتتان اعلام می‌کنم.',
    price: 'از پیگیری شما سپاسگزارم. امور طرح و قیمت با همکارم است؛ شما را به ایشان معرفی می‌کنم.',
    check: 'موضوع را بررسی می‌کنم و به‌زودی نتیجه را خدمتتان اعلام می‌کنم.',
    introduction: ({ name, email }) =>
      `همکارم ${name || email} (${email}) را که مسئول امور طرح و قرارداد است خدمتتان معرفی می‌کنم. از این پس ایشان با کمال میل در این زمینه در خدمت شما خواهند بود.`,
  },
  th: {
    thanks: 'ขอบคุณที่แจ้งให้เราทราบ ได้ส่งเรื่องต่อให้ทีมแล้ว และจะติดต่อกลับเพื่อแจ้งความคืบหน้า',
    price: 'ขอบคุณสำหรับคำถาม เรื่องแพ็กเกจและราคามีเพื่อนร่วมงานเป็นผู้ดูแล จะขอแนะนำให้รู้จักกัน',
    check: 'ขอตรวจสอบเรื่องนี้ก่อน แล้วจะติดต่อกลับโดยเร็ว',
    introduction: ({ name, email }) =>
      `ขอแนะนำคุณ${name || email} (${email}) เพื่อนร่วมงานที่ดูแลเรื่องแพ็กเกจและสัญญา จากนี้คุณ${name || email}ยินดีช่วยดูแลเรื่องนี้ให้`,
  },
};

export function draftLine(language: Language, line: Exclude<DraftLine, 'introduction'>): string {
  return lines[language][line];
}

export function introduction(language: Language, am: Introduced): string {
  return lines[language].introduction(am);
}
