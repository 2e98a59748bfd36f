/** Tabs, headers and settings of what runs by itself. */
export type NightlyTables = typeof nightlyTables;

const common = { id: 'Id', rev: 'Version', account: 'Account id' };
const named = { accountName: 'Account' };

export const nightlyTables = {
  tabs: { alerts: 'Alerts', duties: 'Runs by itself', backtests: 'Back-test figures' },
  headers: {
    alerts: {
      ...common,
      ...named,
      day: 'Day',
      kind: 'Kind',
      reason: 'What happened',
      measure: 'Measure',
      from: 'From',
      to: 'To',
      owner: 'For',
      state: 'State',
      recovered: 'Over on',
      useful: 'Useful',
      votedBy: 'Said by',
      votedAt: 'Said at',
    },
    backtests: {
      id: common.id,
      rev: common.rev,
      day: 'Day',
      rows: 'Rows',
      cancelled: 'Cancelled',
      evidence: 'Evidence',
      body: 'Content',
    },
    duties: {
      id: common.id,
      rev: common.rev,
      task: 'What',
      by: 'Whose',
      since: 'Since',
      until: 'Held until',
      day: 'Last done on',
      next: 'Goes on at',
    },
  },
  settings: {
    horizonDays: 'Days within which a result counts for what was known on a day',
    alertBelow: 'Alert when health falls below (0: never)',
    alertSlope: 'Alert when health loses so many points in 30 days',
    alertJump: 'Alert when one measure loses so many points at once',
    alertMuteDays: 'Days without a second alert of the same kind',
  },
};
