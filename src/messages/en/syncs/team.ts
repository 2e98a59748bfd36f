import type { Lapse } from '../../../domain/sync/team/planned';
import type { Formats } from '../../formats';

export type TeamSyncWords = ReturnType<typeof teamSyncWords>;

/** Syncs of many pairs, planned at once by a lead. */
export function teamSyncWords(f: Formats) {
  return {
    teamSyncs: {
      title: 'Plan syncs',
      without: ({ count }: { count: number }) =>
        count === 1 ? '1 pair without a sync' : `${f.number(count)} pairs without a sync`,
      withoutHint: 'They share accounts. Nothing is planned, and they have not met for two weeks',
      pair: ({ csm, am }: { csm: string; am: string }) => `${csm} and ${am}`,
      never: 'have not met yet',
      last: ({ day }: { day: string }) => `last met ${day}`,
      bothTime: ({ time }: { time: string }) => `${time} for both`,
      hint: 'Each CSM’s Tandem books theirs when it next runs or their home is opened, if the time is free then.',
      confirm: 'Confirm what is ticked',
      none: 'Every pair that shares accounts has a sync ahead, or met in the last two weeks.',
      rest: ({ count }: { count: number }) =>
        `${count === 1 ? '1 pair' : `${f.number(count)} pairs`} more: plan once again after these.`,
      gaps: ({ count }: { count: number }) => `No time fits (${f.number(count)})`,
      opens: ({ when }: { when: string }) => `the least in the way: ${when}`,
      nothingTicked: 'Nothing is ticked',
      confirmed: ({ count }: { count: number }) =>
        count === 1 ? 'Planned: 1 sync' : `Planned: ${f.number(count)} syncs`,
      leftOut: ({ count }: { count: number }) => `Left out, planned or booked meanwhile: ${f.number(count)}`,
      planned: 'Planned syncs',
      plannedHome: ({ count }: { count: number }) => `Planned, not booked yet: ${f.number(count)}`,
      plannedWith: ({ name, when }: { name: string; when: string }) => `Planned with ${name}: ${when}`,
      planOf: ({ name, when }: { name: string; when: string }) => `Planned by ${name}, ${when}`,
      waits: ({ name }: { name: string }) => `Tandem books it for ${name}`,
      lapses: {
        taken: 'Somebody is not free then any more',
        late: 'Too near to be booked by itself',
        unread: 'A calendar could not be read',
      } satisfies Record<Lapse, string>,
      booked: ({ count }: { count: number }) => `Booked or met: ${f.number(count)}`,
      withdraw: ({ count }: { count: number }) => `Withdraw ${f.number(count)}`,
      withdrawn: ({ count }: { count: number }) => `Withdrawn: ${f.number(count)}`,
      nothing: 'Nothing is planned.',
      anew: 'Find another time',
    },
  };
}

export const plannedTable = {
  title: 'Planned syncs',
  readMe: 'Times that a lead has confirmed for pairs; each CSM’s Tandem books theirs.',
  headers: {
    id: 'Id',
    rev: 'Version',
    start: 'Start',
    end: 'End',
    csm: 'CSM',
    am: 'AM',
    state: 'State',
    reason: 'Why not',
    by: 'Planned by',
    at: 'When',
    meeting: 'Sync',
    plan: 'Plan',
  },
};
