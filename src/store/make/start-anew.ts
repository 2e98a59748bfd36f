/** Forgets a workbook that is gone for good, so that another one can be set up. For one of its admins alone. */
import { Fault } from '../../fault';
import { ownId, reach, type Session } from '../session';

/** What this person was when they last opened the workbook is all that is left of it. No call to Sheets. */
export function mayStartAnew({ deps: { properties } }: Session): boolean {
  return properties.workbookId() !== undefined && properties.openedAsAdmin();
}

/** Once: where somebody was faster, or the workbook is there again, nothing happens. Throws `not-allowed`. */
export function startAnew(session: Session, gone: string): void {
  const { properties, grid } = session.deps;
  session.own.id = undefined;
  if (ownId(session) !== gone) return;
  if (!mayStartAnew(session)) throw new Fault('not-allowed', { action: 'startAnew' });
  if (isThere(session, () => grid.describe(gone))) return;
  properties.forgetWorkbookId();
  session.own.id = undefined;
}

function isThere(session: Session, look: () => unknown): boolean {
  try {
    reach(session, ownId(session) ?? '', look);
    return true;
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'workbook-gone') return false;
    throw thrown;
  }
}
