/** Two lists of models side by side: what is another in the one than in the other. */
import type { HealthModel } from '../health-model';
import type { Measure } from '../measures/measure';

/** `before` or `after` is missing where the measure is in one of the two alone. */
export type ModelDifference = {
  readonly model: string;
  readonly what:
    | 'weight'
    | 'direction'
    | 'curve'
    | 'validity'
    | 'healthy'
    | 'watch'
    | 'dead-band'
    | 'for'
    | 'rest'
    | 'model';
  readonly measure: Measure | undefined;
  readonly before: string;
  readonly after: string;
};

export function modelDifferences(
  before: readonly HealthModel[],
  after: readonly HealthModel[],
): readonly ModelDifference[] {
  const names = [...new Set([...before, ...after].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [one, other] = [before, after].map((models) => models.find((model) => model.name === name));
    if (!one || !other) {
      const there = { before: one ? name : '', after: other ? name : '' };
      return [{ model: name, what: 'model', measure: undefined, ...there } as const];
    }
    return [...ruleDifferences(one, other), ...measureDifferences(one, other)];
  });
}

function ruleDifferences(one: HealthModel, other: HealthModel): readonly ModelDifference[] {
  const pairs = [
    ['healthy', one.edges.healthy, other.edges.healthy],
    ['watch', one.edges.watch, other.edges.watch],
    ['dead-band', one.deadBand, other.deadBand],
    ['for', [...one.segments, ...one.stages].join(', '), [...other.segments, ...other.stages].join(', ')],
    ['rest', JSON.stringify(one.triggers), JSON.stringify(other.triggers)],
  ] as const;
  return pairs.flatMap(([what, before, after]) =>
    before === after
      ? []
      : [{ model: one.name, what, measure: undefined, before: String(before), after: String(after) }],
  );
}

function measureDifferences(one: HealthModel, other: HealthModel): readonly ModelDifference[] {
  const ids = [...new Set([...one.measures, ...other.measures].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [was, is] = [one, other].map(({ measures }) => measures.find((measure) => measure.id === id));
    const measure = is ?? was;
    const of = { model: one.name, measure } as const;
    if (!was || !is) {
      return [{ ...of, what: 'weight', before: String(was?.weight ?? ''), after: String(is?.weight ?? '') } as const];
    }
    const pairs = [
      ['weight', String(was.weight), String(is.weight)],
      ['direction', was.direction, is.direction],
      // A turned measure has a turned curve: told once.
      [
        'curve',
        JSON.stringify(was.curve),
        was.direction === is.direction ? JSON.stringify(is.curve) : JSON.stringify(was.curve),
      ],
      ['validity', String(was.validityDays), String(is.validityDays)],
      ['rest', restOf(was), restOf(is)],
    ] as const;
    return pairs.flatMap(([what, before, after]) => (before === after ? [] : [{ ...of, what, before, after }]));
  });
}

/** What no form of the sidebar changes, but a hand in the workbook may. */
function restOf({ source, label, actionable, segments, stages }: Measure): string {
  return JSON.stringify([source, label, actionable, segments, stages]);
}
