/** The lines of the two editions of an account's report. */
import { timelineOf } from '../../domain/account/timeline';
import { happened, type Looking } from '../../domain/report/came';
import type { CustomerFacts, OpenFacts } from '../../domain/report/open-columns';
import type { Signal } from '../../domain/signal/signal';
import { isOpen, wasWon } from '../../domain/signal/signal-table';
import type { Words } from '../../messages/words';
import { entryLine } from '../account/activity-line';
import { type HealthView, nextStepLine, reasonText } from '../account/health-parts';
import { plain } from '../handover/packet-text';
import { bandText, dotted, inShort, movedText } from '../parts';
import type { Viewer } from '../viewer';
import { type Lines, oneLine, openLines, point, shortened } from './open-lines';

/** The customer edition. `CustomerFacts` hold nothing that is not open, so neither can what is made of them. */
export function customerLines(facts: CustomerFacts, looking: Looking, words: Words): Lines {
  return { opening: [], ...openLines(facts, looking, words) };
}

export type InternalFacts = HealthView & {
  readonly viewer: Viewer;
  readonly open: OpenFacts;
  readonly signals: readonly Signal[];
  readonly activities: Parameters<typeof timelineOf>[0]['activities'];
  readonly feedback: Parameters<typeof timelineOf>[0]['feedback'];
};

export function internalLines(facts: InternalFacts, looking: Looking, words: Words): Lines {
  const open = facts.signals.filter((signal) => isOpen(signal) && !wasWon(signal));
  return {
    opening: [],
    health: healthLines(facts, words),
    ...openLines(facts.open, looking, words),
    sales: shortened(saleLines(facts.signals, looking, words), words),
    signals: shortened(
      open.flatMap((signal) => signalLines(signal, facts.viewer, words)),
      words,
    ),
    lately: shortened(latelyLines(facts, looking, words), words),
  };
}

function healthLines({ health, trend }: InternalFacts, words: Words): readonly string[] {
  const { health: say, format } = words;
  if (health.score === undefined) return [say.notEnough({ percent: Math.round(health.confidence * 100) })];
  const moved = trend.days30 === undefined ? '' : say.change({ change: trend.days30, days: 30 });
  const score = `${format.number(health.score)} ${bandText(health.band, words)}`;
  const step = nextStepLine(health, words);
  return [
    dotted(score, moved, say.confidence[health.confidenceLevel]),
    ...health.reasons
      .filter(({ points }) => points !== 0)
      .map((reason) => point('', reasonText(reason, words), format.signed(reason.points))),
    ...(step ? [dotted(step.above, plain(step.text))] : []),
  ];
}

/** What was sold, handed back or adopted within the period, and what was promised with it. */
function saleLines(signals: readonly Signal[], looking: Looking, words: Words): readonly string[] {
  const { reportText: say, signal: told, format } = words;
  return signals
    .filter((signal) => wasWon(signal) && signal.movedAt !== undefined && happened(signal.movedAt, looking))
    .flatMap(({ sold, need, state, promises }) => [
      point('', format.isolate(oneLine(sold || inShort(need))), told.states[state]),
      ...(promises === '' ? [] : [point(say.labels.promised, format.isolate(oneLine(promises)))]),
    ]);
}

function signalLines(signal: Signal, viewer: Viewer, words: Words): readonly string[] {
  const { reportText: say, format } = words;
  return [
    point('', format.isolate(oneLine(inShort(signal.need))), movedText(signal, viewer, words)),
    ...(signal.avoid === '' ? [] : [point(say.labels.avoid, format.isolate(oneLine(signal.avoid)))]),
  ];
}

function latelyLines(facts: InternalFacts, looking: Looking, words: Words): readonly string[] {
  return timelineOf({ activities: facts.activities, ...(facts.feedback ? { feedback: facts.feedback } : {}) })
    .filter(({ at, kind }) => kind !== 'mail' && kind !== 'other' && happened(at, looking))
    .map((entry) => {
      const { above, text, below } = entryLine(entry, facts.viewer, words);
      return oneLine(dotted(above, inShort(plain(text)), below));
    });
}
