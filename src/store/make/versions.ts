/**
 * What each schema brought, so that a workbook of an older one is upgraded in one step from wherever it stands. A new
 * schema is one more entry: its tabs, its columns, and whatever else it needs. Nothing is ever removed or moved.
 */
import type { Teammate } from '../../domain/team/teammate';
import type { Instant } from '../../domain/time/time';
import type { GridRequest, Surroundings, TabInfo } from '../grid';
import type { TableLabels } from '../labels';
import type { Layout } from '../layout';
import { type ColumnKey, derivedTabs, readMeSheetId, type TabKey, tabOrder, tabs } from '../tables';
import { clocksOf } from './clocks';
import { type DerivedTab, utcOffset, widened } from './derived-tabs';
import { viewRequests } from './filter-views';
import { readMeTab } from './read-me';

/** A workbook before its upgrade. */
export type Old = {
  readonly tabs: readonly TabInfo[];
  readonly surroundings: Surroundings;
  readonly labels: TableLabels;
  readonly team: readonly Teammate[];
  readonly at: Instant;
  /** Where the columns of a tab stand when the upgrade is done. */
  readonly layoutOf: (tab: TabKey) => Layout;
  /** A title for a new tab that no other tab has. */
  readonly titleOf: (title: string) => string;
};

export type Version = {
  readonly schema: number;
  readonly tabs: readonly TabKey[];
  readonly columns: { readonly [Key in TabKey]?: readonly ColumnKey<Key>[] };
  readonly more: (old: Old) => readonly GridRequest[];
};

export const versions: readonly Version[] = [
  {
    schema: 2,
    tabs: [
      'renewals',
      'commitments',
      'cases',
      'feedback',
      'comments',
      'outcomes',
      'plans',
      'history',
      'signalEvents',
      'refused',
      'sources',
    ],
    columns: { accounts: ['parent'], signals: ['deal'], settings: ['rev'], journal: ['account', 'rev', 'key'] },
    more: (old) => [...hiddenTabs(old), ...clocksOn(old, ['accounts', 'signals']), ...readMe(old)],
  },
  {
    schema: 3,
    tabs: [
      'overrides',
      'models',
      'alerts',
      'duties',
      'backtests',
      'stamps',
      'outbox',
      'proposals',
      'rules',
      'plannedSyncs',
      'reports',
    ],
    columns: {
      accounts: ['bandBefore', 'bandSince', 'bandMoved', 'pulse'],
      history: ['reasons'],
      signals: [
        'csm',
        'nextBy',
        'credit',
        'sold',
        'soldTo',
        'promises',
        'success',
        'measure',
        'target',
        'baseline',
        'steps',
      ],
      activities: ['thread', 'link'],
      comments: ['replyTo', 'replaces'],
      feedback: ['tone'],
      meetings: [
        ...(['reservedAt', 'series', 'cadence', 'original', 'etag', 'guests', 'leak', 'agenda'] as const),
        ...(['decisions', 'minutes', 'skipBy', 'noted', 'happened'] as const),
      ],
      team: ['awayUntil', 'deputy', 'digest', 'digestAt'],
    },
    // Those of schema 2, too: whoever comes from before it passes here.
    more: views,
  },
];

function hiddenTabs({ tabs: present, surroundings, at }: Old): readonly GridRequest[] {
  return (Object.keys(derivedTabs) as DerivedTab[]).flatMap((key) => {
    const tab = present.find(({ sheetId }) => sheetId === derivedTabs[key]);
    return tab ? widened(key, tab, utcOffset(surroundings.zone, at)) : [];
  });
}

function clocksOn(old: Old, list: readonly TabKey[]): readonly GridRequest[] {
  return list.flatMap((tab) => clocksOf(tab, old.layoutOf(tab), indexTitle(old)));
}

export function indexTitle({ tabs: present, labels, titleOf }: Omit<Old, 'layoutOf'>): string {
  return present.find(({ sheetId }) => sheetId === derivedTabs.index)?.title ?? titleOf(labels.tabs.index);
}

function readMe({ tabs: present, labels, titleOf }: Old): readonly GridRequest[] {
  const titles = new Map(present.map(({ sheetId, title }) => [sheetId, title]));
  if (titles.has(readMeSheetId)) return [];
  return readMeTab(labels, {
    title: titleOf(labels.look.readMe.tab),
    tabs: tabOrder,
    titleOf: (tab) => titles.get(tabs[tab].sheetId) ?? titleOf(labels.tabs[tab]),
  });
}

function views({ surroundings, labels, team, layoutOf }: Old): readonly GridRequest[] {
  const layouts = { accounts: layoutOf('accounts'), signals: layoutOf('signals') };
  return viewRequests(team, { layouts, labels, present: surroundings.filterViews, team });
}
