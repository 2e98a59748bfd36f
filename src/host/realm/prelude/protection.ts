import { named } from './elsewhere';
import { call } from './language/host';

type Change = { readonly description?: string; readonly warningOnly?: boolean };

/** A protected range, or a whole protected sheet where the place names no cells. Its list of editors is not in this host. */
export function protect(place: { readonly spreadsheetId: string; readonly sheetId: number }): object {
  const { spreadsheetId } = place;
  const id = call('SpreadsheetApp', 'addProtection', place) as number;
  let held: Required<Change> = { description: '', warningOnly: false };
  const change = (next: Change) => {
    held = { ...held, ...next };
    call('SpreadsheetApp', 'updateProtection', spreadsheetId, id, next);
    return self;
  };
  const self = named('SpreadsheetApp.Protection', {
    setDescription: (description: string): object => change({ description: String(description) }),
    getDescription: () => held.description,
    setWarningOnly: (warningOnly: boolean): object => change({ warningOnly }),
    isWarningOnly: () => held.warningOnly,
    canEdit: () => true,
    remove: () => {
      call('SpreadsheetApp', 'removeProtection', spreadsheetId, id);
    },
  });
  return self;
}
