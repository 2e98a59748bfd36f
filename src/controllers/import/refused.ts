/** Refused rows tried again: with the values that people wrote beside them, and read as their file was read. */
import { headerOf } from '../../cards/parts';
import { languages } from '../../domain/team/teammate';
import { words as wordsOf } from '../../messages/words';
import type { ImportPlan, Refused } from '../../store/import/plan';
import type { Rows } from '../../store/rows';
import type { Plan } from '../../store/workbook';
import { act, type Desk, save } from '../desk';
import type { Reply } from '../reply';
import type { Services } from '../services';
import { tableIn } from './form';
import { startCard } from './import';
import { type Reading, readingOf, reasonText, textsIn } from './refused-rows';
import { portion } from './standing';
import { importPlan, planned, tablesFor } from './work';

type RefusedRow = Rows['refused'];

export function retryRefused(services: Services): Reply {
  return act(services, {
    plan: importPlan as Plan,
    work: (desk) => {
      const waiting = desk.snapshot.table('refused').filter(({ state }) => state === 'waiting');
      const files = filesOf(waiting.filter(mayTry).slice(0, portion));
      const taken = files.reduce((sum, file) => sum + retried(freshDesk(desk), file), 0);
      // Also where nothing was taken now: an earlier try may have ended between its write and this.
      services.workbook.rebuild(services.now);
      const notice = desk.words.imports.retried({ taken, left: waiting.length - taken });
      return { show: 'replace', card: startCard(freshDesk(desk)), notice, changed: true };
    },
  });
}

/** As the last write left it. */
function freshDesk(desk: Desk): Desk {
  return { ...desk, snapshot: desk.services.workbook.load(importPlan as Plan) };
}

/** What stood twice in its file says nothing new by itself: it waits for somebody's word. */
function mayTry({ fix, reason }: RefusedRow): boolean {
  return fix.trim() !== '' || !languages.some((one) => wordsOf(one, 'UTC').imports.refusals.duplicate === reason);
}

/** One line of a file with all its cells that wait. */
type Line = { readonly rows: readonly RefusedRow[]; readonly cells: Readonly<Record<string, string>> };
type File = { readonly table: string; readonly reading: Reading; readonly lines: readonly Line[] };

/** Lines that are read the same way make one file. */
function filesOf(rows: readonly RefusedRow[]): readonly File[] {
  const files = new Map<string, Map<string, RefusedRow[]>>();
  for (const row of rows) {
    const answers = JSON.stringify(readingOf(row.chosen).answers);
    const file = files.get(`${row.table} ${answers}`) ?? new Map<string, RefusedRow[]>();
    files.set(`${row.table} ${answers}`, file);
    const line = row.id.slice(0, row.id.lastIndexOf('_'));
    file.set(line, [...(file.get(line) ?? []), row]);
  }
  return [...files.values()].map((file) => {
    const lines = [...file.values()].map((own) => ({ rows: own, cells: cellsOf(own) }));
    const all = lines.flatMap((line) => line.rows);
    const columns = Object.assign({}, ...all.map((row) => readingOf(row.chosen).columns)) as Reading['columns'];
    const [first] = all;
    return {
      table: first?.table ?? '',
      reading: { columns, answers: first ? readingOf(first.chosen).answers : {} },
      lines,
    };
  });
}

/** The line as it was, with what people wrote for its refused cells. */
function cellsOf(rows: readonly RefusedRow[]): Readonly<Record<string, string>> {
  const cells: Record<string, string> = Object.assign({}, ...rows.map(({ line }) => textsIn(line)));
  for (const { column, fix, line } of rows) cells[column] = fix.trim() || (textsIn(line)[column] ?? '');
  return cells;
}

/** Writes what could be taken now and what is still wrong with the rest; how many were taken. */
function retried(desk: Desk, { table: key, reading, lines }: File): number {
  const table = tableIn(key);
  if (table === undefined || !tablesFor(desk).includes(table)) return 0;
  const names = [...new Set(lines.flatMap(({ cells }) => Object.keys(cells)))];
  const columns = names.map((name) => reading.columns[name] ?? '');
  // Our own headers, so that nothing is left to recognise; a column that was left out stays so.
  const headers = names.map((name, place) =>
    columns[place] ? headerOf(table, columns[place] ?? '', desk.words) : name,
  );
  const rows = [headers, ...lines.map(({ cells }) => names.map((name) => cells[name] ?? ''))];
  const map = Object.fromEntries(columns.map((column, place) => [String(place), column]));
  const plan = planned(desk, { source: { rows }, table, map, answers: reading.answers });
  const words = wordsOf(desk.snapshot.settings.language, desk.me.zone);
  const nameOf = (header: string) => names[headers.indexOf(header)] ?? names[columns.indexOf(header)] ?? header;
  const judged = lines.flatMap((line, index) =>
    judgedRows(line, verdictOn(plan, index + 2), (wrong) => ({
      column: nameOf(wrong.column),
      value: wrong.value,
      reason: reasonText(wrong.reason, words),
    })),
  );
  save(desk, 'retryRefused', {
    ...(plan.change.add ? { add: plan.change.add } : {}),
    update: { ...plan.change.update, refused: judged },
  });
  return judged.filter(({ state }) => state === 'taken').length;
}

type Verdict = { readonly row: Refused | undefined; readonly cells: readonly Refused[] };

function verdictOn({ refused, cells }: ImportPlan, row: number): Verdict {
  return { row: refused.find((one) => one.row === row), cells: cells.filter((one) => one.row === row) };
}

type Wrong = Pick<RefusedRow, 'column' | 'value' | 'reason'>;

/** Each cell of a line as it stands after the try. What is wrong now and was not waiting takes the place of one that is well. */
function judgedRows({ rows, cells }: Line, verdict: Verdict, told: (wrong: Refused) => Wrong): readonly RefusedRow[] {
  const line = JSON.stringify(cells);
  const wrongs = (verdict.row ? [verdict.row] : verdict.cells).map(told);
  const own = (row: RefusedRow) => wrongs.find(({ column }) => column === row.column);
  const others = wrongs.filter(({ column }) => !rows.some((row) => row.column === column));
  return rows.map((row): RefusedRow => {
    const wrong = own(row) ?? others.shift();
    if (wrong) return { ...row, ...wrong, fix: '', line };
    if (verdict.row) return { ...row, reason: told(verdict.row).reason, value: cells[row.column] ?? '', fix: '', line };
    return { ...row, state: 'taken' };
  });
}
