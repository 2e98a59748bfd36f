import type { FigureName } from '../../domain/metrics/figures';
import type { LeftOut, Reading, Term } from '../../domain/metrics/reading';
import { splitsOf } from '../../domain/metrics/split';
import { figureText, figureWords, termText } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { plainButton, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Asked } from './asked';
import { type FigureLine, figureLine, partName } from './figures';

export type FigureView = Asked & {
  readonly name: FigureName;
  /** One a currency, or one a kind. */
  readonly readings: readonly Reading[];
  /** Whose they are, in words; empty: of all. */
  readonly whose: string;
  /** Earlier periods, the newest first. */
  readonly earlier: readonly Reading[];
  /** Other meanings of the same words, and what it is read beside. */
  readonly beside: readonly FigureLine[];
  /** Of how many accounts there is what it is reckoned from. */
  readonly covered: Reading | undefined;
  /** Whether amounts were turned into one currency. */
  readonly turned: boolean;
};

/** One figure, and all that somebody asks who does not believe it. */
export function figureCard(view: FigureView, words: Words): Card {
  const { name, readings, whose } = view;
  const { metrics } = figureWords[words.language](words.format);
  return {
    name: 'figure',
    header: { title: metrics.figures[name].title, ...(whose ? { subtitle: whose } : {}) },
    sections: [
      ...readings.map((reading, at) => readingSection(reading, { ...view, at }, words)),
      { header: words.figureCards.how, widgets: howWidgets(view, words) },
      ...besideSection(view, words),
      splitSection(view, words),
      ...earlierSection(view, words),
    ],
  };
}

function readingSection(reading: Reading, view: Placed, words: Words): Section {
  const text = figureText(view.name, reading, words);
  const part = view.readings.length > 1 ? partName(reading, words) || reading.currency : '';
  return {
    ...(part ? { header: part } : {}),
    widgets: [
      { kind: 'text', text: [{ text: text.value, bold: true }] },
      ...reading.terms.map((term) => termLine(term, { reading, view }, words)),
      ...text.about.map(quiet),
      ...reading.leftOut.map((left) => leftOutLine(left, view, words)),
    ],
  };
}

function leftOutLine({ why, rows }: LeftOut, { name: figure, when, of, at }: Placed, words: Words): Widget {
  const { metrics } = figureWords[words.language](words.format);
  const onClick = ask('openFigureRows', { figure, when, of, term: `${at} ${why}` });
  return { kind: 'line', text: metrics.without({ count: rows.length, why: metrics.leftOut[why] }), onClick };
}

function howWidgets({ name, covered, turned }: FigureView, words: Words): readonly Widget[] {
  const { figureCards: say } = words;
  const { metrics } = figureWords[words.language](words.format);
  const [known, all] = covered?.terms ?? [];
  return [
    { kind: 'text', text: metrics.figures[name].how },
    ...(known && all ? [quiet(say.coveredBy({ known: known.value, all: all.value }))] : []),
    ...(turned ? [quiet(say.turned)] : []),
  ];
}

function besideSection({ beside, when, of }: FigureView, words: Words): readonly Section[] {
  const lines = beside.map((line) => figureLine(line, { when, of }, words));
  return lines.length > 0 ? [{ header: words.figureCards.beside, widgets: lines }] : [];
}

function splitSection({ name: figure, when, of }: FigureView, words: Words): Section {
  const { figureCards: say } = words;
  const buttons = splitsOf(figure).map((by) =>
    plainButton(say.by[by], ask('openFigureSplit', { figure, when, of, by })),
  );
  const isSaid = figure === 'nps' || figure === 'csat';
  const said = isSaid ? [plainButton(say.tags, ask('openTags', { when, of }))] : [];
  return { header: say.split, widgets: [{ kind: 'buttons', buttons: [...said, ...buttons] }] };
}

type Placed = FigureView & { readonly at: number };
type Of = { readonly reading: Reading; readonly view: Placed };

function termLine(term: Term, { reading, view }: Of, words: Words): Widget {
  const { figureCards: say } = words;
  const { name: figure, when, of, at } = view;
  const count = new Set(term.rows).size;
  const open = ask('openFigureRows', { figure, when, of, term: `${at} ${term.name}` });
  return {
    kind: 'line',
    above: say.terms[term.name],
    text: termText(term, reading.currency, words),
    ...(count > 0 ? { below: say.rows({ count }), onClick: open } : {}),
  };
}

function earlierSection({ name, earlier }: FigureView, words: Words): readonly Section[] {
  if (earlier.length === 0) return [];
  const lines = earlier.map((reading): Widget => {
    const { value, about } = figureText(name, reading, words);
    return { kind: 'line', above: about[0] ?? '', text: value, below: about[1] ?? '' };
  });
  return [{ header: words.figureCards.earlier, folded: 1, widgets: lines }];
}
