/** One timeline of everything that happened with an account, from wherever it is kept. */
import type { Movement } from '../commercial/movement';
import { byId } from '../order';
import type { Meeting } from '../sync/meeting';
import type { Email } from '../team/email';
import { type Day, dayStart, hourMs, type Instant } from '../time/time';
import type { Activity, ActivityKind } from './activity';
import type { Feedback } from './feedback';
import { isEdit, isWorded, newestFirst, pinnedIn, versionsOf } from './timeline-lines';

/** What a timeline can be narrowed to. */
export const timelineKinds = [
  'mail',
  'note',
  'call',
  'meeting',
  'feedback',
  'comment',
  'pulse',
  'health',
  'signal',
  'owner',
  'movement',
  'other',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

const kinds: { readonly [K in Exclude<ActivityKind, 'pin'>]: TimelineKind } = {
  ...{ mail: 'mail', note: 'note', call: 'call', meeting: 'meeting', sync: 'meeting', feedback: 'feedback' },
  ...{
    comment: 'comment',
    pulse: 'pulse',
    health: 'health',
    override: 'health',
    signal: 'signal',
    owner: 'owner',
    contact: 'other',
    import: 'other',
  },
};

/** The kinds of lines that a kind of the timeline is made of. */
export function activityKindsOf(kind: TimelineKind): readonly ActivityKind[] {
  return (Object.keys(kinds) as (keyof typeof kinds)[]).filter((one) => kinds[one] === kind);
}

export type Entry = {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly at: Instant;
  readonly by: Email | '';
  readonly pinned: boolean;
  readonly body:
    | {
        readonly of: 'activity';
        /** A note as it reads now; of a conversation its newest mail. */
        readonly activity: Activity;
        /** Changed since it was written. */
        readonly edited: boolean;
        /** How many mails of the conversation this line stands for. */
        readonly mails: number;
      }
    | { readonly of: 'feedback'; readonly feedback: Feedback }
    | { readonly of: 'movement'; readonly movement: Movement }
    | { readonly of: 'sync'; readonly meeting: Meeting };
};

export type TimelineFacts = {
  readonly activities: readonly Activity[];
  readonly feedback?: readonly Feedback[];
  /** For those who may see amounts. */
  readonly movements?: readonly Movement[];
  /** Syncs about the account that took place. */
  readonly held?: readonly Meeting[];
};

export type TimelineFilter = { readonly kind: TimelineKind | ''; readonly by: Email | '' };

/** Newest first; what is pinned stands above the rest. */
export function timelineOf(facts: TimelineFacts, filter: TimelineFilter = { kind: '', by: '' }): readonly Entry[] {
  const all = [
    ...linesOf(facts.activities),
    ...importedFeedback(facts),
    ...(facts.movements ?? []).map(movementEntry),
    ...(facts.held ?? []).map(heldEntry),
  ];
  return all
    .filter((entry) => matches(entry, filter))
    .sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at || byId(a, b));
}

function matches({ kind, by }: Entry, filter: TimelineFilter): boolean {
  return (filter.kind === '' || filter.kind === kind) && (filter.by === '' || filter.by === by);
}

/** Lines as they read now: edits in place of what they changed, one line for each conversation, pins as marks. */
function linesOf(activities: readonly Activity[]): readonly Entry[] {
  const present = new Set(activities.map(({ id }) => id));
  const pinned = pinnedIn(activities);
  const threads = new Map<string, number>();
  for (const { kind, thread } of activities) {
    if (kind === 'mail' && thread !== '') threads.set(thread, (threads.get(thread) ?? 0) + 1);
  }
  const shown = new Set<string>();
  return newestFirst(activities).flatMap((line): readonly Entry[] => {
    const { kind } = line;
    if (kind === 'pin' || (isEdit(line) && present.has(line.source as Activity['id']))) return [];
    if (kind === 'mail' && line.thread !== '' && !pinned.has(line.id)) {
      if (shown.has(line.thread)) return [];
      shown.add(line.thread);
    }
    const [now = line] = isWorded(line) ? versionsOf(line, activities) : [line];
    const activity = { ...line, words: now.words };
    const mails = kind === 'mail' ? (threads.get(line.thread) ?? 1) : 1;
    const body = { of: 'activity', activity, edited: now !== line || isEdit(line), mails } as const;
    return [{ id: line.id, kind: kinds[kind], at: line.at, by: finderOf(line), pinned: pinned.has(line.id), body }];
  });
}

/** Whoever a line is by; nobody where Tandem found it, in whosever name it was running. */
export function finderOf({ kind, by }: Pick<Activity, 'kind' | 'by'>): Email | '' {
  return kind === 'health' ? '' : by;
}

/** What files brought; what people wrote down has a line already. */
function importedFeedback({ feedback = [], activities }: TimelineFacts): readonly Entry[] {
  const told = new Set(activities.map(({ source }) => source));
  return feedback
    .filter(({ id }) => !told.has(id))
    .map((one) => {
      const body = { of: 'feedback', feedback: one } as const;
      return { id: one.id, kind: 'feedback' as const, at: one.at, by: one.by, pinned: false, body };
    });
}

/** Nobody has to write it down: it is so by its row. */
function heldEntry(meeting: Meeting): Entry {
  const body = { of: 'sync', meeting } as const;
  return { id: meeting.id, kind: 'meeting', at: meeting.end, by: '', pinned: false, body };
}

function movementEntry(movement: Movement): Entry {
  const body = { of: 'movement', movement } as const;
  return { id: movement.id, kind: 'movement', at: noonOf(movement.day), by: '', pinned: false, body };
}

/** A day without a time stands among those with one as that day's middle. */
function noonOf(day: Day): Instant {
  return dayStart(day) + 12 * hourMs;
}

/** The mails of a conversation, oldest first. */
export function conversationOf(mail: Activity, activities: readonly Activity[]): readonly Activity[] {
  if (mail.thread === '') return [mail];
  return [...newestFirst(activities.filter(({ kind, thread }) => kind === 'mail' && thread === mail.thread))].reverse();
}
