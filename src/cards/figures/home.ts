import { type FigureStamp, pathIn, readingOf } from '../../domain/metrics/stamp';
import { figureWords, shortValue } from '../../messages/figure-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, plainButton } from '../parts';
import type { Section, Widget } from '../spec';
import type { Viewer } from '../viewer';
import { barsOf } from './bars';

type OwnFigures = { readonly viewer: Viewer; readonly figures: readonly FigureStamp[] };

/** The three figures that matter most to whoever looks; before the first night the way to all of them. */
export function homeFigures({ viewer, figures }: OwnFigures, words: Words): Section {
  const { figureCards: say } = words;
  const isOwn = viewer.me.role === 'csm' || viewer.me.role === 'am';
  const all: Widget = { kind: 'buttons', buttons: [plainButton(say.all, ask('openFigures', { of: '' }))] };
  const lines = figures.map((stamp) => figureLine(stamp, viewer, words));
  return { header: isOwn ? say.home : say.homeTeam, widgets: [...lines, all] };
}

function figureLine(stamp: FigureStamp, { me }: Viewer, words: Words): Widget {
  const { format, figureCards: say } = words;
  const { metrics } = figureWords[words.language](format);
  const whose = me.role === 'csm' || me.role === 'am' ? `${me.role} ${me.email}` : '';
  const value = shortValue(readingOf(stamp), words);
  return {
    kind: 'line',
    above: metrics.figures[stamp.figure].title,
    text: [{ text: value, bold: stamp.value !== undefined }],
    below: dotted(barsOf(pathIn(stamp)), metrics.basedOn({ count: stamp.n }), say.asOf({ day: format.day(stamp.day) })),
    onClick: ask('openFigure', { figure: stamp.figure, when: 'quarter 0', of: whose }),
  };
}
