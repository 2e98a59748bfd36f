import { type Activity, type ActivityKind, callResults, meetingResults } from '../../domain/account/activity';
import { type FeedbackKind, feedbackKinds } from '../../domain/account/feedback';
import { type Entry, finderOf, type TimelineKind } from '../../domain/account/timeline';
import type { Band } from '../../domain/health/health-model';
import { type SignalState, signalStates } from '../../domain/signal/signal';
import { syncNotes } from '../../domain/sync/decision';
import { whats } from '../../domain/sync/follow';
import { dayOf } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { bandText, dotted, inShort, nameOf } from '../parts';
import type { Line } from '../spec';
import type { Viewer } from '../viewer';

const icons: { readonly [K in ActivityKind]: string } = {
  mail: 'mail',
  note: 'edit_note',
  pulse: 'favorite',
  signal: 'flag',
  sync: 'event',
  owner: 'person',
  contact: 'link',
  import: 'upload',
  health: 'monitor_heart',
  call: 'call',
  meeting: 'groups',
  feedback: 'reviews',
  comment: 'chat',
  pin: 'push_pin',
  override: 'person_edit',
};
const otherIcons: { readonly [K in TimelineKind]?: string } = {
  movement: 'trending_up',
  feedback: 'reviews',
};

/** One line of a timeline, whatever it is made of. */
export function entryLine(entry: Entry, viewer: Viewer, words: Words): Line {
  const { body, at, by, kind, pinned } = entry;
  const { timeline: say, format } = words;
  if (body.of === 'activity') {
    const line = activityLine(body.activity, viewer, words);
    const marks = dotted(
      line.below,
      body.mails > 1 ? say.mails({ count: body.mails }) : '',
      body.edited ? say.edited : '',
      pinned ? say.pinned : '',
    );
    return { ...line, ...(pinned ? { icon: icons.pin } : {}), below: marks };
  }
  const name = by === '' ? say.byTandem : nameOf(viewer, by, words);
  const common = { kind: 'line', icon: otherIcons[kind] ?? 'circle', above: say.kinds[kind] } as const;
  // Of what has no time of day the day is told, as it is counted everywhere.
  const when = body.of === 'feedback' ? format.ago(at, viewer.now) : format.inDays(dayOf(at), viewer.now);
  if (body.of === 'movement') {
    const { kind: step, amount, currency } = body.movement;
    const text = dotted(say.movements[step], format.moreMoney({ amount, currency }));
    return { ...common, text, below: words.activity.by({ name: say.fromFile, when }) };
  }
  if (body.of === 'sync') {
    const { csm, am } = body.meeting;
    const both = words.format.list([csm, am].map((email) => nameOf(viewer, email, words)));
    return {
      ...common,
      icon: icons.sync,
      text: words.follow.held,
      below: words.activity.by({ name: both, when: format.ago(at, viewer.now) }),
    };
  }
  const { kind: of, score, words: free } = body.feedback;
  const text = free === '' ? feedbackText(of, score, words) : format.isolate(free);
  const above = free === '' ? say.kinds.feedback : feedbackText(of, score, words);
  return { ...common, above, text, below: words.activity.by({ name: by === '' ? say.fromFile : name, when }) };
}

/** Long words in short, for a line that leads to where all of them stand. */
export function briefly(entry: Entry): Entry {
  const { body } = entry;
  if (body.of !== 'activity') return entry;
  const { activity } = body;
  return { ...entry, body: { ...body, activity: { ...activity, words: inShort(activity.words) } } };
}

/** One line of a timeline: what happened, in the words it was written in where there are any, by whom and when. */
export function activityLine(activity: Activity, viewer: Viewer, words: Words): Line {
  const { kind, at } = activity;
  const title = titleOf(activity, words);
  return {
    kind: 'line',
    icon: icons[kind],
    ...(title ? { above: title } : {}),
    text: activity.words ? words.format.isolate(activity.words) : fallbackOf(activity, words),
    below: words.activity.by({ name: finderName(activity, viewer, words), when: words.format.ago(at, viewer.now) }),
  };
}

/** Who it is by, or that Tandem found it. */
export function finderName(activity: Activity, viewer: Viewer, words: Words): string {
  const by = finderOf(activity);
  return by === '' ? words.timeline.byTandem : nameOf(viewer, by, words);
}

/** What happened, above the words that go with it. */
function titleOf({ kind, what, words: free }: Activity, words: Words): string {
  return free === '' ? '' : happened(kind, what, words);
}

function fallbackOf({ kind, what }: Activity, words: Words): string {
  return kind === 'mail' ? words.activity.mailWithoutSubject : happened(kind, what, words);
}

/** What happened, without the words that were written about it. */
function happened(kind: ActivityKind, what: string, words: Words): string {
  const say = words.activity;
  switch (kind) {
    case 'pulse':
      return say.pulseSet({ value: what });
    case 'signal':
      return signalText(what, words);
    case 'owner':
      return say.claimedBy[what === 'am' ? 'am' : 'csm'];
    case 'sync':
      return syncText(what, words);
    case 'contact':
      return say.senderLinked;
    case 'import':
      return say.imported;
    case 'health':
      return bandsOf(what, words);
    case 'override':
      return overrideText(what, words);
    case 'call':
      return words.call.results[callResults.find((result) => result === what) ?? 'reached'];
    case 'meeting':
      return words.meetingLog.results[meetingResults.find((result) => result === what) ?? 'held'];
    case 'feedback': {
      const [of = '', score = ''] = what.split(':');
      const known = feedbackKinds.find((one) => one === of) ?? 'words';
      return feedbackText(known, score === '' ? undefined : Number(score), words);
    }
    default:
      return say.kinds[kind];
  }
}

/** `moved 1795492800000 1795579200000` tells from when to when. */
export function syncText(what: string, words: Words): string {
  const { follow: say, format } = words;
  const [happening, from, to] = what.split(' ');
  if (happening === 'moved' && from && to) {
    return say.movedFrom({ from: format.when(Number(from), 0), to: format.when(Number(to), 0) });
  }
  const note = syncNotes.find((one) => one === happening);
  return note ? words.agenda.notes[note] : say.whats[whats.find((one) => one === happening) ?? 'booked'];
}

/** A line of before there were states says that it was flagged. */
function signalText(what: string, words: Words): string {
  const say = words.activity;
  const state = signalStates.find((one) => one === what) ?? 'submitted';
  const own: { readonly [S in SignalState]?: string } = say.signalMoved;
  return own[state] ?? say.signalNow({ stage: words.signal.states[state] });
}

/** `Health: ● Healthy → ◐ Watch`. */
function bandsOf(what: string, words: Words): string {
  const [from, to] = what.split(' ').map((band) => (isBand(band) ? bandText(band, words) : ''));
  return from && to ? words.activity.bandChanged({ from, to }) : words.activity.kinds.health;
}

/** A band, a score, or that it was taken back. */
function overrideText(what: string, words: Words): string {
  const { override: say, format } = words;
  if (what === 'ended') return say.ended;
  return say.set({ told: isBand(what) ? bandText(what, words) : format.digits(what) });
}

function isBand(text: string): text is Band {
  return ['healthy', 'watch', 'at-risk', 'insufficient'].includes(text);
}

function feedbackText(kind: FeedbackKind, score: number | undefined, words: Words): string {
  return score === undefined ? words.feedback.said.words() : words.feedback.said[kind]({ score });
}
