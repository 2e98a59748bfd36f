/** Lines of a timeline that are about other lines: pins, and notes that take the place of earlier ones. */
import { byId } from '../order';
import { type Activity, type ActivityKind, edited } from './activity';

/** As many as stand on top of a timeline without hiding it. */
export const mostPins = 5;

export function newestFirst(activities: readonly Activity[]): readonly Activity[] {
  return [...activities].sort((a, b) => b.at - a.at || byId(a, b));
}

/** Ids of the lines that are pinned: the last pin of each says so. */
export function pinnedIn(activities: readonly Activity[]): ReadonlySet<string> {
  const last = new Map<string, string>();
  for (const { kind, source, what } of newestFirst(activities)) {
    if (kind === 'pin' && !last.has(source)) last.set(source, what);
  }
  return new Set([...last].filter(([, what]) => what === 'on').map(([id]) => id));
}

export function isEdit({ kind, what }: Pick<Activity, 'kind' | 'what'>): boolean {
  return kind === 'note' && what === edited;
}

/** `at`: counted from the newest. */
type Wanted = (activity: Activity, at: number) => boolean;

/** What is wanted, and whatever the pinned ones among all need to be shown. */
export function keptActivities(activities: readonly Activity[], isWanted: Wanted): readonly Activity[] {
  const sorted = newestFirst(activities);
  const pinned = pinnedIn(activities);
  const isAboutPinned = ({ id, kind, source, what }: Activity) =>
    pinned.has(id) || (pinned.has(source) && (kind !== 'pin' || what === 'on'));
  return sorted.filter((line, at) => isWanted(line, at) || isAboutPinned(line));
}

const worded: readonly ActivityKind[] = ['note', 'call', 'meeting'];

/** Whether a line's words are those of whoever wrote it, who may put them otherwise. */
export function isWorded({ kind, what }: Pick<Activity, 'kind' | 'what'>): boolean {
  return worded.includes(kind) && !isEdit({ kind, what });
}

/** The versions of a note, a call or a meeting by the same person, the newest first, the first one last. */
export function versionsOf(note: Activity, activities: readonly Activity[]): readonly Activity[] {
  const edits = activities.filter((one) => isEdit(one) && one.source === note.id && one.by === note.by);
  return [...newestFirst(edits), note];
}

/** As many as a card shows. */
export const newestShown = 20;

/** An account's dossier holds more mails than are shown, for their number alone. */
export function shownOf(activities: readonly Activity[]): readonly Activity[] {
  return keptActivities(activities, (_, at) => at < newestShown);
}
