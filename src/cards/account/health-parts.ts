/** How a health score stands on a card: the score, its way through the last weeks, its reasons, what to do about it. */
import type { Health, MeasureName, Reason } from '../../domain/health/health';
import { defaultMeasures, type MeasureId } from '../../domain/health/measures/default-measures';
import type { RollUp } from '../../domain/health/roll-up';
import type { Trend } from '../../domain/health/trend';
import { dayStart, daysBetween } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { bandText, bandTones, dotted, nameOf, scoreText, signedSpan } from '../parts';
import type { Button, Line, Span, Widget } from '../spec';
import type { Viewer } from '../viewer';

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
export function rulingLines({ health, viewer }: HealthRuled, words: Words): readonly Line[] {
  const { override, trigger, holding, raw } = health;
  const { health: say, format } = words;
  const told = scoreText({ score: raw.score, band: raw.band }, words);
  const set: readonly Line[] = override
    ? [
        {
          kind: 'line',
          icon: 'person_edit',
          above: say.overridden({ name: nameOf(viewer, override.by, words), day: format.day(override.until) }),
          text: format.isolate(override.reason),
          below: say.rawScore({ score: told }),
        },
      ]
    : [];
  const why: readonly Line[] = trigger ? [{ kind: 'line', icon: 'priority_high', text: say.triggers[trigger] }] : [];
  const held: readonly Line[] = holding ? [{ kind: 'line', icon: 'hourglass', text: say.holding }] : [];
  return [...set, ...why, ...held];
}

type HealthRuled = { readonly health: Health; readonly viewer: Viewer };

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
export function measureName({ measure, label }: MeasureName, words: Words): string {
  return ours(measure) ? words.health.measures[measure] : words.format.isolate(label || measure);
}

export function reasonText(reason: Reason, words: Words): string {
  const { measure, label, value } = reason;
  return ours(measure)
    ? words.health.reasons[measure](value)
    : words.health.ownReason({ label: label || measure, value });
}

function ours(measure: string): measure is MeasureId {
  return defaultMeasures.some(({ id }) => id === measure);
}

const steps = '▁▂▃▄▅▆▇█';
const leastPoints = 4;
const leastSpread = 25;

/** The score of the last weeks as a row of bars, with the same in words; nothing while there is too little history. */
export function sparkline({ trend, health }: HealthView, words: Words): readonly Widget[] {
  const known = trend.points.flatMap(({ day, score }) => (score === undefined ? [] : [{ day, score }]));
  const [first] = known;
  const last = known[known.length - 1];
  if (!first || !last || known.length < leastPoints) return [];
  const bars = known.map(({ score }) =>
    steps.charAt(
      heightOf(
        score,
        known.map((point) => point.score),
      ),
    ),
  );
  const days = daysBetween(first.day, last.day);
  const said = words.health.overTime({ from: first.score, to: last.score, days });
  return [{ kind: 'line', text: [{ text: bars.join(''), tone: bandTones[health.band] }], below: said }];
}

/** Heights spread over the scores that are shown, but a few points never look like a fall or a climb. */
function heightOf(score: number, scores: readonly number[]): number {
  const spread = Math.max(leastSpread, Math.max(...scores) - Math.min(...scores));
  const middle = (Math.max(...scores) + Math.min(...scores)) / 2;
  return Math.round(((score - middle) / spread + 0.5) * (steps.length - 1));
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
  const step = ours(measure) ? words.health.steps[measure]({ from, to }) : words.health.ownStep(own);
  return {
    kind: 'line',
    icon: 'footprint',
    above: words.health.nextStep({ band: words.health.bands[band] }),
    text: words.health.stepTo({ step, score }),
  };
}
