/**
 * A sync that is near, told to whoever of the two did not make its event: what the organiser set there reminds nobody else.
 * Told once for each time it stands at, so that the person hears of it before it begins and as they like to hear.
 */
import type { Meeting } from '../sync/meeting';
import type { Email } from '../team/email';
import type { Teammate } from '../team/teammate';
import { dayMs, hourMs, type Instant } from '../time/time';
import { deliveryAt } from './delivery';
import type { News } from './notice';
import { minuteText } from './occasions';

/** Shortly before it; or with the last of their gathered mails before it, which for some come once a week. */
const leads: readonly Instant[] = [2 * hourMs, ...Array.from({ length: 10 }, (_, days) => (days + 1) * dayMs)];
/** The run that sends comes once an hour. */
const leastMs = hourMs;

/** From when on it waits for them; nothing for who wants no notices. */
function nudgeAt(start: Instant, mate: Teammate): Instant | undefined {
  return leads
    .map((lead) => start - lead)
    .find((at) => (deliveryAt({ kind: 'sync-ahead', at }, mate) ?? start) <= start - leastMs);
}

export function aheadNews(meetings: readonly Meeting[], team: readonly Teammate[], now: Instant): readonly News[] {
  const mates = new Map<Email, Teammate>(team.map((mate) => [mate.email, mate]));
  const ahead = meetings.filter(({ state, start }) => start > now && (state === 'booked' || state === 'conflict'));
  return ahead.flatMap((meeting) => {
    const { id, start, account, organizer } = meeting;
    const others = [meeting.csm, meeting.am].filter((email) => email !== organizer);
    return others.flatMap((to): readonly News[] => {
      const mate = mates.get(to);
      const at = mate && nudgeAt(start, mate);
      if (at === undefined || at > now) return [];
      const other = to === meeting.csm ? meeting.am : meeting.csm;
      const told = { what: `ahead ${minuteText(start)}`, words: mates.get(other)?.name || other, by: '' as const };
      return [{ key: `${id} ${start}`, kind: 'sync-ahead', to, account, about: id, at, ...told }];
    });
  });
}
