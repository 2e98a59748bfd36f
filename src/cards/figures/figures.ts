import { type FigureGroup, figureGroups } from '../../domain/metrics/figure-lists';
import type { FigureName } from '../../domain/metrics/figures';
import type { Gap } from '../../domain/metrics/ledger/derive';
import type { Period } from '../../domain/metrics/period';
import type { Reading } from '../../domain/metrics/reading';
import { figureText, figureWords, termText } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, plainButton, quiet } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { type AmountsShown, type Asked, whens } from './asked';
import { type MainFigure, mainFigure } from './main';

export type FigureLine = {
  readonly name: FigureName;
  /** One a currency, or one a kind. */
  readonly readings: readonly Reading[];
};

export type FiguresView = Asked & {
  readonly viewer: Viewer;
  readonly period: Period;
  /** People and segments that can be asked for: the value of the list and how it is called. */
  readonly choices: readonly { readonly of: string; readonly label: string }[];
  /** The three that matter most. */
  readonly main: readonly MainFigure[];
  readonly groups: readonly { readonly group: FigureGroup; readonly lines: readonly FigureLine[] }[];
  readonly amounts: AmountsShown;
  readonly gaps: readonly Gap[];
  /** Tabs with charts that are open to this person. */
  readonly boards: {
    readonly links: readonly { readonly label: string; readonly url: string }[];
    /** Where an earlier click ended that could not do all; else empty. */
    readonly next: string;
  };
  readonly can: { readonly forecast: boolean; readonly draw: boolean; readonly review: boolean };
};

/** What a person is measured by: the three that matter first, then all by what they are about. */
export function figuresCard(view: FiguresView, words: Words): Card {
  const { figureCards: say, format } = words;
  const { from, to } = view.period;
  return {
    name: 'figures',
    header: { title: say.title, subtitle: say.period({ from: format.day(from), to: format.day(to) }) },
    sections: [
      { widgets: view.main.flatMap((one) => mainFigure(one, view, words)) },
      { header: say.which, folded: 0, widgets: pickers(view, words) },
      ...view.groups.map((group) => groupSection(group, view, words)),
      ...amountsSection(view, words),
      ...boardsSection(view, words),
    ],
    ...(view.can.forecast
      ? { footer: { primary: { label: say.forecast.open, onClick: ask('openForecast', {}) } } }
      : {}),
  };
}

function pickers({ when, of, choices }: FiguresView, { figureCards: say }: Words): readonly Widget[] {
  const again = ask('filterFigures', {});
  const periods = whens.map((value) => ({ value, label: say.whens[value], selected: value === when }));
  const whose = choices.map(({ of: value, label }) => ({ value, label, selected: value === of }));
  return [
    { kind: 'choice', style: 'dropdown', name: 'when', label: say.when, items: periods, onChange: again },
    { kind: 'choice', style: 'dropdown', name: 'of', label: say.whose, items: whose, onChange: again },
  ];
}

export function figureLine({ name, readings }: FigureLine, { when, of }: Asked, words: Words): Line {
  const texts = readings.map((reading) => figureText(name, reading, words));
  const { metrics } = figureWords[words.language](words.format);
  const several = readings.length > 1;
  const values = readings.map((reading, at) => dotted(several ? partName(reading, words) : '', texts[at]?.value ?? ''));
  return {
    kind: 'line',
    above: metrics.figures[name].title,
    text: [{ text: values.join('\n'), bold: readings.some(({ answer }) => 'value' in answer) }],
    below: partsText(name, readings, words) || metrics.basedOn({ count: readings[0]?.n ?? 0 }),
    onClick: ask('openFigure', { figure: name, when, of }),
  };
}

/** Growth is never one number that nobody explains. */
function partsText(name: FigureName, readings: readonly Reading[], words: Words): string {
  const [reading] = readings;
  if (name !== 'organicGrowth' || readings.length !== 1 || !reading || !('value' in reading.answer)) return '';
  const [, ...parts] = reading.terms;
  const { terms } = words.figureCards;
  return dotted(...parts.map((term) => `${terms[term.name]} ${termText(term, reading.currency, words)}`));
}

/** What tells several readings of one figure apart where their currency does not. */
export function partName({ meaning, currency }: Reading, { figureCards: say }: Words): string {
  const parts: Readonly<Record<string, string>> = say.covered;
  return currency === '' ? (parts[meaning] ?? '') : '';
}

function groupSection({ group, lines }: FiguresView['groups'][number], view: FiguresView, words: Words): Section {
  const { groups, tags } = words.figureCards;
  const { when, of } = view;
  const said: Line = { kind: 'line', icon: 'forum', text: tags, onClick: ask('openTags', { when, of }) };
  const widgets = lines.map((line) => figureLine(line, view, words));
  return { header: groups[group], folded: groupShown, widgets: group === 'accounts' ? [said, ...widgets] : widgets };
}

/** Some of a group before it unfolds, so that all groups are in sight. */
const groupShown = 2;
export const groupNames = Object.keys(figureGroups) as readonly FigureGroup[];

function amountsSection({ amounts, gaps }: FiguresView, words: Words): readonly Section[] {
  const { figureCards: say } = words;
  if (amounts === 'hidden') return [];
  if (amounts !== 'open') return [{ widgets: [quiet(say.noAmounts[amounts])] }];
  if (gaps.length === 0) return [];
  const open = ask('openGaps', {});
  return [{ widgets: [{ kind: 'line', icon: 'difference', text: say.gaps({ count: gaps.length }), onClick: open }] }];
}

function boardsSection({ boards, can }: FiguresView, words: Words): readonly Section[] {
  const { figureCards: say } = words;
  const { links: tabs, next } = boards;
  const links = tabs.map(({ label, url }) => plainButton(label, { open: url }));
  const label = next === '' ? say.draw : say.drawOn;
  const draw = can.draw ? [plainButton(label, ask('drawBoards', { from: next }))] : [];
  const review = can.review ? [plainButton(words.reports.review, ask('openReview', {}))] : [];
  const buttons = [...links, ...draw, ...review];
  return buttons.length > 0
    ? [{ header: say.boards, widgets: [{ kind: 'buttons', buttons }, quiet(say.boardsHint)] }]
    : [];
}
