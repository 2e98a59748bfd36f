/** A sync is a meeting of one CSM and one AM; here is what makes two of them the same one. */
import { byId } from '../order';
import type { Email } from '../team/email';
import type { Role } from '../team/teammate';
import type { Instant } from '../time/time';
import type { Cadence, Meeting } from './meeting';

export type Pair = { readonly csm: Email; readonly am: Email };

type Person = { readonly email: Email; readonly role: Role };

/**
 * Who is the CSM and who the AM of two people: by their roles. Where the roles do not tell (two leads), whoever books
 * is the CSM, because the agenda asks the other.
 */
export function pairOf(booker: Person, other: Person): Pair {
  const swapped = booker.role === 'am' || (other.role === 'csm' && booker.role !== 'csm');
  return swapped ? { csm: other.email, am: booker.email } : { csm: booker.email, am: other.email };
}

/** What a sync's ids are hashed from: the same pair at the same time is the same sync, until it was cancelled once. */
export function syncSeed(pair: Pair, start: Instant, generation: number, cadence: Cadence | '' = ''): string {
  return [pair.csm, pair.am, start, generation, ...(cadence === '' ? [] : [cadence])].join('|');
}

/** Google takes event ids of a–v and 0–9, so hexadecimal digits need no re-encoding. */
export function eventIdOf(digest: string): string {
  return `pair${digest.slice(0, 40)}`;
}

export function isOfPair(meeting: Pair, pair: Pair): boolean {
  return meeting.csm === pair.csm && meeting.am === pair.am;
}

/** Syncs that stand: reserved ones too, for somebody is booking them right now. */
export function standing(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.filter(({ state }) => state !== 'cancelled');
}

export function nextSync(meetings: readonly Meeting[], now: Instant): Meeting | undefined {
  return [...standing(meetings)].filter(({ end }) => end > now).sort((a, b) => a.start - b.start || byId(a, b))[0];
}

export function lastSync(meetings: readonly Meeting[], now: Instant): Meeting | undefined {
  return [...standing(meetings)].filter(({ end }) => end <= now).sort((a, b) => b.start - a.start || byId(a, b))[0];
}
