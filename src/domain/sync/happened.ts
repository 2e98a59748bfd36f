/**
 * What befell a pair's own sync. It stands on no account's timeline, for the two may share forty: its row keeps a line
 * for each thing that happened, and its card and the homes of the two tell them. A sync about an account has its lines on
 * that account's timeline, and none here.
 */
import { byId } from '../order';
import type { Instant } from '../time/time';
import { type SyncNote, syncNotes } from './decision';
import { type What, whats } from './follow';
import type { Meeting } from './meeting';
import { tookPlace } from './new-times';
import { standing } from './sync';

/** By Calendar, or by one of the two on its card. */
type Told = What | SyncNote;
const words: readonly Told[] = [...whats, ...syncNotes];

export type Happening = {
  readonly meeting: Meeting;
  readonly at: Instant;
  readonly what: Told | 'held';
  /** Of a sync that was moved. */
  readonly from: Instant | undefined;
  readonly to: Instant | undefined;
};

type Noting = { readonly meeting: Meeting; readonly before: Meeting | undefined; readonly what: readonly Told[] };

/** A line is some sixty letters; who wants to know of more than these asks the journal. */
const mostLines = 30;

/** `2026-11-23T02:00Z moved 2026-11-26T03:00Z 2026-11-30T04:00Z`: people read the tab, too. */
function lineOf({ meeting, before }: Noting, what: Told, now: Instant): string {
  const moved = what === 'moved' && before ? [minute(before.start), minute(meeting.start)] : [];
  return [minute(now), what, ...moved].join(' ');
}

function minute(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}

/** The row with its newest lines on top. */
export function noted<One extends Noting>(one: One, now: Instant): One {
  const { meeting, what } = one;
  if (meeting.account !== '' || what.length === 0) return one;
  const lines = [...what.map((each) => lineOf(one, each, now)), ...linesIn(meeting)].slice(0, mostLines);
  return { ...one, meeting: { ...meeting, happened: lines.join('\n') } };
}

function linesIn({ happened }: Meeting): readonly string[] {
  return happened.split('\n').filter((line) => line !== '');
}

/** Newest first. That a sync took place is told by its row alone: it was not called off, and its end is over. */
export function happeningsOf(meetings: readonly Meeting[], now: Instant): readonly Happening[] {
  const own = meetings.filter(({ account }) => account === '');
  const held = heldOf(own, now).map(
    (meeting): Happening => ({ meeting, at: meeting.end, what: 'held', from: undefined, to: undefined }),
  );
  return [...own.flatMap(happeningsIn), ...held].sort((a, b) => b.at - a.at || byId(a.meeting, b.meeting));
}

/** A hand may have written something else: what is no line is left out. */
function happeningsIn(meeting: Meeting): readonly Happening[] {
  return linesIn(meeting).flatMap((line) => {
    const [at = '', word, from = '', to = ''] = line.split(' ');
    const what = words.find((one) => one === word);
    const when = Date.parse(at);
    return what && Number.isFinite(when) ? [{ meeting, at: when, what, from: instantIn(from), to: instantIn(to) }] : [];
  });
}

function instantIn(text: string): Instant | undefined {
  const instant = Date.parse(text);
  return Number.isFinite(instant) ? instant : undefined;
}

/** Those that took place, as far as anybody said. */
export function heldOf(meetings: readonly Meeting[], now: Instant): readonly Meeting[] {
  return standing(meetings).filter((one) => one.end <= now && tookPlace(one));
}
