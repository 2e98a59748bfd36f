/** Rows that other tabs have the last word on: amounts that no signal names, signals that differ from their events. */
import type { Cell } from '../grid';
import { headRows } from '../tables';
import { type Columns, cellIn, type Found, filledRows, foundIn, type Sight } from './sight';

export function checkLastWords(sight: Sight, columns: Columns): readonly Found[] {
  if (sight.tab === 'deals') return orphanAmounts(sight, columns);
  return sight.tab === 'signals' ? strayedSignals(sight, columns) : [];
}

/** An amount is written before the signal that names it, and counts only then: what was left half-way is taken out. */
function orphanAmounts(sight: Sight, columns: Columns): readonly Found[] {
  const named = columns.of('signals', 'deal');
  if (!named) return [];
  const known = new Set(named.map(textOf));
  return filledRows(sight).flatMap((at) => {
    const id = textOf(cellIn(sight, at.cells, 'id'));
    if (id === '' || known.has(id)) return [];
    const cells = Object.values(sight.layout).map((index) => ({ row: at.row, index, cell: '' }));
    return [foundIn(sight, at, { kind: 'orphan-amount', column: 'id', mend: 'remove', repair: { cells } })];
  });
}

/** The state is what the last event came to; nobody may write it by hand. */
function strayedSignals(sight: Sight, columns: Columns): readonly Found[] {
  const index = sight.layout.state;
  if (index === undefined) return [];
  const last = lastMoves(columns);
  return filledRows(sight).flatMap((at) => {
    const to = last.get(textOf(cellIn(sight, at.cells, 'id')));
    const state = textOf(cellIn(sight, at.cells, 'state'));
    if (to === undefined || to === state) return [];
    const repair = { cells: [{ row: at.row, index, cell: to }] };
    return [foundIn(sight, at, { kind: 'events-differ', column: 'state', other: to, mend: 'rewrite', repair })];
  });
}

function lastMoves(columns: Columns): ReadonlyMap<string, string> {
  const [signals = [], moves = [], times = []] = ['signal', 'to', 'at'].map((column) =>
    columns.of('signalEvents', column),
  );
  const last = new Map<string, { readonly at: string; readonly to: string }>();
  for (let row = headRows; row < signals.length; row += 1) {
    const [signal, to, at] = [signals[row], moves[row], times[row]].map((cell) => textOf(cell ?? ''));
    if (signal && to && at && at >= (last.get(signal)?.at ?? '')) last.set(signal, { at, to });
  }
  return new Map([...last].map(([signal, { to }]) => [signal, to]));
}

function textOf(cell: Cell): string {
  return String(cell).trim();
}
