/** The tables that a company's own file can become rows of; what Tandem alone makes (signals, syncs, history) is not. */
export const importTables = [
  'accounts',
  'contacts',
  'team',
  'plans',
  'measures',
  'activities',
  'feedback',
  'commitments',
  'cases',
  'renewals',
  'outcomes',
  'revenue',
  'prices',
  'movements',
  'costs',
  'quotas',
  'rates',
  'outcomeValues',
] as const;
export type ImportTable = (typeof importTables)[number];
