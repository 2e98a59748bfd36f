import type { Outcome } from '../../../domain/health/calibration/data/rows';
import type { HealthRecord } from '../../../domain/health/record/record';
import type { Formats } from '../../formats';

export type RecordWords = ReturnType<typeof recordWords>;

/** How the score did on what came, and how likely it makes what comes. */
export function recordWords(f: Formats) {
  const n = (value: number) => f.number(value);
  return {
    record: {
      open: 'Does the score deserve trust?',
      title: 'Does the score deserve trust?',
      outcomes: { renewed: 'renew', upgraded: 'upgrade', cancelled: 'cancel' } satisfies Record<Outcome, string>,
      likelyOne: ({ outcome, percent }: { outcome: string; percent: string }) => `${outcome} ${percent}`,
      asOf: ({ day, rows, accounts }: { day: string; rows: number; accounts: number }) =>
        `${day} · ${n(rows)} snapshots of ${n(accounts)} accounts`,
      none: 'Not worked out yet. A nightly run does it once a week.',
      evidence: {
        yes: 'Your history bears the score',
        none: 'No evidence: what came could as well be chance',
        'too-few': 'No evidence yet',
      } satisfies Record<HealthRecord['evidence'], string>,
      wanting: ({ count }: { count: number }) =>
        `${n(count)} more ${count === 1 ? 'outcome' : 'outcomes'} needed before anything can be said`,
      defaultsStay: 'The weights stay as they are, and nothing is foretold.',
      horizon: ({ days }: { days: number }) => `Results within ${f.days(days)} of each snapshot`,
      ranking: 'How well it ranks',
      asShown: 'The score as cards showed it',
      calibrated: 'Calibrated, on days the fit had not seen',
      auc: ({ auc, low, high }: { auc: number; low: number; high: number }) =>
        `AUC ${n(auc)} (${n(low)} to ${n(high)}): right in ${n(Math.round(auc * 100))} of 100 pairs`,
      lift: ({ times }: { times: string }) => `the lowest tenth cancels ${times} times as often as all`,
      brier: ({ skill, ece }: { skill: string; ece: string }) => `Brier skill ${skill} · off by ${ece} on average`,
      bands: 'What came of each band',
      band: ({ rows, lost, low, high }: { rows: number; lost: number; low: string; high: string }) =>
        `${n(lost)} of ${n(rows)} cancelled (${low} to ${high})`,
      confusion: 'At risk, against what came',
      risk: ({ lost, stayed }: { lost: number; stayed: number }) =>
        `At risk: ${n(lost)} cancelled, ${n(stayed)} stayed`,
      others: ({ lost, stayed }: { lost: number; stayed: number }) =>
        `The others: ${n(lost)} cancelled, ${n(stayed)} stayed`,
      against: 'Counted the other way',
      againstWholly: 'More of what was called healthy goes with more cancellations here',
      againstPartly: 'So over a part of its range',
      againstWhy:
        'Only the likelihoods count it so, each beside all the other measures; the score keeps your direction.',
      lead: 'Warning in time',
      foreseen: ({ foreseen, cancelled }: { foreseen: number; cancelled: number }) =>
        `${n(foreseen)} of ${n(cancelled)} cancellations were at risk before`,
      median: ({ days }: { days: number }) => `${f.days(days)} before, in the middle`,
      disagreements: ({ count }: { count: number }) => `Disagreements (${n(count)})`,
      agreed: 'Model, pulse and renewal calls agree.',
      pulse: ({ value }: { value: number }) => `pulse ${n(value)}`,
      calls: { likely: 'AM: likely to renew', open: 'AM: open', doubtful: 'AM: doubtful' },
      firstOnly: ({ seen, total }: { seen: number; total: number }) =>
        `Looked for in the first ${n(seen)} of ${n(total)} accounts`,
      next: 'What to do next',
      nexts: {
        results: 'Write the results of past renewals into the Renewals tab: each one counts.',
        wait: 'Nothing. Snapshots are kept from the first day; look again when renewals have come.',
        keep: 'Keep the weights. Collect a measure that may tell more, and look again in a month.',
        use: 'Nothing. The account card says how likely renewal, upgrade and cancellation are.',
        alarms: 'Too many false alarms: let alerts ask for more, in the settings.',
      },
      flip: ({ measure }: { measure: string }) => `Turn “${measure}” round: history says the opposite`,
      leak: ({ measure }: { measure: string }) => `Look at “${measure}”: it seems to know the outcome`,
      openTab: 'Open the tab',
      tabTitle: 'Back-test',
      tab: {
        value: 'Value',
        scoreAuc: 'AUC of the score as cards showed it',
        scoreLift: 'Lift in the lowest tenth',
        calibratedAuc: 'AUC, calibrated, on later days',
        calibratedLift: 'Lift, calibrated, in the lowest tenth',
        brier: 'Brier score',
        skill: 'Brier skill',
        ece: 'Calibration error',
        slope: 'Calibration slope (1 is wanted)',
        intercept: 'Calibration intercept (0 is wanted)',
        lead: 'Days at risk before a cancellation (median)',
        foreseen: 'Share of cancellations at risk before',
        alarms: 'False alarm rate by votes',
        votes: 'Votes',
        flips: 'Measures that history turns round',
      },
      said: 'Said',
      happened: 'Happened',
      low: 'At least',
      high: 'At most',
      count: 'Rows',
      ideal: 'As said',
      cancelledShort: 'Cancelled',
      stayedShort: 'Stayed',
      riskShort: 'At risk',
      othersShort: 'Others',
      curveTitle: 'How honest the likelihoods are',
      bandTitle: 'What came of each band',
      outcomeTitles: { renewed: 'Renewed', upgraded: 'Upgraded', cancelled: 'Cancelled' } satisfies Record<
        Outcome,
        string
      >,
    },
  };
}
