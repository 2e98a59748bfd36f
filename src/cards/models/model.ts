import { accountTitle } from '../../domain/account/account';
import type { HealthModel } from '../../domain/health/health-model';
import type { Measure } from '../../domain/health/measures/measure';
import type { BandMove, Preview } from '../../domain/health/models/model-edit';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import { ask } from '../actions';
import { bandText, choiceItems, problemOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { Problems } from '../viewer';
import { whomText } from './models';

export type ModelView = {
  readonly model: HealthModel;
  /** Its place in the list, and the version that a save would be. */
  readonly at: number;
  readonly next: number;
  /** By the name of the field; what is not there shows the model. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: Problems<string>;
  /** Why nothing was worked out or written, in words of the catalogue. */
  readonly told: string;
  readonly outcome: Outcome | undefined;
};

type Outcome = {
  readonly preview: Preview;
  /** Accounts that were looked at, and those there are. */
  readonly seen: number;
  readonly total: number;
  /** Of what was looked at. */
  readonly key: string;
};

/** One model as a form: weights, directions and bands, and what a change of them would do before it is saved. */
export function modelCard(view: ModelView, words: Words): Card {
  const { models: say } = words;
  const { model, at, next, outcome, told } = view;
  const ids = { model: String(at) };
  const check = { label: outcome ? say.checkAgain : say.check, onClick: ask('checkModel', ids) };
  const save = outcome && {
    label: say.save({ version: next }),
    onClick: ask('saveModel', { ...ids, key: outcome.key }),
  };
  const note: readonly Section[] =
    told === '' ? [] : [{ widgets: [{ kind: 'text', text: [{ text: `▲ ${told}`, tone: 'bad' }] }] }];
  return {
    name: 'model',
    header: { title: whomText(model, words), subtitle: say.title },
    sections: [
      ...note,
      ...(outcome ? [previewSection(outcome, words)] : []),
      ...model.measures.map((measure) => measureSection(measure, view, words)),
      bandsSection(view, words),
      addSection(view, words),
      { header: say.segmentTitle, widgets: [field(view, 'segment', say.segment, ''), quiet(say.segmentHint)] },
      { widgets: [field(view, 'note', say.note, '')] },
    ],
    footer: save ? { primary: save, secondary: check } : { primary: check },
  };
}

const movesShown = 8;

function previewSection({ preview, seen, total }: Outcome, words: Words): Section {
  const { models: say, common } = words;
  const { unknown, moves } = preview;
  const rest = moves.length - movesShown;
  return {
    header: say.preview,
    widgets: [
      { kind: 'line', icon: 'swap_vert', text: [{ text: movedText(preview, words), bold: true }] },
      ...(unknown > 0 ? [quiet(say.unknown({ count: unknown }))] : []),
      ...(seen < total ? [quiet(say.firstOnly({ seen, total }))] : []),
      ...moves.slice(0, movesShown).map((move) => moveLine(move, words)),
      ...(rest > 0 ? [quiet(common.more({ count: rest }))] : []),
    ],
  };
}

export function movedText({ scored, moves }: Preview, words: Words): string {
  const moved = moves.filter(({ from, to }) => from !== 'insufficient' && to !== 'insufficient').length;
  return words.models.moves({ moved, scored });
}

function moveLine({ account, from, to }: BandMove, words: Words): Widget {
  const below = words.models.move({ from: bandText(from, words), to: bandText(to, words) });
  return { kind: 'line', text: words.format.isolate(accountTitle(account)), below };
}

/** A measure that is best in between stays so: there is nothing to turn round. */
function measureSection(measure: Measure, view: ModelView, words: Words): Section {
  const { models: say } = words;
  const { id, source, validityDays, weight, direction } = measure;
  const directions: readonly Widget[] =
    direction === 'range'
      ? []
      : [
          {
            kind: 'choice',
            style: 'dropdown',
            name: directionField(id),
            label: say.direction,
            items: choiceItems(['higher', 'lower'], say.directions, view.typed[directionField(id)] || direction),
          },
        ];
  return {
    header: measureName({ measure: id, label: measure.label }, words),
    // The weight is what is changed most; the rest is one press away.
    folded: view.problems[weightField(id)] ? 2 : 1,
    widgets: [
      ...problemOf(view.problems, weightField(id), words),
      field(view, weightField(id), say.weight, words.format.digits(String(weight))),
      ...directions,
      quiet(say.measure({ source: say.sources[source], days: validityDays })),
    ],
  };
}

export function weightField(id: string): string {
  return `weight.${id}`;
}

export function directionField(id: string): string {
  return `direction.${id}`;
}

function bandsSection(view: ModelView, words: Words): Section {
  const { models: say, format } = words;
  const { edges, deadBand } = view.model;
  const fields = [
    ['healthy', say.healthy, edges.healthy],
    ['watch', say.watch, edges.watch],
    ['deadBand', say.deadBand, deadBand],
  ] as const;
  return {
    header: say.bands,
    widgets: fields.flatMap(([name, label, value]) => [
      ...problemOf(view.problems, name, words),
      field(view, name, label, format.digits(String(value))),
    ]),
  };
}

function addSection(view: ModelView, words: Words): Section {
  const { models: say } = words;
  const direction: Widget = {
    kind: 'choice',
    style: 'dropdown',
    name: 'addDirection',
    label: say.direction,
    items: choiceItems(['higher', 'lower'], say.directions, view.typed.addDirection || 'higher'),
  };
  return {
    header: say.add,
    widgets: [
      quiet(say.addHint),
      field(view, 'addId', say.addId, ''),
      field(view, 'addLabel', say.addLabel, ''),
      direction,
      ...problemOf(view.problems, 'addWeight', words),
      field(view, 'addWeight', say.weight, words.format.digits('10')),
    ],
  };
}

function field({ typed }: ModelView, name: string, label: string, value: string): Widget {
  return { kind: 'input', name, label, value: typed[name] || value };
}
