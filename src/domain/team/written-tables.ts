/** What rights write, where several write the same. */
export const whole = { add: true, change: 'all' } as const;
export const added = { add: true } as const;
export const timeline = { activities: added } as const;
/** Of a signal, when it moves. */
export const moved = ['state', 'owner', 'movedBy', 'movedAt', 'nextBy', 'reason', 'reasonWords'] as const;

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
