import type { FigureName } from '../../domain/metrics/figures';
import type { Reading, Term } from '../../domain/metrics/reading';
import { figureText, figureWords, termText } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Asked } from './asked';
import { partName } from './figures';

export type FigureView = Asked & {
  readonly name: FigureName;
  readonly readings: readonly Reading[];
  /** Whose they are, in words; empty: of all. */
  readonly whose: string;
  /** Earlier periods, the newest first. */
  readonly earlier: readonly Reading[];
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
      { header: words.figureCards.how, widgets: [{ kind: 'text', text: metrics.figures[name].how }] },
      ...earlierSection(view, words),
    ],
  };
}

function readingSection(reading: Reading, view: FigureView & { readonly at: number }, words: Words): Section {
  const text = figureText(view.name, reading, words);
  const part = view.readings.length > 1 ? partName(reading, words) || reading.currency : '';
  return {
    ...(part ? { header: part } : {}),
    widgets: [
      { kind: 'text', text: [{ text: text.value, bold: true }] },
      ...reading.terms.map((term) => termLine(term, { reading, view }, words)),
      ...text.about.map(quiet),
    ],
  };
}

type Of = { readonly reading: Reading; readonly view: FigureView & { readonly at: number } };

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
