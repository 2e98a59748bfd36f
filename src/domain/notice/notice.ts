/**
 * Something that a teammate is to hear of. Its id is made of what it is about, so that whoever makes it twice makes one;
 * its state says how far it went. A notice is claimed in the workbook before it is sent: it goes out at most once.
 */
import type { AccountId } from '../account/account';
import { fingerprint } from '../fingerprint';
import type { Email } from '../team/email';
import { type Instant, minuteMs } from '../time/time';

export type NoticeId = `ntc_${string}`;

export const noticeKinds = [
  ...(['mention', 'reply', 'assignment', 'clock', 'hand-back', 'leak', 'alert'] as const),
  ...(['plan', 'week', 'sync-ahead'] as const),
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `claimed`: somebody is sending it this very moment, or was ended while doing so. `perhaps`: nobody knows. */
export const noticeStates = ['waiting', 'claimed', 'sent', 'perhaps', 'failed', 'skipped'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** By mail, and in the team's channel, where there is one. */
export const ways = ['mail', 'chat', 'slack'] as const;
export type Way = (typeof ways)[number];

/** Why something waits longer, was not sent, or is not known. `over`: done before it went; `late`: it waited too long. */
export const noticeReasons = ['quota', 'consent', 'address', 'no-answer', 'off', 'gone', 'over', 'late'] as const;
export type NoticeReason = (typeof noticeReasons)[number];

export type Notice = {
  readonly id: NoticeId;
  readonly rev: number;
  readonly kind: NoticeKind;
  readonly to: Email;
  readonly way: Way;
  readonly account: AccountId | '';
  /** The id of what it is about: a comment, a signal, a meeting, an account. */
  readonly about: string;
  /** A word for what happened, where the kind alone does not say it: a clock's step, a part on an account. */
  readonly what: string;
  /** In the words of whoever wrote them. */
  readonly words: string;
  /** Who caused it; empty for Tandem itself. */
  readonly by: Email | '';
  readonly at: Instant;
  readonly state: NoticeState;
  readonly reason: NoticeReason | '';
  /** Since when it is in this state. */
  readonly movedAt: Instant | undefined;
  /** How often it was claimed. */
  readonly tries: number;
  /** What it went out with: the same for all of one digest. */
  readonly mail: string;
};

/** What somebody is to hear, before it is known whether they heard it already. `key`: the same for the same cause. */
export type News = Pick<Notice, 'kind' | 'to' | 'account' | 'about' | 'what' | 'words' | 'by' | 'at'> & {
  readonly key: string;
};

const wordsLimit = 500;
/** A whole week has more to say. */
const weekLimit = 2000;

function noticeOf(news: News): Notice {
  const { key, words, ...rest } = news;
  return {
    ...rest,
    id: noticeId(news),
    rev: 1,
    way: 'mail',
    words: shortened(words, news.kind === 'week' ? weekLimit : wordsLimit),
    state: 'waiting',
    reason: '',
    movedAt: undefined,
    tries: 0,
    mail: '',
  };
}

/** Nobody is told of what they did themselves, and nobody twice. */
export function noticesFrom(news: readonly News[], known: ReadonlySet<string> = new Set()): readonly Notice[] {
  const made = news.filter(({ to, by }) => to !== by).map((one) => noticeOf(one));
  return [...new Map(made.map((notice) => [notice.id, notice])).values()].filter(({ id }) => !known.has(id));
}

function shortened(words: string, limit: number): string {
  const points = [...words];
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : words;
}

function noticeId({ kind, key, to }: News): NoticeId {
  return `ntc_${fingerprint([kind, key, to].join('|'))}`;
}

/** An execution is over after six minutes: what is still claimed then was ended between the claim and its answer. */
const claimMs = 10 * minuteMs;

export function standsAs(notice: Notice, now: Instant): NoticeState {
  const over = now - (notice.movedAt ?? notice.at) > claimMs;
  return notice.state === 'claimed' && over ? 'perhaps' : notice.state;
}

export function claimed(notice: Notice, { at, mail }: { readonly at: Instant; readonly mail: string }): Notice {
  return { ...notice, state: 'claimed', reason: '', movedAt: at, mail, tries: notice.tries + 1 };
}

/** What became of a claim. Whatever Google refused for now waits on; what it may have sent is never tried by itself. */
export type Outcome = 'sent' | { readonly perhaps: NoticeReason } | { readonly not: NoticeReason };

const forNow: readonly NoticeReason[] = ['quota', 'consent'];

export function settled(notice: Notice, outcome: Outcome, at: Instant): Notice {
  const moved = { ...notice, movedAt: at };
  if (outcome === 'sent') return { ...moved, state: 'sent', reason: '' };
  if ('perhaps' in outcome) return { ...moved, state: 'perhaps', reason: outcome.perhaps };
  return { ...moved, state: forNow.includes(outcome.not) ? 'waiting' : 'failed', reason: outcome.not };
}

/** Of rows of one id, which a hand has copied, the one that went furthest. */
export function eachOnce(outbox: readonly Notice[]): readonly Notice[] {
  const rows = new Map<string, Notice>();
  for (const notice of outbox) {
    const known = rows.get(notice.id);
    if (!known || notice.rev > known.rev) rows.set(notice.id, notice);
  }
  return [...rows.values()];
}

/** Waiting rows that tell the very same as a row before them: a copy by hand, which has got an id of its own since. */
export function copiesIn(outbox: readonly Notice[]): readonly Notice[] {
  const told = new Set<string>();
  const isCopy = ({ way, kind, what, to, about, by, at }: Notice) => {
    // A copied cell may have lost its milliseconds.
    const same = [way, kind, what, to, about, by, Math.floor(at / 1000)].join('|');
    return told.has(same) || !told.add(same);
  };
  const furthest = [...outbox].sort((a, b) => Number(a.state === 'waiting') - Number(b.state === 'waiting'));
  return furthest.filter((notice) => isCopy(notice) && notice.state === 'waiting');
}

/** It will never go out. */
export function skipped(notice: Notice, reason: NoticeReason, at: Instant): Notice {
  return { ...notice, state: 'skipped', reason, movedAt: at };
}

/** Somebody looked and wants it sent (again). */
export function again(notice: Notice, now: Instant): Notice | undefined {
  const state = standsAs(notice, now);
  if (state !== 'perhaps' && state !== 'failed') return undefined;
  return { ...notice, state: 'waiting', reason: '', movedAt: now };
}
