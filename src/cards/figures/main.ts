/** A figure that matters most: what it comes to, what it was before, and its way as a small picture. */

import type { FigureName } from '../../domain/metrics/figures';
import type { Reading } from '../../domain/metrics/reading';
import { figureWords, shortValue } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted } from '../parts';
import { pathPicture } from '../picture/path-picture';
import type { Widget } from '../spec';
import type { Asked } from './asked';

export type MainFigure = {
  readonly name: FigureName;
  readonly reading: Pick<Reading, 'answer' | 'unit' | 'currency' | 'n'>;
  /** The periods before, the oldest first, and this one. */
  readonly path: readonly (number | undefined)[];
  /** Beside its number of rows: its currency where there are several, the day of a stamp. */
  readonly more: string;
};

export function mainFigure(figure: MainFigure, { when, of }: Asked, words: Words): readonly Widget[] {
  const { name, reading, path, more } = figure;
  const { figureCards: say, format, language } = words;
  const { metrics } = figureWords[language](format);
  const text = (value: number | undefined) =>
    value === undefined ? '–' : shortValue({ ...reading, answer: { value } }, words);
  const before = path.slice(0, -1).filter((value) => value !== undefined);
  const last = before[before.length - 1];
  const url = pathPicture(path, format.direction);
  const { title } = metrics.figures[name];
  return [
    {
      kind: 'line',
      above: title,
      text: [{ text: shortValue(reading, words), bold: 'value' in reading.answer }],
      below: dotted(
        last === undefined ? '' : say.before({ value: text(last) }),
        metrics.basedOn({ count: reading.n }),
        more,
      ),
      onClick: ask('openFigure', { figure: name, when, of }),
    },
    ...(url ? [{ kind: 'image' as const, url, alt: say.way({ title, values: path.map(text).join(', ') }) }] : []),
  ];
}
