import type { Edition, SectionName } from '../../../domain/report/report';
import type { Formats } from '../../formats';

export type ReportWords = ReturnType<typeof reportWords>;

/** Cards around reports, and what stands in them: a report is written in its reader's language, not in its author's. */
export function reportWords(f: Formats) {
  return {
    reports: {
      title: 'Status report',
      review: 'Portfolio review',
      for: 'For whom',
      editions: {
        customer: 'The customer',
        internal: 'Ourselves',
        review: 'The team',
      } satisfies Record<Edition, string>,
      hints: {
        customer:
          'It knows nothing of health, signals, notes and prices, and may leave the company. You see every word first.',
        internal: 'With health and signals. It stays in the company and cannot be drafted as a mail.',
      },
      from: 'Or from this day',
      to: 'to this day',
      language: 'Language of the report',
      parts: 'Parts',
      more: 'Other days, parts',
      price: 'What the account pays, too',
      noPrice: 'What the account pays is not known.',
      partial: 'The timeline of this period is too long to be read here: older meetings and calls are missing below.',
      texts: 'Look at the texts',
      textsHint: 'Change what you like. One line is one point; a part that you empty is left out.',
      heading: 'Title',
      make: 'Make the document',
      mail: 'Draft a mail',
      mailHint: 'It opens in Gmail with these texts. Nothing is sent until you send it.',
      mailElsewhere: 'To draft it as a mail, open the account in Gmail.',
      recipients: 'To',
      made: 'The document is made',
      madeHint: 'It is in your Google Drive and nobody else sees it until you share it.',
      open: 'Open the document',
      earlier: 'Made before',
      unfinished: 'Not finished',
      finish: 'Look for it',
      gone: 'No document had been made',
      nothing: 'Every part is empty.',
      badPeriod: 'It has to end after it begins, and within two years.',
      whose: 'Accounts',
    },
    reportText: {
      title: ({ account }: { account: string }) => `Status report: ${account}`,
      reviewTitle: ({ whose }: { whose: string }) => `Portfolio review: ${whose}`,
      everybody: 'all accounts',
      period: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
      asOf: ({ day, name }: { day: string; name: string }) => `As of ${day}. Questions? ${name}`,
      inside: 'Internal, not for customers.',
      sections: {
        opening: 'In short',
        promised: 'What we agreed and what came of it',
        outcomes: 'Results',
        usage: 'Usage and seats',
        open: 'Open points',
        next: 'Next steps',
        lately: 'What happened',
        price: 'Price',
        health: 'Health',
        sales: 'What was sold',
        signals: 'Signals',
        bands: 'Where accounts stand',
        moved: 'What moved',
        renewals: 'Renewals ahead',
        loops: 'Won and not handed back',
        wins: 'Won',
      } satisfies Record<SectionName, string>,
      labels: {
        kept: 'Done',
        dropped: 'No longer pursued',
        late: 'Overdue',
        reached: 'Reached',
        missed: 'Not reached in time',
        underway: 'Under way',
        caseOpen: 'Open support case',
        caseClosed: 'Solved support case',
        meeting: 'Meeting',
        call: 'Call',
        avoid: 'Not to be said',
        promised: 'Promised with it',
      },
      none: {
        promised: 'No promise came due or was kept in this period.',
        outcomes: 'No result has been agreed as a goal yet.',
        open: 'No point is open.',
        next: 'No next step has been agreed yet.',
        lately: 'No meeting, call or solved case was recorded in this period.',
        other: 'None.',
      },
      progress: ({ achieved, target, unit }: { achieved: string; target: string; unit: string }) =>
        achieved
          ? `${achieved}${target && ` of ${target}`} ${unit}`.trim()
          : `goal ${`${target} ${unit}`.trim()}, not measured yet`,
      plan: ({ plan }: { plan: string }) => `Plan: ${plan}`,
      seats: ({ used, bought, percent }: { used: string; bought: string; percent: number }) =>
        `${used} of ${bought} seats in use (${f.percent(percent)})`,
      seatsBought: ({ bought }: { bought: string }) => `Seats bought: ${bought}. How many are in use is not known.`,
      seatsUsed: ({ used }: { used: string }) => `Seats in use: ${used}. How many were bought is not known.`,
      noSeats: 'How many seats are in use is not known.',
      pays: ({ money }: { money: string }) => `${money} a month`,
      inUse: 'in use',
      more: ({ count }: { count: number }) => `and ${f.number(count)} more`,
      hello: ({ period }: { period: string }) => `Hello,\nhere is our report for ${period}.`,
      regards: ({ name }: { name: string }) => `Kind regards\n${name}`,
    },
  };
}
