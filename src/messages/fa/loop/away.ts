import type { AwayWords } from '../../en/loop/away';

export function awayWords(): AwayWords {
  return {
    away: {
      title: 'نبودن',
      awayUntil: 'تا پایان این روز نیستم',
      whoStandsIn: 'جانشین کیست؟',
      noDeputy: 'هیچ‌کس',
      hint: 'فرصت‌هایی که در انتظار شماست در این مدت به جانشینتان می‌رسد و مهلتشان با ساعت کاری او حساب می‌شود. پس از آن روز همه‌چیز مانند پیش است.',
      standsIn: ({ name }) => `شما جانشین ${name} هستید`,
      until: ({ day }) => `تا ${day}`,
      away: ({ day }) => `شما تا ${day} نیستید`,
      deputy: ({ name }) => `${name} جانشین شماست`,
      nobody: 'کسی جانشین شما نیست',
    },
  };
}
