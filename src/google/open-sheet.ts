/** The spreadsheet beside the Sheets sidebar. The active cell is the only thing SpreadsheetApp is asked for. */
import type { OpenSheet } from '../controllers/services';
import type { AddonEvent } from './events';
import { isConsentRequest } from './google-call';

export function openSheet(sheets: AddonEvent['sheets']): OpenSheet {
  return {
    spreadsheetId: () => sheets.id,
    title: () => sheets.title ?? '',
    activeCell: (consent) => {
      try {
        const cell = SpreadsheetApp.getActiveSpreadsheet()?.getCurrentCell();
        return cell ? { sheetId: cell.getSheet().getSheetId(), row: cell.getRow() - 1 } : undefined;
      } catch (thrown) {
        // Google documents this call as unsupported in add-ons while its own samples use it: without it the card
        // falls back to search, which the log should show.
        if (consent === 'ask' && isConsentRequest(thrown)) throw thrown;
        console.warn({ what: 'active cell not readable', message: String(thrown) });
        return undefined;
      }
    },
  };
}
