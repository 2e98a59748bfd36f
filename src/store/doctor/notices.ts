/** Notices that nobody will see to by themselves: what was perhaps sent, what was refused, what waits for a run. */
import { addDays, type Day, dayOf } from '../../domain/time/time';
import { instant, unreadable } from '../cells';
import { cellIn, type Found, filledRows, foundIn, type Sight } from './sight';

/** Longer than a week's digest takes, with its holidays. */
const waitsDays = 10;

export function checkNotices(sight: Sight, today: Day): readonly Found[] {
  if (sight.tab !== 'outbox') return [];
  return filledRows(sight).flatMap((at) => {
    const text = (column: string) => String(cellIn(sight, at.cells, column)).trim();
    const since = dayIn(cellIn(sight, at.cells, 'movedAt')) ?? dayIn(cellIn(sight, at.cells, 'at'));
    const kind = kindOf(text('state'), since, today);
    return kind ? [foundIn(sight, at, { kind, column: 'state', value: text('words'), other: text('to') })] : [];
  });
}

/** A claim is over within minutes; one of yesterday was ended before its answer. */
function kindOf(state: string, since: Day | undefined, today: Day) {
  if (state === 'perhaps' || (state === 'claimed' && since !== undefined && since < today)) return 'perhaps-sent';
  if (state === 'failed') return 'not-sent';
  return state === 'waiting' && since !== undefined && since < addDays(today, -waitsDays) ? 'waits-long' : undefined;
}

function dayIn(cell: Parameters<typeof instant.read>[0]): Day | undefined {
  const read = cell === '' ? unreadable : instant.read(cell);
  return read === unreadable ? undefined : dayOf(read);
}
