/** What an AM expects of a signal: typed beside the acceptance, kept in the workbook of amounts. */
import { type AcceptField, type AcceptView, acceptCard } from '../../cards/commercial/accept';
import type { Card } from '../../cards/spec';
import { type Deal, dealIdOf, dealOf } from '../../domain/commercial/deal';
import { type Currency, commonCurrencies, usualCurrency } from '../../domain/commercial/money';
import { typedAmount, typedPercent } from '../../domain/commercial/typed-money';
import type { Signal } from '../../domain/signal/signal';
import { may } from '../../domain/team/permission';
import { dayOf, isDay } from '../../domain/time/time';
import { Fault } from '../../fault';
import type { AmountsLook } from '../../store/commercial/amounts';
import type { Change } from '../../store/workbook';
import type { Desk } from '../desk';
import type { Form } from '../services';

export type TypedAmounts = AcceptView['typed'];

export function amountsIn(form: Form): TypedAmounts {
  const picked = form.day('expectedDay');
  return {
    expected: form.text('expected'),
    currency: form.text('currency'),
    expectedDay: picked === undefined ? '' : dayOf(picked),
    discountPercent: form.text('discountPercent'),
  };
}

/** A currency alone says nothing: the form has always one picked. */
export function saysAnything({ expected, expectedDay, discountPercent }: TypedAmounts): boolean {
  return expected !== '' || expectedDay !== '' || discountPercent !== '';
}

/** The form, empty but for the currency that the account goes by, or as the flag has it already. */
export function emptyForm(desk: Desk, signal: Signal): Card {
  const look = lookAt(desk, signal);
  const deal = look.state === 'open' ? dealOf(signal, look.purse.deals) : undefined;
  return formOf(desk, signal, { typed: deal ? typedFrom(deal) : blankAmounts(desk, look) });
}

function typedFrom({ expected, currency, expectedDay, discountPercent }: Deal): TypedAmounts {
  const text = (value: number | undefined) => (value === undefined ? '' : String(value));
  return { expected: text(expected), currency, expectedDay: expectedDay ?? '', discountPercent: text(discountPercent) };
}

function blankAmounts(desk: Desk, look: AmountsLook): TypedAmounts {
  return { expected: '', currency: ownCurrency(desk, look), expectedDay: '', discountPercent: '' };
}

/** What a flag asks of those who may see amounts, where there is a workbook for them; nothing of anybody else. */
export function flagAmounts({ me, services }: Desk): boolean {
  return may(me, 'flagWithAmounts') && services.workbook.amounts.exists();
}

/** Nothing typed yet. */
export function blankFor(desk: Desk, account: Signal['account']): TypedAmounts {
  return blankAmounts(desk, lookAt(desk, { account }));
}

type Filled = Pick<AcceptView, 'typed'> & Partial<Pick<AcceptView, 'problems' | 'unsaved'>>;

function formOf(desk: Desk, signal: Signal, { typed, problems = {}, unsaved }: Filled): Card {
  const { viewer, words, snapshot } = desk;
  const account = snapshot.account ?? { id: signal.account, name: '', externalId: '' };
  const own = isCode(typed.currency) ? typed.currency : undefined;
  return acceptCard({ viewer, signal, account, typed, problems, ownCurrency: own, unsaved }, words);
}

export type Expectation =
  | { readonly form: Card }
  | { readonly deal: Deal['id']; readonly change: Pick<Change, 'add' | 'update'> };

/** What is to be written for what was typed, or the form again with what is wrong with it. */
export function expectationOf(desk: Desk, signal: Signal, typed: TypedAmounts): Expectation {
  const weighed = weighedAmounts(desk, signal, typed);
  return 'deal' in weighed ? weighed : { form: formOf(desk, signal, { typed, ...weighed }) };
}

export type Weighed = Extract<Expectation, { readonly deal: string }> | Pick<AcceptView, 'problems' | 'unsaved'>;

export function weighedAmounts(desk: Desk, signal: Signal, typed: TypedAmounts): Weighed {
  if (!may(desk.me, 'seeAmounts')) throw new Fault('not-allowed', { right: 'seeAmounts' });
  const problems = problemsOf(desk, typed);
  if (Object.keys(problems).length > 0) return { problems, unsaved: undefined };
  const look = lookAt(desk, signal);
  if (look.state !== 'open') return { problems, unsaved: look.state === 'none' ? 'gone' : look.state };
  const deal = dealFrom(desk, signal, typed);
  const orphan = look.purse.deals.some(({ id }) => id === deal.id);
  // Half of an acceptance stands there: its row is looked up, and taken over.
  const stands = orphan ? standing(desk, signal, deal.id) : undefined;
  const change = stands ? { update: { deals: [{ ...deal, rev: stands.rev }] } } : { add: { deals: [deal] } };
  return { deal: deal.id, change };
}

function lookAt({ services }: Desk, { account }: Pick<Signal, 'account'>): AmountsLook {
  return services.workbook.amounts.look({ account, toSave: true });
}

function standing({ services }: Desk, { account }: Signal, id: Deal['id']): Deal | undefined {
  const look = services.workbook.amounts.look({ account, toSave: true, tables: ['deals'] });
  return look.state === 'open' ? look.table('deals').find((deal) => deal.id === id) : undefined;
}

function dealFrom({ me }: Desk, signal: Signal, typed: TypedAmounts): Deal {
  return {
    id: dealIdOf(signal),
    rev: 1,
    signal: signal.id,
    account: signal.account,
    expected: typed.expected === '' ? undefined : typedAmount(typed.expected),
    currency: typed.currency,
    expectedDay: isDay(typed.expectedDay) ? typed.expectedDay : undefined,
    discountPercent: typed.discountPercent === '' ? undefined : typedPercent(typed.discountPercent),
    by: me.email,
  };
}

function problemsOf({ today }: Desk, typed: TypedAmounts): AcceptView['problems'] {
  const problems: { [F in AcceptField]?: AcceptView['problems'][F] } = {};
  if (typed.expected !== '' && typedAmount(typed.expected) === undefined) problems.expected = 'not-an-amount';
  if (typed.discountPercent !== '' && typedPercent(typed.discountPercent) === undefined) {
    problems.discountPercent = 'not-a-percent';
  }
  if (typed.expectedDay !== '' && typed.expectedDay < today) problems.expectedDay = 'day-passed';
  if (!isCode(typed.currency)) problems.currency = 'missing';
  return problems;
}

function isCode(currency: string): boolean {
  return /^[A-Z]{3}$/.test(currency);
}

/** What the account pays in, else what the ladder names, else what the team's language suggests. */
function ownCurrency({ snapshot }: Desk, look: AmountsLook): Currency {
  const known = look.state === 'open' ? [...look.purse.revenue].reverse() : [];
  const priced = look.state === 'open' ? look.prices : [];
  const first = known[0]?.currency ?? priced[0]?.currency ?? usualCurrency[snapshot.settings.language];
  return isCode(first) ? first : commonCurrencies[0];
}
