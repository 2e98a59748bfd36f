/** What was sold, what was promised, and how the account is getting on with it: the packet of a hand-back. */
import { onboardingSteps } from '../../domain/signal/signal';
import { wasWon } from '../../domain/signal/signal-table';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import type { Section, Widget } from '../spec';
import type { SignalView } from './signal';

export function saleLines(view: SignalView, words: Words): readonly Section[] {
  const { signal } = view;
  if (!wasWon(signal)) return [];
  const { moves: say, format } = words;
  const lines = (['sold', 'soldTo', 'promises', 'success'] as const)
    .filter((part) => signal[part] !== '')
    .map((part): Widget => ({ kind: 'line', above: say.sale[part], text: format.isolate(signal[part]) }));
  return [{ header: say.packet, widgets: [...lines, ...checkLine(view, words), ...stepsLine(view, words)] }];
}

function checkLine({ signal, measured, viewer }: SignalView, words: Words): readonly Widget[] {
  const { moves: say, format } = words;
  if (signal.measure === '' || signal.target === undefined) return [];
  const measure = measureName({ measure: signal.measure, label: '' }, words);
  const day = measured && format.shortDay(measured.day ?? format.today(viewer.now), viewer.now);
  const below = measured && day ? say.measured({ value: measured.value, day }) : say.unmeasured;
  return [{ kind: 'line', icon: 'speed', text: say.check({ measure, target: signal.target }), below }];
}

function stepsLine({ signal }: SignalView, words: Words): readonly Widget[] {
  if (signal.state === 'won') return [];
  const text = words.moves.stepsDone({ done: signal.steps.length, all: onboardingSteps.length });
  return [{ kind: 'line', icon: 'checklist', text }];
}
