/**
 * Sending what waits. Each mail is claimed in the workbook before Google is asked for it, and what became of it is
 * written with the claim of the next: whatever ends the run, one mail at the most is left that nobody knows of, and
 * nobody sends that again by itself.
 */
import { deliveryAt, sorted } from '../../domain/notice/delivery';
import {
  claimed,
  copiesIn,
  eachOnce,
  type Notice,
  type NoticeReason,
  type Outcome,
  settled,
  skipped,
  type Way,
} from '../../domain/notice/notice';
import { rights } from '../../domain/team/rights';
import type { Teammate } from '../../domain/team/teammate';
import { minuteMs } from '../../domain/time/time';
import { type NoticeMail, noticeMail } from '../../messages/notice-mail';
import { noticePost } from '../../messages/notice-post';
import { words } from '../../messages/words';
import type { Allowed, Plan, Snapshot } from '../../store/workbook';
import type { Services } from '../services';

/** A mail costs three calls; Google gives a person sixty of a kind in a minute, who may be at work meanwhile. */
const mostMails = 15;
/** Of the six minutes of a run, at whose end Google stops it wherever it is. */
const budgetMs = 300_000;
const plan: Plan = {
  tables: ['outbox', 'meetings'],
  accountColumns: ['id', 'name', 'externalId', 'healthScore', 'healthBand'],
  freshTeam: true,
};
const allowed: Allowed = rights.sendNotices.writes;

/** Every hour, whoever's trigger it is. Answers how many mails went out. */
export function sendHourly(services: Services): number {
  return sendAll(services, () => true);
}

/** What somebody asks for: these, if they may go out now. */
export function sendThese(services: Services, ids: ReadonlySet<string>): number {
  return sendAll(services, ({ id }) => ids.has(id));
}

function sendAll(services: Services, wanted: (notice: Notice) => boolean): number {
  let done: Settling | undefined;
  let sent = 0;
  const refusedNow = new Set<Way>();
  for (let mails = 0; mails <= mostMails; mails += 1) {
    const last = mails === mostMails || services.workbook.passedMs() > budgetMs;
    const next = step(services, { done, wanted: (one) => !refusedNow.has(one.way) && wanted(one), last });
    if (!next) break;
    const outcome = next.send();
    if (outcome === 'sent') sent += 1;
    done = { ids: next.ids, outcome };
    // Whatever is refused for now is refused for the next one of its way too; the other way goes on.
    if (outcome !== 'sent' && 'not' in outcome && !ofThisOne.includes(outcome.not)) refusedNow.add(next.way);
  }
  return sent;
}

/** What is no reason to think that the next one is refused too. */
const ofThisOne: readonly NoticeReason[] = ['address', 'off'];

type Settling = { readonly ids: ReadonlySet<string>; readonly outcome: Outcome };
type Step = {
  readonly done: Settling | undefined;
  readonly wanted: (notice: Notice) => boolean;
  readonly last: boolean;
};
type Claim = { readonly ids: ReadonlySet<string>; readonly way: Way; readonly send: () => Outcome };

/** One read and one write under the lock: what became of the last mail, and the claim of the next. */
function step(services: Services, { done, wanted, last }: Step): Claim | undefined {
  const { workbook, now, me, newKey } = services;
  return workbook.locked(() => {
    const snapshot = workbook.load(plan);
    // Whoever left the team may still have a trigger that runs.
    if (!snapshot.team.some(({ email }) => email === me)) return undefined;
    const all = eachOnce(snapshot.table('outbox'));
    const copies = new Set(copiesIn(all));
    const over = all.filter(({ id, state }) => done?.ids.has(id) && state === 'claimed');
    const settling = done ? over.map((notice) => settled(notice, done.outcome, now)) : [];
    const open = all.filter((notice) => !done?.ids.has(notice.id) && !copies.has(notice) && wanted(notice));
    const { due, never } = sorted(onlyHere(services, open), snapshot.team, now);
    const [batch] = last ? [] : due;
    const mail = newKey().slice(0, 12);
    const claims = (batch ?? []).map((notice) => claimed(notice, { at: now, mail }));
    const dropped = [
      ...never.map(({ notice, reason }) => skipped(notice, reason, now)),
      ...[...copies].filter(wanted).map((notice) => skipped(notice, 'over', now)),
    ];
    const outbox = [...settling, ...claims, ...dropped];
    if (outbox.length > 0) workbook.save({ by: me, at: now, action: 'sendNotices', allowed, update: { outbox } });
    const [first] = claims;
    const mate = snapshot.team.find(({ email }) => email === first?.to);
    if (!first || !mate) return undefined;
    const letter = { snapshot, mate, notices: claims };
    const { way } = first;
    return { ids: new Set(claims.map(({ id }) => id)), way, send: sending(services, letter, way) };
  });
}

type Letter = { readonly snapshot: Snapshot; readonly mate: Teammate; readonly notices: readonly Notice[] };

/** A row for a channel that is switched off, or is another one now, waits until it is old. */
function onlyHere({ channel }: Services, notices: readonly Notice[]): readonly Notice[] {
  const isMail = ({ way }: Notice) => way === 'mail';
  if (notices.every(isMail)) return notices;
  const own = channel?.state()?.way;
  return notices.filter((notice) => isMail(notice) || notice.way === own);
}

/** A channel is everybody's: it reads the language of the workbook. */
function sending({ post, channel, ...services }: Services, letter: Letter, way: Way): () => Outcome {
  const { snapshot, mate } = letter;
  const mail = mailFor(services, letter);
  if (way === 'mail') {
    const text = noticeMail(mail, words(mate.language, mate.zone));
    return () => post.send({ ...text, to: mate.email });
  }
  const text = noticePost(way, mail, words(snapshot.settings.language, mate.zone));
  return () => channel?.post(text) ?? { not: 'off' };
}

function mailFor(
  { workbook, now }: Pick<Services, 'workbook' | 'now'>,
  { snapshot, mate, notices }: Letter,
): NoticeMail {
  const listed = snapshot.accountList(['id', 'name', 'externalId', 'healthScore', 'healthBand']);
  const accounts = new Map(
    listed.map(({ healthScore: score, healthBand: band, ...account }) => [
      account.id as string,
      { ...account, score, band },
    ]),
  );
  // People may type into that column: nothing but a page of the web is a link in a mail.
  const pages = snapshot.table('meetings').filter(({ link }) => /^https:\/\/\S+$/.test(link));
  const links = new Map(pages.map(({ id, link }) => [id as string, link]));
  return {
    name: mate.name || mate.email,
    notices,
    accounts,
    now,
    linkOf: ({ kind, about }: Notice) =>
      kind === 'week' ? workbook.boardUrl('team') : links.get(about) || workbook.url(tabOf(about)),
    nameOf: (email: string) => snapshot.team.find((one) => one.email === email)?.name || email,
  };
}

function tabOf(about: string) {
  if (about.startsWith('sig_')) return 'signals' as const;
  if (about.startsWith('mtg_')) return 'meetings' as const;
  if (about.startsWith('psy_')) return 'plannedSyncs' as const;
  return about.startsWith('com_') ? ('comments' as const) : ('accounts' as const);
}

/** Whether any of these goes out with this very click: only to who wants them as they arise, and only while they work. */
export function goNow(notices: readonly Notice[], team: readonly Teammate[], now: number): readonly Notice[] {
  return notices.filter((notice) => {
    const mate = team.find(({ email }) => email === notice.to);
    if (mate?.digest !== 'at-once' && notice.kind !== 'leak') return false;
    const at = mate && deliveryAt(notice, mate);
    return at !== undefined && at <= now + minuteMs;
  });
}
