/** One account: its card, why it stands as it stands, what happened with it, and who takes it on. */

import { type AccountView, accountCard } from '../../cards/account/account';
import { reasonsCard } from '../../cards/account/reasons';
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import type { Account, AccountId } from '../../domain/account/account';
import type { Activity } from '../../domain/account/activity';
import { countOf, threadOf } from '../../domain/account/comment-thread';
import { shownOf } from '../../domain/account/timeline-lines';
import { type Health, healthOf } from '../../domain/health/health';
import { modelFor } from '../../domain/health/health-model';
import { type Outlook, outlookOf } from '../../domain/health/record/likely';
import { type RollUp, rollUp } from '../../domain/health/roll-up';
import { type Trend, trendOf } from '../../domain/health/trend';
import type { Signal } from '../../domain/signal/signal';
import { byClock, isAsleep } from '../../domain/signal/signal-clocks';
import { movesOf } from '../../domain/signal/signal-moves';
import { isOpen, moveRules, turnOf } from '../../domain/signal/signal-table';
import { lastSync, nextSync } from '../../domain/sync/sync';
import { may, mayClaim, maySetHealth, mayTakeBack } from '../../domain/team/permission';
import { standsFor } from '../../domain/team/stand-in';
import { Fault } from '../../fault';
import type { Dossier } from '../../store/derived/dossier';
import { accountAmounts } from '../commercial/amounts';
import { act, type Desk, save, sitDown } from '../desk';
import { afterwards, carriedIn } from '../handover/carried';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';
import { proposalsFor } from '../signal/proposing';

export function openAccount(services: Services, { account }: Params<'openAccount'>): Reply {
  return push(accountOf(sitDown(services, { account: accountId(account) })));
}

export function openActiveRow(services: Services): Reply {
  const cell = services.sheet.activeCell('ask');
  const desk = sitDown(services, cell ? { account: cell } : {});
  if (!desk.snapshot.account) return { show: 'notice', notice: desk.words.notices.noAccountInRow };
  return push(accountOf(desk));
}

export function openReasons(services: Services, { account }: Params<'openReasons'>): Reply {
  const desk = sitDown(services, { account: accountId(account) });
  const { account: subject, dossier } = subjectOf(desk);
  const view = { viewer: desk.viewer, account: subject, ...healthView(desk, subject, dossier) };
  return push(reasonsCard(view, desk.words));
}

/** Takes the part of CSM or AM on an account that has none. */
export function claimAccount(services: Services, params: Params<'claimAccount'>): Reply {
  const part = params.as === 'am' ? 'am' : 'csm';
  return act(services, {
    plan: { account: accountId(params.account), tables: ['signals'] },
    work: (desk) => {
      const { account } = subjectOf(desk);
      if (account[part] === desk.me.email) return updated(accountOf(desk), desk.words.notices.claimed);
      if (!mayClaim(desk.me, account, part)) throw new Fault('not-allowed', { right: 'claimAccount' });
      const mine: Account = { ...account, [part]: desk.me.email };
      const line = activityOf(desk, mine, { kind: 'owner', what: part, words: '', key: `own${account.rev}${part}` });
      const carried = carriedIn(desk, [{ before: account, after: mine }]);
      save(desk, 'claimAccount', {
        update: { accounts: [mine], signals: carried.signals },
        add: { activities: [line], signalEvents: carried.events },
      });
      const dossier = { signals: afterwards(desk, carried.signals) };
      return updated(accountOf(desk, { account: mine, dossier }), desk.words.notices.claimed);
    },
  });
}

/** The account in question, which the read must have found. */
export function subjectOf({ snapshot, today }: Desk): { account: Account; dossier: Dossier; health: Health } {
  const { account, dossier } = snapshot;
  if (!account || !dossier) throw new Fault('missing-row', { table: 'accounts' });
  return { account, dossier, health: healthOf({ ...dossier, account, today }, modelFor(account, snapshot.models)) };
}

/**
 * The account card. `after` is what an action has just written: what was read before it, with the new rows in place,
 * so that nothing is read twice.
 */
export function accountOf(desk: Desk, after: After = {}): Card {
  const { account, dossier } = subjectOf(desk);
  return accountCard(viewOf(desk, { ...dossier, ...after.dossier }, after.account ?? account, after.mail), desk.words);
}

export type After = {
  readonly account?: Account;
  readonly dossier?: Partial<Dossier>;
  readonly mail?: AccountView['mail'];
};

function viewOf(desk: Desk, dossier: Dossier, account: Account, mail: AccountView['mail'] = 'none'): AccountView {
  const { me, services, viewer, snapshot } = desk;
  const open = dossier.signals.filter(isOpen).sort(byClock);
  const decided = dossier.signals.filter((signal) => !isOpen(signal));
  const mayLog = may(me, 'logMail');
  const told = healthView(desk, account, dossier);
  const { override } = told.health;
  return {
    viewer,
    account,
    ...told,
    proposals: proposalsFor(desk, { account, dossier, band: told.health.band }),
    signals: [...open, ...decided],
    activities: shownOf(dossier.activities),
    comments: countOf(threadOf(dossier.comments, account.id)),
    nextSync: nextSync(dossier.meetings, services.now),
    lastSync: lastSync(dossier.meetings, services.now),
    amounts: accountAmounts(desk, account),
    unreadable: snapshot.problems.filter(({ table }) => table === 'accounts'),
    mail,
    can: {
      log: mayLog && mail === 'new',
      note: mayLog,
      pulse: may(me, 'savePulse'),
      override: maySetHealth(me, account, standsFor(me, snapshot.team, services.now)),
      takeBack: override !== undefined && mayTakeBack(me, override),
      flag: may(me, 'flagSignal'),
      sync: may(me, 'bookSync'),
      handOver: may(me, 'changeOwners'),
      claim: (['csm', 'am'] as const).filter((part) => mayClaim(me, account, part)),
      workOn: open.find((signal) => isTurnOf(desk, signal))?.id,
    },
  };
}

/** A lead may do all of it; what waits for somebody else's move is no reason to hide the other buttons. */
function isTurnOf({ me, services, snapshot }: Desk, signal: Signal): boolean {
  if (isAsleep(signal, services.now)) return false;
  const turn = turnOf(signal);
  const moves = movesOf(signal, me, standsFor(me, snapshot.team, services.now));
  return moves.some((move) => moveRules[move].by === turn);
}

/** Health as the cards of one account tell it. */
export function healthView({ today, snapshot }: Desk, account: Account, dossier: Dossier): HealthView {
  const facts = { ...dossier, account, today };
  const named = modelFor(account, snapshot.models);
  const health = healthOf(facts, named);
  const together = rollUp({ score: health.score, seatsBought: account.seatsBought }, dossier.children);
  const outlook = outlookOf(health, snapshot.models.learned);
  return { health, trend: trendOf(facts, named.model, health), together, outlook };
}

type HealthView = {
  readonly health: Health;
  readonly trend: Trend;
  readonly together: RollUp | undefined;
  readonly outlook: Outlook | undefined;
};

/** A new line of the timeline. `key` makes its id, so that the same click twice makes the same line. */
export function activityOf(
  { me, services }: Desk,
  account: Pick<Account, 'id'>,
  line: Pick<Activity, 'kind' | 'what' | 'words'> & {
    readonly key: string;
  } & Partial<Pick<Activity, 'source' | 'thread' | 'link'>>,
): Activity {
  return {
    id: `act_${account.id.slice(4)}_${line.key}`,
    rev: 1,
    account: account.id,
    at: services.now,
    kind: line.kind,
    by: me.email,
    what: line.what,
    words: line.words,
    source: line.source ?? '',
    thread: line.thread ?? '',
    link: line.link ?? '',
  };
}

/** Parameters come from the client: an id is only ever looked up, never trusted to be one. */
export function accountId(text: string): AccountId {
  if (!text.startsWith('acc_')) throw new Fault('missing-row', { table: 'accounts' });
  return text as AccountId;
}
