/** The timeline's entries, calls, feedback, comments and notices. */

import { commentFormCard, commentsCard } from '../../../src/cards/account/comments';
import { entryCard, noteChangeCard } from '../../../src/cards/account/entry';
import { feedbackCard } from '../../../src/cards/account/feedback';
import { talkCard } from '../../../src/cards/account/talk';
import { channelCard } from '../../../src/cards/notice/channel';
import { outboxCard } from '../../../src/cards/notice/outbox';
import { threadOf } from '../../../src/domain/account/comment-thread';
import { timelineOf } from '../../../src/domain/account/timeline';
import { dayMs, hourMs } from '../../../src/domain/time/time';
import type { Words } from '../../../src/messages/words';
import { aComment, aNotice, anAccount, anActivity } from '../../support/builders';
import { activitiesOf, type Content, type Named, now, viewerOf } from './samples';

export const all = { kind: '', by: '' } as const;

/** A timeline with one of everything: a conversation, a pin, an edit, a call, feedback, health, money. */
export function entriesOf(content: Content) {
  const lines = [
    ...activitiesOf(content),
    anActivity({ id: 'act_c', kind: 'call', what: 'missed', words: content.person, at: now - hourMs }),
    anActivity({ id: 'act_n', kind: 'note', words: content.need, at: now - 4 * dayMs }),
    anActivity({
      id: 'act_e',
      kind: 'note',
      what: 'edited',
      source: 'act_n',
      words: content.mail,
      at: now - 3 * dayMs,
    }),
    anActivity({ id: 'act_p', kind: 'pin', what: 'on', source: 'act_n', at: now - 2 * dayMs }),
    anActivity({ id: 'act_m1', kind: 'mail', words: content.mail, thread: 't1', at: now - 6 * dayMs }),
    anActivity({ id: 'act_m2', kind: 'mail', words: content.mail, thread: 't1', at: now - 5 * dayMs }),
    anActivity({ id: 'act_f', kind: 'feedback', what: 'csat:4', words: content.need, at: now - 7 * dayMs }),
    anActivity({ id: 'act_h', kind: 'health', what: 'healthy watch', words: '', at: now - 9 * dayMs }),
    anActivity({ id: 'act_k', kind: 'comment', words: content.need, at: now - 8 * dayMs }),
  ];
  return timelineOf({
    activities: lines,
    feedback: [
      {
        ...{ id: 'fbk_1', rev: 1, account: 'acc_acme', contact: '', at: now - 30 * dayMs, kind: 'nps', score: 9 },
        ...{ words: '', tags: [], tone: '', by: '' },
      } as const,
    ],
    movements: [
      {
        ...{ id: 'mov_1', rev: 1, account: 'acc_acme', day: '2026-11-10', kind: 'upgrade', amount: 100 },
        ...{ currency: 'IRT', source: '' },
      } as const,
    ],
  });
}

export function talkCards(words: Words, content: Content): Named {
  const viewer = viewerOf('csm', content);
  const account = anAccount({ name: content.company });
  const form = { viewer, account, key: 'k1' };
  const note = anActivity({ words: content.need, source: 'sig_1', link: 'https://mail.google.com/mail/#search/x' });
  const mates = ['Arthit Suksan <arthit@orbit.example>'];
  const subject = { account, about: 'sig_1', title: content.need };
  const comments = [
    aComment({ about: 'sig_1', words: content.need, at: now - 2 * dayMs }),
    aComment({
      id: 'com_2',
      about: 'sig_1',
      by: 'arthit@orbit.example',
      words: content.mail,
      replyTo: 'com_1',
      at: now - dayMs,
    }),
    aComment({ id: 'com_3', about: 'sig_1', words: content.mail, replaces: 'com_1', at: now - dayMs }),
  ];
  const talk = { viewer, subject, key: 'k1', mates, typed: { comment: '', whom: '' }, problems: {} };
  const notices = (['perhaps', 'failed'] as const).map((state, at) =>
    aNotice({ id: `ntc_${at}`, state, reason: at === 0 ? '' : 'quota', words: content.need, movedAt: now }),
  );
  const own = [aNotice({ id: 'ntc_9', state: 'sent', words: '' }), aNotice({ id: 'ntc_8', words: content.mail })];
  const twice = aNotice({ id: 'ntc_c', state: 'claimed', words: content.mail, movedAt: now - dayMs });
  return {
    entry: entryCard(
      {
        ...form,
        activity: note,
        pinned: true,
        versions: [anActivity({ words: content.mail })],
        conversation: [anActivity({ kind: 'mail', words: content.mail }), anActivity({ id: 'act_2', kind: 'mail' })],
        can: { pin: true, change: true },
      },
      words,
    ),
    'note-change': noteChangeCard(
      { ...form, entry: 'act_1', typed: { note: '' }, problems: { note: 'missing' } },
      words,
    ),
    call: talkCard(
      {
        of: 'call',
        ...form,
        contacts: [content.person],
        typed: { result: '', contact: '', words: '', day: '2026-11-23' },
        problems: {},
      },
      words,
    ),
    'meeting-log': talkCard(
      {
        of: 'meeting',
        ...form,
        contacts: [content.person],
        typed: { result: '', contact: '', words: '', day: '2026-11-23' },
        problems: {},
      },
      words,
    ),
    feedback: feedbackCard(
      { ...form, contacts: [content.person], typed: {}, problems: { score: 'not-a-score' } },
      words,
    ),
    comments: commentsCard(
      { ...talk, thread: threadOf(comments, 'sig_1'), problems: { comment: 'not-in-team' } },
      words,
    ),
    'comments-empty': commentsCard(
      { ...talk, subject: { account: undefined, about: 'mtg_1', title: '' }, thread: [] },
      words,
    ),
    'comments-said': commentsCard({ ...talk, thread: threadOf(comments, 'sig_1'), said: true }, words),
    reply: commentFormCard({ ...talk, comment: 'com_1', by: viewer.me.email, does: 'reply' }, words),
    'comment-change': commentFormCard({ ...talk, comment: 'com_1', by: viewer.me.email, does: 'change' }, words),
    outbox: outboxCard(
      { viewer, attention: [...notices, twice], own, url: 'https://docs.google.com/spreadsheets/d/x', channel: true },
      words,
    ),
    'outbox-empty': outboxCard(
      { viewer, attention: [], own: [], url: 'https://docs.google.com/spreadsheets/d/x', channel: false },
      words,
    ),
    channel: channelCard(
      { viewer, isHere: true, state: { way: 'slack', since: now, by: viewer.me.email, ending: 'x7Qd' } },
      words,
    ),
    'channel-off': channelCard({ viewer, isHere: true, state: undefined, problem: 'no-webhook' }, words),
    'channel-not-here': channelCard({ viewer, isHere: false, state: undefined }, words),
  };
}
