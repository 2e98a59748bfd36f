import type { Forecast, RenewalAhead } from '../../domain/metrics/forecast/forecast';
import type { Range } from '../../domain/metrics/forecast/range';
import type { ForecastRecord, PastForecast } from '../../domain/metrics/forecast/record';
import { total } from '../../domain/metrics/reading';
import { figureWords } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, listLimit, listOf, quiet, titleIn } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { AccountName } from '../viewer';
import type { AmountsShown } from './asked';

export type ForecastView = {
  readonly amounts: AmountsShown;
  /** What is left of this quarter, and the next one; one a currency. */
  readonly forecasts: readonly Forecast[];
  readonly record: ForecastRecord;
  readonly nameOf: (account: RenewalAhead['account']) => AccountName;
};

/** What is likely to come, how that is known, and how often it was right. */
export function forecastCard(view: ForecastView, words: Words): Card {
  const { forecast: say } = words.figureCards;
  const { amounts, forecasts } = view;
  const header = { title: say.title };
  if (amounts !== 'open') {
    const why = amounts === 'hidden' ? 'closed' : amounts;
    return { name: 'forecast', header, sections: [{ widgets: [quiet(words.figureCards.noAmounts[why])] }] };
  }
  const hasAny = forecasts.some(({ renewals, signals }) => renewals.length + signals.length > 0);
  return {
    name: 'forecast',
    header,
    sections: [
      ...(hasAny ? forecasts.map((one) => rangeSection(one, words)) : [{ widgets: [quiet(say.nothing)] }]),
      recordSection(view.record, words),
      renewalsSection(view, words),
      { header: words.figureCards.how, widgets: [{ kind: 'text', text: say.method }] },
    ],
  };
}

function rangeText({ low, expected, high }: Range, currency: string, { figureCards, format }: Words) {
  const [least, middle, most] = [low, expected, high].map((amount) =>
    format.money({ amount: round(amount), currency }),
  );
  return figureCards.forecast.range({ low: least ?? '', expected: middle ?? '', high: most ?? '' });
}

function rangeSection(forecast: Forecast, words: Words): Section {
  const { figureCards, format } = words;
  const { forecast: say } = figureCards;
  const { period, currency, kept, won, together, renewals, signals } = forecast;
  const { from, to } = period;
  const none = [{ text: say.noEvidence, bold: true }];
  const part = (above: string, range: Range | undefined, count: number): readonly Widget[] =>
    count === 0
      ? []
      : [
          {
            kind: 'line',
            above,
            text: range ? rangeText(range, currency, words) : say.noEvidence,
            below: listed(count),
          },
        ];
  const listed = (count: number) => say.counted({ count });
  return {
    header: figureCards.period({ from: format.day(from), to: format.day(to) }),
    widgets: [
      { kind: 'text', text: together ? [{ text: rangeText(together, currency, words), bold: true }] : none },
      ...part(say.renewals, kept, renewals.length),
      ...part(say.signals, won, signals.length),
      ...callsLine(forecast, words),
      ...leftOutLines(forecast, words),
    ],
  };
}

/** The AM's own word, beside what history says. */
function callsLine({ renewals, currency }: Forecast, words: Words): readonly Widget[] {
  const { forecast: say } = words.figureCards;
  const parts = (['likely', 'open', 'doubtful'] as const).map((call) => {
    const amount = total(renewals.filter((one) => one.call === call).map((one) => one.amount));
    return amount === 0 ? '' : `${say.calls[call]} ${words.format.money({ amount, currency })}`;
  });
  const text = dotted(...parts);
  return text === '' ? [] : [{ kind: 'line', above: say.ownCall, text }];
}

function leftOutLines({ leftOut }: Forecast, words: Words): readonly Widget[] {
  const { metrics } = figureWords[words.language](words.format);
  return leftOut.map(({ why, rows }) => quiet(metrics.without({ count: rows.length, why: metrics.leftOut[why] })));
}

function recordSection({ past, held, of, interval }: ForecastRecord, words: Words): Section {
  const { forecast: say } = words.figureCards;
  if (of === 0) return { header: say.record, widgets: [quiet(say.noRecord)] };
  const [low = '', high = ''] = interval.map((share) => words.format.percent(Math.round(100 * share)));
  const verdict: Widget = { kind: 'text', text: [{ text: say.held({ held, of }), bold: true }] };
  const lines = past.map((one) => pastLine(one, words));
  return { header: say.record, folded: 2, widgets: [verdict, quiet(say.stated({ low, high })), ...lines] };
}

function pastLine({ period, currency, range, came, unknown }: PastForecast, words: Words): Line {
  const { figureCards, format } = words;
  const { forecast: say } = figureCards;
  const money = format.money({ amount: round(came), currency });
  const isHeld = range !== undefined && came >= range.low && came <= range.high;
  const below = range ? say.said({ range: rangeText(range, currency, words) }) : say.noEvidenceThen;
  return {
    kind: 'line',
    icon: range === undefined ? 'help' : isHeld ? 'check' : 'close',
    above: figureCards.period({ from: format.day(period.from), to: format.day(period.to) }),
    text: say.came({ money }),
    below: dotted(below, unknown > 0 ? say.unknown({ count: unknown }) : ''),
  };
}

function renewalsSection({ forecasts, nameOf }: ForecastView, words: Words): Section {
  const { figureCards, format, common } = words;
  const { forecast: say } = figureCards;
  const all = forecasts.flatMap(({ renewals, currency }) => renewals.map((one) => ({ ...one, currency })));
  const line = ({ account, notice, amount, currency, chance, call }: (typeof all)[number]): Line => ({
    kind: 'line',
    text: titleIn(nameOf(account), words),
    below: dotted(
      say.notice({ day: format.day(notice) }),
      format.money({ amount, currency }),
      chance === undefined ? '' : say.stays({ percent: format.percent(Math.round(100 * chance)) }),
      call === '' ? '' : say.calls[call],
    ),
    onClick: ask('openAccount', { account }),
  });
  return listOf(all, line, {
    header: say.ahead({ count: all.length }),
    empty: say.nothingAhead,
    limit: listLimit,
    rest: quiet(common.more({ count: all.length - listLimit })),
  });
}

/** Nobody foretells cents. */
function round(amount: number): number {
  return Math.round(amount);
}
