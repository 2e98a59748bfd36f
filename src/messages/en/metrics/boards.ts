import type { TeamBoardKey } from '../../../domain/board/board';

export type BoardWords = ReturnType<typeof boardWords>;

/** Tabs with charts. */
export function boardWords() {
  return {
    boards: {
      titles: { csm: 'Board: CSMs', am: 'Board: AMs', team: 'Board: team' } satisfies Record<TeamBoardKey, string>,
      money: ({ currency }: { currency: string }) => `Board: revenue (${currency})`,
      others: ({ n }: { n: string }) => `… and ${n} more`,
      toRenew: 'Accounts to renew, by health',
      asOf: ({ day }: { day: string }) => `As of ${day}`,
      period: 'Period',
      choose: 'Change the yellow cell: what stands beside it follows.',
      figure: 'Figure',
      value: 'Value',
      n: 'n',
      person: 'Person',
      quarter: 'Quarter',
      month: 'Month',
      since: 'From',
      step: 'Step',
      count: 'Signals',
      funnel: 'Signals: from flag to use',
      people: 'Service levels per person, this quarter',
      bands: 'Health over time',
      history: 'Quarters as they were',
      retention: 'Retention over time',
      bridge: 'Recurring revenue, from start to end',
      amount: 'A month',
      cohorts: 'What is left of each quarter’s new accounts',
      cohort: 'Came in',
      accounts: 'Accounts',
      after: ({ n }: { n: string }) => `after ${n}`,
      now: 'at the end',
      renewals: 'Renewals ahead, by health',
      cost: 'Cost against health',
      account: 'Account',
      score: 'Health',
      costs: 'Cost in the quarter',
      quota: 'Quota per AM',
      target: 'Target',
      won: 'Won',
      forecast: 'Forecast, and what came',
      low: 'Low',
      expected: 'Expected',
      high: 'High',
      came: 'Came',
      currency: ({ currency }: { currency: string }) =>
        `All amounts in ${currency}. Every currency has a tab of its own.`,
      atRisk: 'Accounts by health',
      ack: 'Acknowledged',
      handed: 'Handed back',
    },
  };
}
