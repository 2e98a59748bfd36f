/** What the rest of Tandem may ask the doctor of the workbook. */
import type { Finding } from '../../domain/doctor/finding';
import { type Language, languages, type Teammate } from '../../domain/team/teammate';
import type { TableLabels } from '../labels';
import { type Cells, readRow } from '../layout';
import { reach, type Session, workbookId } from '../session';
import { headRows, type TabKey, tabs, tabsOf } from '../tables';
import { type CheckUp, type CheckUpRequest, checkUp } from './check-up';
import { isHeaderOf } from './heads';
import { type Mended, type MendRequest, mend } from './mending';
import { layoutSeen } from './sight';

export type Doctor = {
  /** Reads a portion of the tabs and tells what is amiss; works where `load` cannot. */
  checkUp(request: CheckUpRequest): CheckUp<Finding>;
  /** Under the lock: looks again, mends what is still so, and looks once more. A repeat finds nothing left to do. */
  mend(request: MendRequest): Mended;
  /** The tabs that stand in the workbook of amounts. */
  readonly amountsTabs: readonly TabKey[];
  /** The team as far as its tab can be read, whatever columns are gone. */
  people(labels: readonly TableLabels[]): readonly Teammate[];
  /** The team's language, where the settings still tell it. */
  language(): Language | undefined;
};

export function doctorOf(session: Session, locked: <Value>(work: () => Value) => Value): Doctor {
  return {
    checkUp: (request) => checkUp(session, request),
    mend: (request) => locked(() => mend(session, request)),
    amountsTabs: tabsOf('commercial'),
    people: (labels) => peopleIn(session, labels),
    language: () => languageIn(session),
  };
}

function cellsOf(session: Session, { sheetId }: { readonly sheetId: number }): readonly Cells[] {
  const id = workbookId(session);
  return reach(session, id, () => session.deps.grid.read(id, [{ sheetId }]))[0] ?? [];
}

function languageIn(session: Session): Language | undefined {
  const rows = cellsOf(session, tabs.settings);
  const { key = -1, value = -1 } = layoutSeen('settings', rows[0] ?? []);
  const cell = rows.find((cells) => cells[key] === 'language')?.[value];
  return languages.find((one) => one === cell);
}

function peopleIn(session: Session, labels: readonly TableLabels[]): readonly Teammate[] {
  const rows = cellsOf(session, tabs.team);
  const layout = layoutOfPeople(rows[0] ?? [], rows[1] ?? [], labels);
  return rows.flatMap((cells) => readRow<Teammate>(tabs.team.columns, layout, cells).row ?? []);
}

/** By the keys; a column whose key is gone by its header, in whichever of the first rows that stands. */
function layoutOfPeople(keys: Cells, headers: Cells, labels: readonly TableLabels[]) {
  const found: Record<string, number> = {};
  for (const column of Object.keys(tabs.team.columns)) {
    for (const head of [headers, keys].slice(0, headRows)) {
      const at = head.findIndex((header) => isHeaderOf('team', column, header, labels));
      if (at >= 0) found[column] = at;
    }
  }
  return { ...found, ...layoutSeen('team', keys) };
}
