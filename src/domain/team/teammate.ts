import type { ClockTime, Day, Zone } from '../time/time';
import type { Email } from './email';

export const roles = ['csm', 'am', 'lead', 'admin'] as const;
export type Role = (typeof roles)[number];

export const languages = ['en', 'fa', 'th'] as const;
export type Language = (typeof languages)[number];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** How often notices come: in one mail as they arise, or gathered. */
export const digests = ['off', 'at-once', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

/** One of us. */
export type Teammate = {
  readonly email: Email;
  readonly rev: number;
  readonly name: string;
  readonly role: Role;
  readonly zone: Zone;
  /** Working days; `from` to `to` holds on each. */
  readonly workdays: readonly Weekday[];
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly holidays: readonly Day[];
  readonly language: Language;
  /** Until this day, and with it, they are away; what waits for them waits for the deputy meanwhile. */
  readonly awayUntil: Day | undefined;
  readonly deputy: Email | '';
  /** How notices come; never outside of working hours. */
  readonly digest: Digest;
  /** When a gathered one comes. */
  readonly digestAt: ClockTime;
};

/** `today`: where they sit. */
export function isAway({ awayUntil }: Pick<Teammate, 'awayUntil'>, today: Day): boolean {
  return awayUntil !== undefined && today <= awayUntil;
}
