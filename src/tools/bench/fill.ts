/**
 * The big tabs of a made-up company, pasted as hands would paste them: half a million rows by an import's clicks would
 * take hours. The hourly run makes the hidden tabs from them, as it does after any paste.
 */
import type { Answer, Workspace } from '../../host/server/workspace-contract';
import { type BigTable, type MadeUpCompany, type MadeUpRow, start } from './made-up';
import { wellAnswered } from './page';

const rowsAPaste = 20_000;
const hourMs = 3_600_000;
/** Whatever needs more hourly runs than this never ends. */
const mostHours = 48;

export function fillTabs({ sheets }: Workspace, { tables }: MadeUpCompany): void {
  for (const table of Object.keys(tables) as BigTable[]) {
    const [keys = []] = sheets.values(table);
    // Empty columns count against Google's ten million cells: beside half a million rows they alone would be two.
    const spare = sheets.view(table).columnCount - keys.length;
    if (spare > 0) sheets.remove(table, 'columns', keys.length, spare);
    const rows = tables[table];
    for (let from = 0; from < rows.length; from += rowsAPaste) {
      const values = rows.slice(from, from + rowsAPaste).map((row) => cellsOf(row, keys.map(String)));
      sheets.edit(table, { row: 2 + from, column: 0, values });
    }
  }
}

function cellsOf(row: MadeUpRow, keys: readonly string[]) {
  return keys.map((key) => row[key] ?? '');
}

export type Rebuilds = {
  /** Runs that had something to write. */
  readonly first: readonly Answer[];
  /** As many again, with nothing to write: a round over everything. */
  readonly idle: readonly Answer[];
};

/** Hourly runs until everything pasted is in the hidden tabs, and a round more; then it is `start` again. */
export function rebuildAll(workspace: Workspace): Rebuilds {
  const first: Answer[] = [];
  const idle: Answer[] = [];
  for (let hour = 1; hour <= mostHours && (first.length === 0 || idle.length < first.length); hour += 1) {
    const [run] = workspace.setClock(start + hour * hourMs).ran;
    if (!run) continue;
    const answer = wellAnswered(run.answer);
    const writes = answer.calls.some(({ method }) => method === 'Spreadsheets.batchUpdate');
    if (writes) first.push(...idle.splice(0), answer);
    else idle.push(answer);
  }
  if (idle.length < first.length) throw new Error(`The hidden tabs are not done after ${mostHours} hourly runs.`);
  workspace.setClock(start);
  return { first, idle };
}
