import type { Direction, MeasureSource } from '../../../domain/health/measures/measure';
import type { ModelProblem } from '../../../domain/health/model-text';
import type { ModelDifference } from '../../../domain/health/models/model-differences';
import type { Formats } from '../../formats';

export type ModelWords = ReturnType<typeof modelWords>;

/** How health is scored: models, their versions, and what a change would do. */
export function modelWords(f: Formats) {
  const accounts = (count: number) => `${f.number(count)} ${count === 1 ? 'account' : 'accounts'}`;
  return {
    models: {
      open: 'How health is scored',
      title: 'How health is scored',
      ours: 'Our defaults',
      version: ({ version }: { version: number }) => `Version ${f.number(version)}`,
      savedBy: ({ name, when }: { name: string; when: string }) => `${name}, ${when}`,
      inForce: 'In force',
      withdrawn: 'Taken back',
      forAll: 'All accounts',
      forSome: ({ whom }: { whom: string }) => `For ${whom}`,
      summary: ({ measures, healthy, watch }: { measures: number; healthy: number; watch: number }) =>
        `${f.number(measures)} measures · healthy from ${f.number(healthy)}, watch from ${f.number(watch)}`,
      list: 'Models, the first that matches counts',
      versions: 'Versions',
      weight: 'Weight (0 leaves it out)',
      direction: 'Healthier is',
      directions: { higher: 'more', lower: 'less', range: 'in between' } satisfies Record<Direction, string>,
      sources: {
        column: 'imported',
        seats: 'from seats',
        contact: 'from the timeline',
        responses: 'from logged mails',
        cases: 'from cases',
        feedback: 'from feedback',
        meetings: 'from meetings',
      } satisfies Record<MeasureSource, string>,
      measure: ({ source, days }: { source: string; days: number }) => `${source} · believed for ${f.days(days)}`,
      bands: 'Bands',
      healthy: 'Healthy from',
      watch: 'Watch from',
      deadBand: 'Points beyond an edge before a band changes at once',
      add: 'Another measure',
      addHint: 'Any column that was imported as a measure, by its name there.',
      addId: 'Column',
      addLabel: 'What to call it',
      segmentTitle: 'For one segment only',
      segment: 'Segment',
      segmentHint: 'Filled in: a model of its own for these accounts. Empty: this model is changed.',
      note: 'Why? (optional)',
      check: 'See what changes',
      checkAgain: 'See again',
      save: ({ version }: { version: number }) => `Save as version ${f.number(version)}`,
      preview: 'What would change',
      moves: ({ moved, scored }: { moved: number; scored: number }) =>
        moved === 0
          ? `None of ${accounts(scored)} changes band`
          : `${f.number(moved)} of ${accounts(scored)} ${moved === 1 ? 'changes' : 'change'} band`,
      unknown: ({ count }: { count: number }) => `${accounts(count)} cannot be told: too little is known`,
      firstOnly: ({ seen, total }: { seen: number; total: number }) =>
        `Worked out for the first ${f.number(seen)} of ${f.number(total)}`,
      move: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
      saved: ({ version }: { version: number }) => `Saved as version ${f.number(version)}`,
      changedSince: 'This is another form than what was looked at. Look again, then save.',
      unchanged: 'Nothing is another than it stands now.',
      noValues: ({ known }: { known: string }) =>
        known === '' ? 'No column was imported as a measure yet.' : `No such column. There are: ${known}.`,
      noSpread: 'The values of this column do not differ: they tell no account from another.',
      problems: {
        'not-readable': 'This cannot be read.',
        'too-long': 'This is more than one cell can hold.',
        'no-model': 'At least one model has to stay.',
        'no-name': 'The model needs a name.',
        'no-measure': 'At least one measure has to count.',
        'same-id': 'A measure stands there twice.',
        'bad-id': 'The column’s name may have no spaces, commas or quotes.',
        'bad-weight': 'A weight lies between 0 and 1000.',
        'bad-validity': 'A value is believed for 1 to 3660 days.',
        'bad-curve': 'The points of a measure have to rise from value to value.',
        'against-direction': 'The points of a measure run against its direction.',
        'bad-bands':
          'Watch begins above 0 and below healthy, healthy at 100 at most, and the pause between them is short.',
        'bad-trigger': 'What puts at risk at once needs a measure and a number.',
      } satisfies Record<ModelProblem, string>,
      beside: ({ version }: { version: string }) => `${version} beside what is in force`,
      thenAndNow: ({ before, after }: { before: string; after: string }) => `Then ${before}, now ${after}`,
      absent: 'not there',
      whats: {
        weight: 'Weight',
        direction: 'Direction',
        curve: 'Points',
        validity: 'Days it is believed',
        healthy: 'Healthy from',
        watch: 'Watch from',
        'dead-band': 'Points beyond an edge',
        for: 'For whom',
        rest: 'Other rules',
        model: 'Model',
      } satisfies Record<ModelDifference['what'], string>,
      other: 'other points',
      otherRest: 'other conditions, wording or triggers',
      same: 'There is no difference to what is in force.',
      restore: 'Restore this version',
      restored: ({ version }: { version: number }) => `Restored as version ${f.number(version)}`,
    },
  };
}
