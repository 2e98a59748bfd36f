import type { LevelName, LevelWhen } from '../../../domain/metrics/levels';
import type { Formats } from '../../formats';

export type LevelWords = ReturnType<typeof levelWords>;

type Counted = (of: { count: number }) => string;
type Share = (of: { percent: string; some: number; of: number }) => string;

/** How well signals are answered. */
export function levelWords(f: Formats) {
  const share =
    (name: string): Share =>
    ({ percent, some, of }) =>
      `${name} ${percent} (${f.number(some)} of ${f.number(of)})`;
  const counted =
    (name: string): Counted =>
    ({ count }) =>
      `${name} (${f.number(count)})`;
  return {
    levels: {
      title: 'How signals are answered',
      period: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
      n: ({ count }: { count: number }) => `n = ${f.number(count)}`,
      between: ({ low, high }: { low: string; high: string }) => `most likely ${low} to ${high}`,
      none: {
        acknowledgedInTime: 'None due yet',
        decidedInTime: 'None due yet',
        acceptance: 'None flagged',
        conversion: 'None accepted yet',
      } satisfies Record<LevelName, string>,
      missed: ({ count }: { count: number }) => `${f.number(count)} missed`,
      against: ({ count }: { count: number }) => `${f.number(count)} not`,
      open: ({ count }: { count: number }) => `${f.number(count)} still open`,
      short: {
        acknowledgedInTime: share('Seen in time'),
        decidedInTime: share('Decided in time'),
        acceptance: share('Accepted'),
        conversion: share('Won'),
      } satisfies Record<LevelName, Share>,
      owners: 'By who answers',
      flaggers: 'By who flagged',
      kinds: 'By kind',
      nobody: 'Nobody yet',
      when: 'Period',
      whens: {
        'month 0': 'This month',
        'month -1': 'Last month',
        'quarter 0': 'This quarter',
        'quarter -1': 'Last quarter',
        'year 0': 'This year',
        'year -1': 'Last year',
      } satisfies Record<LevelWhen, string>,
      groups: {
        acknowledgedInTime: { kept: counted('Seen in time'), missed: counted('Missed') },
        decidedInTime: { kept: counted('Decided in time'), missed: counted('Missed') },
        acceptance: { kept: counted('Accepted'), missed: counted('Declined') },
        conversion: { kept: counted('Won'), missed: counted('Lost') },
      } satisfies Record<LevelName, { kept: Counted; missed: Counted }>,
      stillOpen: counted('Still open'),
      others: 'The other figures',
    },
  };
}
