import type { FigureName } from '../../../domain/metrics/figures';
import type { LeftOutReason, MissingReason, Unit } from '../../../domain/metrics/reading';
import type { Formats } from '../../formats';

export type MetricWords = ReturnType<typeof metricWords>;

/** What a figure is called, and how it is reckoned, in one sentence. */
export type FigureWords = { readonly title: string; readonly how: string };

/** Figures, how each is reckoned, and why one is not defined. */
export function metricWords(f: Formats) {
  return {
    metrics: {
      figures: {
        grossRetention: {
          title: 'Gross revenue retention',
          how: 'What accounts that paid at the start still pay, each counted up to what it paid then, of what they paid then.',
        },
        netRetention: {
          title: 'Net revenue retention',
          how: 'What accounts that paid at the start pay at the end, of what they paid then.',
        },
        expansionShare: {
          title: 'Growth of the accounts kept',
          how: 'What accounts pay above what they paid at the start, of what all paid then. With gross retention it makes net retention.',
        },
        logoRetention: {
          title: 'Accounts kept',
          how: 'Accounts that paid at the start and still pay at the end, of those that paid at the start.',
        },
        bridge: {
          title: 'Recurring revenue, from start to end',
          how: 'What was paid a month at the start, and every kind of movement since.',
        },
        organicGrowth: {
          title: 'Organic growth',
          how: 'Referrals, upgrades and cross-sells, each by itself, against what was paid at the start.',
        },
        upsellRate: {
          title: 'Upsell rate, of revenue at the start',
          how: 'Upgrades and cross-sells of accounts that paid at the start, of what they paid then.',
        },
        upsellShare: {
          title: 'Upsell share, of all revenue',
          how: 'Upgrades and cross-sells of accounts that paid at the start, of all that is paid at the end.',
        },
        accountGrowth: {
          title: 'Growth of the account',
          how: 'What is paid more at the end than at the start, of what was paid at the start.',
        },
        revenuePerAccount: {
          title: 'Revenue per account',
          how: 'What is paid a month at the end, divided by the accounts that pay.',
        },
        costPerActive: {
          title: 'Retention cost per active account',
          how: 'Service, training, engagement and marketing of the period, divided by the accounts that are active at its end.',
        },
        costPerRetained: {
          title: 'Retention cost per retained account',
          how: 'The same costs, divided by the accounts that paid both at the start and at the end.',
        },
        companyReturn: {
          title: 'Our return on customer success',
          how: 'A year of the upgrades and cross-sells of the period, divided by the cost of retention in it.',
        },
        customerReturn: {
          title: 'Return for the account',
          how: 'What achieved outcomes are worth to accounts by their own reckoning, divided by what they paid in the period.',
        },
        quotaProgress: {
          title: 'Quota reached',
          how: 'New, referred, upgraded and cross-sold revenue of the AM, of the target.',
        },
        wonValue: {
          title: 'Value of signals won',
          how: 'What AMs expected a month of the signals that were won in the period.',
        },
        nps: {
          title: 'NPS',
          how: 'Answers of 9 and 10 less answers of 0 to 6, in percent of all answers. Of each person the newest answer counts.',
        },
        csat: {
          title: 'CSAT',
          how: 'Answers of 4 and 5, in percent of all answers. Of each person the newest answer counts.',
        },
        responseShare: {
          title: 'Accounts that answered',
          how: 'Accounts of which anybody gave a score, of all accounts.',
        },
        outcomesAchieved: {
          title: 'Outcomes achieved',
          how: 'Outcomes achieved, of those that had a target and were due or reached in the period.',
        },
        effortPerOutcome: {
          title: 'Hours for an outcome',
          how: 'Hours spent on outcomes of the period, divided by those of them that were achieved.',
        },
        acceptance: {
          title: 'Signals accepted',
          how: 'Signals accepted, of those flagged in the period. What is still open counts as not accepted.',
        },
        conversion: {
          title: 'Signals won',
          how: 'Signals won, of those accepted in the period.',
        },
        acknowledgedInTime: {
          title: 'Signals acknowledged in time',
          how: 'Signals seen before their deadline, of those that were seen or are late. Open and late counts as missed.',
        },
        decidedInTime: {
          title: 'Signals decided in time',
          how: 'Signals accepted or declined before their deadline, of those that were decided or are late. Open and late counts as missed; while the CSM is asked, the clock stands.',
        },
        hoursToAcknowledge: {
          title: 'Hours to acknowledge a signal',
          how: 'The median of working hours from flag to acknowledgement. What waits counts with its age.',
        },
        daysToHandBack: {
          title: 'Days to hand back',
          how: 'The median of days from won to handed back. What waits counts with its age.',
        },
        adoption: {
          title: 'Sales adopted',
          how: 'Signals whose sale was adopted, of those won in the period.',
        },
        meetingCoverage: {
          title: 'Pairs that met',
          how: 'Pairs of CSM and AM that had a sync in the period, of those that share an account.',
        },
        dataCoverage: {
          title: 'Accounts with data',
          how: 'Accounts of which there is anything to reckon with, of all accounts.',
        },
      } satisfies Record<FigureName, FigureWords>,
      missing: {
        'no-account': 'Not defined: there is no account to divide by',
        'no-revenue': 'Not defined: no recurring revenue at the start',
        'no-cost': 'Not defined: no cost is recorded',
        'nobody-asked': 'Not defined: nobody answered',
        'no-signal': 'Not defined: there was no signal',
        'no-outcome': 'Not defined: there was no outcome',
        'no-target': 'Not defined: no target was set',
        'no-value': 'Not defined: nobody said what it is worth',
        'no-hours': 'Not defined: nobody wrote hours down',
        'no-pair': 'Not defined: no account has both a CSM and an AM',
      } satisfies Record<MissingReason, string>,
      leftOut: {
        'no-rate': 'no exchange rate for the day',
        'new-in-period': 'came after the start',
        'answered-again': 'the same person answered again later',
        'impossible-score': 'a score that the scale does not have',
        'no-score': 'without a score',
        'no-target': 'without a target',
        'wider-than-asked': 'of more than is asked about',
        'no-owner': 'without an owner',
        'no-amount': 'without an amount',
        'no-chance': 'without a chance that history bears out',
        'other-period': 'of a longer or another time',
      } satisfies Record<LeftOutReason, string>,
      units: {
        money: (value: string) => value,
        percent: (value: string) => value,
        score: (value: string) => value,
        count: (value: string) => value,
        hours: (value: string) => `${value} h`,
        days: (value: string) => `${value} days`,
        times: (value: string) => `${value} times`,
      } satisfies Record<Unit, (value: string) => string>,
      period: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
      basedOn: ({ count }: { count: number }) => `n = ${f.number(count)}`,
      between: ({ low, high }: { low: string; high: string }) => `between ${low} and ${high}, 95 times of 100`,
      without: ({ count, why }: { count: number; why: string }) => `Left out: ${f.number(count)}, ${why}`,
    },
  };
}
