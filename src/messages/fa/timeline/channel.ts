import type { ChannelWords } from '../../en/timeline/channel';

export function channelWords(): ChannelWords {
  return {
    title: 'گوگل‌چت یا اسلک',
    open: 'گوگل‌چت یا اسلک',
    ways: { chat: 'گوگل‌چت', slack: 'اسلک' },
    on: ({ place }) => `روشن: ${place}`,
    off: 'خاموش',
    notHere:
      'این تاندم جز با سرورهای گوگل با سروری در تماس نیست، پس کانالی ندارد. هرکس آن را نصب می‌کند می‌تواند گونه‌ای را نصب کند که اجازه‌اش را دارد (docs/permissions.md).',
    intro: 'آن‌گاه اعلان‌ها، هم‌زمان با رفتن برای گیرنده، در کانال تیم هم می‌آیند. هرکه در کانال است آن‌ها را می‌خواند.',
    place: ({ place, ending }) => `${place}، وب‌هوکی که به ${ending} ختم می‌شود`,
    since: ({ when, name }) => `${name} روشن کرد، ${when}`,
    address: 'نشانی وب‌هوک',
    addressHint: 'با https://chat.googleapis.com یا https://hooks.slack.com آغاز می‌شود',
    secret:
      'هرکه این نشانی را داشته باشد می‌تواند در کانال بنویسد. بیرون از کاربرگ نگه داشته می‌شود و دیگر نشان داده نمی‌شود.',
    problems: {
      missing: 'نشانی یک وب‌هوک را بگذارید',
      'no-webhook': 'این وب‌هوک گوگل‌چت یا اسلک نیست',
    },
    switchOn: 'روشن کن',
    switchOff: 'خاموش کن',
    switchedOn: 'روشن شد',
    switchedOff: 'خاموش شد',
    forWhom: ({ name }) => `برای ${name}`,
    inChannel: ({ place, name }) => `${place}، برای ${name}`,
  };
}
