import { aheadNews } from '../../../src/domain/notice/ahead';
import { deliveryAt } from '../../../src/domain/notice/delivery';
import { clockNotices } from '../../../src/domain/notice/occasions';
import type { Meeting } from '../../../src/domain/sync/meeting';
import type { Teammate } from '../../../src/domain/team/teammate';
import { dayMs, hourMs, type Instant } from '../../../src/domain/time/time';
import { aMeeting, anAm, aTeammate, monday9 } from '../../support/builders';

/** Tuesday, 11:00 in Bangkok. */
const start = monday9 + dayMs + 2 * hourMs;
const sync = (parts: Partial<Meeting> = {}) => aMeeting({ start, end: start + hourMs, ...parts });
const news = (now: Instant, parts: Partial<Teammate> = {}, meeting = sync()) =>
  aheadNews([meeting], [aTeammate(), anAm(parts)], now);
/** How many hours before it begins they hear of it. */
const heardBefore = (parts: Partial<Teammate>) => {
  const [one] = news(start - 1, parts);
  const when = one && deliveryAt(one, anAm(parts));
  return when === undefined ? undefined : (start - when) / hourMs;
};

describe('a sync that is near', () => {
  test('is told to whoever did not make its event, with the name of the other and its time', () => {
    const [one, ...none] = news(start - 2 * hourMs);
    expect(none).toEqual([]);
    expect(one).toMatchObject({ kind: 'sync-ahead', to: 'arthit@orbit.example', about: 'mtg_1', words: 'Mina Karimi' });
    expect(one?.what).toBe('ahead 2026-11-24 04:00');
    const theirs = sync({ organizer: 'arthit@orbit.example' });
    expect(news(start - 2 * hourMs, {}, theirs).map(({ to }) => to)).toEqual(['mina@orbit.example']);
  });

  test.each<[string, Partial<Teammate>, number | undefined]>([
    ['with the morning’s mail, of those who get one a day', { digest: 'daily' }, 2],
    ['two hours before, to those who want it at once', { digest: 'at-once' }, 2],
    ['a day before where the morning’s mail comes too late', { digest: 'daily', digestAt: '11:00' }, 24],
    ['the day before where their day begins with it', { digest: 'at-once', from: '11:00' }, 24],
    ['with the mail of their week', { digest: 'weekly' }, 26],
    ['never to those who want no notices', { digest: 'off' }, undefined],
  ])('reaches them: %s', (_, parts, wanted) => {
    expect(heardBefore(parts)).toBe(wanted);
  });

  test('is told once, anew when it moves, and not at all once it has begun or is off', () => {
    const now = start - 2 * hourMs;
    const { add } = clockNotices(news(now), [], now);
    expect(add.map(({ id, state }) => [id === add[0]?.id, state])).toEqual([[true, 'waiting']]);
    expect(clockNotices(news(now), add, now)).toEqual({ add: [], update: [] });
    const moved = sync({ start: start + hourMs, end: start + 2 * hourMs });
    const then = clockNotices(news(now + hourMs, {}, moved), add, now + hourMs);
    expect(then.update.map(({ state, reason }) => [state, reason])).toEqual([['skipped', 'over']]);
    expect(then.add.map(({ id }) => id === add[0]?.id)).toEqual([false]);
    for (const state of ['declined', 'cancelled', 'reserved'] as const)
      expect(news(now, {}, sync({ state }))).toEqual([]);
    expect(clockNotices(news(start), add, start).update).toHaveLength(1);
  });
});
