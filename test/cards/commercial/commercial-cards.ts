/** Amounts on the cards of an account and of a signal, the form of an acceptance, and the card of their workbook. */
import { accountCard } from '../../../src/cards/account/account';
import { type AcceptView, acceptCard } from '../../../src/cards/commercial/accept';
import { type AccountAmounts, closedStates } from '../../../src/cards/commercial/amounts-lines';
import { type AmountsBookView, amountsBookCard } from '../../../src/cards/commercial/workbook';
import { signalCard } from '../../../src/cards/signal/signal';
import type { Words } from '../../../src/messages/words';
import { anAccount, aSignal } from '../../support/builders';
import { accountViewOf } from '../samples/account-cards';
import { type Content, type Named, viewerOf } from '../samples/samples';

const revenue = {
  id: 'mrr_1',
  rev: 1,
  account: 'acc_acme',
  day: '2026-03-21',
  amount: 399_000,
  currency: 'IRT',
} as const;
const next = { ...revenue, id: 'mrr_2', day: '2027-03-21', amount: 450_000 } as const;
const premium = { id: 'prc_1', rev: 1, plan: 'Growth', seats: 10, amount: 499_000, currency: 'IRT' } as const;

export const paying: AccountAmounts = {
  state: 'open',
  standing: { now: revenue, next },
  rung: { price: premium, growth: { amount: 100_000, percent: 25.06 } },
};

export function acceptViewOf(content: Content, parts: Partial<AcceptView> = {}): AcceptView {
  return {
    viewer: viewerOf('am', content),
    signal: aSignal({ need: content.need }),
    account: anAccount({ name: content.company }),
    typed: { expected: '', currency: 'IRT', expectedDay: '', discountPercent: '' },
    problems: {},
    ownCurrency: 'IRT',
    unsaved: undefined,
    ...parts,
  };
}

export function commercialCards(words: Words, content: Content): Named {
  const am = viewerOf('am', content);
  const account = anAccount({ name: content.company });
  const signal = aSignal({ need: content.need, state: 'accepted', movedBy: 'arthit@orbit.example', deal: 'dea_1' });
  const deal = {
    id: 'dea_1',
    rev: 1,
    signal: 'sig_1',
    account: 'acc_acme',
    expected: 1_200_000,
    currency: 'IRT',
    expectedDay: '2026-12-20',
    discountPercent: 12.5,
    by: 'arthit@orbit.example',
  } as const;
  const shown = { viewer: am, signal, account, health: undefined, moves: [] };
  const book: AmountsBookView = {
    viewer: am,
    state: 'open',
    url: 'https://docs.google.com/spreadsheets/d/x/edit',
    id: 'x',
    here: 'none',
    canMake: false,
  };
  const admin = { ...book, viewer: viewerOf('admin', content), canMake: true };
  const wrong = { expected: 'not-an-amount', expectedDay: 'day-passed', discountPercent: 'not-a-percent' } as const;
  const typed = { expected: '1.200', currency: 'EUR', expectedDay: '2026-11-01', discountPercent: '120' };
  return {
    'account-paying': accountCard(accountViewOf('am', content, { amounts: paying }), words),
    'account-paying-unknown': accountCard(
      accountViewOf('lead', content, {
        amounts: { state: 'open', standing: { now: undefined, next }, rung: undefined },
      }),
      words,
    ),
    ...Object.fromEntries(
      closedStates.map((state) => [
        `account-amounts-${state}`,
        accountCard(accountViewOf('am', content, { amounts: { state } }), words),
      ]),
    ),
    'signal-deal': signalCard({ ...shown, amounts: { state: 'open', deal } }, words),
    'signal-deal-without-amount': signalCard(
      { ...shown, amounts: { state: 'open', deal: { ...deal, expected: undefined } } },
      words,
    ),
    'signal-to-accept': signalCard(
      {
        ...shown,
        signal: aSignal({ need: content.need }),
        amounts: { state: 'open', deal: undefined },
        moves: ['accept', 'decline'],
      },
      words,
    ),
    'signal-amounts-closed': signalCard({ ...shown, amounts: { state: 'closed' } }, words),
    accept: acceptCard(acceptViewOf(content), words),
    'accept-refused': acceptCard(acceptViewOf(content, { typed, problems: wrong, ownCurrency: 'EUR' }), words),
    'accept-unsaved': acceptCard(
      acceptViewOf(content, { typed: { ...typed, expected: '1200' }, unsaved: 'closed' }),
      words,
    ),
    amounts: amountsBookCard(book, words),
    'amounts-none': amountsBookCard({ ...book, state: 'none', url: '', id: '' }, words),
    'amounts-to-make': amountsBookCard({ ...admin, state: 'none', url: '', id: '', here: 'ask' }, words),
    'amounts-to-make-here': amountsBookCard({ ...admin, state: 'none', url: '', id: '', here: 'allowed' }, words),
    'amounts-to-make-beside': amountsBookCard({ ...admin, state: 'none', url: '', id: '', here: 'team' }, words),
    'amounts-to-share': amountsBookCard(admin, words),
    'amounts-to-share-alone': amountsBookCard({ ...admin, viewer: { ...admin.viewer, team: [] } }, words),
    'amounts-to-allow': amountsBookCard({ ...book, state: 'closed', here: 'ask' }, words),
    ...Object.fromEntries(
      closedStates.map((state) => [`amounts-${state}`, amountsBookCard({ ...admin, state }, words)]),
    ),
  };
}
