/** The history of every account's health, window by window: it is too long for one read. */
import type { HealthSnapshot } from '../../domain/health/health-snapshot';
import type { Services } from '../services';

/** `isWhole`: no, where there is more of it. */
export type History = { readonly rows: readonly HealthSnapshot[]; readonly isWhole: boolean };

export function historyOf(services: Services, mostWindows: number): readonly HealthSnapshot[] {
  return historyWithin(services, mostWindows).rows;
}

/** From the beginning, no more windows than the caller has time for. */
export function historyWithin({ workbook }: Services, mostWindows: number): History {
  const all: HealthSnapshot[] = [];
  let from: number | undefined = 0;
  for (let window = 0; window < mostWindows && from !== undefined; window += 1) {
    const { rows, next } = workbook.pastHealth(from);
    all.push(...rows);
    from = next;
  }
  return { rows: all, isWhole: from === undefined };
}
