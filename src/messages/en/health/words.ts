import type { HealthRecord } from '../../../domain/health/record/record';
import type { Formats } from '../../formats';

type Evidence = HealthRecord['evidence'];

export type HealthWords = ReturnType<typeof healthWords>;

/** What people say of an account's health themselves: its score set for a while, and their pulse. */
export function healthWords(f: Formats) {
  return {
    override: {
      title: 'Set the health',
      band: 'How is it, as you know it?',
      score: 'As a number from 0 to 100 (optional)',
      reason: 'What do you know that the measures do not?',
      until: 'Until',
      note: ({ days }: { days: number }) =>
        `It stands beside what the measures say and ends by itself, after ${f.days(days)} at the latest. Until then, alerts about the score are silent.`,
      replaces: 'Saving takes the place of what is set now.',
      notYours: ({ name }: { name: string }) => `${name} or a lead can take this back.`,
      takeBack: 'Take back',
      saved: ({ day }: { day: string }) => `Health is set until ${day}`,
      takenBack: 'Taken back. The measures count again',
      set: ({ told }: { told: string }) => `Health set to ${told}`,
      ended: 'Set health taken back',
    },
    trend: {
      /** For whoever does not see the picture. */
      alt: ({ said, gaps, watch, healthy }: { said: string; gaps: boolean; watch: number; healthy: number }) =>
        `Health: ${said}. Watch begins at ${f.number(watch)}, healthy at ${f.number(healthy)}.${gaps ? ' Weeks without a score are left open.' : ''}`,
    },
    weights: {
      ours: 'The weights are our defaults.',
      own: ({ version, name }: { version: number; name: string }) =>
        `The weights are your own: version ${f.number(version)}, “${name}”.`,
      checked: {
        yes: 'Your history bears the score.',
        none: 'Your history shows no evidence for them.',
        'too-few': 'No history of yours has checked them yet.',
      } satisfies Record<Evidence, string>,
    },
    outlook: {
      title: 'How likely',
      within: ({ days }: { days: number }) => `How likely within ${f.days(days)}`,
      basedOn: ({ rows, accounts }: { rows: number; accounts: number }) =>
        `by ${f.number(rows)} snapshots of ${f.number(accounts)} accounts`,
      absent: {
        yes: 'not told, what was learnt is too large to keep',
        none: 'not told, your history shows no evidence',
        'too-few': 'not told yet, too few results',
      } satisfies Record<Evidence, string>,
      wanting: ({ count }: { count: number }) =>
        `${f.number(count)} more ${count === 1 ? 'result' : 'results'} needed before anything can be said.`,
      rates: ({ rows, cancelled, percent }: { rows: number; cancelled: number; percent: string }) =>
        `After ${f.number(cancelled)} of these ${f.number(rows)} snapshots the account cancelled (${percent}).`,
      learntOn: ({ day }: { day: string }) => `Learnt on ${day}, anew each week.`,
      influences: 'Cancelling, against not knowing this measure',
      points: ({ points }: { points: string }) => `${points} of 100`,
      each: 'Each by itself; they do not add up.',
    },
    pulseCounts: {
      old: 'old, so it counts less',
      over: 'too old to count',
      range: ({ low, high }: { low: number; high: number }) =>
        low === high
          ? `Whatever it is, the score stays ${f.number(low)}.`
          : `From 1 to 5, the score goes from ${f.number(low)} to ${f.number(high)}.`,
      days: ({ days }: { days: number }) => `It counts in full for ${f.days(days)}.`,
      unused: 'The score of this account does not count the pulse. The record of the score still does.',
      alone: 'It makes no score by itself: too little else is known.',
    },
  };
}
