/** What is said about one thing, as it reads now: each comment with its answers, changed words in place of the first. */
import { byId } from '../order';
import type { Email } from '../team/email';
import type { Instant } from '../time/time';
import type { Comment } from './comment';

export type Said = {
  /** As it reads now, with the id, author and time of the first words. */
  readonly comment: Comment;
  readonly edited: boolean;
  readonly replies: readonly Said[];
};

/** The newest conversation last, as people read one. */
export function threadOf(comments: readonly Comment[], about: string): readonly Said[] {
  const own = comments.filter((comment) => comment.about === about);
  const first = own.filter(({ replaces }) => replaces === '').sort(byTime);
  const ids = new Set(first.map(({ id }) => id));
  const said = (comment: Comment): Said => {
    const [now = comment] = own
      .filter((one) => one.replaces === comment.id && one.by === comment.by)
      .sort(byTime)
      .reverse();
    // An answer to an answer stands under the same first comment.
    const replies = first.filter((one) => one.id !== comment.id && one.replyTo === comment.id);
    return { comment: { ...comment, words: now.words }, edited: now !== comment, replies: replies.map(said) };
  };
  return first.filter(({ replyTo }) => replyTo === '' || !ids.has(replyTo)).map(said);
}

export function countOf(thread: readonly Said[]): number {
  return thread.reduce((sum, { replies }) => sum + 1 + countOf(replies), 0);
}

export type NewComment = Pick<Comment, 'id' | 'account' | 'about' | 'words' | 'mentions' | 'replyTo' | 'replaces'> & {
  readonly by: Email;
  readonly at: Instant;
};

export function commentOf(parts: NewComment): Comment {
  return { ...parts, rev: 1 };
}

function byTime(a: Comment, b: Comment): number {
  return a.at - b.at || byId(a, b);
}
