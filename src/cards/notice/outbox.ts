import { type Notice, standsAs } from '../../domain/notice/notice';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, listLimit, listOf, nameOf, plainButton, quiet } from '../parts';
import type { Card, Line } from '../spec';
import type { Viewer } from '../viewer';

export type OutboxView = {
  readonly viewer: Viewer;
  /** What may have gone out or did not; for a lead or an admin everybody's. */
  readonly attention: readonly Notice[];
  /** To this person or by them, newest first. */
  readonly own: readonly Notice[];
  readonly url: string;
  /** Whether they may see to the team's channel. */
  readonly channel: boolean;
};

export function outboxCard(view: OutboxView, words: Words): Card {
  const { attention, own, url, channel } = view;
  const { outbox: say, common } = words;
  const more = (count: number) => quiet(common.more({ count: count - listLimit }));
  const buttons = [
    plainButton(common.openWorkbook, { open: url }),
    ...(channel ? [plainButton(words.channel.open, ask('openChannel', {}))] : []),
  ];
  const rest = own.filter((notice) => !attention.includes(notice));
  return {
    name: 'outbox',
    header: { title: say.title },
    sections: [
      listOf(attention, (notice) => noticeLine(notice, view, words), {
        header: say.attention({ count: attention.length }),
        empty: say.nothingAmiss,
        limit: listLimit,
        rest: more(attention.length),
      }),
      listOf(rest, (notice) => noticeLine(notice, view, words), {
        header: say.mine({ count: rest.length }),
        empty: say.none,
        limit: listLimit,
        rest: more(rest.length),
      }),
      { widgets: [quiet(say.hint), { kind: 'buttons', buttons }] },
    ],
  };
}

/** What it says, how far it went and why, and a way to send it all the same. */
function noticeLine(notice: Notice, { viewer }: OutboxView, words: Words): Line {
  const { outbox: say, format } = words;
  const state = standsAs(notice, viewer.now);
  const stuck = state === 'perhaps' || state === 'failed';
  const why = notice.reason === '' ? (state === 'perhaps' ? say.reasons['no-answer'] : '') : say.reasons[notice.reason];
  const name = nameOf(viewer, notice.to, words);
  const place = notice.way === 'mail' ? undefined : words.channel.ways[notice.way];
  const to = place ? words.channel.inChannel({ place, name }) : say.to({ name });
  const tone = stuck ? ('bad' as const) : state === 'sent' ? ('good' as const) : ('muted' as const);
  const first = notice.words === '' ? say.kinds[notice.kind] : format.isolate(notice.words);
  return {
    kind: 'line',
    icon: stuck ? 'mark_email_unread' : 'mail',
    above: dotted(say.kinds[notice.kind], to),
    text: [{ text: first }, { text: `\n${dotted(say.states[state], why)}`, tone }],
    below: dotted(format.ago(notice.at, viewer.now), state === 'perhaps' ? say.twice : ''),
    ...(stuck ? { button: plainButton(say.resend, ask('resendNotice', { notice: notice.id })) } : {}),
  };
}
