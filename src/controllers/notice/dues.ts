/** Clocks of signals and syncs that are near, told once an hour by whoever's trigger it is: each step of each once, whoever finds it. */
import { aheadNews } from '../../domain/notice/ahead';
import { eachOnce } from '../../domain/notice/notice';
import { type ClockNotices, clockNews, clockNotices } from '../../domain/notice/occasions';
import { duesOf } from '../../domain/signal/signal-dues';
import type { Snapshot } from '../../store/workbook';
import { save, sitDown } from '../desk';
import type { Services } from '../services';

const plan = { tables: ['signals', 'meetings', 'outbox'], freshTeam: true } as const;

/** Most hours have nothing to tell, and take no lock. */
export function tellDues(given: Services): void {
  const services = { ...given, asks: 'fillOutbox' } as const;
  const { workbook, me, now } = services;
  const seen = workbook.load(plan);
  if (!seen.team.some(({ email }) => email === me) || isNothing(noticesIn(seen, now))) return;
  workbook.locked(() => {
    const desk = sitDown(services, plan);
    const { add, update } = noticesIn(desk.snapshot, now);
    if (!isNothing({ add, update })) save(desk, 'fillOutbox', { add: { outbox: add }, update: { outbox: update } });
  });
}

function noticesIn(snapshot: Snapshot, now: number): ClockNotices {
  const signals = snapshot.table('signals');
  const clocks = clockNews(duesOf(signals, snapshot.team, now), signals, now);
  const ahead = aheadNews(snapshot.table('meetings'), snapshot.team, now);
  return clockNotices([...clocks, ...ahead], eachOnce(snapshot.table('outbox')), now);
}

function isNothing({ add, update }: ClockNotices): boolean {
  return add.length + update.length === 0;
}
