import { accountTitle } from '../../domain/account/account';
import type { CommentId } from '../../domain/account/comment';
import type { Said } from '../../domain/account/comment-thread';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { dotted, nameOf, plainButton, problemOf, quiet } from '../parts';
import type { Card, Section, Widget } from '../spec';
import type { AccountName, Problems, Viewer } from '../viewer';

/** What is talked about: the account itself, one of its signals, a meeting. */
export type CommentSubject = {
  /** Nothing for a sync of a pair that is about no account. */
  readonly account: AccountName | undefined;
  readonly about: string;
  /** A signal's need; empty for the account itself. */
  readonly title: string;
};

/** Fields: `comment` and `whom`. */
export type CommentsView = {
  readonly viewer: Viewer;
  readonly subject: CommentSubject;
  readonly thread: readonly Said[];
  readonly key: string;
  /** Teammates as the field suggests them. */
  readonly mates: readonly string[];
  readonly typed: CommentTyped;
  readonly problems: Problems<'comment' | 'whom'>;
  /** Right after something was said: the client would keep the words in the field, so there is none. */
  readonly said?: true;
};
export type CommentTyped = { readonly comment: string; readonly whom: string };

/** Below these an account's dossier keeps no more. */
const mostShown = 12;

export function commentsCard(view: CommentsView, words: Words): Card {
  const { subject, thread, key } = view;
  const { comments: say } = words;
  const shown = thread.slice(-mostShown);
  const lines = shown.flatMap((said) => saidLines(said, view, words));
  const rest = thread.length > shown.length ? [quiet(say.earlier({ count: shown.length }))] : [];
  return {
    name: 'comments',
    header: headerOf(say.title, subject, words),
    sections: [
      { widgets: lines.length === 0 ? [quiet(say.none)] : [...rest, ...lines] },
      ...(view.said ? [] : [formSection(view, words)]),
    ],
    footer: {
      primary: view.said
        ? { label: say.more, onClick: ask('openComments', idsOf(subject)) }
        : { label: say.send, onClick: ask('saveComment', { ...idsOf(subject), comment: '', key }) },
    },
  };
}

function idsOf({ account, about }: CommentSubject) {
  return { account: account?.id ?? '', about };
}

function headerOf(title: string, { account, title: about }: CommentSubject, words: Words) {
  const subtitle = dotted(account && accountTitle(account), about || (account ? '' : words.comments.aboutSync));
  return { title, ...(subtitle ? { subtitle } : {}) };
}

/** A comment and its answers, each with what one may do with it. */
function saidLines(said: Said, view: CommentsView, words: Words): readonly Widget[] {
  const { comment, edited, replies } = said;
  const { viewer, subject } = view;
  const { comments: say, format } = words;
  const ids = { ...idsOf(subject), comment: comment.id };
  const own = comment.by === viewer.me.email;
  const when = format.ago(comment.at, viewer.now);
  const line: Widget = {
    kind: 'line',
    icon: comment.replyTo === '' ? 'chat' : 'reply',
    above: dotted(nameOf(viewer, comment.by, words), when, edited ? say.edited : ''),
    text: format.isolate(comment.words),
    button: own
      ? plainButton(say.change, ask('openCommentChange', ids))
      : plainButton(say.reply, ask('openReply', ids)),
  };
  return [line, ...replies.flatMap((reply) => saidLines(reply, view, words))];
}

function formSection(
  { typed, problems, mates }: Pick<CommentsView, 'typed' | 'problems' | 'mates'>,
  words: Words,
): Section {
  const { comments: say } = words;
  return {
    widgets: [
      ...problemOf(problems, 'comment', words),
      { kind: 'input', name: 'comment', label: say.label, value: typed.comment, multiline: true, limit: 4000 },
      ...problemOf(problems, 'whom', words),
      { kind: 'input', name: 'whom', label: say.whom, value: typed.whom, suggestions: mates },
      quiet(say.hint),
    ],
  };
}

/** Fields as those of the thread. `comment`: the one that is answered or changed. */
export type CommentFormView = Omit<CommentsView, 'thread'> & {
  readonly comment: CommentId;
  readonly by: string;
  readonly does: 'reply' | 'change';
};

export function commentFormCard(view: CommentFormView, words: Words): Card {
  const { comments: say, common } = words;
  const { subject, comment, key, does, viewer, by } = view;
  const ids = { ...idsOf(subject), comment, key };
  const title = does === 'reply' ? say.replyTo({ name: nameOf(viewer, by, words) }) : say.changeTitle;
  const primary =
    does === 'reply'
      ? { label: say.reply, onClick: ask('saveComment', ids) }
      : { label: common.save, onClick: ask('changeComment', ids) };
  return {
    name: 'comment-form',
    header: headerOf(title, subject, words),
    sections: [formSection(view, words)],
    footer: { primary },
  };
}
