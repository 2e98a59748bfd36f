import type { Formats } from '../../formats';

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
