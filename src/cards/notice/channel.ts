import type { ChannelWay } from '../../domain/notice/channel';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, plainButton, quiet } from '../parts';
import type { Card, Widget } from '../spec';
import type { Viewer } from '../viewer';

/** Fields: `webhook`, which never comes back onto a card. */
export type ChannelView = {
  readonly viewer: Viewer;
  /** Whether the deployed variant may call out at all. */
  readonly isHere: boolean;
  readonly state:
    | { readonly way: ChannelWay; readonly since: Instant; readonly by: Email; readonly ending: string }
    | undefined;
  readonly problem?: 'missing' | 'no-webhook' | undefined;
};

export function channelCard(view: ChannelView, words: Words): Card {
  const { isHere, state } = view;
  const { channel: say } = words;
  const header = { title: say.title, subtitle: state ? say.on({ place: say.ways[state.way] }) : say.off };
  if (!isHere) return { name: 'channel', header, sections: [{ widgets: [quiet(say.notHere)] }] };
  return {
    name: 'channel',
    header,
    sections: [{ widgets: stateOf(view, words) }, { widgets: addressOf(view, words) }],
    footer: { primary: { label: state ? say.change : say.switchOn, onClick: ask('saveChannel', {}) } },
  };
}

function stateOf({ state, viewer }: ChannelView, words: Words): readonly Widget[] {
  const { channel: say, format } = words;
  if (!state) return [quiet(say.intro)];
  const below = say.since({ when: format.ago(state.since, viewer.now), name: nameOf(viewer, state.by, words) });
  const text = say.place({ place: say.ways[state.way], ending: format.isolate(`…${state.ending}`) });
  return [
    { kind: 'line', icon: 'forum', text, below },
    { kind: 'buttons', buttons: [plainButton(say.switchOff, ask('stopChannel', {}))] },
  ];
}

function addressOf({ problem }: ChannelView, words: Words): readonly Widget[] {
  const { channel: say } = words;
  const told: readonly Widget[] = problem
    ? [{ kind: 'text', text: [{ text: `▲ ${say.problems[problem]}`, tone: 'bad' }] }]
    : [];
  return [
    ...told,
    { kind: 'input', name: 'webhook', label: say.address, hint: say.addressHint, value: '' },
    quiet(say.secret),
  ];
}
