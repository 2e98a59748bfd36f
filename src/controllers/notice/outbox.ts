/** What was told to whom, how far it went, and a way to send what nobody knows of. */

import type { Params } from '../../cards/actions';
import { outboxCard } from '../../cards/notice/outbox';
import type { Card } from '../../cards/spec';
import { again, type Notice, standsAs } from '../../domain/notice/notice';
import { may } from '../../domain/team/permission';
import { Fault } from '../../fault';
import { act, type Desk, save, sitDown } from '../desk';
import { push, type Reply, updated } from '../reply';
import type { Services } from '../services';
import { sendThese } from './deliver';

export function openOutbox(services: Services): Reply {
  return push(outboxOf(sitDown(services, { tables: ['outbox'] })));
}

/** Asked for by somebody who knows that it may arrive twice: it goes out at once where it may. */
export function resendNotice(services: Services, { notice: id }: Params<'resendNotice'>): Reply {
  const asked = act(services, {
    plan: { tables: ['outbox'] },
    work: (desk): 'asked' | 'nothing' => {
      const notice = desk.snapshot.table('outbox').find((one) => one.id === id);
      if (!notice) throw new Fault('missing-row', { table: 'outbox' });
      if (!mayResend(desk, notice)) throw new Fault('not-allowed', { right: 'resendNotice' });
      const next = again(notice, services.now);
      if (next) save(desk, 'resendNotice', { update: { outbox: [next] } });
      return next || notice.state === 'waiting' ? 'asked' : 'nothing';
    },
  });
  const sent = asked === 'asked' ? sendThese(services, new Set([id])) : 0;
  const desk = sitDown(services, { tables: ['outbox'], freshTeam: true });
  return updated(outboxOf(desk), asked === 'nothing' ? desk.words.outbox.nothingToSend : toldOf(desk, id, sent));
}

/** An hourly run may have been quicker. */
function toldOf({ snapshot, words: { outbox: say } }: Desk, id: string, sent: number): string {
  if (sent > 0) return say.resent;
  const state = snapshot.table('outbox').find((one) => one.id === id)?.state;
  return state === 'sent' || state === 'claimed' ? say.otherSent : say.notResent;
}

function mayResend({ me }: Desk, { to, by }: Notice): boolean {
  return to === me.email || by === me.email || me.role === 'lead' || me.role === 'admin';
}

function outboxOf(desk: Desk): Card {
  const { viewer, words, snapshot, services } = desk;
  const all = [...snapshot.table('outbox')].sort((a, b) => b.at - a.at);
  const stuck = all.filter((notice) => ['perhaps', 'failed'].includes(standsAs(notice, services.now)));
  const attention = stuck.filter((notice) => mayResend(desk, notice));
  const own = all.filter(({ to, by }) => to === desk.me.email || by === desk.me.email);
  const channel = may(desk.me, 'openChannel');
  return outboxCard({ viewer, attention, own, url: services.workbook.url('outbox'), channel }, words);
}
