/** The figures, one entry each. A new one is one entry here and its words in `messages`. */
import type { Ask, Books } from './books';
import { companyReturn, costPerActive, costPerRetained } from './figures/cost';
import { dataCoverage, meetingCoverage, quotaProgress } from './figures/coverage';
import { csat, nps, responseShare } from './figures/feedback';
import { customerReturn, effortPerOutcome, outcomesAchieved } from './figures/outcomes';
import {
  accountGrowth,
  bridge,
  expansionShare,
  grossRetention,
  logoRetention,
  netRetention,
  organicGrowth,
  revenuePerAccount,
  upsellRate,
  upsellShare,
} from './figures/retention';
import {
  acceptance,
  acknowledgedInTime,
  adoption,
  conversion,
  daysToHandBack,
  decidedInTime,
  hoursToAcknowledge,
  wonValue,
} from './figures/signals';
import type { Reading, Unit } from './reading';

type Figure = {
  /** Whether it needs the workbook of amounts: a CSM never sees such a figure. */
  readonly amounts: boolean;
  readonly read: (books: Books, ask: Ask) => readonly Reading[];
};

const money = (read: Figure['read']): Figure => ({ amounts: true, read });
const work = (read: Figure['read']): Figure => ({ amounts: false, read });

export const figures = {
  grossRetention: money(grossRetention),
  netRetention: money(netRetention),
  expansionShare: money(expansionShare),
  logoRetention: money(logoRetention),
  bridge: money(bridge),
  organicGrowth: money(organicGrowth),
  upsellRate: money(upsellRate),
  upsellShare: money(upsellShare),
  accountGrowth: money(accountGrowth),
  revenuePerAccount: money(revenuePerAccount),
  costPerActive: money(costPerActive),
  costPerRetained: money(costPerRetained),
  companyReturn: money(companyReturn),
  customerReturn: money(customerReturn),
  quotaProgress: money(quotaProgress),
  wonValue: money(wonValue),
  nps: work(nps),
  csat: work(csat),
  responseShare: work(responseShare),
  outcomesAchieved: work(outcomesAchieved),
  effortPerOutcome: work(effortPerOutcome),
  acceptance: work(acceptance),
  conversion: work(conversion),
  acknowledgedInTime: work(acknowledgedInTime),
  decidedInTime: work(decidedInTime),
  hoursToAcknowledge: work(hoursToAcknowledge),
  daysToHandBack: work(daysToHandBack),
  adoption: work(adoption),
  meetingCoverage: work(meetingCoverage),
  dataCoverage: money(dataCoverage),
} as const satisfies Readonly<Record<string, Figure>>;

export type FigureName = keyof typeof figures;

const nothing: Books = {
  ...{ accounts: [], feedback: [], outcomes: [], renewals: [], signals: [], signalEvents: [], meetings: [], team: [] },
  ...{ movements: [], costs: [], deals: [], quotas: [], values: [], rates: [], now: 0, zone: 'UTC' },
};

/** What a figure is counted in, whatever it comes to. */
export function unitOf(name: FigureName): Unit {
  const [reading] = figures[name].read(nothing, { period: { from: '2000-01-01', to: '2000-01-01' } });
  return reading?.unit ?? 'count';
}
