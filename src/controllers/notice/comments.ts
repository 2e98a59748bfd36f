/** What teammates say to each other about an account, a signal or a meeting, and who hears of it. */
import {
  type CommentFormView,
  type CommentSubject,
  type CommentsView,
  commentFormCard,
  commentsCard,
} from '../../cards/account/comments';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import type { Comment, CommentId } from '../../domain/account/comment';
import { commentOf, threadOf } from '../../domain/account/comment-thread';
import { mateIn, mentionsIn, suggestionOf } from '../../domain/notice/mention';
import { type News, type Notice, noticesFrom } from '../../domain/notice/notice';
import type { Email } from '../../domain/team/email';
import { Fault } from '../../fault';
import type { Plan } from '../../store/workbook';
import { accountId, activityOf } from '../account/account';
import { keyOf } from '../account/log';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';
import { goNow, sendThese } from './deliver';

const limit = 4000;
type Place = { readonly account: string; readonly about: string };

export function openComments(services: Services, place: Params<'openComments'>): Reply {
  return push(threadCard(sitDown(services, planFor(place)), place, blank(services)));
}

export function openReply(services: Services, params: Params<'openReply'>): Reply {
  const desk = sitDown(services, planFor(params));
  return push(formCard(desk, params, { does: 'reply', ...blank(services) }));
}

export function openCommentChange(services: Services, params: Params<'openCommentChange'>): Reply {
  const desk = sitDown(services, planFor(params));
  const said = saidNow(desk, params.comment);
  return push(formCard(desk, params, { does: 'change', ...blank(services), typed: { comment: said.words, whom: '' } }));
}

export function saveComment(services: Services, params: Params<'saveComment'>, form: Form): Reply {
  return saved(services, params, { form, does: params.comment === '' ? 'new' : 'reply' });
}

export function changeComment(services: Services, params: Params<'changeComment'>, form: Form): Reply {
  return saved(services, params, { form, does: 'change' });
}

type Saying = { readonly form: Form; readonly does: 'new' | 'reply' | 'change' };
type Said = { readonly reply: Reply; readonly now: readonly Notice[] };

/** The comment and its notices stand in one write; what may go out at once goes when that is done. */
function saved(services: Services, params: Params<'saveComment'>, { form, does }: Saying): Reply {
  const { reply, now } = act(services, {
    plan: planFor(params),
    work: (desk): Said => {
      const typed = { comment: form.text('comment'), whom: form.text('whom') };
      const before = params.comment === '' ? undefined : saidNow(desk, params.comment);
      const { mentions, problems } = readForm(desk, typed, does === 'change' ? before : undefined);
      if (Object.keys(problems).length > 0) {
        const shown = { key: params.key, typed, problems };
        const card = does === 'new' ? threadCard(desk, params, shown) : formCard(desk, params, { does, ...shown });
        return { reply: again(card), now: [] };
      }
      if (does === 'change' && before?.by !== desk.me.email) throw new Fault('not-allowed', { row: params.comment });
      const comment = newComment(desk, params, { words: typed.comment, mentions, does });
      const notices = noticesFor(desk, comment, does === 'reply' ? before : undefined);
      return {
        reply: shown(desk, params, { comment, notices, does }),
        now: goNow(notices, desk.snapshot.team, services.now),
      };
    },
  });
  if (now.length > 0) sendThese(services, new Set(now.map(({ id }) => id)));
  return reply;
}

type Writing = { readonly comment: Comment; readonly notices: readonly Notice[]; readonly does: Saying['does'] };

function shown(desk: Desk, place: Place & { readonly key: string }, { comment, notices, does }: Writing): Reply {
  const { snapshot, words, viewer } = desk;
  const line = { kind: 'comment', what: does, words: comment.words, source: comment.id } as const;
  const activities =
    snapshot.account && does !== 'change'
      ? [activityOf(desk, snapshot.account, { ...line, key: comment.id.slice(4) })]
      : [];
  save(desk, does === 'change' ? 'changeComment' : 'saveComment', {
    key: comment.id.slice(4),
    add: { comments: [comment], activities, outbox: notices },
  });
  const told = notices.flatMap(({ to }) => viewer.team.filter(({ email, digest }) => email === to && digest !== 'off'));
  const names = words.format.list(told.map(({ name, email }) => name || email));
  const notice = told.length > 0 ? words.comments.told({ names }) : words.comments.saved;
  const card = threadCard(desk, place, blank(desk.services), [comment]);
  return does === 'new' ? updated(card, notice) : done(card, notice);
}

function newComment(
  desk: Desk,
  { account, about, comment, key }: Params<'saveComment'>,
  {
    words,
    mentions,
    does,
  }: { readonly words: string; readonly mentions: readonly Email[]; readonly does: Saying['does'] },
): Comment {
  const { me, services } = desk;
  const id: CommentId = `com_${keyOf(services, `${key} ${me.email} ${about}`, words)}`;
  return commentOf({
    ...{ id, about, words, mentions, by: me.email, at: services.now },
    account: account === '' ? '' : accountId(account),
    replyTo: does === 'reply' ? (comment as CommentId) : '',
    replaces: does === 'change' ? (comment as CommentId) : '',
  });
}

/** Whoever is named, and whoever is answered. Somebody named in the words before hears of a change only once. */
function noticesFor(desk: Desk, comment: Comment, answered: Comment | undefined): readonly Notice[] {
  const { id, account, about, words, mentions, by, at, replaces } = comment;
  const root = replaces === '' ? id : replaces;
  const common = { account, about: about.startsWith('acc_') ? id : about, words, by: by as Email, at };
  const before = replaces === '' ? [] : commentsOf(desk).filter((one) => one.id === root || one.replaces === root);
  const heard = new Set(before.flatMap((one) => one.mentions));
  const named = mentions.filter((to) => !heard.has(to));
  const news: News[] = named.map((to) => ({ ...common, key: root, kind: 'mention', what: '', to }));
  if (answered && !named.includes(answered.by)) {
    news.push({ ...common, key: root, kind: 'reply', what: '', to: answered.by });
  }
  return noticesFrom(news.filter(({ to }) => hears(desk, to)));
}

/** Whoever left the team hears nothing, and is not said to. */
function hears({ snapshot }: Desk, email: Email): boolean {
  return snapshot.team.some((mate) => mate.email === email);
}

/** Who was named before and has left since is no reason to refuse other words. */
function readForm({ snapshot }: Desk, { comment, whom }: CommentsView['typed'], before: Comment | undefined) {
  const { found, unknown: strange } = mentionsIn(comment, snapshot.team);
  const known = new Set(before ? mentionsIn(before.words, snapshot.team).unknown : []);
  const unknown = strange.filter((name) => !known.has(name));
  const mate = whom === '' ? undefined : mateIn(whom, snapshot.team);
  const commentProblem =
    comment === '' ? 'missing' : comment.length > limit ? 'too-long' : unknown.length > 0 ? 'not-in-team' : undefined;
  const problems: CommentsView['problems'] = {
    ...(commentProblem ? { comment: commentProblem } : {}),
    ...(whom !== '' && !mate ? { whom: 'not-in-team' } : {}),
  };
  return { mentions: [...new Set([...found, ...(mate ? [mate.email] : [])])], problems };
}

/** The account's dossier keeps its newest comments and knows its clicks; a pair's own sync has none. */
function planFor({ account }: Place): Plan {
  return account === '' ? { tables: ['comments', 'outbox'] } : { account: accountId(account) };
}

function commentsOf({ snapshot }: Desk): readonly Comment[] {
  return snapshot.dossier?.comments ?? (snapshot.account ? [] : snapshot.table('comments'));
}

function saidNow(desk: Desk, id: string): Comment {
  const all = commentsOf(desk);
  const first = all.find((comment) => comment.id === id);
  if (!first) throw new Fault('missing-row', { table: 'comments' });
  const [now = first] = all.filter((one) => one.replaces === id && one.by === first.by).sort((a, b) => b.at - a.at);
  return { ...first, words: now.words };
}

function subjectOf({ snapshot }: Desk, { account, about }: Place): CommentSubject {
  if (account !== '' && !snapshot.account) throw new Fault('missing-row', { table: 'accounts' });
  const signal = snapshot.dossier?.signals.find(({ id }) => id === about);
  // The id comes from a client: what is talked about is the account's, or a meeting.
  const known = about === account || signal !== undefined || /^(sig|mtg)_[\w-]{1,90}$/.test(about);
  if (!known) throw new Fault('missing-row', { table: 'comments' });
  return { account: snapshot.account, about, title: signal?.need ?? '' };
}

function blank(services: Services) {
  return { key: services.newKey(), typed: { comment: '', whom: '' }, problems: {} };
}

type Filled = Pick<CommentsView, 'key' | 'typed' | 'problems'>;

function threadCard(desk: Desk, place: Place, form: Filled, added: readonly Comment[] = []): Card {
  const ids = new Set(added.map(({ id }) => id));
  const all = [...commentsOf(desk).filter(({ id }) => !ids.has(id)), ...added];
  const subject = subjectOf(desk, place);
  return commentsCard(
    {
      viewer: desk.viewer,
      subject,
      thread: threadOf(all, place.about),
      mates: matesOf(desk),
      ...form,
      ...(added.length > 0 ? { said: true } : {}),
    },
    desk.words,
  );
}

type Filling = Filled & { readonly does: CommentFormView['does'] };

function formCard(desk: Desk, place: Place & { readonly comment: string }, form: Filling): Card {
  const { by, id } = saidNow(desk, place.comment);
  const subject = subjectOf(desk, place);
  return commentFormCard({ viewer: desk.viewer, subject, mates: matesOf(desk), comment: id, by, ...form }, desk.words);
}

/** Suggestions while typing: everybody but oneself. */
function matesOf({ snapshot, me }: Desk): readonly string[] {
  return snapshot.team.filter(({ email }) => email !== me.email).map(suggestionOf);
}
