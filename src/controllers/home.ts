/** The first card of every host: what needs this person today, by their role. */

import { homeCard, type RenewalLine } from '../cards/home';
import type { Card } from '../cards/spec';
import type { AccountLine } from '../cards/viewer';
import { noticeDay } from '../domain/account/account';
import { byId } from '../domain/order';
import { isWorse } from '../domain/signal/rules/rule-record';
import { happeningsOf } from '../domain/sync/happened';
import { attentionOf } from '../domain/sync/new-times';
import { nextSync } from '../domain/sync/sync';
import { may } from '../domain/team/permission';
import type { Teammate } from '../domain/team/teammate';
import { type Day, dayMs, daysBetween } from '../domain/time/time';
import type { ListedAccount } from '../store/rows';
import type { TabCell } from '../store/workbook';
import { type Desk, sitDown } from './desk';
import { ownFigures } from './figures/stamps';
import { alertsFor } from './nightly/alert';
import { push, type Reply } from './reply';
import type { Services } from './services';
import { openLoops, signalsFor } from './signal/at-home';
import { proposedOn } from './signal/proposing';
import { lookingAs, withNames } from './signal/queue';
import { bookAtHome, waitsFor } from './sync/team/book';
import { apartAt, teamAtHome } from './sync/team/facts';

const columns = [
  'id',
  'name',
  'externalId',
  'csm',
  'am',
  'renewalDay',
  'noticeDays',
  'healthScore',
  'healthBand',
  'stage',
  'seatsBought',
  'seatsUsed',
] as const;
type Listed = Pick<ListedAccount, (typeof columns)[number]>;

const tables = ['signals', 'meetings', 'alerts', 'proposals', 'rules', 'stamps', 'plannedSyncs'] as const;

const renewalDays = 90;
/** What befell a sync is news for so long. */
const latelyMs = 7 * dayMs;

export function openHome(services: Services): Card {
  const cell = services.host === 'sheets' ? services.sheet.activeCell('go-without') : undefined;
  const sit = () => sitDown(services, { tables, accountColumns: columns, cell });
  const desk = sit();
  if (!waitsFor(desk.snapshot.table('plannedSyncs'), services.me)) return homeOf(desk, cell);
  bookAtHome(services);
  return homeOf(sit(), cell);
}

export function goHome(services: Services): Reply {
  return push(openHome(services));
}

function homeOf(desk: Desk, cell: TabCell | undefined): Card {
  const { me, services, snapshot, viewer, words, today } = desk;
  const accounts = snapshot.accountList(columns);
  const here = accounts.filter(({ stage }) => stage !== 'ended');
  const mine = here.filter((account) => isMine(account, me));
  const meetings = snapshot.table('meetings').filter(({ csm, am }) => csm === me.email || am === me.email);
  const next = nextSync(meetings, services.now);
  const looking = lookingAs(desk);
  const selected = accounts.find(({ id }) => id === snapshot.cellAccount);
  return homeCard(
    {
      viewer,
      accounts: mine.length,
      signals: withNames(signalsFor(looking, snapshot.table('signals'), services.now), accounts),
      openLoops: withNames(openLoops(looking, snapshot.table('signals')), accounts),
      alerts: alertsFor(desk, accounts),
      proposals: me.role === 'csm' ? proposedOn(desk, mine) : [],
      worseRules: may(me, 'retireRule') ? snapshot.table('rules').filter(isWorse).length : 0,
      own: ownFigures(desk),
      atRisk: atRisk(mine),
      renewals: me.role === 'csm' ? [] : renewals(mine, today),
      unowned: seesAll(me) ? here.filter(({ csm, am }) => csm === '' || am === '').map(lineOf) : [],
      nextSync: next && { id: next.id, start: next.start, with: next.csm === me.email ? next.am : next.csm },
      attention: attentionOf(meetings, { me: me.email, now: services.now }),
      team: teamAtHome(desk),
      apart: apartAt(desk),
      lately: happeningsOf(meetings, services.now).filter(
        ({ at, what }) => what !== 'held' && at > services.now - latelyMs,
      ),
      unreadableRows: new Set(snapshot.problems.map(({ table, row }) => `${table} ${row}`)).size,
      inSheets: services.host === 'sheets',
      selected: selected && lineOf(selected),
      foreignTab: cell !== undefined && services.workbook.isForeign(cell.sheetId),
    },
    words,
  );
}

function seesAll({ role }: Teammate): boolean {
  return role === 'lead' || role === 'admin';
}

function isMine(account: Listed, me: Teammate): boolean {
  return seesAll(me) || account.csm === me.email || account.am === me.email;
}

function atRisk(accounts: readonly Listed[]): readonly AccountLine[] {
  const risky = accounts.filter(({ healthBand }) => healthBand === 'at-risk');
  return risky.sort((a, b) => (a.healthScore ?? 0) - (b.healthScore ?? 0) || byId(a, b)).map(lineOf);
}

function renewals(accounts: readonly Listed[], today: Day): readonly RenewalLine[] {
  const lines = accounts.flatMap((account): RenewalLine[] => {
    const notice = noticeDay(account);
    if (notice === undefined || account.renewalDay === undefined) return [];
    const days = daysBetween(today, notice);
    if (days < 0 || days > renewalDays) return [];
    return [{ account: lineOf(account), notice, renewal: account.renewalDay, band: lineOf(account).band }];
  });
  return lines.sort((a, b) => daysBetween(b.notice, a.notice) || byId(a.account, b.account));
}

function lineOf({ id, name, externalId, healthScore, healthBand }: Listed): AccountLine {
  return { id, name, externalId, score: healthScore, band: healthBand === '' ? undefined : healthBand };
}
