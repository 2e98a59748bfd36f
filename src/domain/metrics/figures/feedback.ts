/** What contacts say of us: scores with the number of answers and how sure they are, words by tag. */

import type { Feedback } from '../../account/feedback';
import { byText } from '../../order';
import { wilson, z95 } from '../../share-interval';
import { foldText } from '../../text';
import { type Ask, accountsIn, type Books, happenedIn, idsOf } from '../books';
import { type LeftOut, leftOut, percentage, type Reading, type Term, type TermName, total } from '../reading';

/** Promoters (9, 10) less detractors (0 to 6), in percent of those who answered. */
export function nps(books: Books, ask: Ask): readonly Reading[] {
  const { answers, left } = answersOf(books, ask, { kind: 'nps', least: 0, most: 10 });
  const promoters = answers.filter(({ score }) => score >= 9);
  const detractors = answers.filter(({ score }) => score <= 6);
  const passives = answers.filter(({ score }) => score > 6 && score < 9);
  const terms = [term('promoters', promoters), term('passives', passives), term('detractors', detractors)];
  const answer = percentage(promoters.length - detractors.length, answers.length, 'nobody-asked');
  const about = { period: ask.period, currency: '', n: answers.length, leftOut: left };
  const interval = npsInterval(promoters.length, detractors.length, answers.length);
  return [{ answer, unit: 'score', meaning: 'newest-answer', terms, ...about, ...(interval && { interval }) }];
}

/** The share of those who answered 4 or 5 of 5. */
export function csat(books: Books, ask: Ask): readonly Reading[] {
  const { answers, left } = answersOf(books, ask, { kind: 'csat', least: 1, most: 5 });
  const content = answers.filter(({ score }) => score >= 4);
  const terms = [
    term('content', content),
    term(
      'others',
      answers.filter(({ score }) => score < 4),
    ),
  ];
  const answer = percentage(content.length, answers.length, 'nobody-asked');
  const about = { period: ask.period, currency: '', n: answers.length, leftOut: left };
  const interval = shareInterval(content.length, answers.length);
  return [{ answer, unit: 'percent', meaning: 'newest-answer', terms, ...about, ...(interval && { interval }) }];
}

/** Of the accounts that are asked about, those of which anybody answered: whom nobody asked counts as silent. */
export function responseShare(books: Books, ask: Ask): readonly Reading[] {
  const accounts = accountsIn(books, ask).filter(({ stage }) => stage !== 'ended');
  const answers = books.feedback.filter((one) => one.score !== undefined && happenedIn(one.at, ask, books));
  const heard = new Set(answers.map(({ account }) => account));
  const spoke = accounts.filter(({ id }) => heard.has(id)).map(({ id }) => id);
  const all: Term = { name: 'accounts', value: accounts.length, unit: 'count', rows: accounts.map(({ id }) => id) };
  const terms: readonly Term[] = [{ name: 'answered', value: spoke.length, unit: 'count', rows: spoke }, all];
  const answer = percentage(spoke.length, accounts.length, 'no-account');
  const about = { period: ask.period, currency: '', n: accounts.length, leftOut: [] };
  return [{ answer, unit: 'percent', meaning: 'of-accounts', terms, ...about }];
}

export type TagWords = {
  /** Empty: without any. */
  readonly tag: string;
  readonly count: number;
  /** The newest first. */
  readonly newest: readonly Feedback[];
};

const wordsShown = 3;

/** What is spoken of most first, what nobody gave a tag last; a piece with several tags stands under each. */
export function feedbackByTag(books: Books, ask: Ask): readonly TagWords[] {
  const ids = idsOf(accountsIn(books, ask));
  const byTag = new Map<string, { readonly tag: string; readonly all: Feedback[] }>();
  for (const one of books.feedback) {
    if (!ids.has(one.account) || !happenedIn(one.at, ask, books)) continue;
    const tags = new Map((one.tags.length > 0 ? one.tags : ['']).map((tag) => [foldText(tag), tag]));
    for (const [key, tag] of tags) {
      const group = byTag.get(key) ?? { tag, all: [] };
      byTag.set(key, group);
      group.all.push(one);
    }
  }
  return [...byTag.values()]
    .map(({ tag, all }) => {
      const spoken = all.filter(({ words }) => words !== '').sort((a, b) => b.at - a.at);
      return { tag, count: all.length, newest: spoken.slice(0, wordsShown) };
    })
    .sort((a, b) => Number(a.tag === '') - Number(b.tag === '') || b.count - a.count || byText(a.tag, b.tag));
}

type Scale = { readonly kind: Feedback['kind']; readonly least: number; readonly most: number };
type Scored = Feedback & { readonly score: number };

/** Of each person the newest answer of the period; answers of nobody known count one by one. */
function answersOf(books: Books, ask: Ask, { kind, least, most }: Scale) {
  const ids = idsOf(accountsIn(books, ask));
  const all = books.feedback.filter(
    (one) => one.kind === kind && ids.has(one.account) && happenedIn(one.at, ask, books),
  );
  const scored = all.filter((one): one is Scored => one.score !== undefined);
  const possible = scored.filter(({ score }) => score >= least && score <= most);
  const newest = new Map<string, Scored>();
  for (const one of possible) {
    const key = one.contact === '' ? one.id : `${one.account} ${one.contact}`;
    if (one.at >= (newest.get(key)?.at ?? Number.NEGATIVE_INFINITY)) newest.set(key, one);
  }
  const answers = [...newest.values()];
  const left: readonly LeftOut[] = leftOut({
    'no-score': idsIn(all.filter(({ score }) => score === undefined)),
    'impossible-score': idsIn(scored.filter((one) => !possible.includes(one))),
    'answered-again': idsIn(possible.filter((one) => !answers.includes(one))),
  });
  return { answers, left };
}

/**
 * Wald's interval with three answers added (three quarters at each end, half of them between), so that a handful of
 * equal answers is not taken for certainty.
 */
function npsInterval(promoters: number, detractors: number, n: number): Reading['interval'] {
  if (n === 0) return undefined;
  const [up, down] = [(promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)];
  const middle = up - down;
  const half = z95 * Math.sqrt((up + down - middle * middle) / (n + 3));
  return { low: Math.max(-100, 100 * (middle - half)), high: Math.min(100, 100 * (middle + half)) };
}

/** Wilson's interval of a share, in percent. */
export function shareInterval(some: number, n: number): Reading['interval'] {
  if (n === 0) return undefined;
  const [low, high] = wilson(some, n);
  return { low: 100 * low, high: 100 * high };
}

function term(name: TermName, answers: readonly Scored[]): Term {
  return { name, value: total(answers.map(() => 1)), unit: 'count', rows: idsIn(answers) };
}

function idsIn(rows: readonly Feedback[]): readonly string[] {
  return rows.map(({ id }) => id);
}
