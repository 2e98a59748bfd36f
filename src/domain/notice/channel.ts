/**
 * The team's channel in Google Chat or Slack, told beside the mail. Whoever has its address may write into it: it is a
 * secret, and Tandem sends to no other place than these two.
 */
import { fingerprint } from '../fingerprint';
import type { Instant } from '../time/time';
import { type Notice, type NoticeId, type NoticeKind, skipped, type Way } from './notice';

export type ChannelWay = Exclude<Way, 'mail'>;

/** As Google and Slack hand them out; anything else at those hosts is no webhook. */
const addresses: { readonly [W in ChannelWay]: RegExp } = {
  chat: /^https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{1,100}\/messages\?key=[\w-]{1,200}&token=[\w.~%-]{1,300}$/,
  slack: /^https:\/\/hooks\.slack\.com\/services\/[A-Z0-9]{1,40}\/[A-Z0-9]{1,40}\/[A-Za-z0-9]{1,80}$/,
};

export function channelOf(url: string): ChannelWay | undefined {
  return (Object.keys(addresses) as ChannelWay[]).find((way) => addresses[way].test(url));
}

/** Enough to tell one from another, too little to use it. */
export function endingOf(url: string): string {
  return url.slice(-4);
}

/** Both read their own marks into a text: nobody is called and no link is made by what somebody wrote. */
export function tamedFor(way: ChannelWay, text: string): string {
  if (way === 'slack') return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return text.replace(/</g, '‹').replace(/>/g, '›');
}

/** A week is for the lead whose language it is in; somebody's sync that is near is nobody else's business. */
const personal: readonly NoticeKind[] = ['week', 'sync-ahead'];

export type ChannelRows = { readonly add: readonly Notice[]; readonly update: readonly Notice[] };

/**
 * A row of its own for each notice since the channel is on, whose id is made of the notice's; and what became of the
 * notice before the channel heard of it: who is told nothing by mail is told nothing there.
 */
export function channelRows(
  outbox: readonly Notice[],
  { way, since, now }: { readonly way: ChannelWay; readonly since: Instant; readonly now: Instant },
): ChannelRows {
  const known = new Map(outbox.map((notice) => [notice.id, notice]));
  const add: Notice[] = [];
  const update: Notice[] = [];
  for (const notice of outbox) {
    if (notice.way !== 'mail' || personal.includes(notice.kind) || notice.at < since) continue;
    const own = known.get(idIn(way, notice));
    if (notice.state !== 'skipped' && !own) add.push(rowIn(way, notice));
    if (notice.state === 'skipped' && own?.state === 'waiting') update.push(skipped(own, notice.reason || 'over', now));
  }
  return { add, update };
}

function rowIn(way: ChannelWay, notice: Notice): Notice {
  const anew = { rev: 1, way, state: 'waiting', reason: '', movedAt: undefined, tries: 0, mail: '' } as const;
  return { ...notice, ...anew, id: idIn(way, notice) };
}

function idIn(way: ChannelWay, { id }: Notice): NoticeId {
  return `ntc_${fingerprint(`${way}|${id}`)}`;
}
