import type { ChannelWay } from '../../domain/notice/channel';
import type { Email } from '../../domain/team/email';
import type { Instant } from '../../domain/time/time';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { nameOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
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
  const [label, action] = state ? [say.switchOff, ask('stopChannel', {})] : [say.switchOn, ask('saveChannel', {})];
  return {
    name: 'channel',
    header,
    sections: state ? [{ widgets: [stateLine(state, view, words), quiet(say.secret)] }] : formOf(view, words),
    footer: { primary: { label, onClick: action } },
  };
}

function stateLine(state: NonNullable<ChannelView['state']>, { viewer }: ChannelView, words: Words): Widget {
  const { channel: say, format } = words;
  const below = say.since({ when: format.ago(state.since, viewer.now), name: nameOf(viewer, state.by, words) });
  const text = say.place({ place: say.ways[state.way], ending: format.isolate(`…${state.ending}`) });
  return { kind: 'line', icon: 'forum', text, below };
}

/** Only while it is off: a client may keep what was typed into a field that comes back. */
function formOf({ problem }: ChannelView, words: Words): readonly Section[] {
  const { channel: say } = words;
  const told: readonly Widget[] = problem
    ? [{ kind: 'text', text: [{ text: `▲ ${say.problems[problem]}`, tone: 'bad' }] }]
    : [];
  const field = { kind: 'input', name: 'webhook', label: say.address, hint: say.addressHint, value: '' } as const;
  return [{ widgets: [quiet(say.intro)] }, { widgets: [...told, field, quiet(say.secret)] }];
}
