/** What to have in mind on the way into a meeting with an account. */
import type { Params } from '../../cards/actions';
import { briefingCard } from '../../cards/briefing/briefing';
import type { Card } from '../../cards/spec';
import type { Commitment } from '../../domain/account/commitment';
import { outsiders } from '../../domain/account/matching';
import { versionsOf } from '../../domain/account/timeline-lines';
import { attendingOf, briefingOf, lastTouch } from '../../domain/briefing/briefing';
import { may } from '../../domain/team/permission';
import type { Dossier } from '../../store/derived/dossier';
import { accountId, healthView, subjectOf } from '../account/account';
import { type Desk, sitDown, worldOf } from '../desk';
import { push, type Reply } from '../reply';
import type { OpenEvent, Services } from '../services';
import { loggedOf, openedMeeting, peopleOf } from './opened';

export function openBriefing(services: Services, { account }: Params<'openBriefing'>): Reply {
  const opened = openedMeeting(services, account);
  const desk = sitDown(services, opened?.plan ?? { account: accountId(account) });
  if (!opened) return { show: 'notice', notice: desk.words.briefing.noEvent };
  return push(briefingFor(desk, opened.event));
}

export type Written = { readonly dossier: Partial<Dossier>; readonly commitments: readonly Commitment[] };

/** `after` is what an action has just written, so that nothing is read twice. */
export function briefingFor(desk: Desk, event: OpenEvent, after?: Written): Card {
  const { viewer, words, snapshot, services, today, me } = desk;
  const { account, dossier: before } = subjectOf(desk);
  const dossier = { ...before, ...after?.dossier };
  const own = <Row extends { readonly account: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.account === account.id);
  const told = healthView(desk, account, dossier);
  const facts = {
    ...{ account, today, now: services.now, signals: dossier.signals, cases: dossier.cases },
    band: told.health.band,
    commitments: own([...snapshot.table('commitments'), ...(after?.commitments ?? [])]),
    renewals: own(snapshot.table('renewals')),
  };
  const people = outsiders(peopleOf(event), worldOf(snapshot.settings, snapshot.team));
  const line = loggedOf({ ...desk, snapshot: { ...snapshot, dossier } }, event);
  const [logged] =
    line && line !== 'gone'
      ? versionsOf(line, dossier.activities).map(({ words: now }) => ({ ...line, words: now }))
      : [line];
  return briefingCard(
    {
      ...{ viewer, account, start: event.start, logged, ...told, ...briefingOf(facts) },
      attending: attendingOf(people, dossier.contacts),
      lastTouch: lastTouch(dossier.activities.filter(({ id }) => line === 'gone' || id !== line?.id)),
      can: {
        log: may(me, 'saveOutcome') && event.start <= services.now,
        flag: may(me, 'flagSignal'),
        sync: may(me, 'bookSync'),
      },
    },
    words,
  );
}
