import type { FigureName } from '../../domain/metrics/figures';
import type { Period } from '../../domain/metrics/period';
import type { Reading } from '../../domain/metrics/reading';
import type { SplitName } from '../../domain/metrics/split';
import { figureWords } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { dotted, listLimit, listOf, quiet } from '../parts';
import type { Card, Line } from '../spec';
import type { Asked } from './asked';
import { figureLine } from './figures';

export type PartLine = { readonly of: string; readonly label: string; readonly readings: readonly Reading[] };

export type SplitView = Asked & {
  readonly name: FigureName;
  readonly by: SplitName;
  /** Whose they are, in words; empty: of all. */
  readonly whose: string;
  readonly period: Period;
  /** Whole, in the order in which they call for a look. */
  readonly lines: readonly PartLine[];
  readonly undefinedOf: number;
};

/** One figure in its parts; each leads to all that it is made of. */
export function splitCard(view: SplitView, words: Words): Card {
  const { name, by, whose, period, lines, undefinedOf } = view;
  const { figureCards: say, common, format } = words;
  const { metrics } = figureWords[words.language](format);
  const line = ({ of, label, readings }: PartLine): Line => ({
    ...figureLine({ name, readings }, { when: view.when, of }, words),
    above: label,
  });
  const list = listOf(lines, line, {
    header: say.by[by],
    empty: say.noParts,
    limit: listLimit,
    rest: quiet(common.more({ count: lines.length - listLimit })),
  });
  const unknown = undefinedOf > 0 ? [quiet(say.undefinedOf({ count: undefinedOf }))] : [];
  return {
    name: 'figure-split',
    header: {
      title: metrics.figures[name].title,
      subtitle: dotted(whose, say.period({ from: format.day(period.from), to: format.day(period.to) })),
    },
    sections: [{ ...list, widgets: [...list.widgets, ...unknown] }],
  };
}
