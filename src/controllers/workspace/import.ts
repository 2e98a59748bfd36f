/** Bringing in what a company has: a pasted tab of the workbook becomes rows of one of Tandem's tabs, in portions. */
import type { Params } from '../../cards/actions';
import type { Card } from '../../cards/spec';
import { type ImportTable, type ImportView, importCard, importTables } from '../../cards/workspace/import';

import { act, type Desk, save, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';

/** As many rows as are read, compared and written well within the 30 seconds of a click. */
const portion = 2000;

export function openImport(services: Services): Reply {
  const desk = sitDown(services, {}, 'import');
  return push(importOf(desk, { typed: { tab: '', table: 'accounts' }, problems: {}, progress: undefined }));
}

/** A repeat recognises its rows, so that a second click or a crash between two portions doubles nothing. */
export function importTab(services: Services, { from }: Params<'importTab'>, form: Form): Reply {
  const typed = { tab: form.text('tab'), table: form.text('table') };
  const table = importTables.find((one) => one === typed.table);
  const tab = /^\d+$/.test(typed.tab) ? Number(typed.tab) : undefined;
  return act(services, {
    right: 'import',
    plan: { tables: ['accounts', 'team', ...(table ? [table] : [])] },
    work: (desk) => {
      if (table === undefined || tab === undefined) {
        const problems = { ...(tab === undefined ? { tab: 'missing' } : {}), ...(table ? {} : { table: 'missing' }) };
        return again(importOf(desk, { typed, problems: problems as ImportView['problems'], progress: undefined }));
      }
      const progress = importPortion(desk, { table, tab, from: /^\d+$/.test(from) ? Number(from) : 0 });
      return { show: 'replace', card: importOf(desk, { typed, problems: {}, progress }), changed: true };
    },
  });
}

type Portion = { readonly table: ImportTable; readonly tab: number; readonly from: number };

function importPortion(desk: Desk, { table, tab, from }: Portion) {
  const { services, snapshot, me, today, words } = desk;
  const plan = services.workbook.planImport({
    table,
    rows: services.workbook.foreignTab(tab),
    from,
    count: portion,
    existing: { accounts: snapshot.table('accounts'), team: snapshot.table('team'), rows: snapshot.table(table) },
    settings: snapshot.settings,
    by: me,
    at: services.now,
    today,
    headers: words.labels.headers[table],
  });
  const { change, ...progress } = plan;
  if (plan.added + plan.updated > 0) save(desk, 'importTab', change);
  if (plan.done >= plan.total) services.workbook.rebuild(services.now);
  return progress;
}

function importOf(desk: Desk, form: Pick<ImportView, 'typed' | 'problems' | 'progress'>): Card {
  const { viewer, words, services } = desk;
  return importCard({ viewer, tabs: services.workbook.foreignTabs(), ...form }, words);
}
