/** Which figures stand together, and which three matter most to whom. */
import type { Role } from '../team/teammate';
import type { Ask, Books } from './books';
import { type FigureName, figures } from './figures';
import type { CoveredKind } from './figures/coverage';
import type { Reading } from './reading';

export const figureGroups = {
  revenue: [
    'netRetention',
    'grossRetention',
    'expansionShare',
    'logoRetention',
    'bridge',
    'organicGrowth',
    'upsellRate',
    'upsellShare',
    'accountGrowth',
    'revenuePerAccount',
    'quotaProgress',
    'wonValue',
  ],
  cost: ['costPerActive', 'costPerRetained', 'companyReturn', 'customerReturn'],
  accounts: ['outcomesAchieved', 'effortPerOutcome', 'nps', 'csat', 'responseShare'],
  signals: [
    'acceptance',
    'conversion',
    'acknowledgedInTime',
    'decidedInTime',
    'hoursToAcknowledge',
    'daysToHandBack',
    'adoption',
  ],
  team: ['meetingCoverage', 'dataCoverage'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;
export type FigureGroup = keyof typeof figureGroups;

/** The other meanings of the same words, and what a figure is read beside. */
const besides: { readonly [F in FigureName]?: readonly FigureName[] } = {
  netRetention: ['grossRetention', 'expansionShare'],
  grossRetention: ['netRetention', 'expansionShare'],
  expansionShare: ['netRetention', 'grossRetention'],
  upsellRate: ['upsellShare'],
  upsellShare: ['upsellRate'],
  accountGrowth: ['bridge'],
  costPerActive: ['costPerRetained'],
  costPerRetained: ['costPerActive'],
  companyReturn: ['customerReturn'],
  customerReturn: ['companyReturn'],
  outcomesAchieved: ['effortPerOutcome'],
  effortPerOutcome: ['outcomesAchieved'],
  nps: ['responseShare', 'csat'],
  csat: ['responseShare', 'nps'],
  hoursToAcknowledge: ['acknowledgedInTime'],
  acknowledgedInTime: ['hoursToAcknowledge'],
};

export function besideOf(name: FigureName, hasAmounts: boolean): readonly FigureName[] {
  return (besides[name] ?? []).filter((one) => hasAmounts || !figures[one].amounts);
}

const covered: { readonly [F in FigureName]?: CoveredKind | undefined } = {
  ...{ costPerActive: 'costs', costPerRetained: 'costs', companyReturn: 'costs', customerReturn: 'values' },
  ...{ outcomesAchieved: 'outcomes', effortPerOutcome: 'outcomes', nps: 'feedback', csat: 'feedback' },
  ...{ meetingCoverage: 'owners', quotaProgress: undefined, responseShare: undefined },
};

/** Of how many accounts there is what it is reckoned from; nothing where it is of no account. */
export function coverageOf(name: FigureName, books: Books, ask: Ask): Reading | undefined {
  const isOfRevenue = figureGroups.revenue.some((one) => one === name) && name !== 'wonValue';
  const kind = name in covered ? covered[name] : isOfRevenue ? 'revenue' : undefined;
  return kind && figures.dataCoverage.read(books, ask).find(({ meaning }) => meaning === kind);
}

/** Nothing of amounts where those are not open to whoever asks. */
export function shownIn(group: FigureGroup, hasAmounts: boolean): readonly FigureName[] {
  const names: readonly FigureName[] = figureGroups[group];
  return names.filter((name) => hasAmounts || !figures[name].amounts);
}

const withoutAmounts = {
  csm: ['outcomesAchieved', 'nps', 'acceptance'],
  am: ['conversion', 'acknowledgedInTime', 'daysToHandBack'],
  lead: ['acknowledgedInTime', 'acceptance', 'meetingCoverage'],
  admin: ['acknowledgedInTime', 'acceptance', 'meetingCoverage'],
} as const satisfies { readonly [R in Role]: readonly FigureName[] };

const withAmounts = {
  ...withoutAmounts,
  am: ['quotaProgress', 'netRetention', 'conversion'],
  lead: ['netRetention', 'grossRetention', 'acknowledgedInTime'],
} as const satisfies { readonly [R in Role]: readonly FigureName[] };

export function mainFigures(role: Role, hasAmounts: boolean): readonly FigureName[] {
  return (hasAmounts ? withAmounts : withoutAmounts)[role];
}

/** What a tab with charts follows quarter by quarter, and what of it person by person. */
export const boardFigures = {
  csm: ['outcomesAchieved', 'nps', 'csat', 'acceptance', 'adoption'],
  am: ['conversion', 'acknowledgedInTime', 'hoursToAcknowledge', 'daysToHandBack', 'adoption'],
  team: ['acknowledgedInTime', 'acceptance', 'conversion', 'adoption', 'nps', 'outcomesAchieved', 'meetingCoverage'],
  money: ['netRetention', 'grossRetention', 'logoRetention', 'upsellRate', 'costPerActive', 'companyReturn'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;
export const personFigures = {
  csm: boardFigures.csm,
  am: boardFigures.am,
  team: ['acknowledgedInTime', 'acceptance', 'hoursToAcknowledge', 'meetingCoverage'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;
