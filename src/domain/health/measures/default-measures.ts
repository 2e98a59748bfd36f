/**
 * What a health score is made of, until a company says otherwise. A new measure is one entry here and its words in
 * `messages`. Weights follow the default split: adoption 30, engagement 20, support 15, sentiment 10, pulse 15,
 * payment 10. They are guesses that no history has checked yet; the cards say so.
 */
import type { Stage } from '../../account/account';
import type { BreakPoint, Direction, Measure, MeasureSource } from './measure';

export type MeasureId = (typeof measures)[number]['id'];

type Entry = {
  readonly id: string;
  readonly source: MeasureSource;
  readonly direction: Direction;
  readonly weight: number;
  readonly curve: readonly BreakPoint[];
  readonly validityDays: number;
  readonly actionable: boolean;
  readonly stages?: readonly Stage[];
};

const measures = [
  {
    id: 'logins_trend', // change of logins against the 30 days before, in percent
    source: 'column',
    direction: 'higher',
    weight: 15,
    curve: [
      [-50, 0],
      [-25, 35],
      [0, 70],
      [10, 85],
      [30, 100],
    ],
    validityDays: 14,
    actionable: true,
  },
  {
    id: 'seats_used', // seats used of seats bought, in percent
    source: 'seats',
    direction: 'higher',
    weight: 15,
    curve: [
      [0, 0],
      [40, 40],
      [70, 80],
      [90, 100],
    ],
    validityDays: 30,
    actionable: true,
  },
  {
    id: 'onboarding_progress', // percent of the steps done
    source: 'column',
    direction: 'higher',
    weight: 15,
    curve: [
      [0, 20],
      [50, 60],
      [100, 100],
    ],
    validityDays: 14,
    actionable: true,
    stages: ['onboarding'],
  },
  {
    id: 'contact_days', // days since the last logged contact or meeting
    source: 'contact',
    direction: 'lower',
    weight: 12,
    curve: [
      [14, 100],
      [30, 70],
      [60, 30],
      [90, 0],
    ],
    validityDays: 30,
    actionable: true,
  },
  {
    id: 'response_balance', // their mails of all that are logged with their direction, in percent
    source: 'responses',
    direction: 'range',
    weight: 4,
    curve: [
      [0, 0],
      [35, 90],
      [40, 100],
      [60, 100],
      [65, 90],
      [100, 20],
    ],
    validityDays: 30,
    actionable: false,
  },
  {
    id: 'meeting_attendance', // meetings held of those agreed on, in percent
    source: 'meetings',
    direction: 'higher',
    weight: 4,
    curve: [
      [0, 0],
      [50, 30],
      [80, 75],
      [100, 100],
    ],
    validityDays: 60,
    actionable: false,
  },
  {
    id: 'open_cases', // cases that are escalated or open for more than seven days
    source: 'cases',
    direction: 'lower',
    weight: 15,
    curve: [
      [0, 100],
      [1, 65],
      [2, 40],
      [5, 0],
    ],
    validityDays: 14,
    actionable: true,
  },
  {
    id: 'feedback', // newest survey answer, 0 to 10
    source: 'feedback',
    direction: 'higher',
    weight: 10,
    curve: [
      [0, 0],
      [6, 40],
      [8, 75],
      [9, 90],
      [10, 100],
    ],
    validityDays: 120,
    actionable: false,
  },
  {
    id: 'pulse', // the CSM's own judgement, 1 to 5
    source: 'column',
    direction: 'higher',
    weight: 15,
    curve: [
      [1, 0],
      [2, 30],
      [3, 60],
      [4, 85],
      [5, 100],
    ],
    validityDays: 45,
    actionable: false,
  },
  {
    id: 'payment_late_days', // days the oldest open invoice is late
    source: 'column',
    direction: 'lower',
    weight: 10,
    curve: [
      [0, 100],
      [15, 60],
      [45, 10],
      [60, 0],
    ],
    validityDays: 45,
    actionable: true,
  },
] as const satisfies readonly Entry[];

export const defaultMeasures: readonly (Measure & { readonly id: MeasureId })[] = measures.map((entry) => ({
  id: entry.id,
  label: '',
  source: entry.source,
  direction: entry.direction,
  curve: { kind: 'points', points: entry.curve },
  weight: entry.weight,
  validityDays: entry.validityDays,
  actionable: entry.actionable,
  segments: [],
  stages: 'stages' in entry ? entry.stages : [],
}));
