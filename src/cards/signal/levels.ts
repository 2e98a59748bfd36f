/** How well signals are answered: for a lead, each figure with what it rests on and a way to its rows. */
import {
  behind,
  type Level,
  type LevelName,
  type LevelsOf,
  type LevelWhen,
  levelWhens,
} from '../../domain/metrics/levels';
import type { Period } from '../../domain/metrics/period';
import type { Reading } from '../../domain/metrics/reading';
import type { Signal } from '../../domain/signal/signal';
import type { Email } from '../../domain/team/email';
import { figureText } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { type ActionCall, ask } from '../actions';
import { choiceItems, dotted, listLimit, listOf, nameOf, plainButton, quiet, signalLine } from '../parts';
import type { Card, Line, Section, Widget } from '../spec';
import type { SignalLine, Viewer } from '../viewer';
import { kindText } from './kind-text';

/** Whose signals: `am` by whom they wait for, `csm` by who flagged them; each may be empty, for all. */
export type LevelAsk = {
  readonly when: LevelWhen;
  readonly am?: Email | '' | undefined;
  readonly csm?: Email | undefined;
  readonly kind?: Signal['kind'] | undefined;
};

/** Fields: `when`. */
export type LevelsView = {
  readonly viewer: Viewer;
  readonly when: LevelWhen;
  readonly period: Period;
  readonly levels: readonly Level[];
  readonly owners: readonly LevelsOf<Email | ''>[];
  readonly flaggers: readonly LevelsOf<Email>[];
  readonly kinds: readonly LevelsOf<Signal['kind']>[];
  /** Won and not handed back, of the whole team, whenever they were won. */
  readonly loops: readonly SignalLine[];
};

export function levelsCard(view: LevelsView, words: Words): Card {
  const { levels: say, format } = words;
  const { viewer, period, when } = view;
  const name = (email: Email | '') => (email === '' ? say.nobody : nameOf(viewer, email, words));
  const groups = [
    groupSection(say.owners, view.owners, { when, name, ask: (am) => ({ am }) }, words),
    groupSection(say.flaggers, view.flaggers, { when, name, ask: (csm) => ({ csm }), only: flaggersSee }, words),
    groupSection(
      say.kinds,
      view.kinds,
      { when, name: (kind) => kindText(kind, words), ask: (kind) => ({ kind }) },
      words,
    ),
  ];
  return {
    name: 'levels',
    header: {
      title: say.title,
      subtitle: say.period({ from: format.day(period.from), to: format.day(period.to) }),
    },
    sections: [
      { widgets: view.levels.map((level) => levelLine(level, { when }, words)) },
      loopsSection(view, words),
      ...groups,
      whenSection(when, words),
    ].filter(({ widgets }) => widgets.length > 0),
  };
}

/** Whether an AM is quick is nothing that a CSM could be asked for. */
const flaggersSee: readonly LevelName[] = ['acceptance', 'conversion'];

function levelLine({ name, reading }: Level, asked: LevelAsk, words: Words): Line {
  const { title, value } = figureText(name, reading, words);
  const { levels: say } = words;
  const { missed, open } = behind(reading);
  const late = name === 'acknowledgedInTime' || name === 'decidedInTime';
  const more = dotted(
    restsOn(reading, words),
    missed.length > 0 ? (late ? say.missed : say.against)({ count: missed.length }) : '',
    open.length > 0 ? say.open({ count: open.length }) : '',
  );
  const text = reading.n > 0 ? [{ text: value, bold: true }] : [{ text: say.none[name], tone: 'muted' as const }];
  return { kind: 'line', above: title, text, below: more, button: why(name, asked, words) };
}

function why(name: LevelName, asked: LevelAsk, words: Words) {
  return plainButton(words.health.why, rowsOf(name, asked));
}

/** A sum is carried in parts, each an id or a code. */
function rowsOf(figure: LevelName, { when, am, csm, kind }: LevelAsk): ActionCall {
  const who = am === undefined ? (csm === undefined ? '' : `csm ${csm}`) : `am ${am}`;
  return ask('openLevel', { figure, when, who, kind: kind ?? '' });
}

function restsOn({ n, interval }: Reading, { levels: say, format }: Words): string {
  if (n === 0) return '';
  const percent = (value: number) => format.percent(Math.round(value));
  if (!interval) return say.n({ count: n });
  return dotted(say.n({ count: n }), say.between({ low: percent(interval.low), high: percent(interval.high) }));
}

type Grouping<Of> = {
  readonly when: LevelWhen;
  readonly name: (of: Of) => string;
  readonly ask: (of: Of) => Omit<LevelAsk, 'when'>;
  readonly only?: readonly LevelName[];
};

/** One line each, with the figures that rest on anything; a click leads to all of them, and on to their rows. */
function groupSection<Of>(header: string, groups: readonly LevelsOf<Of>[], by: Grouping<Of>, words: Words): Section {
  const { levels: say, format, common } = words;
  const line = ({ of, levels }: LevelsOf<Of>): Line => {
    const shown = levels.filter(({ name, reading }) => reading.n > 0 && (by.only?.includes(name) ?? true));
    const texts = shown.map(({ name, reading }) => {
      const percent = 'value' in reading.answer ? format.percent(Math.round(reading.answer.value)) : '';
      return say.short[name]({ percent, some: behind(reading).kept.length, of: reading.n });
    });
    const first = shown[0]?.name ?? 'acceptance';
    return {
      kind: 'line',
      text: by.name(of),
      below: dotted(...texts),
      onClick: rowsOf(first, { when: by.when, ...by.ask(of) }),
    };
  };
  const rest = quiet(common.more({ count: groups.length - groupsShown }));
  return groups.length === 0 ? { widgets: [] } : listOf(groups, line, { header, empty: '', limit: groupsShown, rest });
}

const groupsShown = 12;

function loopsSection({ loops, viewer }: LevelsView, words: Words): Section {
  const { moves: say, common } = words;
  const count = loops.length;
  const all = ask('openLoops', {});
  const rest: Widget = { kind: 'buttons', buttons: [plainButton(common.showAll({ count }), all)] };
  const line = (item: SignalLine) => signalLine(item, viewer, words);
  return listOf(loops, line, { header: say.openLoops({ count }), empty: say.openLoopsEmpty, limit: loopsShown, rest });
}

const loopsShown = 3;

function whenSection(when: LevelWhen, words: Words): Section {
  const { levels: say } = words;
  const items = choiceItems(levelWhens, say.whens, when);
  const onChange = ask('arrangeLevels', {});
  return { widgets: [{ kind: 'choice', style: 'dropdown', name: 'when', label: say.when, items, onChange }] };
}

export type LevelView = {
  readonly viewer: Viewer;
  /** The figure in question first, then the others of the same group. */
  readonly figure: LevelName;
  readonly levels: readonly Level[];
  readonly asked: LevelAsk;
  readonly rows: (ids: readonly string[]) => readonly SignalLine[];
};

/** Why a figure is what it is: how it is reckoned, and every signal behind it. */
export function levelCard(view: LevelView, words: Words): Card {
  const { levels: say } = words;
  const { figure, levels, asked, viewer } = view;
  const level = levels.find(({ name }) => name === figure);
  const whose = whoseText(asked, viewer, words);
  if (!level) return { name: 'level', sections: [] };
  const { title, value, how, about } = figureText(figure, level.reading, words);
  const { kept, missed, open } = behind(level.reading);
  const list = (header: (of: { count: number }) => string, ids: readonly string[]): Section =>
    ids.length === 0 ? { widgets: [] } : rowsSection(view, header({ count: ids.length }), ids, words);
  const told = level.reading.n > 0 ? value : say.none[figure];
  const number: Widget = { kind: 'text', text: [{ text: told, bold: true }] };
  const others = levels.filter(({ name, reading }) => name !== figure && reading.n > 0);
  return {
    name: 'level',
    header: { title, ...(whose === '' ? {} : { subtitle: whose }) },
    sections: [
      { widgets: [number, quiet(how), quiet(about.join('\n'))] },
      list(say.groups[figure].missed, missed),
      list(say.groups[figure].kept, kept),
      list(say.stillOpen, open),
      { header: say.others, widgets: whose === '' ? [] : others.map((other) => levelLine(other, asked, words)) },
    ].filter(({ widgets }) => widgets.length > 0),
  };
}

function whoseText({ am, csm, kind }: LevelAsk, viewer: Viewer, words: Words): string {
  if (kind !== undefined) return kindText(kind, words);
  if (am === '') return words.levels.nobody;
  const email = am ?? csm;
  return email === undefined ? '' : nameOf(viewer, email, words);
}

function rowsSection(view: LevelView, header: string, ids: readonly string[], words: Words): Section {
  const line = (item: SignalLine) => signalLine(item, view.viewer, words);
  const rest = quiet(words.common.more({ count: ids.length - listLimit }));
  return listOf(view.rows(ids), line, { header, empty: '', limit: listLimit, rest });
}

/** Won and not handed back, of the whole team: what each of them waits for, the longest first. */
export function openLoopsCard(
  view: { readonly viewer: Viewer; readonly loops: readonly SignalLine[] },
  words: Words,
): Card {
  const { moves: say, common } = words;
  const { viewer, loops } = view;
  const line = (item: SignalLine) => signalLine(item, viewer, words);
  const rest = quiet(common.more({ count: loops.length - loopsListed }));
  return {
    name: 'open-loops',
    header: { title: say.openLoops({ count: loops.length }) },
    sections: [
      { widgets: listOf(loops, line, { header: '', empty: say.openLoopsEmpty, limit: loopsListed, rest }).widgets },
    ],
  };
}

const loopsListed = 40;
