/** What a sync's agenda is made of: all of it comes with the one read that its card makes anyway. */
import type { AccountName } from '../../../cards/viewer';
import type { Commitment } from '../../../domain/account/commitment';
import type { Signal } from '../../../domain/signal/signal';
import { agendaOf } from '../../../domain/sync/agenda/agenda';
import type { AgendaItem } from '../../../domain/sync/agenda/item';
import type { Meeting } from '../../../domain/sync/meeting';
import { tookPlace } from '../../../domain/sync/new-times';
import { isOfPair, lastSync } from '../../../domain/sync/sync';
import type { RightName } from '../../../domain/team/rights';
import type { Instant } from '../../../domain/time/time';
import { localDay } from '../../../domain/time/time-zone';
import { Fault } from '../../../fault';
import type { Plan } from '../../../store/workbook';
import { accountId } from '../../account/account';
import type { Desk } from '../../desk';

const agendaColumns = [
  ...(['id', 'name', 'externalId', 'csm', 'am', 'stage', 'renewalDay', 'noticeDays'] as const),
  ...(['healthBand', 'bandBefore', 'bandSince', 'bandMoved', 'pulse'] as const),
] as const;

export const meetingPlan: Plan = {
  tables: ['meetings', 'signals', 'commitments', 'alerts', 'renewals', 'comments'],
  accountColumns: agendaColumns,
};

/** With the account whose rows an action changes; empty for none. */
export function agendaPlan(account: string): Plan {
  return { ...meetingPlan, ...(account === '' ? {} : { account: accountId(account) }) };
}

export type Agenda = {
  readonly items: readonly AgendaItem[];
  readonly since: Instant | undefined;
  /** The accounts that it names. */
  readonly accounts: readonly AccountName[];
  readonly labels: ReadonlyMap<string, string>;
};

/** Rows that an action has just written, in place of those that were read. */
export type After = {
  readonly signals?: readonly Signal[];
  readonly commitments?: readonly Commitment[];
};

export function agendaOn(desk: Desk, meeting: Meeting, after: After = {}): Agenda {
  const { snapshot, services } = desk;
  const accounts = snapshot.accountList(agendaColumns);
  const ours = snapshot.table('meetings').filter((one) => isOfPair(one, meeting) && one.id !== meeting.id);
  // What was said of one account alone has told the two nothing of the others.
  const covers = ({ account }: Meeting) => account === '' || account === meeting.account;
  const told = ours.filter((one) => tookPlace(one) && covers(one));
  const since = lastSync(told, Math.min(services.now, meeting.start))?.end;
  const items = agendaOf({
    pair: meeting,
    account: meeting.account,
    accounts,
    signals: instead(snapshot.table('signals'), after.signals),
    commitments: instead(snapshot.table('commitments'), after.commitments),
    alerts: snapshot.table('alerts'),
    renewals: snapshot.table('renewals'),
    comments: snapshot.table('comments'),
    syncs: new Set([meeting, ...ours].map(({ id }) => id)),
    decided: meeting.decisions,
    decidedBefore: ours.flatMap(({ decisions }) => decisions),
    since,
    now: services.now,
    today: localDay(services.now, meeting.zone),
  });
  const named = new Set([...items, ...meeting.decisions].map(({ account }) => account));
  const labels = snapshot.models.models.flatMap(({ measures }) =>
    measures.map(({ id, label }) => [id, label] as const),
  );
  return { items, since, accounts: accounts.filter(({ id }) => named.has(id)), labels: new Map(labels) };
}

function instead<Row extends { readonly id: string }>(rows: readonly Row[], written: readonly Row[] = []) {
  const ids = new Set(written.map(({ id }) => id));
  return [...rows.filter(({ id }) => !ids.has(id)), ...written];
}

export function meetingIn({ snapshot }: Desk, id: string): Meeting {
  const meeting = snapshot.table('meetings').find((one) => one.id === id);
  if (!meeting) throw new Fault('missing-row', { table: 'meetings' });
  return meeting;
}

/** Only the two decide, write minutes, and leave a sync out. */
export function ownMeeting(desk: Desk, id: string, right: RightName): Meeting {
  const meeting = meetingIn(desk, id);
  const { email } = desk.me;
  if (meeting.csm !== email && meeting.am !== email) throw new Fault('not-allowed', { right });
  return meeting;
}
