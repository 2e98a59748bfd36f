import { accountCard } from '../../../src/cards/account/account';
import { acceptCard } from '../../../src/cards/commercial/accept';
import { signalCard } from '../../../src/cards/signal/signal';
import { words } from '../../../src/messages/words';
import { anAccount, aSignal } from '../../support/builders';
import { accountViewOf } from '../samples/account-cards';
import { latin, viewerOf } from '../samples/samples';
import { acceptViewOf, paying } from './commercial-cards';

const en = words('en', 'Asia/Bangkok');
const fa = words('fa', 'Asia/Tehran');

function plain(card: object): string {
  return JSON.stringify(card)
    .replace(/\u00a0/g, ' ')
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '');
}

describe('amounts on cards', () => {
  test('say the revenue of a month, since when, what comes next, and the next rung', () => {
    const card = plain(accountCard(accountViewOf('am', latin, { amounts: paying }), en));
    expect(card).toContain('"text":"399,000 toman","below":"from 21 Mar · then 450,000 toman from 21 Mar 2027"');
    expect(card).toContain('"text":"Growth, 10 seats · 499,000 toman","below":"+100,000 toman a month (25.06%)"');
  });

  test('stand in Persian digits, Solar Hijri days and toman', () => {
    const card = plain(accountCard(accountViewOf('am', latin, { amounts: paying }), fa));
    expect(card).toContain('"text":"۳۹۹٬۰۰۰ تومان","below":"از ۱ فروردین · سپس ۴۵۰٬۰۰۰ تومان از ۱ فروردین ۱۴۰۶"');
    expect(card).toContain('+۱۰۰٬۰۰۰ تومان در ماه (۲۵٫۰۶٪)');
  });

  test('are not mentioned where nobody was asked for them', () => {
    expect(plain(accountCard(accountViewOf('csm', latin), en))).not.toMatch(/revenue|Amounts|openAmounts/i);
  });

  test('lead through the form where they can be kept, and past it where they cannot', () => {
    const view = { viewer: viewerOf('am', latin), signal: aSignal(), account: anAccount(), health: undefined };
    const accepting = (state: 'open' | 'closed') => {
      const amounts = state === 'open' ? ({ state, deal: undefined } as const) : ({ state } as const);
      return signalCard({ ...view, moves: ['accept'], amounts }, en).footer?.primary.onClick;
    };
    expect(accepting('open')).toMatchObject({ do: 'openAccept' });
    expect(accepting('closed')).toMatchObject({ do: 'acceptSignal' });
  });

  test('keep an account’s own currency on offer', () => {
    const typed = { expected: '5', currency: 'CHF', expectedDay: '2026-12-01', discountPercent: '' };
    const card = acceptCard(acceptViewOf(latin, { typed, ownCurrency: 'CHF' }), en);
    const [choice] = card.sections[0]?.widgets.filter(({ kind }) => kind === 'choice') ?? [];
    expect(choice?.kind === 'choice' && choice.items.filter(({ selected }) => selected)).toEqual([
      { label: 'CHF', value: 'CHF', selected: true },
    ]);
  });
});
