/** The record of the score: none yet, too little, no evidence, evidence with all that is to be done. */
import { type RecordView, recordCard } from '../../../src/cards/record/record';
import type { HealthRecord } from '../../../src/domain/health/record/record';
import type { Words } from '../../../src/messages/words';
import { anAccount } from '../../support/builders';
import { type Content, type Named, viewerOf } from '../samples/samples';

const aRecord: HealthRecord = {
  ...{ day: '2026-11-22', horizonDays: 180, rows: 412, accounts: 61, evidence: 'yes', wanting: 0 },
  ...{ counts: { renewed: 340, upgraded: 31, cancelled: 41 }, trained: 240, tested: 121 },
  score: { auc: 0.7412, interval: [0.66, 0.82], lift10: 2.43 },
  calibrated: {
    ...{ auc: 0.79, interval: [0.7, 0.88], lift10: 3.1, brier: 0.08, skill: 0.19, ece: 0.03, slope: 0.9 },
    intercept: -0.1,
  },
  curve: [
    { said: 0.05, happened: 0.04, interval: [0.01, 0.12], count: 60 },
    { said: 0.3, happened: 0.33, interval: [0.2, 0.49], count: 61 },
  ],
  confusion: { riskCancelled: 19, riskStayed: 33, otherCancelled: 22, otherStayed: 338 },
  bands: [
    { band: 'healthy', rows: 190, renewed: 170, upgraded: 18, cancelled: 2, interval: [0.003, 0.04] },
    { band: 'watch', rows: 170, renewed: 138, upgraded: 12, cancelled: 20, interval: [0.08, 0.17] },
    { band: 'at-risk', rows: 52, renewed: 32, upgraded: 1, cancelled: 19, interval: [0.25, 0.5] },
  ],
  lead: { cancelled: 14, foreseen: 9, medianDays: 74.5 },
  against: [
    { measure: 'seats_used', whole: true },
    { measure: 'open_cases', whole: false },
  ],
  flips: ['logins_trend', 'logins_per_seat'].map((measure) => ({ measure, auc: 0.31, interval: [0.2, 0.42] })),
  warnings: [{ kind: 'leakage', measure: 'payment_late_days' }],
};

const noVotes = { votes: 0, useless: 0, rate: undefined, low: undefined, high: undefined };
const alarms = { votes: 10, useless: 7, rate: 0.7, low: 0.3968, high: 0.8922 };

export function recordCards(words: Words, content: Content): Named {
  const account = anAccount({ name: content.company });
  const base: RecordView = {
    ...{
      viewer: viewerOf('lead', content),
      record: aRecord,
      falseAlarms: noVotes,
      labels: new Map([['logins_per_seat', content.need]]),
      disagreements: [],
      seen: 3,
      total: 3,
    },
    url: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1',
  };
  const one = (change: Partial<RecordView>) => recordCard({ ...base, ...change }, words);
  const without = { score: undefined, calibrated: undefined, curve: [], flips: [], against: [], warnings: [] } as const;
  const few = { ...aRecord, ...without, evidence: 'too-few', wanting: 7 } as const;
  const lead = { cancelled: 0, foreseen: 0, medianDays: undefined };
  const nothing = { ...few, rows: 0, accounts: 0, bands: [], wanting: 10, lead } as const;
  const disagreements = [
    { account, band: 'healthy', pulse: 1, call: 'doubtful' },
    { account, band: 'at-risk', pulse: undefined, call: 'likely' },
    { account, band: 'insufficient', pulse: 5, call: 'doubtful' },
  ] as const;
  return {
    record: one({ falseAlarms: alarms, disagreements, seen: 1000, total: 4102 }),
    'record-none-yet': one({ record: undefined, url: undefined }),
    'record-too-few': one({ record: few }),
    'record-nothing': one({ record: nothing }),
    'record-no-evidence': one({ record: { ...aRecord, evidence: 'none', flips: [], against: [], warnings: [] } }),
  };
}
