/**
 * A filter view is a person's own way to look at a tab: it hides nothing from anybody else. Everybody on the team gets
 * those of their role. Their ids are made of the address, so that the same view is never made twice.
 */
import { fnv1a } from '../../domain/fingerprint';
import { signalStates } from '../../domain/signal/signal';
import { turnOf } from '../../domain/signal/signal-table';
import type { Role, Teammate } from '../../domain/team/teammate';
import type { FilterCriteria, FilterView, GridRequest } from '../grid';
import type { TableLabels, ViewName } from '../labels';
import type { Layout } from '../layout';
import { headRows, type TabKey, tabs } from '../tables';

/** The tabs that views are made for. */
export const viewedTabs = ['accounts', 'signals'] as const satisfies readonly TabKey[];
type Layouts = { readonly [Key in (typeof viewedTabs)[number]]: Layout };

type View = {
  readonly tab: (typeof viewedTabs)[number];
  readonly filter: (mate: Teammate) => Readonly<Record<string, FilterCriteria>>;
  readonly sort?: readonly string[];
};

const is = (value: string): FilterCriteria => ({
  condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] },
});
const blank: FilterCriteria = { condition: { type: 'BLANK' } };
const todayOrLater: FilterCriteria = { condition: { type: 'DATE_AFTER', values: [{ relativeDate: 'YESTERDAY' }] } };
const open: FilterCriteria = {
  hiddenValues: signalStates.filter((state) => turnOf({ state }) !== 'am' || state === 'parked'),
};
/** Won and not handed back. */
const sold: FilterCriteria = { hiddenValues: signalStates.filter((state) => state !== 'won') };
/** A lead looks at everybody's. */
const mine = (column: string, mate: Teammate) => (mate.role === 'lead' ? {} : { [column]: is(mate.email) });

const views: { readonly [Name in ViewName]: View } = {
  myAccounts: { tab: 'accounts', filter: ({ email }) => ({ csm: is(email) }), sort: ['renewalDay'] },
  mySignals: { tab: 'signals', filter: ({ email }) => ({ flaggedBy: is(email) }) },
  queue: {
    tab: 'signals',
    filter: (mate) => ({ state: open, ...mine('owner', mate) }),
    sort: ['state', 'acknowledgeBy', 'decideBy'],
  },
  openLoops: { tab: 'signals', filter: () => ({ state: sold }), sort: ['nextBy'] },
  renewals: {
    tab: 'accounts',
    filter: (mate) => ({ renewalDay: todayOrLater, ...mine('am', mate) }),
    sort: ['renewalDay'],
  },
  unowned: { tab: 'accounts', filter: () => ({ csm: blank }) },
};

const byRole: { readonly [R in Role]: readonly ViewName[] } = {
  csm: ['myAccounts', 'mySignals'],
  am: ['queue', 'renewals'],
  lead: ['queue', 'openLoops', 'renewals'],
  admin: ['unowned'],
};

export function viewId(email: string, name: ViewName): number {
  return fnv1a(`${name} ${email}`) >>> 1 || 1;
}

type Facts = {
  readonly layouts: Layouts;
  readonly labels: TableLabels;
  /** The ids of all filter views that the spreadsheet has now. */
  readonly present: readonly number[];
  /** The whole team: where two have one name, their addresses tell their views apart. */
  readonly team: readonly Teammate[];
};

/** What makes these people's views those of their role: theirs alone are touched. */
export function viewRequests(mates: readonly Teammate[], facts: Facts): readonly GridRequest[] {
  return mates.flatMap((mate) =>
    (Object.keys(views) as ViewName[]).flatMap((name): readonly GridRequest[] => {
      const id = viewId(mate.email, name);
      const isThere = facts.present.includes(id);
      const wanted = byRole[mate.role].includes(name);
      if (!wanted) return isThere ? [{ deleteFilterView: { filterId: id } }] : [];
      const title = titleOf(mate, name, facts);
      // What somebody did to a view stays; only its name follows the person's.
      if (isThere) return [{ updateFilterView: { filter: { filterViewId: id, title }, fields: 'title' } }];
      return [{ addFilterView: { filter: { ...viewOf(mate, name, facts.layouts), filterViewId: id, title } } }];
    }),
  );
}

function viewOf(mate: Teammate, name: ViewName, layouts: Layouts): Omit<FilterView, 'filterViewId' | 'title'> {
  const { tab, filter, sort = [] } = views[name];
  const at = (column: string) => layouts[tab][column] ?? 0;
  return {
    range: { sheetId: tabs[tab].sheetId, startRowIndex: headRows - 1 },
    filterSpecs: Object.entries(filter(mate)).map(([column, filterCriteria]) => ({
      columnIndex: at(column),
      filterCriteria,
    })),
    ...(sort.length > 0
      ? {
          sortSpecs: sort.map((column) => ({
            dimensionIndex: at(column),
            sortOrder: sortOrders[column] ?? 'ASCENDING',
          })),
        }
      : {}),
  };
}

/** What still waits to be acknowledged stands before what waits to be decided. */
const sortOrders: Readonly<Record<string, 'DESCENDING'>> = { state: 'DESCENDING' };

function titleOf({ email, name }: Teammate, view: ViewName, { labels, team }: Facts): string {
  const known = name !== '' && team.every((other) => other.email === email || other.name !== name);
  return labels.look.views[view]({ name: known ? name : name === '' ? email : `${name} (${email})` });
}
