import { accountTitle } from '../../domain/account/account';
import type { Health, Reason } from '../../domain/health/health';
import type { Words } from '../../messages/words';
import { quiet, signedSpan } from '../parts';
import type { Card, Line, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { nextStepLine, scoreLine, sparkline } from './health-parts';

export type ReasonsView = { readonly viewer: Viewer; readonly account: AccountName; readonly health: Health };

export function reasonsCard({ account, health }: ReasonsView, words: Words): Card {
  const { health: say, format } = words;
  const step = nextStepLine(health, words);
  const sum: Widget[] =
    health.score === undefined
      ? []
      : [
          { kind: 'line', text: [{ text: `${format.number(health.base)}  `, bold: true }, { text: say.start }] },
          ...health.reasons.map((reason) => reasonLine(reason, words)),
          { kind: 'divider' },
          { kind: 'line', text: [{ text: `${format.number(health.score)}  `, bold: true }, { text: say.sum }] },
        ];
  const percent = Math.round(health.confidence * 100);
  const head: Widget =
    health.score === undefined
      ? { kind: 'text', text: [{ text: say.notEnough({ percent }), tone: 'muted' }] }
      : scoreLine(health, words);
  const missing = health.missing.map(
    (measure): Widget => ({ kind: 'line', icon: 'help', text: say.measures[measure] }),
  );
  return {
    name: 'reasons',
    header: { title: say.reasonsTitle, subtitle: accountTitle(account) },
    sections: [
      { widgets: [head, ...sparkline(health, words), ...sum, ...(step ? [step] : [])] },
      { header: say.unknown, widgets: missing },
      { widgets: [quiet(say.unproven)] },
    ],
  };
}

/** Its points, what it says, and how old that is. Reasons without points show that they were looked at. */
function reasonLine({ measure, points, value, day, stale }: Reason, words: Words): Line {
  const { health: say, format } = words;
  const measured = day && (stale ? say.staleSince({ day: format.day(day) }) : say.measuredOn({ day: format.day(day) }));
  const below = measured ?? (stale ? say.oldValue : '');
  return {
    kind: 'line',
    text: [signedSpan(points, words), { text: `  ${say.reasons[measure](value)}` }],
    ...(below ? { below } : {}),
  };
}
