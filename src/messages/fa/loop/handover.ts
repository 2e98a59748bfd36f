import type { HandoverWords } from '../../en/loop/handover';
import type { Formats } from '../../formats';

export function handoverWords(f: Formats): HandoverWords {
  const counted =
    (name: string) =>
    ({ count }: { count: number }) =>
      `${name} (${f.number(count)})`;
  return {
    handover: {
      title: 'سپردن حساب به همکار دیگر',
      submit: 'سپردن',
      packet: 'پروندهٔ تحویل حساب',
      packetHint: 'این پرونده هر چه را مسئول تازه لازم دارد یک‌جا می‌آورد.',
      goesAlong: ({ count }) => `${f.number(count)} فرصت باز هم با باقی‌ماندهٔ مهلتش می‌رود.`,
      done: 'سپرده شد',
      doneWith: ({ count }) => `همراه با ${f.number(count)} فرصت سپرده شد`,
      health: 'وضعیت حساب',
      avoid: counted('بهتر است گفته نشود'),
      signals: counted('فرصت‌های باز'),
      commitments: counted('قول‌ها'),
      cases: counted('درخواست‌های باز'),
      renewal: 'تمدید',
      people: 'افراد',
      lately: counted(`${f.number(90)} روز گذشته`),
      next: 'جلسهٔ بعدی',
      amounts: 'پرداخت حساب',
      dueBy: ({ day }) => `تا ${day}`,
      lateSince: ({ day }) => `▲ مهلتش ${day} بود`,
      noDay: 'بدون روز',
      escalated: '▲ ارجاع‌شده',
      openSince: ({ day }) => `باز از ${day}`,
      untitled: 'درخواستی بی‌عنوان',
      severities: { low: 'کم‌اهمیت', normal: 'معمولی', high: 'مهم', critical: 'بحرانی' },
      noContacts: 'هنوز مخاطبی شناخته نشده است.',
      noRenewal: 'روز تمدید معلوم نیست.',
      text: 'برای رونوشت',
      textHint: 'همه را انتخاب و رونوشت کنید و در ایمیل یا سند بچسبانید. هیچ مبلغی در آن نیست.',
      textLabel: 'متن پروندهٔ تحویل',
      textTitle: ({ account }) => `تحویل حساب: ${account}`,
    },
  };
}
