/** How a health score stands on a card: the score, its way through the last weeks, its reasons, what to do about it. */
import type { Health, Reason } from '../../domain/health/health';
import { daysBetween } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { bandText, bandTones, dotted, signedSpan } from '../parts';
import type { Button, Line, Span, Widget } from '../spec';

export function scoreLine(health: Health, words: Words, button?: Button): Line {
  const { change, days } = health.trend;
  const moved = change === undefined ? '' : words.health.change({ change, days });
  const score = health.score === undefined ? [] : [{ text: `${words.format.number(health.score)} `, bold: true }];
  return {
    kind: 'line',
    text: [...score, { text: bandText(health.band, words), bold: true, tone: bandTones[health.band] }],
    below: dotted(moved, words.health.confidence[health.confidenceLevel]),
    ...(button ? { button } : {}),
  };
}

const steps = '▁▂▃▄▅▆▇█';
const leastPoints = 4;
const leastSpread = 25;

/** The score of the last weeks as a row of bars, with the same in words; nothing while there is too little history. */
export function sparkline({ trend, band }: Health, words: Words): readonly Widget[] {
  const known = trend.history.filter(
    (point): point is { day: typeof point.day; score: number } => point.score !== undefined,
  );
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
  return [{ kind: 'line', text: [{ text: bars.join(''), tone: bandTones[band] }], below: said }];
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
    { text: `  ${words.health.reasons[reason.measure](reason.value)}` },
  ]);
  return { kind: 'text', text: spans.length > 0 ? spans : [{ text: words.health.noReasons, tone: 'muted' }] };
}

export function nextStepLine({ nextStep }: Health, words: Words): Line | undefined {
  if (!nextStep) return undefined;
  const { measure, from, to, score, band } = nextStep;
  const step = words.health.steps[measure]({ from, to });
  return {
    kind: 'line',
    icon: 'footprint',
    above: words.health.nextStep({ band: words.health.bands[band] }),
    text: words.health.stepTo({ step, score }),
  };
}
