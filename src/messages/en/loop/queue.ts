import type { Worth } from '../../../domain/commercial/worth';
import type { NewsGroup } from '../../../domain/signal/signal-news';
import type { QueueOrder } from '../../../domain/signal/signal-queue';
import type { Formats } from '../../formats';

export type QueueWords = ReturnType<typeof queueWords>;

/** Finding, ordering and acknowledging signals in the queue. */
export function queueWords(f: Formats) {
  return {
    queueing: {
      late: ({ count }: { count: number }) => `${f.number(count)} late`,
      acknowledge: 'Acknowledge ticked',
      nothingTicked: 'Tick the signals that you have seen first',
      nothing: 'Nothing found. Try other words.',
      noPage: 'The list has become shorter.',
      find: 'Find and sort',
      query: 'Words, account or kind',
      search: 'Find',
      kind: 'Kind',
      everyKind: 'Every kind',
      order: 'Order',
      orders: { clock: 'By clock: due first', value: 'By value: the most first' } satisfies Record<QueueOrder, string>,
      byValue: ({ currency }: { currency: string }) => `By value, in ${currency}`,
      noValue: 'Without an amount',
      worth: {
        expected: ({ money }: { money: string }) => `${money} a month expected`,
        'next-rung': ({ money }: { money: string }) => `${money} a month with the next plan`,
      } satisfies Record<Worth['from'], (of: { money: string }) => string>,
      page: ({ from, to, all }: { from: number; to: number; all: number }) =>
        `${f.number(from)} to ${f.number(to)} of ${f.number(all)}`,
      before: 'Earlier ones',
      after: 'Further ones',
      made: ({ count }: { count: number }) => `${f.number(count)} acknowledged`,
      outcomes: { gone: 'One is not in the workbook any more', 'not-yours': 'It waits for somebody else' },
    },
    became: {
      title: 'What became of my signals',
      empty: 'You have not flagged any signal yet. When a customer needs more, flag it from their mail.',
      none: 'None of these.',
      flagged: ({ count }: { count: number }) => `${f.number(count)} flagged`,
      won: ({ count }: { count: number }) => `${f.number(count)} won`,
      used: ({ count }: { count: number }) => `${f.number(count)} in use`,
      groups: {
        'open-loop': ({ count }: { count: number }) => `Won, not handed back (${f.number(count)})`,
        'your-turn': ({ count }: { count: number }) => `Your turn (${f.number(count)})`,
        'with-am': ({ count }: { count: number }) => `With the AM (${f.number(count)})`,
        'in-use': ({ count }: { count: number }) => `In use (${f.number(count)})`,
        'came-to-nothing': ({ count }: { count: number }) => `Came to nothing (${f.number(count)})`,
      } satisfies Record<NewsGroup, (of: { count: number }) => string>,
      given: ({ name, to, when }: { name: string; to: string; when: string }) => `Given to ${to} by ${name}, ${when}`,
      progress: ({ done, all, name, when }: { done: number; all: number; name: string; when: string }) =>
        `Onboarding ${f.number(done)} of ${f.number(all)}, ${name}, ${when}`,
      narrow: 'Show only',
      show: 'Which ones',
      everything: 'All of them',
    },
  };
}
