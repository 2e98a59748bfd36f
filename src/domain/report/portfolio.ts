/** Many accounts for a meeting of the team: where each stands, what moved, what is ahead, what hangs, what was won. */
import type { Account } from '../account/account';
import type { Renewal } from '../account/renewal';
import type { Alert } from '../alert/alert';
import type { Band } from '../health/health-model';
import { byId, byText } from '../order';
import type { Signal } from '../signal/signal';
import type { SignalEvent } from '../signal/signal-event';
import { addDays, type Day } from '../time/time';
import { happened, type Looking } from './came';

export type Listed = Pick<
  Account,
  'id' | 'name' | 'externalId' | 'csm' | 'am' | 'stage' | 'renewalDay' | 'noticeDays'
> & {
  readonly healthBand: Band | '';
  readonly healthScore: number | undefined;
};
type Rows = {
  readonly accounts: readonly Listed[];
  readonly alerts: readonly Alert[];
  readonly renewals: readonly Renewal[];
  readonly signals: readonly Signal[];
  readonly signalEvents: readonly SignalEvent[];
};

/** Nobody talks about more in one meeting; how many more there are is said. */
export const linesShown = 12;
/** Renewals whose day of notice comes within a quarter. */
const aheadDays = 92;

export type Portfolio = {
  readonly bands: { readonly [B in Band]: readonly Listed[] };
  /** The last alert of each account within the period, by how far the score fell. */
  readonly moved: readonly { readonly account: Listed; readonly alert: Alert }[];
  readonly renewals: readonly { readonly account: Listed; readonly notice: Day; readonly day: Day }[];
  readonly loops: readonly { readonly account: Listed; readonly signal: Signal }[];
  readonly wins: readonly { readonly account: Listed; readonly signal: Signal; readonly adopted: boolean }[];
};

export function portfolioOf(rows: Rows, looking: Looking): Portfolio {
  const known = new Map<string, Listed>(rows.accounts.map((account) => [account.id, account]));
  const withAccount = <Row extends { readonly account: string }>(row: Row) => {
    const account = known.get(row.account);
    return account ? [{ account, row }] : [];
  };
  const here = rows.accounts.filter(({ stage }) => stage !== 'ended');
  const inBand = (band: Band) =>
    here.filter(({ healthBand }) => (healthBand || 'insufficient') === band).sort(worstFirst);
  const won = eventsTo(['won', 'adopted'], rows, looking);
  return {
    bands: {
      'at-risk': inBand('at-risk'),
      watch: inBand('watch'),
      healthy: inBand('healthy'),
      insufficient: inBand('insufficient'),
    },
    moved: newestAlerts(rows.alerts, looking).flatMap((alert) =>
      withAccount(alert).map(({ account }) => ({ account, alert })),
    ),
    renewals: renewalsAhead({ ...rows, accounts: here }, looking.today),
    loops: rows.signals
      .filter(({ state }) => state === 'won')
      .sort(byId)
      .flatMap((signal) => withAccount(signal).map(({ account }) => ({ account, signal }))),
    wins: rows.signals.flatMap((signal) =>
      won.has(signal.id)
        ? withAccount(signal).map(({ account }) => ({ account, signal, adopted: won.get(signal.id) === 'adopted' }))
        : [],
    ),
  };
}

function worstFirst(a: Listed, b: Listed): number {
  return (a.healthScore ?? 101) - (b.healthScore ?? 101) || byText(a.name, b.name) || byId(a, b);
}

function newestAlerts(alerts: readonly Alert[], { period }: Looking): readonly Alert[] {
  const newest = new Map<string, Alert>();
  for (const alert of [...alerts].sort((a, b) => byText(a.day, b.day) || byId(a, b))) {
    if (alert.day >= period.from && alert.day <= period.to) newest.set(alert.account, alert);
  }
  const fell = ({ from = 0, to = 0, measure }: Alert) => (measure === '' ? to - from : 0);
  return [...newest.values()].sort((a, b) => fell(a) - fell(b) || byId(a, b));
}

/** The last step within the period: what was won and adopted since is adopted. */
function eventsTo(states: readonly string[], { signalEvents }: Rows, looking: Looking): ReadonlyMap<string, string> {
  const steps = new Map<string, string>();
  for (const { signal, from, to, at } of [...signalEvents].sort((a, b) => a.at - b.at)) {
    if (states.includes(to) && from !== to && happened(at, looking)) steps.set(signal, to);
  }
  return steps;
}

/** By their day of notice. A row of the renewals says more than the account's own day; one that has come out is over. */
function renewalsAhead({ renewals, accounts }: Pick<Rows, 'renewals' | 'accounts'>, today: Day) {
  const known = new Map<string, Listed>(accounts.map((account) => [account.id, account]));
  const open = renewals.filter(({ result, day }) => result === '' && day >= today);
  const told = new Set<string>(open.map(({ account }) => account));
  const over = new Set(renewals.flatMap(({ account, day, result }) => (result === '' ? [] : `${account} ${day}`)));
  const ofRows = open.flatMap(({ account: id, day, noticeDay }) => {
    const account = known.get(id);
    return account ? [{ account, day, notice: noticeDay ?? addDays(day, -(account.noticeDays ?? 0)) }] : [];
  });
  const ofAccounts = accounts.flatMap((account) => {
    const { renewalDay: day, noticeDays = 0, id } = account;
    return day === undefined || day < today || told.has(id) || over.has(`${id} ${day}`)
      ? []
      : [{ account, day, notice: addDays(day, -noticeDays) }];
  });
  const last = addDays(today, aheadDays);
  return [...ofRows, ...ofAccounts]
    .filter(({ notice }) => notice <= last)
    .sort((a, b) => byText(a.notice, b.notice) || byId(a.account, b.account));
}
