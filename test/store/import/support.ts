import { defaultSettings } from '../../../src/domain/team/settings';
import { planImport } from '../../../src/store/import';
import type { ImportTable } from '../../../src/store/import/import-tables';
import type { ImportPlan, ImportRequest } from '../../../src/store/import/plan';
import { anAccount, anAm, aTeammate, monday9 } from '../../support/builders';

export const acme = anAccount();
export const mina = aTeammate();

export function requestOf(table: ImportTable, rows: string[][]): Omit<ImportRequest, 'from' | 'count'> {
  return {
    table,
    rows,
    existing: { accounts: [acme], team: [mina, anAm()], rows: [] },
    settings: { ...defaultSettings, ownDomains: ['orbit.example'] },
    by: { email: 'somchai@orbit.example', zone: 'Asia/Bangkok' },
    at: monday9,
    today: '2026-11-23',
  };
}

/** What rows come to against a company of one account and two teammates. */
export function plan(table: ImportTable, rows: string[][], parts: Partial<ImportRequest> = {}): ImportPlan {
  return planImport({ ...requestOf(table, rows), from: 0, count: 2000, ...parts });
}

type Row = Record<string, unknown>;
export const added = (made: ImportPlan) => Object.values(made.change.add ?? {}).flat() as unknown as Row[];
export const updated = (made: ImportPlan) => Object.values(made.change.update ?? {}).flat() as unknown as Row[];
export const taken = (made: ImportPlan) =>
  made.mapping.flatMap(({ header, column, by }) => (column ? [`${header} → ${column} by ${by}`] : []));
