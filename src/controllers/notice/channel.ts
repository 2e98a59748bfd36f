/** The team's channel in Chat or Slack: switched on by an admin, where the deployed variant of Tandem has it at all. */
import { type ChannelView, channelCard } from '../../cards/notice/channel';
import type { Card } from '../../cards/spec';
import { channelOf, channelRows } from '../../domain/notice/channel';
import { eachOnce } from '../../domain/notice/notice';
import { type Desk, save, sitDown } from '../desk';
import { again, push, type Reply, updated } from '../reply';
import type { Form, Services } from '../services';

export function openChannel(services: Services): Reply {
  return push(cardOf(sitDown(services, {})));
}

/** The address goes into the script's properties, and nowhere else: no card shows it again, not even a wrong one. */
export function saveChannel(services: Services, _params: object, form: Form): Reply {
  const desk = sitDown(services, { freshTeam: true });
  const { channel } = services;
  if (!channel) return again(cardOf(desk));
  const url = form.text('webhook');
  if (url === '' || !channelOf(url)) return again(cardOf(desk, url === '' ? 'missing' : 'no-webhook'));
  channel.switchOn(url);
  return updated(cardOf(desk), desk.words.channel.switchedOn);
}

export function stopChannel(services: Services): Reply {
  const desk = sitDown(services, { freshTeam: true });
  if (!services.channel) return again(cardOf(desk));
  services.channel.switchOff();
  return updated(cardOf(desk), desk.words.channel.switchedOff);
}

function cardOf({ viewer, services, words }: Desk, problem?: ChannelView['problem']): Card {
  const { channel } = services;
  return channelCard({ viewer, isHere: channel !== undefined, state: channel?.state(), problem }, words);
}

/** Every hour: rows for what the channel has not heard of. Nothing where there is none, and no call where there cannot be. */
export function fillChannel(given: Services): void {
  const services = { ...given, asks: 'fillOutbox' } as const;
  const { channel, workbook, now, me } = services;
  const state = channel?.state();
  if (!state) return;
  const plan = { tables: ['outbox'], freshTeam: true } as const;
  const rowsIn = ({ table }: ReturnType<typeof workbook.load>) =>
    channelRows(eachOnce(table('outbox')), { ...state, now });
  const seen = workbook.load(plan);
  const { add, update } = rowsIn(seen);
  if (add.length + update.length === 0 || !seen.team.some(({ email }) => email === me)) return;
  workbook.locked(() => {
    const desk = sitDown(services, plan);
    const rows = rowsIn(desk.snapshot);
    save(desk, 'fillOutbox', { add: { outbox: rows.add }, update: { outbox: rows.update } });
  });
}
