/**
 * What a health score is made of, until a company says otherwise. A new measure is one entry here and its words in
 * `messages`. Weights follow the default split: adoption 30, engagement 20, support 15, sentiment 10, pulse 15,
 * payment 10. They are guesses that no history has checked yet; the cards say so.
 */
import type { Stage } from '../account/account';

export type MeasureId = (typeof measures)[number]['id'];

export type Measure = {
  readonly id: string;
  readonly weight: number;
  /** Break points of value → points (0–100), values rising; straight lines between, flat outside. */
  readonly curve: readonly (readonly [value: number, points: number])[];
  /** Full weight up to this age, none at twice of it. A derived measure is as fresh as the row it comes from. */
  readonly validityDays: number;
  /** Where the value comes from: the measures tab, or the account's own row and timeline. */
  readonly from: 'tab' | 'seats' | 'contact';
  /** Whether a teammate can do something about it, so that it may be proposed as the next step. */
  readonly actionable: boolean;
  /** Counts only in these stages; in all when absent. */
  readonly stages?: readonly Stage[];
};

export const measures = [
  {
    id: 'logins_trend', // change of logins against the 30 days before, in percent
    weight: 15,
    curve: [
      [-50, 0],
      [-25, 35],
      [0, 70],
      [10, 85],
      [30, 100],
    ],
    validityDays: 14,
    from: 'tab',
    actionable: true,
  },
  {
    id: 'seats_used', // seats used of seats bought, in percent
    weight: 15,
    curve: [
      [0, 0],
      [40, 40],
      [70, 80],
      [90, 100],
    ],
    validityDays: 30,
    from: 'seats',
    actionable: true,
  },
  {
    id: 'onboarding_progress', // percent of the steps done
    weight: 15,
    curve: [
      [0, 20],
      [50, 60],
      [100, 100],
    ],
    validityDays: 14,
    from: 'tab',
    actionable: true,
    stages: ['onboarding'],
  },
  {
    id: 'contact_days', // days since the last logged contact or meeting
    weight: 20,
    curve: [
      [14, 100],
      [30, 70],
      [60, 30],
      [90, 0],
    ],
    validityDays: 30,
    from: 'contact',
    actionable: true,
  },
  {
    id: 'open_cases', // cases open for more than seven days
    weight: 15,
    curve: [
      [0, 100],
      [1, 65],
      [2, 40],
      [5, 0],
    ],
    validityDays: 14,
    from: 'tab',
    actionable: true,
  },
  {
    id: 'feedback', // newest survey answer, 0 to 10
    weight: 10,
    curve: [
      [0, 0],
      [6, 40],
      [8, 75],
      [9, 90],
      [10, 100],
    ],
    validityDays: 120,
    from: 'tab',
    actionable: false,
  },
  {
    id: 'pulse', // the CSM's own judgement, 1 to 5
    weight: 15,
    curve: [
      [1, 0],
      [2, 30],
      [3, 60],
      [4, 85],
      [5, 100],
    ],
    validityDays: 45,
    from: 'tab',
    actionable: false,
  },
  {
    id: 'payment_late_days', // days the oldest open invoice is late
    weight: 10,
    curve: [
      [0, 100],
      [15, 60],
      [45, 10],
      [60, 0],
    ],
    validityDays: 45,
    from: 'tab',
    actionable: true,
  },
] as const satisfies readonly Measure[];
