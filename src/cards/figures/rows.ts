import type { AccountId } from '../../domain/account/account';
import type { Currency } from '../../domain/commercial/money';
import type { FigureName } from '../../domain/metrics/figures';
import type { LeftOutReason, TermName } from '../../domain/metrics/reading';
import type { Signal } from '../../domain/signal/signal';
import type { Day } from '../../domain/time/time';
import { figureWords } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, listLimit, listOf, quiet, titleIn } from '../parts';
import type { Card, Line } from '../spec';
import type { AccountName } from '../viewer';

/** One row behind a number. */
export type FigureRow = {
  readonly id: string;
  readonly account: AccountName | undefined;
  readonly day: Day | undefined;
  readonly text: string;
  readonly kind?: TermName;
  readonly amount?: number | undefined;
  readonly currency?: Currency;
  readonly score?: number | undefined;
  readonly signal?: Signal['id'];
};

export type FigureRowsView = {
  readonly figure: FigureName;
  /** Of a number that went into it, or of what was left out. */
  readonly term?: TermName | undefined;
  readonly why?: LeftOutReason | undefined;
  readonly rows: readonly FigureRow[];
};

/** The rows that one number of a figure is made of. */
export function figureRowsCard({ figure, term, why, rows }: FigureRowsView, words: Words): Card {
  const { figureCards: say, common } = words;
  const { metrics } = figureWords[words.language](words.format);
  const line = (row: FigureRow) => rowLine(row, words);
  const section = listOf(rows, line, {
    header: why
      ? metrics.without({ count: rows.length, why: metrics.leftOut[why] })
      : say.rowsOf({ term: term ? say.terms[term] : '', count: rows.length }),
    empty: say.noRows,
    limit: listLimit,
    rest: quiet(common.more({ count: rows.length - listLimit })),
  });
  return { name: 'figure-rows', header: { title: metrics.figures[figure].title }, sections: [section] };
}

function rowLine({ account, day, text, kind, amount, currency = '', score, signal }: FigureRow, words: Words): Line {
  const { format, figureCards: say } = words;
  const money = amount === undefined ? '' : format.money({ amount, currency });
  const facts = dotted(
    day && format.day(day),
    kind && say.terms[kind],
    money,
    score === undefined ? '' : format.number(score),
    account && text !== '' ? format.isolate(text) : '',
  );
  const title = account ? titleIn(account, words) : format.isolate(text);
  const open = account && clickOf(account.id, signal);
  return {
    kind: 'line',
    text: title || facts,
    ...(title && facts ? { below: facts } : {}),
    ...(open ? { onClick: open } : {}),
  };
}

function clickOf(account: AccountId, signal: Signal['id'] | undefined) {
  return signal ? ask('openSignal', { signal, account }) : ask('openAccount', { account });
}
