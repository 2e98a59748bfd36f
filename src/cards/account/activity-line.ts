import type { Activity, ActivityKind } from '../../domain/account/activity';
import type { Band } from '../../domain/health/health-model';
import { type SignalState, signalStates } from '../../domain/signal/signal';
import type { Words } from '../../messages/words';
import { bandText, nameOf } from '../parts';
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
};

/** One line of a timeline: what happened, in the words it was written in where there are any, by whom and when. */
export function activityLine(activity: Activity, viewer: Viewer, words: Words): Line {
  const { kind, by, at } = activity;
  const name = nameOf(viewer, by, words);
  const title = titleOf(activity, words);
  return {
    kind: 'line',
    icon: icons[kind],
    ...(title ? { above: title } : {}),
    text: activity.words ? words.format.isolate(activity.words) : fallbackOf(activity, words),
    below: words.activity.by({ name, when: words.format.ago(at, viewer.now) }),
  };
}

/** What happened, above the words that go with it. */
function titleOf({ kind, what, words: free }: Activity, words: Words): string {
  return free === '' ? '' : happened(kind, what, words);
}

function fallbackOf({ kind, what }: Activity, words: Words): string {
  return kind === 'mail' ? words.activity.mailWithoutSubject : happened(kind, what, words);
}

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
      return say.syncBooked;
    case 'contact':
      return say.senderLinked;
    case 'import':
      return say.imported;
    case 'health':
      return bandsOf(what, words);
    default:
      return say.kinds[kind];
  }
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

function isBand(text: string): text is Band {
  return ['healthy', 'watch', 'at-risk', 'insufficient'].includes(text);
}
