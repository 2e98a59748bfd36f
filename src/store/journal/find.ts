/** `journalOf`: some lines of a long journal. One column says which they are; then they alone are read. */

import { type Cells, layoutOf } from '../layout';
import { columnOf, fetch, keysOf, layoutSeen, rowOf, type Session, whole } from '../session';
import { allColumns, headRows, type TabKey } from '../tables';
import type { JournalQuery } from '../workbook';
import { eventsIn } from './events';
import type { JournalLine } from './lines';

const fewest = 50;
/** Lines that share a cell with thousands of rows are read with the others, but not endlessly. */
const mostLines = 500;

export function journalOf(session: Session, query: JournalQuery): readonly JournalLine[] {
  const { skip = 0, limit = fewest, book = 'main' } = query;
  const tab = book === 'main' ? 'journal' : 'commercialJournal';
  const wanted = wantedOf(query);
  const cells = columnsOf(session, tab, wanted.columns);
  const rows: number[] = [];
  for (let row = cells.count - 1; row >= headRows && rows.length < Math.min(mostLines, skip + limit); row -= 1) {
    if (wanted.is((column) => cells.at(row, column))) rows.push(row);
  }
  fetch(
    session,
    rows.map((row) => rowOf(tab, row)),
  );
  const layout = layoutSeen(session, tab) ?? {};
  const lines = rows.reverse().map((row): Cells => cells.line(row) ?? session.seen.get(`row:${tab}:${row}`)?.[0] ?? []);
  return eventsIn(lines, layout)
    .filter(wanted.holds)
    .reverse()
    .slice(skip, skip + limit);
}

type Wanted = {
  readonly columns: readonly string[];
  is(cell: (column: string) => string): boolean;
  holds(line: JournalLine): boolean;
};

function wantedOf(query: JournalQuery): Wanted {
  if ('key' in query) {
    return { columns: ['key'], is: (cell) => cell('key') === query.key, holds: ({ key }) => key === query.key };
  }
  if ('id' in query) {
    const { table, id } = query;
    return {
      columns: ['id', 'account'],
      is: (cell) => cell('id') === id || (cell('id') === '*' && spans(cell('account'), id)),
      holds: (line) => line.table === table && line.id === id,
    };
  }
  if ('by' in query) {
    return { columns: ['by'], is: (cell) => cell('by') === query.by, holds: ({ by }) => by === query.by };
  }
  const { account } = query;
  return {
    columns: ['account'],
    is: (cell) => cell('account') === account || spans(cell('account'), account),
    holds: (line) => line.account === account,
  };
}

/** A line of many rows names the first and the last id of them. */
function spans(cell: string, id: string): boolean {
  const [first = '', last = ''] = cell.split('..');
  return last !== '' && first <= id && id <= last;
}

/** Some columns of the journal, by default where a new workbook has them. */
function columnsOf(session: Session, tab: TabKey, columns: readonly string[]) {
  const guess = layoutSeen(session, tab) ?? layoutOf(tab, Object.keys(allColumns(tab)));
  const read = () => columns.map((column) => session.seen.get(`column:${tab}:${guess[column]}`));
  if (!session.seen.has(`tab:${tab}`)) {
    fetch(session, [keysOf(tab), ...columns.map((column) => columnOf(tab, guess[column] ?? 0))]);
    if (read().some((cells, at) => cells?.[0]?.[0] !== columns[at])) fetch(session, [whole(tab)]);
  }
  const all = session.seen.get(`tab:${tab}`);
  const layout = layoutSeen(session, tab) ?? guess;
  const lists = Object.fromEntries(columns.map((column, at) => [column, read()[at] ?? []]));
  return {
    count: all?.length ?? Math.max(0, ...Object.values(lists).map(({ length }) => length)),
    at: (row: number, column: string) =>
      String((all ? all[row]?.[layout[column] ?? -1] : lists[column]?.[row]?.[0]) ?? ''),
    line: (row: number) => all?.[row],
  };
}
