/** One alert: looked at, and closed by whoever it is for with a word on whether it was useful. */
import type { Params } from '../../cards/actions';
import { type AlertLine, alertCard, saidText } from '../../cards/nightly/alert';
import type { Card } from '../../cards/spec';
import type { AccountName } from '../../cards/viewer';
import type { Alert } from '../../domain/alert/alert';
import type { ModelSet } from '../../domain/health/health-model';
import { byId, byText } from '../../domain/order';
import { may, mayVote } from '../../domain/team/permission';
import { Fault } from '../../fault';
import { accountId } from '../account/account';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';

type Ids = { readonly alert: string; readonly account: string };

const planFor = ({ account }: Ids) => ({ tables: ['alerts'], account: accountId(account) }) as const;

export function openAlert(services: Services, ids: Params<'openAlert'>): Reply {
  const desk = sitDown(services, planFor(ids));
  return push(cardOf(desk, find(desk, ids)));
}

export function voteAlert(services: Services, ids: Params<'voteAlert'>): Reply {
  return act(services, {
    plan: planFor(ids),
    work: (desk) => {
      const alert = find(desk, ids);
      const { thanks } = desk.words.alerts;
      const useful = ids.useful === 'no' ? 'no' : 'yes';
      if (alert.useful === useful && alert.votedBy === desk.me.email) return updated(cardOf(desk, alert), thanks);
      // Somebody was faster: what they said stands.
      if (alert.useful !== '') return updated(cardOf(desk, alert), saidText(alert, desk.viewer, desk.words));
      if (!mayVote(desk.me, alert)) throw new Fault('not-allowed', { right: 'voteAlert' });
      const state = alert.state === 'open' ? 'seen' : alert.state;
      const voted: Alert = { ...alert, state, useful, votedBy: desk.me.email, votedAt: services.now };
      save(desk, 'voteAlert', { update: { alerts: [voted] } });
      return updated(cardOf(desk, voted), thanks);
    },
  });
}

function find({ snapshot }: Desk, ids: Ids): Alert {
  const alert = snapshot.table('alerts').find(({ id, account }) => id === ids.alert && account === ids.account);
  if (!alert) throw new Fault('missing-row', { table: 'alerts' });
  return alert;
}

function cardOf({ snapshot, viewer, words, me }: Desk, alert: Alert): Card {
  const account = snapshot.account ?? { id: alert.account, name: '', externalId: '' };
  const label = labelOf(snapshot.models, alert.measure);
  return alertCard({ alert, account, label, viewer, mayVote: alert.useful === '' && mayVote(me, alert) }, words);
}

/** What a home shows: one's own; a lead's those of all. The newest first. */
export function alertsFor({ me, snapshot }: Desk, accounts: readonly AccountName[]): readonly AlertLine[] {
  if (!may(me, 'voteAlert')) return [];
  const names = new Map(accounts.map((account) => [account.id, account]));
  return snapshot
    .table('alerts')
    .filter((alert) => alert.state === 'open' && mayVote(me, alert))
    .sort((a, b) => byText(b.day, a.day) || byId(a, b))
    .map((alert) => {
      const { id, name, externalId } = names.get(alert.account) ?? { id: alert.account, name: '', externalId: '' };
      return { alert, account: { id, name, externalId }, label: labelOf(snapshot.models, alert.measure) };
    });
}

/** What the company calls a measure of its own; empty for those of ours. */
export function labelOf({ models }: ModelSet, measure: string): string {
  return models.flatMap(({ measures }) => measures).find(({ id }) => id === measure)?.label ?? '';
}
