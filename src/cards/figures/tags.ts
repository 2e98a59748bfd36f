import type { AccountId } from '../../domain/account/account';
import type { Feedback } from '../../domain/account/feedback';
import type { TagWords } from '../../domain/metrics/figures/feedback';
import type { Period } from '../../domain/metrics/period';
import type { Day, Instant } from '../../domain/time/time';
import { figureText, figureWords } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, inShort, quiet, titleIn } from '../parts';
import type { Card, Line, Section } from '../spec';
import type { AccountName } from '../viewer';
import type { Asked } from './asked';
import type { FigureLine } from './figures';

export type TagsView = Asked & {
  readonly whose: string;
  readonly period: Period;
  /** NPS, CSAT and who answered at all. */
  readonly scores: readonly FigureLine[];
  readonly tags: readonly TagWords[];
  readonly nameOf: (account: AccountId) => AccountName;
  readonly dayOf: (at: Instant) => Day;
};

/** More are not read; the rest stands in the feedback tab. */
const tagsShown = 8;

/** What accounts say: the scores with how sure they are, and the newest words by what they speak of. */
export function tagsCard(view: TagsView, words: Words): Card {
  const { figureCards: say, common, format } = words;
  const { whose, period, tags } = view;
  const rest = tags.length - tagsShown;
  return {
    name: 'figure-tags',
    header: {
      title: say.tags,
      subtitle: dotted(whose, say.period({ from: format.day(period.from), to: format.day(period.to) })),
    },
    sections: [
      { widgets: view.scores.map((line) => scoreLine(line, view, words)) },
      ...(tags.length === 0 ? [{ widgets: [quiet(say.noTags)] }] : []),
      ...tags.slice(0, tagsShown).map((one) => tagSection(one, view, words)),
      ...(rest > 0 ? [{ widgets: [quiet(common.more({ count: rest }))] }] : []),
    ],
  };
}

function scoreLine({ name, readings: [reading] }: FigureLine, { when, of }: TagsView, words: Words): Line {
  const text = reading && figureText(name, reading, words);
  // The period stands over the card; the last lines are n, and between what it lies.
  const [, ...about] = text?.about ?? [];
  return {
    kind: 'line',
    above: text?.title ?? '',
    text: [{ text: text?.value ?? '', bold: reading !== undefined && 'value' in reading.answer }],
    below: dotted(...about),
    onClick: ask('openFigure', { figure: name, when, of }),
  };
}

function tagSection({ tag, count, newest }: TagWords, view: TagsView, words: Words): Section {
  const { figureCards: say, format } = words;
  const header = say.tag({ tag: tag === '' ? say.noTag : format.isolate(tag), count });
  const lines = newest.map((one) => wordsLine(one, view, words));
  return { header, widgets: lines.length > 0 ? lines : [quiet(say.noWords)] };
}

function wordsLine({ account, at, kind, score, words: said }: Feedback, view: TagsView, words: Words): Line {
  const { format } = words;
  const { metrics } = figureWords[words.language](format);
  return {
    kind: 'line',
    above: titleIn(view.nameOf(account), words),
    text: format.isolate(inShort(said)),
    below: dotted(
      format.day(view.dayOf(at)),
      score === undefined || kind === 'words' ? '' : `${metrics.figures[kind].title} ${format.number(score)}`,
    ),
    onClick: ask('openAccount', { account }),
  };
}
