import type { Severity } from '../../../domain/account/case';
import type { Formats } from '../../formats';

export type HandoverWords = ReturnType<typeof handoverWords>;

/** An account changes hands: who gets it, what goes along, and the packet for whoever takes it over. */
export function handoverWords(f: Formats) {
  const counted =
    (name: string) =>
    ({ count }: { count: number }) =>
      `${name} (${f.number(count)})`;
  return {
    handover: {
      title: 'Hand the account over',
      submit: 'Hand over',
      packet: 'Hand-over packet',
      packetHint: 'The packet gathers what the new one needs.',
      goesAlong: ({ count }: { count: number }) =>
        `${count === 1 ? 'One open signal goes' : `${f.number(count)} open signals go`} along, with what is left of the time.`,
      done: 'Handed over',
      doneWith: ({ count }: { count: number }) =>
        `Handed over, with ${count === 1 ? 'one signal' : `${f.number(count)} signals`}`,
      health: 'How it stands',
      avoid: counted('Better not said'),
      signals: counted('Open signals'),
      commitments: counted('Promised'),
      cases: counted('Open cases'),
      renewal: 'Renewal',
      people: 'People',
      lately: counted('The last 90 days'),
      next: 'Next sync',
      amounts: 'What it pays',
      dueBy: ({ day }: { day: string }) => `by ${day}`,
      lateSince: ({ day }: { day: string }) => `▲ was due ${day}`,
      noDay: 'no day set',
      escalated: '▲ Escalated',
      openSince: ({ day }: { day: string }) => `open since ${day}`,
      untitled: 'A case without a title',
      severities: {
        low: 'low severity',
        normal: 'normal severity',
        high: 'high severity',
        critical: 'critical',
      } satisfies Record<Severity, string>,
      noContacts: 'No contact is known yet.',
      noRenewal: 'No renewal day is known.',
      text: 'To copy',
      textHint: 'Select it all, copy it, and paste it into a mail or a document. No amounts are in it.',
      textLabel: 'The packet as text',
      textTitle: ({ account }: { account: string }) => `Hand-over: ${account}`,
    },
  };
}
