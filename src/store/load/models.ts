/** How health is scored: the models tab comes with team and settings, so that no card and no action reads more for it. */
import { defaultModels, type ModelSet, type ModelVersion } from '../../domain/health/health-model';
import { modelsInForce } from '../../domain/health/model-text';
import { readLearned } from '../../domain/health/record/stored';
import type { Cell } from '../grid';
import { cellAt, layoutOf, readRows } from '../layout';
import { fetch, type Session, tabSeen, whole } from '../session';
import { headRows } from '../tables';

/** As read in this execution; a rebuild that has not met the tab yet reads it once. */
export function modelsOf(session: Session): ModelSet {
  const seen = tabSeen(session, 'models');
  if (seen) return learnModels(session, seen.cells);
  if (session.models.known) return session.models.known;
  fetch(session, [whole('models')]);
  return learnModels(session, session.seen.get('tab:models') ?? []);
}

export function learnModels(session: Session, cells: readonly (readonly Cell[])[]): ModelSet {
  const tab = { tab: 'models', layout: layoutOf('models', cells[0] ?? []), cells } as const;
  const versions = readRows<ModelVersion>(tab).rows.map(({ value }) => value);
  const learned = readLearned(versions.find(({ state }) => state === 'fit')?.body ?? '');
  const known = { ...(modelsInForce(versions) ?? defaultModels), learned };
  session.models.known = known;
  return known;
}

/** Of all versions only the one in force: the cache is small, and nobody asks it for old ones. */
export function inForceAlone(cells: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const layout = layoutOf('models', cells[0] ?? []);
  const rows = readRows<ModelVersion>({ tab: 'models', layout, cells }).rows;
  const version = modelsInForce(rows.map(({ value }) => value))?.version;
  return cells.filter(
    (row, at) =>
      at < headRows ||
      cellAt(row, layout, 'state') === 'fit' ||
      (version !== undefined && cellAt(row, layout, 'version') === version),
  );
}
