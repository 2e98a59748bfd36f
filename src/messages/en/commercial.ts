import type { CommonCurrency } from '../../domain/commercial/money';
import type { Formats } from '../formats';

export type CommercialWords = ReturnType<typeof commercialWords>;

/** Amounts of money: on the account, on a signal, and the workbook they stand in. */
export function commercialWords(f: Formats) {
  return {
    amounts: {
      title: 'Amounts',
      revenue: 'Recurring revenue a month',
      from: ({ day }: { day: string }) => `from ${day}`,
      thenFrom: ({ money, day }: { money: string; day: string }) => `then ${money} from ${day}`,
      unknown: 'Not recorded yet',
      next: 'Next on the price ladder',
      rung: ({ plan, seats }: { plan: string; seats: number | undefined }) =>
        seats === undefined ? plan : `${plan}, ${f.number(seats)} seats`,
      growth: ({ more, percent }: { more: string; percent: number }) => `${more} a month (${f.percent(percent)})`,
      expected: 'Expected a month',
      expectedBy: ({ day }: { day: string }) => `by ${day}`,
      discount: ({ percent }: { percent: number }) => `${f.percent(percent)} discount`,
      noExpected: 'No amount yet',
      states: {
        closed: 'The workbook of amounts is not open to you yet',
        gone: 'The workbook of amounts is gone',
        broken: 'The workbook of amounts needs mending',
        newer: 'The workbook of amounts is newer than this Tandem',
        later: 'Google does not show the amounts right now',
      },
      stepsBelow: {
        closed: 'See what to do',
        gone: 'See what to do',
        broken: 'See what to do',
        newer: 'See what to do',
        later: 'Open the card again in a minute',
      },
      currencies: {
        IRT: 'Toman',
        IRR: 'Rial',
        THB: 'Thai baht',
        USD: 'US dollar',
        EUR: 'Euro',
        GBP: 'Pound sterling',
      } satisfies Record<CommonCurrency, string>,
    },
    accept: {
      title: 'Accept the signal',
      hint: 'All of this may stay empty. It stands in the workbook of amounts, which CSMs do not see.',
      expected: 'Expected amount a month',
      currency: 'Currency',
      expectedDay: 'Expected by',
      discountPercent: 'Discount in percent',
      submit: 'Accept',
      unsaved: 'The amounts cannot be saved now. Empty the fields to accept without them.',
    },
    amountsBook: {
      intro:
        'Recurring revenue, prices, discounts and expected amounts stand in a workbook of their own. Google Drive shows it only to those it is shared with, so a CSM never sees it.',
      settings: 'Amounts in a workbook of their own',
      make: 'Make a new workbook',
      useOpen: 'Use the open sheet',
      allowOpen: 'Allow the open sheet',
      useOpenHint: 'To use the sheet that is open here, allow it first. It has to be empty.',
      askAdmin: 'Nobody has made it yet. An admin can, right here.',
      open: 'Open the amounts',
      share: 'Share it in Google Drive with these people, as editors, and with nobody else:',
      nobody: 'There is no AM and no lead in the team yet.',
      ready: 'It is open to you.',
      closed:
        'Ask an admin to share it with you in Google Drive. Then open it, open Tandem beside it, come back to this card and press “Allow the open sheet”. Google asks this once.',
      gone: 'You could open it before. In Drive’s bin it can be restored for 30 days.',
      anew: 'A new one starts empty: what stood in the old one is not in it.',
      makeAnew: 'Make a new one',
      broken: 'A tab or the hidden first row of a tab is missing. The version history of the Sheet brings it back.',
      newer: 'A newer Tandem has written it, and this one leaves it as it is. Reload the page to get the new version.',
      later: 'Google does not answer for it right now. Try again in a minute.',
      fileTitle: 'Tandem amounts',
      hiddenTab: 'By account (kept by Tandem)',
      made: 'The workbook of amounts is ready',
      mainOpen: 'The team’s workbook is open here. Open another, empty sheet to use that one.',
    },
  };
}
