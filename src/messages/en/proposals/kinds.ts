import type { KnownKind } from '../../../domain/signal/signal-kinds';
import type { Formats } from '../../formats';

export type KindWords = ReturnType<typeof kindWords>;

type OfKind = Record<KnownKind | 'own', string>;

/** What a kind of signal asks for, and what whoever takes it up does first. */
export function kindWords(f: Formats) {
  return {
    kindHelp: {
      wanted: 'Evidence wanted',
      evidence: {
        'seat-limit': 'Seats used of seats bought, or a colleague who could not get in',
        'usage-growth': 'What is used more than before, since when, and by whom',
        'higher-plan': 'The feature they asked for, and what they want to do with it',
        'new-team': 'Which team, how many people, and who leads it',
        'new-need': 'What they do by hand or with another tool today',
        referral: 'Who would speak for us, and to whom',
        'true-up': 'How much is used beyond what was bought, and since when',
        own: 'What was said or seen, by whom and when',
      } satisfies OfKind,
      nextLabel: 'Suggested next step',
      next: {
        'seat-limit': 'Ask how many people are to come and by when, then offer the plan that takes them',
        'usage-growth': 'Ask what has changed for them, and whether it will last',
        'higher-plan': 'Show the feature on their own data, with the CSM beside you',
        'new-team': 'Let the CSM introduce you to whoever leads that team',
        'new-need': 'Ask what it costs them today, before you offer anything',
        referral: 'Thank them, and ask for one introduction by name',
        'true-up': 'Agree on the count first, then on how it is settled',
        own: 'Call whoever said it, within the week',
      } satisfies OfKind,
      clock: ({ days }: { days: number }) =>
        `Decided within ${days === 1 ? '1 working day' : `${f.number(days)} working days`} of being acknowledged`,
    },
  };
}
