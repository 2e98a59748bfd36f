/** Long lists of tables that a right writes whole. */
import { admin, working } from './role-groups';

export const whole = { add: true, change: 'all' } as const;
export const added = { add: true } as const;

/** Tables that files fill; those of amounts go to their own workbook. */
export const imported = {
  accounts: whole,
  contacts: whole,
  team: whole,
  plans: whole,
  measures: whole,
  activities: added,
  feedback: whole,
  commitments: whole,
  cases: whole,
  renewals: whole,
  outcomes: whole,
  revenue: whole,
  prices: whole,
  movements: whole,
  costs: whole,
  ...{ quotas: whole, rates: whole, outcomeValues: whole },
} as const;
/** What people work on, whoever wrote it; not what an admin keeps. */
export const workedOn = {
  ...{ accounts: whole, contacts: whole, measures: whole, activities: whole, signals: whole, signalEvents: whole },
  ...{ proposals: whole, rules: whole },
  ...{ feedback: whole, comments: whole, outbox: whole, commitments: whole, cases: whole },
  ...{ renewals: whole, outcomes: whole },
  deals: whole,
  alerts: whole,
  models: whole,
  overrides: whole,
  meetings: { change: ['decisions', 'minutes'] },
  plannedSyncs: whole,
} as const;

/** Reports: what may be asked of them, each with the document it makes. */
export const reporting = {
  openReport: { roles: working },
  openReportTexts: { roles: working },
  makeReport: {
    roles: working,
    besides: ['document'],
    writes: { reports: { add: true, change: ['state', 'document'] } },
  },
  mailReport: { roles: working, besides: ['draft'] },
  finishReport: {
    roles: working,
    rows: 'own-report',
    besides: ['document'],
    writes: { reports: { change: ['state', 'document'] } },
  },
  openReview: { roles: working },
  openReviewTexts: { roles: working },
  openTemplate: { roles: admin },
  makeTemplate: { roles: admin, besides: ['document'], writes: { settings: { change: 'all' } } },
  takeLook: { roles: admin, writes: { settings: { change: 'all' } } },
} as const;
