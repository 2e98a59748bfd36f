/** The columns of a file with what each is taken for, and what the file leaves open. */
import type { Words } from '../../messages/words';
import { headerOf, quiet } from '../parts';
import type { Section, Widget } from '../spec';
import {
  answerField,
  columnField,
  columnsShown,
  type FileView,
  type ImportView,
  leftOut,
  type MappedView,
  type QuestionView,
} from './import-view';

export function fileSections(file: FileView, view: ImportView, words: Words): readonly Section[] {
  const { imports: say } = words;
  const shown = file.mapping.slice(0, columnsShown);
  const further = file.mapping.length - shown.length;
  const questions = file.questions.map((question) => questionWidget(file, question, words));
  return [
    ...(questions.length > 0 ? [{ header: say.questions, widgets: questions }] : []),
    {
      header: say.columns({ count: file.mapping.length }),
      widgets: [
        quiet(say.columnsHint),
        ...shown.map((mapped) => columnWidget(file, mapped, words)),
        ...(further > 0 ? [quiet(say.furtherColumns({ count: further }))] : []),
        ...(file.money ? [quiet(say.money)] : []),
      ],
    },
    ...(file.mayWatch ? [watchSection(file, view, words)] : []),
  ];
}

function columnWidget(file: FileView, { place, header, column, sample }: MappedView, words: Words): Widget {
  const { imports: say, format } = words;
  const name = header === '' ? say.columnName({ letter: letterOf(place) }) : format.isolate(cut(header));
  const label = sample === '' ? name : say.sample({ header: name, value: format.isolate(cut(sample)) });
  const recognised = column === '' || file.columns.includes(column) ? [] : [column];
  const items = ['', ...recognised, ...file.columns].map((key) => ({
    label: labelOf(file, key, words),
    value: key || leftOut,
    selected: key === column,
  }));
  return { kind: 'choice', style: 'dropdown', name: columnField(file.mark, place), label, items };
}

/** What a column of ours is called on a card. */
function labelOf(file: Pick<FileView, 'table'>, column: string, words: Words): string {
  const { imports: say } = words;
  if (column === '') return say.leaveOut;
  const ofOutcome = file.table === 'outcomeValues' && (column === 'account' || column === 'campaign');
  if (!column.startsWith('measure:')) return headerOf(ofOutcome ? 'outcomes' : file.table, column, words);
  const id = column.slice('measure:'.length);
  const names: Readonly<Record<string, string>> = words.health.measures;
  return say.measure({ name: names[id] ?? id });
}

/** Any text may stand in a cell. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

const longest = 40;

/** `A` for 0, `AA` for 26. */
function letterOf(place: number): string {
  const rest = place < 26 ? '' : letterOf(Math.floor(place / 26) - 1);
  return rest + String.fromCharCode(65 + (place % 26));
}

function questionWidget(file: FileView, question: QuestionView, words: Words): Widget {
  const { imports: say, format } = words;
  const { column, header, kind, examples, options, answer } = question;
  const asked: Readonly<Record<string, typeof say.ask.other>> = say.ask;
  const name = format.isolate(header || headerOf(file.table, column, words));
  const shown = format.list(examples.slice(0, 3).map((text) => format.isolate(cut(text))));
  const tabs: Readonly<Record<string, string>> = words.labels.tabs;
  return {
    kind: 'choice',
    style: 'radio',
    name: answerField(file.mark, column),
    label: (asked[kind] ?? say.ask.other)({ column: name, examples: shown }),
    items: options.map((option) => ({
      label: say.options[option] ?? tabs[option] ?? option,
      value: option,
      selected: option === answer,
    })),
  };
}

/** Measure values only: whether the tab is looked at again every hour. */
function watchSection(file: FileView, { typed }: ImportView, words: Words): Section {
  const { imports: say } = words;
  const items = [{ label: say.hourlyYes, value: 'yes', selected: typed.hourly === 'yes' }];
  return {
    widgets: [
      { kind: 'choice', style: 'checkboxes', name: 'hourly', label: say.hourly, items },
      quiet(file.elsewhere ? say.hourlySheet : say.hourlyTab),
    ],
  };
}
