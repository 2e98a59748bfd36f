/**
 * From the rows of a person's own export to rows of ours. Whatever is imported twice stays what it was: rows are
 * recognised by what tells them apart (`rules.ts`), and new ids come from the same. What cannot be read is told with its
 * row and reason; a bad cell does not keep the rest of its row out unless the row is nothing without it. What the file
 * leaves open is asked and not guessed.
 */
import { importColumns } from './import/cells/columns';
import { Directory } from './import/directory';
import { type Draft, type Drafted, Drafts } from './import/drafts';
import { filled } from './import/head/header-row';
import { type FileColumns, mapColumns, measurePrefix } from './import/head/mapping';
import { makeSense, totalRow } from './import/head/sense';
import { KnownRows } from './import/known';
import { Line } from './import/line';
import { Outcome } from './import/outcome';
import type { Cells, ImportPlan, ImportRequest } from './import/plan';
import { tabs } from './tables';

export type PreparedImport = Pick<
  ImportPlan,
  'columns' | 'head' | 'mapping' | 'ignored' | 'commercial' | 'questions' | 'settled' | 'total'
> & {
  /** Portions in order cost no more than their rows; one that begins further down looks at the keys above it. */
  portion(from: number, count: number): ImportPlan;
};

export function planImport({ from, count, ...request }: ImportRequest): ImportPlan {
  return prepareImport(request).portion(from, count);
}

export function prepareImport(request: Omit<ImportRequest, 'from' | 'count'>): PreparedImport {
  const { table, existing, settings, by, at, today } = request;
  const directory = new Directory(existing.accounts, existing.team);
  const roles = new Map(existing.team.map(({ email, role }) => [email as string, role as string]));
  const file = mapColumns({ ...request, directory, roles });
  const body = request.rows.slice(file.bodyAt);
  const sense = makeSense(request, { ...file, body });
  const known = new KnownRows(table, table === 'accounts' ? existing.accounts : existing.rows);
  const drafts = new Drafts(table, {
    ...{ ...sense, settings, by, at, today, directory, known },
    outcomes: existing.outcomes ?? [],
  });
  const reading = new Reading(request, { file, body, drafts });
  if (table === 'accounts' && file.places.has('parent')) reading.expectAll(directory);
  const { head, mapping, ignored, commercial } = file;
  const columns = importColumns(table);
  const told = {
    columns,
    head,
    mapping,
    ignored,
    commercial,
    questions: sense.questions,
    settled: sense.settled,
    total: body.length,
  };
  return { ...told, portion: (from, count) => ({ ...told, ...reading.portion(from, count) }) };
}

type Source = { readonly file: FileColumns; readonly body: readonly Cells[]; readonly drafts: Drafts };
type Portion = Omit<ImportPlan, keyof Omit<PreparedImport, 'portion'>>;

/** Goes through a file's rows and remembers which of ours it has seen. */
class Reading {
  private readonly request: Omit<ImportRequest, 'from' | 'count'>;
  private readonly source: Source;
  private readonly total: number;
  private readonly measures: readonly (readonly [string, number])[];
  private seen = new Set<string>();
  private reached = 0;

  constructor(request: Omit<ImportRequest, 'from' | 'count'>, source: Source) {
    this.request = request;
    this.source = source;
    this.total = totalRow(source.body);
    this.measures = [...source.file.places].filter(([column]) => column.startsWith(measurePrefix));
  }

  portion(from: number, count: number): Portion {
    const done = Math.max(0, Math.min(this.source.body.length, from + count));
    if (from < this.reached) this.seen = new Set();
    if (from < this.reached) this.reached = 0;
    for (; this.reached < Math.min(from, done); this.reached += 1) {
      for (const drafted of this.drafted(this.reached, true)) if ('key' in drafted) this.isNew(drafted);
    }
    const outcome = new Outcome(this.request);
    for (; this.reached < done; this.reached += 1) this.take(this.reached, outcome);
    return { done, ...outcome.done() };
  }

  /** An account may be part of one that stands further down. */
  expectAll(directory: Directory): void {
    this.source.body.forEach((_, index) => {
      for (const drafted of this.drafted(index, true)) {
        if ('key' in drafted) directory.expect(drafted.row as never);
      }
    });
  }

  private line(index: number): Line | undefined {
    const { file, body } = this.source;
    const cells = body[index] ?? [];
    if (filled(cells) === 0) return undefined;
    const { places, headers, bodyAt } = file;
    return new Line({ cells, places, headers, row: bodyAt + index + 1, defaults: this.request.defaults ?? {} });
  }

  /** The lines of one row: one for each measure where every measure has a column of its own. */
  private linesOf(line: Line): readonly Line[] {
    if (this.measures.length === 0) return [line];
    const filledIn = this.measures.filter(([column]) => line.text(column) !== '');
    return filledIn.map(([column, place]) => {
      const places = new Map([...this.source.file.places, ['value', place] as const]);
      return line.with(places, { measure: column.slice(measurePrefix.length) });
    });
  }

  private drafted(index: number, keysOnly = false): readonly Drafted[] {
    const line = this.line(index);
    if (!line || index === this.total) return [];
    return this.linesOf(line).map((one) => this.source.drafts.of(one, keysOnly));
  }

  private take(index: number, outcome: Outcome): void {
    const line = this.line(index);
    if (!line) return;
    const first = [...this.source.file.places.keys()][0] ?? '';
    if (index === this.total) {
      outcome.refuse(line.refusal(first, 'total-row'));
      return;
    }
    const lines = this.linesOf(line).map((one) => ({ one, drafted: this.unseen(one) }));
    const taken = lines.flatMap(({ one, drafted }) => ('key' in drafted ? [{ one, drafted }] : []));
    const refused = lines.flatMap(({ drafted }) => ('refused' in drafted ? [drafted.refused] : []));
    if (taken.length === 0) {
      outcome.refuse(refused[0] ?? line.refusal('value', 'no-value'));
      return;
    }
    outcome.tell(refused);
    for (const { one } of taken.slice(1)) outcome.tell(one.unread);
    outcome.take(
      taken[0]?.one ?? line,
      taken.map(({ drafted }) => drafted),
    );
  }

  /** A row that stands above already is taken once. */
  private unseen(line: Line): Drafted {
    const drafted = this.source.drafts.of(line);
    if ('refused' in drafted) return drafted;
    if (this.isNew(drafted)) return drafted;
    return { refused: line.refusal(pointedAt(line, drafted.key.columns), 'duplicate') };
  }

  /** By its key, and by the row of ours that it means: a company may stand there by its id and again by its name. */
  private isNew({ key, row }: Draft): boolean {
    const names = [`key ${key.text}`, `row ${String(row[tabs[this.request.table].id])}`];
    const fresh = names.every((name) => !this.seen.has(name));
    for (const name of names) this.seen.add(name);
    return fresh;
  }
}

/** The cell to point at for a whole key. */
function pointedAt(line: Line, columns: readonly string[]): string {
  return columns.filter((column) => column !== 'account' && line.has(column))[0] ?? columns[0] ?? '';
}
