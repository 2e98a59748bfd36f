/** Protected ranges: only the owner and the listed editors may change what lies in them; a warning stops no program. */

import { Refusal, type Sheet } from './book';
import type { Area } from './cells/a1';

const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function checkProtection(sheet: Sheet, area: Area, who: { readonly by: string; readonly owner: string }): void {
  if (who.by === who.owner) return;
  for (const { range, warningOnly, editors, unprotectedRanges } of sheet.protections) {
    if (warningOnly || editors?.users?.includes(who.by) || !range) continue;
    const free = (unprotectedRanges ?? []).some((open) => touches(open, area));
    if (touches(range, area) && !free) throw new Refusal(protectedText);
  }
}

function touches(range: NonNullable<Sheet['protections'][number]['range']>, area: Area): boolean {
  return (
    (range.startRowIndex ?? 0) < area.toRow &&
    area.fromRow < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
    (range.startColumnIndex ?? 0) < area.toColumn &&
    area.fromColumn < (range.endColumnIndex ?? Number.POSITIVE_INFINITY)
  );
}
