/** All accounts one after another, by their dossiers: some hundred a read, for what looks at every one of them. */
import { type Account, accountTitle } from '../../domain/account/account';
import { type Dossier, readDossier } from '../derived/dossier';
import { reach, type Session, workbookId } from '../session';
import { dossierSheetId } from '../tables';
import type { Rolled } from '../workbook';
import { inGrid } from './past';

/** Some two kilobytes each, near the size that Google recommends for a call. */
const rowsAtOnce = 500;

/**
 * From a row of the dossiers on; 0 begins. What stands there is at most an hour old, and says of the account's own row
 * what it was then. A dossier that cannot be read is passed over: the next rebuild writes it anew. The last rows of a
 * read may be empty, where accounts were erased: that alone is not the end.
 */
export function roll(session: Session, from: number, many = rowsAtOnce): Rolled {
  const start = Math.max(1, from);
  const id = workbookId(session);
  const range = { sheetId: dossierSheetId, startRowIndex: start, endRowIndex: start + many };
  const counted = from === 0 ? [{ sheetId: dossierSheetId, startColumnIndex: 0, endColumnIndex: 1 }] : [];
  const [rows = [], ids = []] = inGrid(() => reach(session, id, () => session.deps.grid.read(id, [range, ...counted])));
  const accounts = rows.flatMap((cells) => {
    const [account] = cells;
    const kept =
      typeof account === 'string' && account.startsWith('acc_')
        ? readDossier(account as Account['id'], cells)
        : undefined;
    if (!kept?.own) return [];
    const { own, done: _, ...dossier } = kept;
    session.titles.set(own.id, accountTitle(own));
    return [{ account: own, dossier: dossier as Dossier }];
  });
  const total = ids.filter(([account]) => String(account ?? '').startsWith('acc_')).length;
  const isMore = from === 0 ? ids.length > start + many : rows.length > 0;
  return { accounts, total, next: isMore ? start + many : undefined };
}
