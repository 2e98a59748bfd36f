/** Flagging a signal: the form beside the mail, the quote from it, and the row that waits for the AM. */
import type { Params } from '../../cards/actions';
import { type FlagField, type FlagView, flagCard } from '../../cards/signal/flag';
import { type Notice, noticesFrom } from '../../domain/notice/notice';
import { evidenceOf, sentencesOf } from '../../domain/signal/evidence';
import { type Signal, untouched, urgencies } from '../../domain/signal/signal';
import { comesUpAgain, decisionClocks } from '../../domain/signal/signal-clocks';
import { signalEvent } from '../../domain/signal/signal-events';
import { kindsOf, type SignalKind } from '../../domain/signal/signal-kinds';
import { isOpen } from '../../domain/signal/signal-table';
import { isOnSide, mayReword } from '../../domain/team/permission';
import type { Teammate } from '../../domain/team/teammate';
import { Fault } from '../../fault';
import type { Dossier } from '../../store/workbook';
import { accountId, accountOf, activityOf, subjectOf } from '../account/account';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { guardOf } from './move-form';

const fields: readonly FlagField[] = ['kind', 'need', 'evidence', 'urgency', 'contact', 'avoid', 'override'];
const limits = { need: 1000, evidence: 2000, contact: 200, avoid: 1000, override: 1000 } as const;

export function openFlag(services: Services, { account }: Params<'openFlag'>): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: ['cases'] });
  return push(flagForm(desk, { key: services.newKey(), quotes: undefined, typed: {}, problems: {} }));
}

/** The text of the mail is read on this click alone; sentences to pick from are shown, nothing of it is stored. */
export function quoteMail(services: Services, { account, key }: Params<'quoteMail'>, form: Form): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: ['cases'] });
  return again(
    flagForm(desk, { key, quotes: sentencesOf(services.mail.body() ?? ''), typed: typedIn(form), problems: {} }),
  );
}

export function flagSignal(services: Services, { account, key }: Params<'flagSignal'>, form: Form): Reply {
  const typed = typedIn(form);
  return act(services, {
    plan: { account: accountId(account), tables: ['signals', 'cases'] },
    work: (desk) => {
      const problems = problemsOf(typed, kindsOf(desk.snapshot.settings));
      if (Object.keys(problems).length > 0) return again(flagForm(desk, { key, quotes: undefined, typed, problems }));
      const signal = newSignal(desk, { key, typed });
      const dossier = saveFlag(desk, signal);
      const owner = nameOf(desk.snapshot.team, signal.owner);
      const notice = signal.state === 'draft' ? heldNotice(desk, signal) : desk.words.notices.flagged({ owner });
      return done(accountOf(desk, { dossier }), notice);
    },
  });
}

/** Other words in the same form, after a click whose answer was lost, count as long as nobody has acted on the signal. */
function saveFlag(desk: Desk, signal: Signal): Partial<Dossier> {
  const { account, dossier } = subjectOf(desk);
  const before = desk.snapshot.table('signals').find(({ id }) => id === signal.id);
  const others = dossier.signals.filter(({ id }) => id !== signal.id);
  if (before) {
    // The key comes from a client: it may name anybody's signal.
    if (!mayReword(desk.me, before) || before.account !== account.id)
      throw new Fault('not-allowed', { row: before.id });
    const untold = before.state === 'submitted' || before.state === 'draft';
    const now = untold ? { ...before, ...wordsOf(signal) } : before;
    save(desk, 'flagSignal', { update: { signals: [now] } });
    return { signals: [...others, now] };
  }
  const key = signal.id.slice(4);
  const line = {
    kind: 'signal',
    what: signal.state === 'draft' ? 'draft' : 'flagged',
    words: signal.need,
    key,
    source: signal.id,
  } as const;
  const activity = activityOf(desk, account, line);
  const event = signalEvent(undefined, signal, { move: 'flag', by: desk.me.email, at: desk.services.now });
  save(desk, 'flagSignal', {
    key,
    add: { signals: [signal], activities: [activity], signalEvents: [event], outbox: noticesOf(signal) },
  });
  return { signals: [...others, signal], activities: [activity, ...dossier.activities] };
}

/** Whoever it waits for hears of it, as they like to. */
function noticesOf(signal: Signal): readonly Notice[] {
  const { id, account, owner, flaggedBy: by, flaggedAt: at, need: words, state } = signal;
  if (owner === '' || state === 'draft') return [];
  return noticesFrom([{ key: id, kind: 'assignment', what: 'signal', to: owner, account, about: id, words, by, at }]);
}

/** Held back by the trust guard it is a draft of the CSM's, unless a reason to flag it anyway was given. */
function newSignal(desk: Desk, { key, typed }: { key: string; typed: FlagView['typed'] }): Signal {
  const { services, snapshot, me } = desk;
  const { account } = subjectOf(desk);
  const csm: Signal['csm'] = account.csm || (me.role === 'am' ? '' : me.email);
  const people = { owner: account.am, csm, flaggedBy: me.email };
  const kind = kindsOf(snapshot.settings).find((one) => one === typed.kind) ?? 'new-need';
  const begun: Signal = {
    ...untouched,
    id: `sig_${key}`,
    account: account.id,
    kind,
    need: typed.need ?? '',
    evidence: evidenceOf(typed.evidence ?? '', typed.quote ?? []).slice(0, limits.evidence),
    urgency: urgencies.find((one) => one === typed.urgency) ?? 'quarter',
    contact: typed.contact ?? '',
    avoid: typed.avoid ?? '',
    state: 'submitted',
    ...people,
    flaggedAt: services.now,
    ...decisionClocks({ kind, ...people }, services.now, snapshot),
  };
  const guard = guardOf(desk, people);
  if (!guard) return begun;
  const override = mayOverride(desk) ? (typed.override ?? '') : '';
  if (override !== '') return { ...begun, reasonWords: override };
  const nextBy = comesUpAgain(people, { state: 'draft', at: services.now }, snapshot);
  const clocks = { acknowledgeBy: undefined, decideBy: undefined, nextBy };
  return { ...begun, ...clocks, state: 'draft', reason: guard.reason };
}

/** The CSM who has the account or flags it, or a lead: an AM's flag waits for them. */
function mayOverride({ me, snapshot }: Desk): boolean {
  const people = { owner: '', csm: snapshot.account?.csm ?? '', flaggedBy: me.email } as const;
  return me.role !== 'am' && isOnSide('csm', me, people);
}

function heldNotice({ words, services }: Desk, { nextBy }: Signal): string {
  const { format } = words;
  return words.moves.held({ day: format.shortDay(format.today(nextBy ?? services.now), services.now) });
}

function wordsOf({ kind, need, evidence, urgency, contact, avoid }: Signal) {
  return { kind, need, evidence, urgency, contact, avoid };
}

function typedIn(form: Form): FlagView['typed'] {
  const texts = Object.fromEntries(fields.map((field) => [field, form.text(field)]));
  return { ...texts, quote: form.all('quote') };
}

function problemsOf(typed: FlagView['typed'], kinds: readonly SignalKind[]): FlagView['problems'] {
  const tooLong = (Object.keys(limits) as (keyof typeof limits)[]).filter(
    (field) => (typed[field] ?? '').length > limits[field],
  );
  return {
    ...(typed.need ? {} : { need: 'missing' }),
    ...(kinds.some((kind) => kind === typed.kind) ? {} : { kind: 'missing' }),
    ...Object.fromEntries(tooLong.map((field) => [field, 'too-long'])),
  };
}

function flagForm(desk: Desk, form: Pick<FlagView, 'key' | 'quotes' | 'typed' | 'problems'>) {
  const { account, dossier } = subjectOf(desk);
  const message = desk.services.mail.open();
  const similar = dossier.signals.find(isOpen);
  const guard = guardOf(desk, { owner: account.am, csm: account.csm, flaggedBy: desk.me.email });
  return flagCard(
    {
      viewer: desk.viewer,
      account,
      kinds: kindsOf(desk.snapshot.settings),
      guard,
      mayOverride: mayOverride(desk),
      contacts: dossier.contacts,
      mail: message && { from: message.from, subject: message.subject, sentAt: message.sentAt },
      similar: similar && { id: similar.id, need: similar.need },
      ...form,
    },
    desk.words,
  );
}

function nameOf(team: readonly Teammate[], email: string): string {
  return team.find((mate) => mate.email === email)?.name || email;
}
