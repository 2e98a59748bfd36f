/** What was sold, what was promised, and how the account is getting on with it: the packet of a hand-back. */
import type { CurrentValue } from '../../domain/health/measures/derived-values';
import type { Adoption } from '../../domain/signal/adoption';
import { onboardingSteps, type Signal } from '../../domain/signal/signal';
import { wasWon } from '../../domain/signal/signal-table';
import type { Words } from '../../messages/words';
import { measureName } from '../account/health-parts';
import { dotted } from '../parts';
import type { Section, Widget } from '../spec';
import type { Viewer } from '../viewer';

export type SaleView = {
  readonly viewer: Viewer;
  readonly signal: Signal;
  /** The newest value of the measure that what was sold is held against. */
  readonly measured?: CurrentValue | undefined;
  /** What the measure says of it, once it is handed back. */
  readonly adoption?: Adoption | undefined;
};

export function saleLines(view: SaleView, words: Words): readonly Section[] {
  const { signal } = view;
  if (!wasWon(signal)) return [];
  const { moves: say, format } = words;
  const lines = (['sold', 'soldTo', 'promises', 'success'] as const)
    .filter((part) => signal[part] !== '')
    .map((part): Widget => ({ kind: 'line', above: say.sale[part], text: format.isolate(signal[part]) }));
  return [
    {
      header: say.packet,
      widgets: [...lines, ...checkLine(view, words), ...adoptionLine(view, words), ...stepsLine(view, words)],
    },
  ];
}

function checkLine({ signal, measured, viewer }: SaleView, words: Words): readonly Widget[] {
  const { moves: say, format } = words;
  if (signal.measure === '' || signal.target === undefined) return [];
  const measure = measureName({ measure: signal.measure, label: '' }, words);
  const day = measured && format.shortDay(measured.day ?? format.today(viewer.now), viewer.now);
  const below = measured && day ? say.measured({ value: measured.value, day }) : say.unmeasured;
  return [{ kind: 'line', icon: 'speed', text: say.check({ measure, target: signal.target }), below }];
}

/** What the numbers speak for, and the numbers. */
function adoptionLine(view: SaleView, words: Words): readonly Widget[] {
  const { signal, adoption } = view;
  const { moves: say } = words;
  if (signal.state !== 'handed-back' || !adoption) return [];
  const way = adoption.way === undefined || adoption.verdict === 'reached' ? '' : say.way({ percent: adoption.way });
  const below = dotted(adoptionNumbers(signal, view.measured, words), way);
  return [
    {
      kind: 'line',
      icon: 'speed',
      above: say.adoption.title,
      text: say.adoption[adoption.verdict],
      ...(below ? { below } : {}),
    },
  ];
}

/** `Seats in use: 64 at the sale, 82 now, 80 wanted`; nothing where no measure was named. */
export function adoptionNumbers(
  { measure: id, target, baseline }: Pick<Signal, 'measure' | 'target' | 'baseline'>,
  measured: CurrentValue | undefined,
  words: Words,
): string {
  if (id === '' || target === undefined) return '';
  const measure = measureName({ measure: id, label: '' }, words);
  return words.moves.numbers({ measure, baseline, now: measured?.value, target });
}

function stepsLine({ signal }: SaleView, words: Words): readonly Widget[] {
  if (signal.state === 'won') return [];
  const text = words.moves.stepsDone({ done: signal.steps.length, all: onboardingSteps.length });
  return [{ kind: 'line', icon: 'checklist', text }];
}
