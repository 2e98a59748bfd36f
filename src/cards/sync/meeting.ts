import type { AgendaItem } from '../../domain/agenda';
import type { Meeting } from '../../domain/meeting';
import type { Instant } from '../../domain/time';
import type { Words } from '../../messages/words';
import type { Card } from '../spec';
import type { AccountName, Viewer } from '../viewer';

/** A sync with its agenda, live. */
export type MeetingView = {
  readonly viewer: Viewer;
  readonly meeting: Meeting;
  /** When the pair met last. */
  readonly since: Instant | undefined;
  readonly agenda: readonly AgendaItem[];
  /** The accounts that the agenda names. */
  readonly accounts: readonly AccountName[];
  /** Guests from outside the company: the agenda is in the event, so this has to be said. */
  readonly outsiders: readonly string[];
};

export function meetingCard(view: MeetingView, words: Words): Card {
  return { name: 'meeting', header: { title: '' }, sections: [] };
}
