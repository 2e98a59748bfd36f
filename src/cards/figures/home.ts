import { type FigureStamp, type MoneyStamp, pathIn, readingOf } from '../../domain/metrics/stamp';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, plainButton, quiet } from '../parts';
import type { Section } from '../spec';
import type { Viewer } from '../viewer';
import type { AmountsShown } from './asked';
import { type MainFigure, mainFigure } from './main';

export type OwnFigures = {
  /** The three that matter most, as the last night found them; nothing before the first night. */
  readonly figures: readonly (FigureStamp | MoneyStamp)[];
  /** What the workbook of amounts answered; `hidden`: nobody asked it. */
  readonly amounts: AmountsShown;
  /** The tab with charts of their role. */
  readonly charts: string;
};

export function homeFigures({ viewer: { me }, own }: { viewer: Viewer; own: OwnFigures }, words: Words): Section {
  const { figureCards: say } = words;
  const { figures, amounts, charts } = own;
  const isOwn = me.role === 'csm' || me.role === 'am';
  const asked = { when: 'quarter 0', of: isOwn ? `${me.role} ${me.email}` : '' } as const;
  const isClosed = amounts !== 'open' && amounts !== 'hidden' && amounts !== 'none';
  return {
    header: isOwn ? say.home : say.homeTeam,
    widgets: [
      ...figures.flatMap((stamp) => mainFigure(mainOf(stamp, words), asked, words)),
      ...(isClosed ? [quiet(say.noAmounts[amounts])] : []),
      {
        kind: 'buttons',
        buttons: [
          plainButton(say.all, ask('openFigures', { of: '' })),
          ...(figures.length > 0 ? [plainButton(say.charts, { open: charts })] : []),
        ],
      },
    ],
  };
}

function mainOf(stamp: FigureStamp | MoneyStamp, { figureCards: say, format }: Words): MainFigure {
  const more = dotted('currency' in stamp ? stamp.currency : '', say.asOf({ day: format.day(stamp.day) }));
  return { name: stamp.figure, reading: readingOf(stamp), path: pathIn(stamp), more };
}
