/** What came of a meeting with an account: one line of its timeline, whoever presses and however often. */

import type { Params } from '../../cards/actions';
import { outcomeCard } from '../../cards/briefing/outcome';
import type { Card } from '../../cards/spec';
import { type Activity, meetingResults } from '../../domain/account/activity';
import type { Commitment } from '../../domain/account/commitment';
import { outsiders } from '../../domain/account/matching';
import { type OutcomeTyped, outcomeProblems } from '../../domain/briefing/outcome';
import { isFor, modelFor } from '../../domain/health/health-model';
import type { MeasureValue } from '../../domain/health/measure-value';
import { pulseMeasure } from '../../domain/health/pulse';
import type { Email } from '../../domain/team/email';
import { may } from '../../domain/team/permission';
import { dayOf } from '../../domain/time/time';
import { accountId, activityOf, subjectOf } from '../account/account';
import { mailKey } from '../account/log';
import { act, type Desk, onceMore, save, sitDown, worldOf } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, OpenEvent, Services } from '../services';
import { briefingFor } from './briefing';
import { eventKey, loggedOf, openedMeeting, peopleOf } from './opened';

export function openOutcome(services: Services, { account }: Params<'openOutcome'>): Reply {
  const opened = openedMeeting(services, account);
  const desk = sitDown(services, opened?.plan ?? { account: accountId(account) });
  const refused = refusedFor(desk, opened?.event);
  if (refused !== undefined || !opened) return { show: 'notice', notice: refused ?? '' };
  const logged = loggedOf(desk, opened.event);
  return push(logged ? briefingFor(desk, opened.event) : outcomeForm(desk, opened.event));
}

/** Nothing can have come of what has not begun. */
function refusedFor({ words: { briefing: say }, services }: Desk, event: OpenEvent | undefined): string | undefined {
  if (!event) return say.noEvent;
  return event.start > services.now ? say.tooEarly : undefined;
}

export function saveOutcome(services: Services, { account }: Params<'saveOutcome'>, form: Form): Reply {
  const opened = openedMeeting(services, account);
  return act(services, {
    plan: opened?.plan ?? { account: accountId(account) },
    work: (desk) => {
      const refused = refusedFor(desk, opened?.event);
      if (refused !== undefined || !opened) return { show: 'notice', notice: refused ?? '' };
      const { event } = opened;
      const typed = typedIn(desk, form);
      const problems = outcomeProblems(typed, { today: desk.today, owners: ownersOf(desk, event) });
      if (Object.keys(problems).length > 0) return again(outcomeForm(desk, event, { typed, problems }));
      const rows = rowsFor(desk, event, typed);
      const logged = loggedOf(desk, event);
      return logged ? loggedBefore(desk, event, { logged, line: rows.line }) : kept(desk, event, rows);
    },
  });
}

type Rows = {
  readonly line: Activity;
  readonly commitments: readonly Commitment[];
  readonly measures: readonly MeasureValue[];
};

function kept(desk: Desk, event: OpenEvent, { line, commitments, measures }: Rows): Reply {
  const { dossier } = subjectOf(desk);
  const right = measures.length > 0 ? 'outcomeWithPulse' : 'saveOutcome';
  save(desk, right, {
    as: right,
    key: onceMore(desk.services, line.id),
    add: {
      activities: [line],
      ...(commitments.length > 0 ? { commitments } : {}),
      ...(measures.length > 0 ? { measures } : {}),
    },
    links: [{ key: mailKey(line.source), account: line.account }],
  });
  const after = { activities: [line, ...dossier.activities], measures: [...dossier.measures, ...measures] };
  return told(desk, briefingFor(desk, event, { dossier: after, commitments }));
}

/** The very same words again are a second click; anybody else's stay on the form. */
function loggedBefore(
  desk: Desk,
  event: OpenEvent,
  { logged, line }: { readonly logged: Activity | 'gone'; readonly line: Activity },
): Reply {
  const { words, viewer } = desk;
  if (logged !== 'gone' && logged.by === line.by && logged.words === line.words) {
    return told(desk, briefingFor(desk, event));
  }
  const mate = logged === 'gone' ? undefined : viewer.team.find(({ email }) => email === logged.by);
  const name = words.format.isolate(mate?.name || (logged === 'gone' ? words.timeline.byTandem : logged.by));
  return { show: 'notice', notice: words.briefing.loggedBefore({ name }) };
}

function told({ words }: Desk, card: Card): Reply {
  return { show: 'root', card, notice: words.briefing.logged, changed: true };
}

function typedIn({ me }: Desk, form: Form): OutcomeTyped {
  const due = form.day('due');
  const [result, decided, next, who, pulse] = ['result', 'decided', 'next', 'who', 'pulse'].map(form.text);
  return {
    result: meetingResults.find((one) => one === result) ?? 'held',
    attended: form.all('attended'),
    decided: decided ?? '',
    next: next ?? '',
    who: who || me.email,
    due: due === undefined ? '' : dayOf(due),
    pulse: pulse ?? '',
  };
}

/** Ids are made of the event: the same for whoever presses. */
function rowsFor(desk: Desk, event: OpenEvent, typed: OutcomeTyped): Rows {
  const { services, me, today } = desk;
  const { account } = subjectOf(desk);
  const key = eventKey(services, event);
  const own = `${account.id.slice(4)}_${key}`;
  const said = { kind: 'meeting', what: typed.result, words: wordsOf(desk, event, typed) } as const;
  const line = { ...activityOf(desk, account, { ...said, key, source: key, link: event.link }) };
  const commitment: Commitment = {
    ...{ id: `cmt_${own}`, rev: 1, account: account.id, what: typed.next, who: typed.who as Email },
    ...{ due: typed.due || undefined, state: 'open', source: line.id },
    ...{ by: me.email, at: services.now, closedAt: undefined },
  };
  const value: MeasureValue = {
    ...{ id: `mea_${own}`, rev: 1, account: account.id, measure: pulseMeasure, value: Number(typed.pulse) },
    ...{ day: today, by: me.email },
  };
  return {
    line: { ...line, at: Math.min(event.end, services.now) },
    commitments: typed.next === '' ? [] : [commitment],
    measures: typed.pulse === '' || !mayJudge(desk) ? [] : [value],
  };
}

/** As it reads on the timeline, in the language of whoever wrote it. */
function wordsOf(desk: Desk, event: OpenEvent, typed: OutcomeTyped): string {
  const { words } = desk;
  const { briefing: say, format } = words;
  const came = invitedTo(desk, event).filter(({ email }) => typed.attended.includes(email));
  const names = typed.result === 'held' && came.length > 0 ? format.list(came.map(({ name }) => name)) : '';
  const name = nameIn(desk, typed.who);
  const day = typed.due === '' ? '' : format.day(typed.due);
  return [
    names === '' ? '' : words.meetingLog.withWhom({ name: names }),
    typed.decided,
    typed.next === '' ? '' : say.nextLine({ what: typed.next, name, day }),
    typed.pulse === '' || !mayJudge(desk) ? '' : say.pulseLine({ value: Number(typed.pulse) }),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** Where the account's model counts the judgement of people, and this one may give theirs. */
function mayJudge(desk: Desk): boolean {
  const { account } = subjectOf(desk);
  const { measures } = modelFor(account, desk.snapshot.models).model;
  return may(desk.me, 'outcomeWithPulse') && measures.some((one) => one.id === pulseMeasure && isFor(one, account));
}

const mostInvited = 12;

function invitedTo(desk: Desk, event: OpenEvent) {
  const { settings, team } = desk.snapshot;
  const people = outsiders(peopleOf(event), worldOf(settings, team)).slice(0, mostInvited);
  return people.map((email) => ({ email, name: nameIn(desk, email) }));
}

/** Whoever writes first, then the account's own two, then who was invited from there. */
function ownersOf(desk: Desk, event: OpenEvent): readonly Email[] {
  const { account } = subjectOf(desk);
  const ours = [desk.me.email, account.csm, account.am].flatMap((email) => (email === '' ? [] : [email]));
  return [...new Set([...ours, ...invitedTo(desk, event).map(({ email }) => email)])];
}

function nameIn(desk: Desk, email: string): string {
  const { contacts } = subjectOf(desk).dossier;
  const known = [...desk.viewer.team, ...contacts].find((one) => one.email === email);
  return known?.name || email;
}

export function outcomeForm(
  desk: Desk,
  event: OpenEvent,
  filled?: Pick<Parameters<typeof outcomeCard>[0], 'typed' | 'problems'>,
): Card {
  const { viewer, words, me } = desk;
  const { account } = subjectOf(desk);
  const invited = invitedTo(desk, event);
  const came = invited.filter(({ email }) => !event.declined.includes(email)).map(({ email }) => email);
  const nothing = { decided: '', next: '', due: '', pulse: '' } as const;
  const blank: OutcomeTyped = { ...nothing, result: 'held', attended: came, who: me.email };
  const owners = ownersOf(desk, event).map((email) => ({ email, name: nameIn(desk, email) }));
  return outcomeCard(
    {
      ...{ viewer, account, start: event.start, invited, owners, withPulse: mayJudge(desk) },
      ...(filled ?? { typed: blank, problems: {} }),
    },
    words,
  );
}
