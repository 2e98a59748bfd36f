/** How a health score stands on a card: the score, its way through the last weeks, its reasons, what to do about it. */
import type { Health, MeasureName, Reason } from '../../domain/health/health';
import type { RollUp } from '../../domain/health/roll-up';
import type { Trend } from '../../domain/health/trend';
import { dayStart, daysBetween } from '../../domain/time/time';
import { isOurs, measureText } from '../../messages/agenda/measure-text';
import type { Words } from '../../messages/words';
import { bandText, bandTones, dotted, quiet, scoreText, signedSpan } from '../parts';
import { trendPicture } from '../picture/trend-picture';
import type { Button, Line, Span, Widget } from '../spec';
import type { AccountName, Viewer } from '../viewer';
import { overrideLine } from './override';

export function scoreLine({ health, trend }: HealthView, words: Words, button?: Button): Line {
  const { days30 } = trend;
  const moved = days30 === undefined ? '' : words.health.change({ change: days30, days: 30 });
  const score = health.score === undefined ? [] : [{ text: `${words.format.number(health.score)} `, bold: true }];
  return {
    kind: 'line',
    text: [...score, { text: bandText(health.band, words), bold: true, tone: bandTones[health.band] }],
    below: dotted(moved, words.health.confidence[health.confidenceLevel], dataAge(health, words)),
    ...(button ? { button } : {}),
  };
}

export type HealthView = { readonly health: Health; readonly trend: Trend };

function dataAge({ newestDay, asOf }: Health, words: Words): string {
  if (newestDay === undefined || newestDay === asOf) return words.health.todayOnly;
  return words.health.newestData({ day: words.format.shortDay(newestDay, dayStart(asOf)) });
}

/** What stands above or beside the score: an override with what the measures say, a trigger, a band that holds. */
export function rulingLines(view: HealthRuled, words: Words): readonly Line[] {
  const { override, trigger, holding } = view.health;
  const { health: say } = words;
  const set = override ? [overrideLine({ ...view, override }, words)] : [];
  const why: readonly Line[] = trigger ? [{ kind: 'line', icon: 'priority_high', text: say.triggers[trigger] }] : [];
  // Where somebody set it, it holds for that.
  const held: readonly Line[] = holding && !override ? [{ kind: 'line', icon: 'hourglass', text: say.holding }] : [];
  return [...set, ...why, ...held];
}

type HealthRuled = {
  readonly health: Health;
  readonly viewer: Viewer;
  readonly account: AccountName;
  readonly mayTakeBack: boolean;
};

/** The largest of what moved since the last snapshot; nothing where nothing did. */
export function movedLine({ moved }: Health, words: Words): readonly Line[] {
  if (!moved || moved.by.length === 0) return [];
  const { health: say, format } = words;
  const day = format.day(moved.since);
  const by = moved.by.slice(0, movesShown).map((one) => `${measureName(one, words)} ${format.signed(one.points)}`);
  return [{ kind: 'line', icon: 'swap_vert', text: say.moved({ day, by: format.list(by) }) }];
}

const movesShown = 2;

export function togetherLine(together: RollUp | undefined, words: Words): readonly Line[] {
  if (!together) return [];
  const { health: say } = words;
  const { worst, score, weighedBy, children } = together;
  const text = score === undefined ? words.health.bands.insufficient : words.format.number(score);
  const name = worst && words.format.isolate(worst.name);
  const told = worst && scoreText({ score: worst.score, band: worst.band || 'insufficient' }, words);
  const below = dotted(say.weighed[weighedBy], name && told ? say.worst({ name, score: told }) : '');
  return [{ kind: 'line', icon: 'account_tree', above: say.together({ count: children }), text, below }];
}

/** A measure of ours has words, a company's own its label. */
export function measureName(measure: MeasureName, words: Words): string {
  return measureText(measure, words);
}

export function reasonText(reason: Reason, words: Words): string {
  const { measure, label, value } = reason;
  return isOurs(measure)
    ? words.health.reasons[measure](value)
    : words.health.ownReason({ label: label || measure, value });
}

const leastPoints = 4;

/** The score of the last weeks as a picture, with the same in words; nothing while there is too little history. */
export function trendWidgets({ trend }: Pick<HealthView, 'trend'>, words: Words): readonly Widget[] {
  const known = trend.points.flatMap(({ day, score }) => (score === undefined ? [] : [{ day, score }]));
  const [first] = known;
  const last = known[known.length - 1];
  if (!first || !last || known.length < leastPoints) return [];
  const { format, health: say, trend: trendWords } = words;
  const said = say.overTime({ from: first.score, to: last.score, days: daysBetween(first.day, last.day) });
  const alt = trendWords.alt({ said, gaps: known.length < trend.points.length, ...trend.scale.edges });
  return [{ kind: 'image', url: trendPicture(trend, format.direction), alt }, quiet(said)];
}

/** The points lead, signed, in colour and bold; one reason a line. */
export function reasonsText(reasons: readonly Reason[], words: Words): Widget {
  const spans = reasons.flatMap((reason, index): readonly Span[] => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    signedSpan(reason.points, words),
    { text: `  ${reasonText(reason, words)}` },
  ]);
  return { kind: 'text', text: spans.length > 0 ? spans : [{ text: words.health.noReasons, tone: 'muted' }] };
}

export function nextStepLine({ nextStep }: Health, words: Words): Line | undefined {
  if (!nextStep) return undefined;
  const { measure, label, from, to, score, band } = nextStep;
  const own = { label: label || measure, to };
  const step = isOurs(measure) ? words.health.steps[measure]({ from, to }) : words.health.ownStep(own);
  return {
    kind: 'line',
    icon: 'footprint',
    above: words.health.nextStep({ band: words.health.bands[band] }),
    text: words.health.stepTo({ step, score }),
  };
}
