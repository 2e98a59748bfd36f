/** Lines that rows of their own call for: promises, alerts, signals, and words that wait for an answer. */
import type { Comment } from '../../account/comment';
import { byId, byText } from '../../order';
import type { Signal } from '../../signal/signal';
import { byClock, deadlineOf, isAsleep } from '../../signal/signal-clocks';
import { isOpen, isWaiting, turnOf } from '../../signal/signal-table';
import type { Email } from '../../team/email';
import { addDays, dayMs, dayOf, type Instant } from '../../time/time';
import { type AgendaFacts, type AgendaItem, keyOfMention } from './item';
import { newsFrom } from './since';

type Ids = ReadonlySet<string>;

/** What is promised for later than this is nobody's exception yet. */
const soonDays = 14;
/** Whoever has not answered for longer will not. */
const answerMs = 60 * dayMs;

/** Late ones first; those without a day stand with those of today. */
export function commitmentItems({ commitments, today }: AgendaFacts, ids: Ids): readonly AgendaItem[] {
  const last = addDays(today, soonDays);
  const open = commitments.filter(({ state, account }) => state === 'open' && ids.has(account));
  return open
    .filter(({ due = today }) => due <= last)
    .sort((a, b) => byText(a.due ?? today, b.due ?? today) || byId(a, b))
    .map((commitment) => {
      const { account, who, due } = commitment;
      return { account, owner: who, kind: 'commitment', commitment, late: due !== undefined && due < today };
    });
}

/** Of an account whose band fell the band says it. */
export function alertItems(facts: AgendaFacts, ids: Ids): readonly AgendaItem[] {
  const from = dayOf(newsFrom(facts));
  return facts.alerts
    .filter(({ state, account, day, reason }) => {
      return state === 'open' && ids.has(account) && day >= from && reason !== 'fell-at-risk';
    })
    .sort((a, b) => byText(b.day, a.day) || byId(a, b))
    .map((alert) => ({ account: alert.account, owner: alert.owner, kind: 'alert', alert }));
}

export function signalItems(facts: AgendaFacts, ids: Ids): readonly AgendaItem[] {
  const { now } = facts;
  const signals = facts.signals.filter(({ account }) => ids.has(account)).sort(byClock);
  const open = signals.filter((signal) => isOpen(signal) && signal.state !== 'won' && !isAsleep(signal, now));
  return [
    ...open.flatMap((signal) => late(signal, now)),
    ...open
      .filter((signal) => isWaiting(signal) && late(signal, now).length === 0)
      .map((signal): AgendaItem => ({ ...common(signal), kind: 'signal-waiting', due: deadlineOf(signal) })),
    ...signals.filter((signal) => wasDecidedSince(signal, newsFrom(facts))).map(decided),
    ...signals.filter(({ state }) => state === 'won').map(handBackMissing),
  ];
}

function late(signal: Signal, now: Instant): readonly AgendaItem[] {
  const due = deadlineOf(signal);
  return due !== undefined && due < now ? [{ ...common(signal), kind: 'signal-late', due }] : [];
}

function common(signal: Signal) {
  const owner = turnOf(signal) === 'csm' ? signal.csm || signal.flaggedBy : signal.owner;
  return { account: signal.account, owner, signal };
}

function wasDecidedSince(signal: Signal, since: Instant): boolean {
  if (isWaiting(signal) || signal.state === 'won' || signal.state === 'draft') return false;
  return signal.movedAt !== undefined && signal.movedAt > since;
}

function handBackMissing(signal: Signal): AgendaItem {
  return { account: signal.account, owner: signal.owner, kind: 'hand-back-missing', signal };
}

function decided(signal: Signal): AgendaItem {
  return { account: signal.account, owner: signal.flaggedBy, kind: 'signal-decided', signal };
}

/** One of the two was named and has not said anything there since; the longest wait first, of those not decided on. */
export function mentionItems(facts: AgendaFacts, ids: Ids): readonly AgendaItem[] {
  const { comments, pair, syncs, now } = facts;
  const ours = comments.filter(({ account, about }) => (account === '' ? syncs.has(about) : ids.has(account)));
  const waiting = [...ours].sort((a, b) => a.at - b.at || byId(a, b)).filter(({ at }) => now - at <= answerMs);
  const seen = new Set<string>();
  return waiting.flatMap((comment) =>
    [pair.csm, pair.am].flatMap((who): AgendaItem[] => {
      const key = `${comment.about} ${who}`;
      if (!comment.mentions.includes(who) || hasAnswered(who, comment, ours) || seen.has(key)) return [];
      if (wasDecidedOn(facts, { comment, who, ours })) return [];
      seen.add(key);
      return [{ account: comment.account, owner: who, kind: 'mention', comment }];
    }),
  );
}

type Asked = { readonly comment: Comment; readonly who: Email; readonly ours: readonly Comment[] };

/** What was asked there before the two decided went with it; whoever is asked there again is asked anew. */
function wasDecidedOn({ decided: here, decidedBefore }: AgendaFacts, { comment, who, ours }: Asked): boolean {
  const keys = new Set(ours.filter(({ about }) => about === comment.about).map((one) => keyOfMention(one, who)));
  return [...here, ...decidedBefore].some(({ item, at }) => at >= comment.at && keys.has(item));
}

function hasAnswered(who: Email, { by, at, about }: Comment, comments: readonly Comment[]): boolean {
  return by === who || comments.some((one) => one.by === who && one.about === about && one.at > at);
}
