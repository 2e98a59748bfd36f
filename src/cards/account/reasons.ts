import { accountTitle } from '../../domain/account/account';
import type { Reason } from '../../domain/health/health';
import { ownModel } from '../../domain/health/health-model';
import type { Outlook } from '../../domain/health/record/likely';
import type { RollUp } from '../../domain/health/roll-up';
import type { Words } from '../../messages/words';
import { quiet, signedSpan } from '../parts';
import { outlookSection } from '../record/likely';
import type { Card, Line, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import {
  type HealthView,
  measureName,
  movedLine,
  nextStepLine,
  reasonText,
  rulingLines,
  scoreLine,
  togetherLine,
  trendWidgets,
} from './health-parts';

export type ReasonsView = HealthView & {
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly together: RollUp | undefined;
  readonly outlook?: Outlook | undefined;
};

export function reasonsCard(view: ReasonsView, words: Words): Card {
  const { account, health, trend, together } = view;
  const { health: say, format } = words;
  const step = nextStepLine(health, words);
  const sum: Widget[] =
    health.raw.score === undefined
      ? []
      : [
          { kind: 'line', text: [{ text: `${format.number(health.base)}  `, bold: true }, { text: say.start }] },
          ...health.reasons.map((reason) => reasonLine(reason, words)),
          { kind: 'divider' },
          { kind: 'line', text: [{ text: `${format.number(health.raw.score)}  `, bold: true }, { text: say.sum }] },
        ];
  const percent = Math.round(health.confidence * 100);
  const head: Widget =
    health.band === 'insufficient'
      ? { kind: 'text', text: [{ text: say.notEnough({ percent }), tone: 'muted' }] }
      : scoreLine(view, words);
  const missing = health.missing.map(
    (measure): Widget => ({ kind: 'line', icon: 'help', text: measureName(measure, words) }),
  );
  const rest = [...movedLine(health, words), ...(step ? [step] : []), ...togetherLine(together, words)];
  const reckoned = trend.points.some(({ reckoned: so, score }) => so && score !== undefined)
    ? [quiet(say.reckoned)]
    : [];
  return {
    name: 'reasons',
    header: { title: say.reasonsTitle, subtitle: accountTitle(account) },
    sections: [
      {
        widgets: [
          head,
          ...rulingLines({ ...view, mayTakeBack: false }, words),
          ...trendWidgets(view, words),
          ...sum,
          ...rest,
        ],
      },
      ...outlookSection(view, words),
      ...(missing.length > 0 ? [{ header: say.unknown, widgets: missing }] : []),
      { widgets: [quiet(say.contactsOnly), ...reckoned, quiet(provenText(view, words))] },
    ],
  };
}

/** Whose weights they are, and whether anything has checked them. */
function provenText({ health, outlook }: ReasonsView, { weights: say, format }: Words): string {
  const own = ownModel(health.model);
  const whose = own ? say.own({ version: own.version, name: format.isolate(own.name) }) : say.ours;
  return `${whose} ${say.checked[outlook?.learned.evidence ?? 'too-few']}`;
}

/** Its points, what it says, and how old that is. Reasons without points show that they were looked at. */
function reasonLine(reason: Reason, words: Words): Line {
  const { points, day, stale } = reason;
  const { health: say, format } = words;
  const measured = day && (stale ? say.staleSince({ day: format.day(day) }) : say.measuredOn({ day: format.day(day) }));
  const below = measured ?? (stale ? say.oldValue : '');
  return {
    kind: 'line',
    text: [signedSpan(points, words), { text: `  ${reasonText(reason, words)}` }],
    ...(below ? { below } : {}),
  };
}
