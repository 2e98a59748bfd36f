/** Flagging a signal: the form beside the mail, the quote from it, and the row that waits for the AM. */

import type { Params } from '../../cards/actions';
import type { AmountFields } from '../../cards/commercial/accept';
import { type FlagField, type FlagView, flagCard } from '../../cards/signal/flag';
import { findingText, planText } from '../../cards/signal/proposal-lines';
import { noticesFrom } from '../../domain/notice/notice';
import { turnNews } from '../../domain/notice/occasions';
import { evidenceOf, sentencesOf } from '../../domain/signal/evidence';
import type { ProposalAnswer } from '../../domain/signal/rules/proposal';
import { standingOf } from '../../domain/signal/rules/proposals';
import { type Signal, untouched, urgencies } from '../../domain/signal/signal';
import { comesUpAgain, decisionClocks } from '../../domain/signal/signal-clocks';
import { signalEvent } from '../../domain/signal/signal-events';
import { kindsOf, type SignalKind } from '../../domain/signal/signal-kinds';
import { isOpen } from '../../domain/signal/signal-table';
import { isOnSide, mayReword } from '../../domain/team/permission';
import type { Teammate } from '../../domain/team/teammate';
import { Fault } from '../../fault';
import type { Dossier } from '../../store/derived/dossier';
import type { Change } from '../../store/workbook';
import { accountId, accountOf, activityOf, subjectOf } from '../account/account';
import {
  amountsIn,
  blankFor,
  flagAmounts,
  saysAnything,
  type TypedAmounts,
  weighedAmounts,
} from '../commercial/accept';
import { act, type Desk, save, sitDown } from '../desk';
import { again, done, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { guardOf } from './move-form';
import { proposalOf } from './proposals';
import { answersTo, factsFor, withAnswers } from './proposing';

const fields: readonly FlagField[] = ['kind', 'need', 'evidence', 'urgency', 'contact', 'avoid', 'override'];
const limits = { need: 1000, evidence: 2000, contact: 200, avoid: 1000, override: 1000 } as const;

const planFor = (account: string) => ({ account: accountId(account), tables: ['cases'] }) as const;

export function openFlag(services: Services, { account }: Params<'openFlag'>): Reply {
  const desk = sitDown(services, planFor(account));
  return push(flagForm(desk, { key: services.newKey(), quotes: undefined, typed: {}, problems: {} }));
}

/** The text of the mail is read on this click alone; sentences to pick from are shown, nothing of it is stored. */
export function quoteMail(services: Services, { account, key }: Params<'quoteMail'>, form: Form): Reply {
  const desk = sitDown(services, planFor(account));
  return again(
    flagForm(desk, {
      ...{ key, quotes: sentencesOf(services.mail.body() ?? ''), typed: typedIn(form), problems: {} },
      amounts: { typed: amountsTyped(desk, form) },
    }),
  );
}

/** The same form with what its kind asks for. */
export function chooseKind(services: Services, { account, key }: Params<'chooseKind'>, form: Form): Reply {
  const desk = sitDown(services, planFor(account));
  return again(
    flagForm(desk, {
      key,
      quotes: undefined,
      typed: typedIn(form),
      problems: {},
      amounts: { typed: amountsTyped(desk, form) },
    }),
  );
}

/** The usual form, filled in with what the rows say; the words are still whoever's flags it. */
export function flagProposal(services: Services, { account, kind }: Params<'flagProposal'>): Reply {
  const desk = sitDown(services, { account: accountId(account), tables: ['cases'] });
  const proposal = proposalOf(desk, kind);
  if (!proposal) return { show: 'notice', notice: desk.words.proposals.gone };
  const { viewer, words } = desk;
  const found = proposal.findings.map((one) => findingText(one, viewer, words));
  const evidence = [...found, planText(proposal, words)].filter((line) => line !== '').join('\n');
  const typed = { kind, need: found[0] ?? '', evidence };
  return push(flagForm(desk, { key: services.newKey(), quotes: undefined, typed, problems: {} }));
}

export function flagSignal(services: Services, { account, key }: Params<'flagSignal'>, form: Form): Reply {
  const typed = typedIn(form);
  return act(services, {
    plan: { account: accountId(account), tables: ['signals', 'cases'] },
    work: (desk) => {
      const problems = problemsOf(typed, kindsOf(desk.snapshot.settings));
      const refused = (amounts: ShownAmounts) =>
        again(flagForm(desk, { key, quotes: undefined, typed, problems, amounts }));
      const money = amountsTyped(desk, form);
      if (Object.keys(problems).length > 0) return refused({ typed: money });
      const begun = newSignal(desk, { key, typed });
      const expected = money && saysAnything(money) ? weighedAmounts(desk, begun, money) : undefined;
      if (expected && !('deal' in expected)) return refused({ typed: money, ...expected });
      const signal = { ...begun, deal: expected?.deal ?? '' } as const;
      const dossier = saveFlag(desk, signal, expected?.change);
      const owner = nameOf(desk.snapshot.team, signal.owner);
      const notice = signal.state === 'draft' ? heldNotice(desk, signal) : desk.words.notices.flagged({ owner });
      return done(accountOf(desk, { dossier }), notice);
    },
  });
}

/** Other words in the same form, after a click whose answer was lost, count as long as nobody has acted on the signal. */
function saveFlag(desk: Desk, signal: Signal, money: Pick<Change, 'add' | 'update'> | undefined): Partial<Dossier> {
  const { account, dossier } = subjectOf(desk);
  const before = desk.snapshot.table('signals').find(({ id }) => id === signal.id);
  const others = dossier.signals.filter(({ id }) => id !== signal.id);
  // An AM's flag may come with amounts, which have a right of their own.
  const right = money ? 'flagWithAmounts' : 'flagSignal';
  if (before) {
    // The key comes from a client: it may name anybody's signal.
    if (!mayReword(desk.me, before) || before.account !== account.id)
      throw new Fault('not-allowed', { row: before.id });
    const untold = before.state === 'submitted' || before.state === 'draft';
    const now = untold ? { ...before, ...wordsOf(signal), deal: signal.deal || before.deal } : before;
    save(desk, right, { as: right, ...money, update: { signals: [now], ...money?.update } });
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
  const told = { by: desk.me.email, at: desk.services.now };
  const event = signalEvent(undefined, signal, { move: 'flag', ...told });
  const outbox = noticesFrom(turnNews(undefined, signal, told));
  const proposals = answersOf(desk, signal);
  save(desk, right, {
    ...{ key, as: right, ...money },
    add: {
      ...money?.add,
      signals: [signal],
      activities: [activity],
      signalEvents: [event],
      outbox,
      proposals,
    },
  });
  const kept = { activities: [activity, ...dossier.activities], proposals: withAnswers(dossier, proposals) };
  return { signals: [...others, signal], ...kept };
}

/** Every rule that stands behind it, whoever thought of it first: that is what its record is counted by. */
function answersOf(desk: Desk, { id, account, kind }: Signal): readonly ProposalAnswer[] {
  const { account: subject, dossier, health } = subjectOf(desk);
  const standing = standingOf(factsFor(desk, { account: subject, dossier, band: health.band }));
  const behind = standing.filter((finding) => finding.kind === kind);
  const answered = { answer: 'flagged', signal: id, reason: '', words: '' } as const;
  return answersTo(desk, behind, { key: id.slice(4), account, ...answered });
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

/** Nothing of somebody who may not see amounts, whatever their form says. */
function amountsTyped(desk: Desk, form: Form): TypedAmounts | undefined {
  return flagAmounts(desk) ? { ...amountsIn(form), discountPercent: '' } : undefined;
}

/** What was typed, where this person is asked for amounts at all. */
type ShownAmounts = Partial<Omit<AmountFields, 'typed'>> & { readonly typed?: TypedAmounts | undefined };
type FlagForm = Pick<FlagView, 'key' | 'quotes' | 'typed' | 'problems'> & { readonly amounts?: ShownAmounts };

function amountsOn(desk: Desk, shown: ShownAmounts = {}): AmountFields | undefined {
  if (!flagAmounts(desk)) return undefined;
  const typed = shown.typed ?? blankFor(desk, subjectOf(desk).account.id);
  return { ownCurrency: typed.currency, problems: {}, unsaved: undefined, ...shown, typed };
}

function flagForm(desk: Desk, { amounts, ...form }: FlagForm) {
  const { account, dossier } = subjectOf(desk);
  const message = desk.services.mail.open();
  const similar = dossier.signals.find(isOpen);
  const guard = guardOf(desk, { owner: account.am, csm: account.csm, flaggedBy: desk.me.email });
  return flagCard(
    {
      viewer: desk.viewer,
      account,
      kinds: kindsOf(desk.snapshot.settings),
      settings: desk.snapshot.settings,
      guard,
      mayOverride: mayOverride(desk),
      contacts: dossier.contacts,
      mail: message && { from: message.from, subject: message.subject, sentAt: message.sentAt },
      similar: similar && { id: similar.id, need: similar.need },
      amounts: amountsOn(desk, amounts),
      ...form,
    },
    desk.words,
  );
}

function nameOf(team: readonly Teammate[], email: string): string {
  return team.find((mate) => mate.email === email)?.name || email;
}
