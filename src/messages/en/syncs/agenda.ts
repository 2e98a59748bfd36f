import type { SyncNote } from '../../../domain/sync/decision';
import type { Formats } from '../../formats';

export type AgendaWords = ReturnType<typeof agendaWords>;

/** The agenda of a sync: what stands on it, what is decided about it, minutes, and leaving a sync out. */
export function agendaWords(f: Formats) {
  return {
    agenda: {
      health: ({ count }: { count: number }) => `Health (${f.number(count)})`,
      mentions: ({ count }: { count: number }) => `Waiting for an answer (${f.number(count)})`,
      asked: ({ name, day }: { name: string; day: string }) => `${name} asked ${day}`,
      changed: ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
      notice: ({ day }: { day: string }) => `Notice by ${day}`,
      more: ({ count }: { count: number }) => `and ${f.number(count)} more`,
      rest: 'Whole agenda',
      decidedHere: ({ count }: { count: number }) => `Decided here (${f.number(count)})`,
      notes: {
        commitment: 'Promised',
        kept: 'Promise kept',
        dropped: 'Promise let go',
        move: 'Signal moved',
        activity: 'Noted',
        minutes: 'Minutes of a sync',
        skip: 'Sync may be skipped',
        skipped: 'Sync skipped by both',
      } satisfies Record<SyncNote, string>,
      until: ({ name, day }: { name: string; day: string }) => `${name}, by ${day}`,
      decision: 'What now?',
      what: 'What is to be done, or was decided',
      who: 'Who does it',
      due: 'By when',
      promise: 'Promise it',
      note: 'To the timeline',
      kept: 'It is kept',
      dropped: 'Let it go',
      open: 'Open',
      saved: 'It is decided',
      decidedBefore: 'It is decided already',
      gone: 'It does not stand on the agenda any more. Nothing was saved',
      minutes: 'Minutes',
      minutesLabel: 'What was said and decided',
      minutesHint: 'They stay with this sync, for the whole team to read. No prices.',
      minutesSaved: 'Minutes saved',
      skip: {
        offer: 'Skip this one',
        waits: ({ name }: { name: string }) => `You would skip this one. It goes when ${name} agrees.`,
        asks: ({ name }: { name: string }) => `${name} would skip this one: nothing has changed.`,
        agree: 'Skip it',
        meet: 'Meet anyway',
        agreed: ({ name }: { name: string }) =>
          `You both skip this one. It goes from the calendar when Tandem next runs for ${name}.`,
        byHand: ({ name }: { name: string }) =>
          `You both skip this one, in its last day: ${name} takes it off the calendar here.`,
        take: 'Take it off the calendar',
        proposed: 'Proposed',
        skipped: 'Skipped. It is off the calendar',
        meeting: 'You meet',
        changed: 'Something has changed. Look at the agenda first',
      },
    },
  };
}
