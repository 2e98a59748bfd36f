import { type CommonCurrency, commonCurrencies } from '../../domain/commercial/money';
import type { Signal } from '../../domain/signal/signal';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { problemOf, quiet } from '../parts';
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

export function acceptCard({ signal, typed, problems, ownCurrency, unsaved }: AcceptView, words: Words): Card {
  const { accept: say, amounts } = words;
  const ids = { signal: signal.id, account: signal.account };
  const closed: readonly Widget[] = unsaved
    ? [
        {
          kind: 'line',
          icon: 'lock',
          text: amounts.states[unsaved],
          below: say.unsaved,
          onClick: ask('openAmounts', {}),
        },
      ]
    : [];
  const input = (name: 'expected' | 'discountPercent'): Widget => ({
    kind: 'input',
    name,
    label: say[name],
    value: typed[name],
  });
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed.expectedDay) ? { day: typed.expectedDay } : {};
  return {
    name: 'accept',
    header: { title: say.title, subtitle: signal.need },
    sections: [
      {
        widgets: [
          ...closed,
          quiet(say.hint),
          ...problemOf(problems, 'expected', words),
          input('expected'),
          currencyChoice({ typed, ownCurrency }, words),
          ...problemOf(problems, 'expectedDay', words),
          { kind: 'date', name: 'expectedDay', label: say.expectedDay, ...day },
          ...problemOf(problems, 'discountPercent', words),
          input('discountPercent'),
        ],
      },
    ],
    footer: { primary: { label: say.submit, onClick: ask('acceptSignal', ids) } },
  };
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
