import type { What } from '../../../domain/sync/follow';
import type { Cadence } from '../../../domain/sync/meeting';
import type { Attention } from '../../../domain/sync/new-times';
import type { Formats } from '../../formats';

export type FollowWords = ReturnType<typeof followWords>;

/** Syncs in step with Calendar: series, what people did there, new times, guests from outside. */
export function followWords(f: Formats) {
  return {
    follow: {
      howOften: 'How often?',
      once: 'Once',
      often: {
        weekly: 'Every week',
        fortnightly: 'Every two weeks',
        monthly: 'Every month, same weekday',
      } satisfies Record<Cadence, string>,
      bookedSeries: ({ when, often, taken }: { when: string; often: string; taken: number }) =>
        taken === 0
          ? `Booked: ${often}, first ${when}`
          : `Booked: ${often}, first ${when}. Something else stands on ${f.number(taken)} of the dates`,
      bookedUnseen: ({ when }: { when: string }) =>
        `Booked: ${when}. Whether something else landed on that time could not be seen`,
      beingBooked: ({ name }: { name: string }) =>
        `${name} is booking this sync right now. Look again in a few minutes`,
      meanwhile: ({ name, when }: { name: string; when: string }) =>
        `${name} has booked a sync of you two meanwhile: ${when}. Book here only if you want one more.`,
      moves: ({ when }: { when: string }) => `The sync of ${when} goes to the time you pick.`,
      move: 'Move here',
      movedTo: ({ when }: { when: string }) => `Moved: ${when}`,
      newTimes: 'Find new times',
      tooLate: 'It is less than a day away. Talk to each other; Tandem leaves it alone now',
      notYours: 'Only its organiser can move it',
      update: 'Update from Calendar',
      followed: ({ count }: { count: number }) =>
        count === 0
          ? 'Everything is as in Calendar'
          : count === 1
            ? '1 sync followed'
            : `${f.number(count)} syncs followed`,
      unread: 'Your calendar could not be read now',
      declined: ({ name }: { name: string }) => `${name} has declined`,
      zones: {
        stale: ({ zone, minutes }: { zone: string; minutes: number }) =>
          `Times in ${zone} may be ${f.number(minutes)} minutes off here: Google’s script does not know its newest clock law`,
        look: 'Look at the event in Calendar, which has zone data of its own.',
        use: ({ zone }: { zone: string }) =>
          `Trust the event in Calendar; or set the zone of whoever is there to ${zone} until Google has caught up.`,
        elsewhere: ({ zones }: { zones: string }) =>
          `Newest clock law not known here: ${zones}. Nobody of the team is there.`,
      },
      held: 'Sync held',
      happened: 'What happened',
      apart: ({ name, accounts }: { name: string; accounts: number }) =>
        `No sync with ${name}: ${accounts === 1 ? 'one account' : `${f.number(accounts)} accounts`} shared. Find a time`,
      whats: {
        booked: 'Sync booked',
        moved: 'Sync moved',
        cancelled: 'Sync cancelled',
        back: 'Sync brought back',
        declined: 'Sync declined',
        agreed: 'Sync accepted after all',
        organizer: 'Sync has another organiser',
        guest: 'Guest added to a sync',
        outsider: 'Guest from outside added to a sync',
        changed: 'Series of syncs changed from a date on',
        ended: 'Series of syncs ended',
      } satisfies Record<What, string>,
      movedFrom: ({ from, to }: { from: string; to: string }) => `Sync moved: ${from} → ${to}`,
      needsYou: {
        declined: ({ name }) => `${name} has declined your sync`,
        conflict: ({ name }) => `Something else stands on your sync with ${name}`,
        leak: ({ name }) => `Somebody from outside is invited to your sync with ${name}`,
        missed: ({ name }) => `No sync with ${name} for two weeks`,
        skip: ({ name }) => `${name} would skip your sync: nothing has changed`,
      } satisfies Record<Attention['why'], (of: { name: string }) => string>,
      leak: {
        /** Not saved yet: they can still be taken off. */
        warning: ({ names }: { names: string }) => `From outside: ${names}`,
        warningHint:
          'Once you save, they can read this agenda and the title. Take them off, or plan a meeting of their own.',
        pending: ({ names }: { names: string }) => `From outside, and invited: ${names}`,
        pendingHint: ({ name }: { name: string }) =>
          `Pending: the agenda goes out of the event when Tandem next runs for ${name}. Until then they can read it.`,
        closed: ({ names }: { names: string }) => `From outside, and invited: ${names}`,
        gone: 'Somebody from outside was invited',
        closedHint: 'The agenda was taken out of the event, and the title where Tandem wrote it. It stands here alone.',
        titleStays: ({ title }: { title: string }) =>
          `The title was typed by somebody and stays: ${title}. Change it in Calendar if it tells too much.`,
        shown: 'The invitation may have shown',
        clean: 'Plan a clean meeting',
        cleanTitle: 'Meeting',
      },
    },
  };
}
