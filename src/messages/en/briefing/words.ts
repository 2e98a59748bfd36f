import type { Formats } from '../../formats';

export type BriefingWords = ReturnType<typeof briefingWords>;

/** A meeting with an account: what to have in mind before it, what came of it. */
export function briefingWords(f: Formats) {
  return {
    briefing: {
      title: 'Briefing',
      nothing: 'Nothing waits, nothing is wrong, nothing was promised.',
      further: ({ count }: { count: number }) => `${f.number(count)} more on the account`,
      avoid: 'Better not said',
      guard: 'Not the day to offer more',
      people: ({ count }: { count: number }) => `Who comes (${f.number(count)})`,
      isNew: 'New: nobody knows them yet. Link them',
      lastTouch: 'Last touch',
      noTouch: 'No contact is logged yet.',
      openAccount: 'Whole account',
      log: 'Log outcome',
      logged: 'Outcome logged',
      loggedBefore: ({ name }: { name: string }) =>
        `${name} has logged this meeting already. Your words are still here`,
      tooEarly: 'It has not begun yet',
      noEvent: 'No meeting is open in Calendar',
      held: 'It took place',
      decided: 'What was decided? (optional)',
      nextStep: 'Next step',
      next: 'What? (optional)',
      who: 'Who does it?',
      due: 'By which day?',
      pulseKeep: 'As before',
      nextLine: ({ what, name, day }: { what: string; name: string; day: string }) => `Next: ${what} (${name}, ${day})`,
      pulseLine: ({ value }: { value: number }) => `Pulse: ${f.number(value)} of ${f.number(5)}`,
    },
  };
}
