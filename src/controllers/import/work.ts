/** One import as far as a click knows it: the rows, what they are taken for, and what they would change. */
import {
  type FileView,
  type ImportTable,
  type ImportTyped,
  importTables,
  isOfAmounts,
  type MappedView,
} from '../../cards/import/import-view';
import { may } from '../../domain/team/permission';
import type { ImportPlan } from '../../store/import/plan';
import type { Rows } from '../../store/rows';
import type { Desk } from '../desk';
import type { Form } from '../services';
import { chosenIn, type Source, tableIn } from './form';

export type Work = {
  readonly source: Source;
  readonly table: ImportTable;
  /** Names the fields of this very file. */
  readonly mark: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly map: Readonly<Record<string, string>>;
  readonly plan: ImportPlan;
  /** All that the file leaves open, answered or not. */
  readonly questions: ImportPlan['questions'];
};

/** Everything but the table's own rows, which a click may only know after it has seen the file. */
export const importPlan = { tables: ['accounts', 'team', 'refused', 'sources'] } as const;

/** Tables of amounts only for those who keep them, and where there is a workbook for them. */
export function tablesFor({ me, services }: Desk): readonly ImportTable[] {
  const keeps = may(me, 'keepAmounts') && services.workbook.amounts.exists();
  return importTables.filter((table) => keeps || !isOfAmounts(table));
}

/** Amounts are taken from files that the team does not share, into a workbook that is open to this person. */
function amountsProblem({ services }: Desk, table: ImportTable, { place }: Source): string | undefined {
  if (!isOfAmounts(table)) return undefined;
  if (place.spreadsheet === '') return 'amounts-here';
  return services.workbook.amounts.look({ tables: [table] }).state === 'open' ? undefined : 'no-amounts';
}

/** What the rows are: as chosen, else as the columns tell. */
export function workOn(
  desk: Desk,
  source: Source,
  typed: ImportTyped,
  form: Form,
): Work | { readonly problem: string } {
  const chosenTable = tableIn(typed.table);
  const table = chosenTable ?? tableIn(desk.services.workbook.guessTable(source.rows) ?? '');
  if (table === undefined || !tablesFor(desk).includes(table)) return { problem: 'no-table' };
  const problem = amountsProblem(desk, table, source);
  if (problem) return { problem };
  const mark = markOf(desk, source, table);
  const look = planned(desk, { source, table, count: 0 });
  const chosen = chosenIn(form, mark, { width: look.mapping.length, asked: [...look.columns, 'currency'] });
  const plan = planned(desk, { source, table, ...chosen });
  // A question that was answered stays on the card with its answer: each click brings it anew.
  const answered = Object.keys(chosen.answers).length > 0;
  const asked = answered ? planned(desk, { source, table, map: chosen.map, count: 0 }) : plan;
  return { source, table, mark, ...chosen, plan, questions: asked.questions };
}

type Reading = {
  readonly source: Pick<Source, 'rows'>;
  readonly table: ImportTable;
  readonly count?: number;
  readonly map?: Readonly<Record<string, string>>;
  readonly answers?: Readonly<Record<string, string>>;
};

/** The whole file against the workbook as it stands: whatever was taken before is found unchanged. */
export function planned(desk: Desk, { source, table, map = {}, answers = {}, count }: Reading): ImportPlan {
  const { services, snapshot, me, today, words } = desk;
  const { rows } = source;
  return services.workbook.planImport({
    table,
    rows,
    from: 0,
    count: count ?? rows.length,
    existing: {
      ...{ accounts: snapshot.table('accounts'), team: snapshot.table('team'), rows: rowsOf(desk, table) },
      ...(table === 'outcomeValues'
        ? { outcomes: services.workbook.load({ tables: ['outcomes'] }).table('outcomes') }
        : {}),
    },
    settings: snapshot.settings,
    by: me,
    at: services.now,
    today,
    headers: words.labels.headers[table],
    map,
    answers,
  });
}

function rowsOf({ services, snapshot }: Desk, table: ImportTable): readonly Rows[ImportTable][] {
  if (isOfAmounts(table)) {
    const look = services.workbook.amounts.look({ tables: [table] });
    return look.state === 'open' ? look.table(table) : [];
  }
  const loaded: readonly string[] = importPlan.tables;
  return (loaded.includes(table) ? snapshot : services.workbook.load({ tables: [table] })).table(table);
}

function markOf({ services }: Desk, { place, rows }: Source, table: string): string {
  const width = Math.max(...rows.slice(0, headLines).map(({ length }) => length));
  return services.digest(JSON.stringify([place, table, width, rows.slice(0, headLines)])).slice(0, 8);
}

/** Titles and headers; what stands below may change between two clicks without changing what the columns are. */
const headLines = 3;

/** What the card shows of it. */
export function fileView({ source, table, mark, answers, plan, questions: asked }: Work): FileView {
  const { rows, place } = source;
  const body = rows.slice(plan.head + 1, plan.head + 1 + samplesFrom);
  const mapping = plan.mapping.map(
    ({ place: at, header, column }): MappedView => ({
      place: at,
      header,
      column,
      sample: body.map((cells) => (cells[at] ?? '').trim()).find((text) => text !== '') ?? '',
    }),
  );
  return {
    table,
    rows: plan.rows,
    mark,
    columns: plan.columns,
    mapping,
    questions: asked.map((question) => ({ ...question, answer: answers[question.column] ?? '' })),
    money: plan.commercial.length > 0,
    mayWatch: table === 'measures',
    elsewhere: place.spreadsheet !== '',
  };
}

const samplesFrom = 20;
