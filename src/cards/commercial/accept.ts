import { type CommonCurrency, commonCurrencies } from '../../domain/commercial/money';
import type { Signal } from '../../domain/signal/signal';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dayField, problemOf, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';
import type { Closed } from './amounts-lines';

/** Fields of the same names; `expectedDay` is a picked day. */
export type AcceptField = 'expected' | 'currency' | 'expectedDay' | 'discountPercent';

/** Accepting with what is expected of it; all of it may stay empty. */
export type AcceptView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  readonly account: AccountName;
  readonly typed: { readonly [F in AcceptField]: string };
  readonly problems: Problems<AcceptField>;
  /** The currency that this account goes by, where it is none of the common ones. */
  readonly ownCurrency: string | undefined;
  /** What was typed cannot be saved now. */
  readonly unsaved: Closed['state'] | undefined;
};

export function acceptCard(view: AcceptView, words: Words): Card {
  const { signal, typed, problems } = view;
  const { accept: say } = words;
  const ids = { signal: signal.id, account: signal.account };
  return {
    name: 'accept',
    header: { title: say.title, subtitle: signal.need },
    sections: [
      {
        widgets: [
          ...amountFields(view, words),
          ...problemOf(problems, 'discountPercent', words),
          { kind: 'input', name: 'discountPercent', label: say.discountPercent, value: typed.discountPercent },
        ],
      },
    ],
    footer: { primary: { label: say.submit, onClick: ask('acceptSignal', ids) } },
  };
}

export type AmountFields = Pick<AcceptView, 'typed' | 'problems' | 'ownCurrency' | 'unsaved'>;

/** What is expected and by when: of an acceptance, and of a flag by those who may see amounts. */
export function amountFields({ typed, problems, ownCurrency, unsaved }: AmountFields, words: Words): readonly Widget[] {
  const { accept: say, amounts } = words;
  const below = say.unsaved;
  const closed: readonly Widget[] = unsaved
    ? [{ kind: 'line', icon: 'lock', text: amounts.states[unsaved], below, onClick: ask('openAmounts', {}) }]
    : [];
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed.expectedDay) ? typed.expectedDay : '';
  return [
    ...closed,
    quiet(say.hint),
    ...problemOf(problems, 'expected', words),
    { kind: 'input', name: 'expected', label: say.expected, value: typed.expected },
    currencyChoice({ typed, ownCurrency }, words),
    ...problemOf(problems, 'expectedDay', words),
    ...dayField({ name: 'expectedDay', label: say.expectedDay, day }, words),
  ];
}

function currencyChoice({ typed, ownCurrency }: Pick<AcceptView, 'typed' | 'ownCurrency'>, words: Words): Widget {
  const own = ownCurrency && !isCommon(ownCurrency) ? [ownCurrency] : [];
  const items = [...own, ...commonCurrencies].map((code) => ({
    label: isCommon(code) ? words.amounts.currencies[code] : code,
    value: code,
    selected: code === typed.currency,
  }));
  return { kind: 'choice', style: 'dropdown', name: 'currency', label: words.accept.currency, items };
}

function isCommon(code: string): code is CommonCurrency {
  return commonCurrencies.some((one) => one === code);
}
