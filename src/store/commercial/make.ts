/** Makes the workbook of amounts: its tabs dressed as those of the team's, and the hidden one with what accounts pay. */
import { Fault } from '../../fault';
import { bucketCount } from '../derived/account-index';
import type { GridRequest, TabInfo } from '../grid';
import { addedTab, retitled, warned, written } from '../make/requests';
import { dressedTabs, titlesBeside } from '../make/set-up';
import { ownId, reach, type Session } from '../session';
import { allColumns, amountsSchema, amountsSheetId, headRows, tabs, tabsOf } from '../tables';
import type { AmountsTarget } from './amounts';

const [firstTab, ...otherTabs] = tabsOf('commercial');

/** Whoever comes second finds the first one's workbook and changes nothing. */
export function setUpAmounts(session: Session, target: AmountsTarget): void {
  const { grid, commercial } = session.deps;
  // Asked anew: somebody else may have made it while this execution waited for the lock.
  session.amounts.id = commercial.workbookId();
  if (session.amounts.id !== undefined && session.amounts.id !== target.insteadOf) return;
  if (target.spreadsheetId !== undefined && target.spreadsheetId === ownId(session)) {
    throw new Fault('not-allowed', { spreadsheet: 'the team has it' });
  }
  const { id, present } = target.spreadsheetId ? described(session, target.spreadsheetId) : made(session, target);
  if (!isAmounts(present)) {
    const ranges = present.map(({ sheetId }) => ({ sheetId }));
    const values = reach(session, id, () => grid.read(id, ranges));
    const looked = present.map((tab, index) => ({ ...tab, empty: (values[index] ?? []).length === 0 }));
    const requests = amountsRequests(target, looked);
    reach(session, id, () => grid.write(id, requests));
  }
  session.amounts.id = id;
  commercial.setOpenedId(id);
  commercial.setWorkbookId(id);
}

function isAmounts(present: readonly TabInfo[]): boolean {
  return present.some(({ sheetId }) => sheetId === amountsSheetId);
}

function described(session: Session, id: string) {
  return { id, present: reach(session, id, () => session.deps.grid.describe(id)) };
}

/**
 * A new spreadsheet is noted as soon as it is there, so that a click that ended half-way leaves no second one. Not so
 * where it stands in for one that is gone: that it was opened once is what tells that it is gone.
 */
function made(session: Session, { title, insteadOf }: AmountsTarget) {
  const { grid, commercial } = session.deps;
  if (insteadOf !== undefined) return described(session, grid.create(title));
  const begun = commercial.openedId();
  try {
    if (begun !== undefined) return described(session, begun);
  } catch (thrown) {
    // What this person opened before is gone, or no longer theirs.
    const codes = ['no-access', 'no-amounts', 'workbook-gone'];
    if (!(thrown instanceof Fault) || !codes.includes(thrown.code)) throw thrown;
  }
  const id = grid.create(title);
  commercial.setOpenedId(id);
  return described(session, id);
}

type Present = readonly (TabInfo & { readonly empty: boolean })[];

/** Empty tabs go in between: one may hold a title of ours, and a spreadsheet must never be without a visible tab. */
function amountsRequests({ labels, hiddenTitle, by, at }: AmountsTarget, present: Present): readonly GridRequest[] {
  if (!firstTab) return [];
  const titleOf = titlesBeside(present.filter(({ empty }) => !empty));
  const { sheetId } = tabs[firstTab];
  const place = { titleOf, index: '' };
  return [
    ...dressedTabs([firstTab], labels, { ...place, from: 0, titleOf: () => `Tandem ${sheetId}` }),
    ...present.filter(({ empty }) => empty).map((tab) => ({ deleteSheet: { sheetId: tab.sheetId } })),
    retitled(sheetId, titleOf(labels.tabs[firstTab])),
    ...dressedTabs(otherTabs, labels, { ...place, from: 1 }),
    ...hiddenTab(titleOf(hiddenTitle)),
    firstLine({ at: new Date(at).toISOString(), by, action: 'setUpAmounts', table: '', id: '' }),
  ];
}

function hiddenTab(title: string): readonly GridRequest[] {
  const gridProperties = { rowCount: bucketCount + 1, columnCount: 1, frozenRowCount: 1 };
  const properties = { sheetId: amountsSheetId, title, hidden: true, rightToLeft: false, gridProperties };
  return [
    ...addedTab({ ...properties, index: otherTabs.length + 1 }, 'purses'),
    written({ sheetId: amountsSheetId, startRowIndex: 0 }, [[amountsSchema]]),
    warned({ sheetId: amountsSheetId }),
  ];
}

function firstLine(line: Readonly<Record<string, string>>): GridRequest {
  const cells = Object.keys(allColumns('commercialJournal')).map((column) => line[column] ?? '');
  return written({ sheetId: tabs.commercialJournal.sheetId, startRowIndex: headRows }, [cells]);
}
