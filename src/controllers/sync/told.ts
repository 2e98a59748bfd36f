/** What became of syncs as rows: the syncs themselves, lines on timelines, and notices to the two. */
import { type News, noticesFrom } from '../../domain/notice/notice';
import { type Followed, type Ground, outsidersOf, type What } from '../../domain/sync/follow';
import { noted } from '../../domain/sync/happened';
import type { Meeting } from '../../domain/sync/meeting';
import type { Email } from '../../domain/team/email';
import { activityOf } from '../account/account';
import type { Desk } from '../desk';

export function toldOf(desk: Desk, heard: readonly Followed[], isInside: Ground['isInside']) {
  const news = heard.map((one) => noted(one, desk.services.now));
  const fresh = news.filter(({ before }) => before === undefined).map(({ meeting }) => meeting);
  const changed = news.filter(({ before }) => before !== undefined).map(({ meeting }) => meeting);
  const activities = news.flatMap((one) => one.what.flatMap((what) => lineOf(desk, one, what)));
  const outbox = noticesFrom(leaksIn(news, isInside).flatMap((leak) => leakNews(desk, leak)));
  return {
    add: {
      ...(fresh.length > 0 ? { meetings: fresh } : {}),
      ...(activities.length > 0 ? { activities } : {}),
      ...(outbox.length > 0 ? { outbox } : {}),
    },
    update: changed.length > 0 ? { meetings: changed } : {},
  };
}

/** The pair's own sync stands on no account's timeline: its row says what befell it. */
function lineOf(desk: Desk, { meeting, before }: Followed, what: What) {
  const { account, id, rev, guests } = meeting;
  if (account === '') return [];
  const times = what === 'moved' && before ? ` ${before.start} ${meeting.start}` : '';
  const fresh = guests.filter((guest) => !(before?.guests ?? []).includes(guest));
  const words = what === 'guest' || what === 'outsider' ? fresh.join(', ') : '';
  const line = {
    kind: 'sync',
    what: `${what}${times}`,
    words,
    key: `${id.slice(4)}${what}${rev}`,
    source: id,
  } as const;
  return [activityOf(desk, { id: account }, line)];
}

type Leak = { readonly meeting: Meeting; readonly outsiders: readonly Email[] };

function leaksIn(news: readonly Followed[], isInside: Ground['isInside']): readonly Leak[] {
  return news
    .filter(({ what }) => what.includes('outsider'))
    .map(({ meeting }) => ({ meeting, outsiders: outsidersOf(meeting, isInside) }));
}

/** Both hear of it, whoever's run found it. By the row's version: it is written with the row or not at all. */
function leakNews({ services }: Desk, { meeting, outsiders }: Leak): readonly News[] {
  const { id, rev, account, csm, am } = meeting;
  const words = outsiders.join(', ');
  return [csm, am].map((to) => ({
    key: `${id}|${rev}`,
    kind: 'leak' as const,
    to,
    account,
    about: id,
    what: '',
    words,
    by: '' as const,
    at: services.now,
  }));
}
