/** The two hidden tabs that Tandem keeps for itself, their first row the keys. */
import type { Instant, Zone } from '../../domain/time/time';
import { isZone, offsetMinutes } from '../../domain/time/time-zone';
import { bucketCount } from '../derived/account-index';
import { dossierParts } from '../derived/dossier';
import type { GridRequest, TabInfo } from '../grid';
import type { Cells } from '../layout';
import { derivedTabs } from '../tables';
import { firstRows } from './dressing';
import { addedTab, warned, written } from './requests';

export type DerivedTab = keyof typeof derivedTabs;
/** `offset`: what the clocks need, see `utcOffset`. */
type Made = { readonly title: string; readonly index: number; readonly offset: number };

/** People are warned before they change anything there. */
export function derivedTab(key: DerivedTab, { title, index, offset }: Made): readonly GridRequest[] {
  const sheetId = derivedTabs[key];
  const head = heads(offset)[key];
  const gridProperties = { rowCount: rowCounts[key], columnCount: head.length, frozenRowCount: 1 };
  return [
    ...addedTab({ sheetId, title, index, hidden: true, rightToLeft: false, gridProperties }, key),
    written({ sheetId, startRowIndex: 0 }, [head]),
    warned({ sheetId }),
  ];
}

/** A hidden tab of an older workbook gets the rows and columns that it lacks, and today's head. */
export function widened(key: DerivedTab, present: TabInfo, offset: number): readonly GridRequest[] {
  const { sheetId } = present;
  const head = heads(offset)[key];
  const more = (dimension: 'ROWS' | 'COLUMNS', length: number): readonly GridRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  return [
    ...more('ROWS', rowCounts[key] - present.rowCount),
    ...more('COLUMNS', head.length - present.columnCount),
    written({ sheetId, startRowIndex: 0 }, [head]),
  ];
}

const rowCounts: { readonly [Key in DerivedTab]: number } = { index: bucketCount + 1, dossiers: firstRows };

/** The distance from UTC stands beside the head of the index. */
function heads(offset: number): { readonly [Key in DerivedTab]: Cells } {
  const parts = Array.from({ length: dossierParts }, (_, part) => `part${part + 1}`);
  return { index: ['entries', offset], dossiers: ['account', ...parts] };
}

/** How far the walls of a zone are ahead of UTC at a time, in days, as the clocks of `clocks.ts` take it. */
export function utcOffset(zone: Zone, at: Instant): number {
  return isZone(zone) ? offsetMinutes(at, zone) / (24 * 60) : 0;
}
