/** What each table's rows need, what tells them apart, and what a new one says of itself. */
import type { Teammate } from '../../domain/team/teammate';
import type { ImportTable } from './import-tables';
import type { ImportRequest } from './plan';

export type TableRules = {
  /** A row is nothing without these. */
  readonly needs: readonly string[];
  /** A new row alone is nothing without these. */
  readonly newNeeds?: readonly string[];
  /** A row may leave these empty, but not say something that cannot be read: it would be another row without it. */
  readonly exact?: readonly string[];
  /**
   * What a row is recognised by, and what the ids of new rows come from: the first of these that is filled, else the
   * last.
   */
  readonly keys: readonly (readonly string[])[];
  /** A row that is known by a weaker key alone takes the stronger one on. */
  readonly adopts?: true;
  /** What a new row says beyond what its file does. */
  readonly fresh?: (
    request: Pick<ImportRequest, 'by' | 'at' | 'today' | 'settings'>,
  ) => Readonly<Record<string, unknown>>;
  /** What is there already is left as it is. */
  readonly onlyAdded?: true;
};

export const tableRules: { readonly [Table in ImportTable]: TableRules } = {
  accounts: { needs: [], keys: [['externalId'], ['name'], ['domains']] },
  contacts: { needs: ['email', 'account'], exact: ['account'], keys: [['account', 'email']] },
  team: { needs: ['email'], newNeeds: ['role'], keys: [['email']], fresh: freshTeammate },
  plans: { needs: ['name'], keys: [['name']] },
  measures: {
    needs: ['account', 'measure', 'value'],
    exact: ['day'],
    keys: [['account', 'measure', 'day']],
    fresh: ({ today }) => ({ day: today }),
  },
  activities: {
    needs: ['account', 'at'],
    keys: [
      ['account', 'at', 'kind', 'source'],
      ['account', 'at', 'kind', 'words'],
    ],
    fresh: ({ by }) => ({ kind: 'import', by: by.email }),
    onlyAdded: true,
  },
  feedback: {
    needs: ['account', 'at', 'kind'],
    exact: ['contact'],
    keys: [
      ['account', 'at', 'kind', 'contact'],
      ['account', 'at', 'kind', 'words'],
    ],
  },
  commitments: {
    needs: ['account', 'what'],
    exact: ['due'],
    keys: [['account', 'what', 'due']],
    fresh: ({ by, at }) => ({ by: by.email, at }),
  },
  cases: { needs: ['account', 'opened'], keys: [['externalId'], ['account', 'opened', 'title']], adopts: true },
  renewals: { needs: ['account', 'day'], keys: [['account', 'day']] },
  outcomes: { needs: ['account', 'what'], keys: [['account', 'what', 'campaign']] },
  revenue: {
    needs: ['account', 'amount', 'currency'],
    exact: ['day'],
    keys: [['account', 'day']],
    fresh: ({ today }) => ({ day: today }),
  },
  prices: { needs: ['plan', 'amount', 'currency'], exact: ['seats'], keys: [['plan', 'currency', 'seats']] },
  movements: {
    needs: ['account', 'day', 'kind', 'amount', 'currency'],
    keys: [
      ['account', 'day', 'kind', 'currency', 'source'],
      ['account', 'day', 'kind', 'currency', 'amount'],
    ],
  },
  costs: {
    needs: ['kind', 'from', 'to', 'amount', 'currency'],
    exact: ['account'],
    keys: [['kind', 'from', 'to', 'currency', 'account', 'segment']],
  },
  quotas: { needs: ['am', 'from', 'to', 'amount', 'currency'], keys: [['am', 'from', 'to', 'currency']] },
  rates: { needs: ['day', 'from', 'to', 'times'], keys: [['day', 'from', 'to']] },
  outcomeValues: { needs: ['outcome', 'amount', 'currency'], keys: [['outcome']] },
};

function freshTeammate({ by, settings }: Pick<ImportRequest, 'by' | 'settings'>): Partial<Teammate> {
  const { language } = settings;
  const persian = ['sat', 'sun', 'mon', 'tue', 'wed'] as const;
  return { zone: by.zone, language, ...(language === 'fa' ? { workdays: persian } : {}) };
}
