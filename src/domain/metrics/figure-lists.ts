/** Which figures stand together, and which three matter most to whom. */
import type { Role } from '../team/teammate';
import { type FigureName, figures } from './figures';

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
