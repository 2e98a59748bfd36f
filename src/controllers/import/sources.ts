/** Places whose rows are taken in every hour: a tab that people append to, or a range of the company's own Sheet. */
import type { Params } from '../../cards/actions';
import { may } from '../../domain/team/permission';
import { Fault } from '../../fault';
import { words as wordsOf } from '../../messages/words';
import type { Rows, RowsByTable } from '../../store/rows';
import type { Plan } from '../../store/workbook';
import { act, type Desk, save, sitDown } from '../desk';
import type { Reply } from '../reply';
import type { Services } from '../services';
import { tableIn } from './form';
import { startCard } from './import';
import { readingOf, refusedRows } from './refused-rows';
import { portion } from './standing';
import { importPlan, planned } from './work';

type SourceRow = Rows['sources'];

export function stopSource(services: Services, { source }: Params<'stopSource'>): Reply {
  return act(services, {
    plan: { tables: ['sources', 'refused'] },
    work: (desk) => {
      const row = desk.snapshot.table('sources').find(({ id }) => id === source);
      if (!row) throw new Fault('missing-row', { table: 'sources' });
      save(desk, 'stopSource', { update: { sources: [{ ...row, state: 'stopped' }] } });
      const snapshot = services.workbook.load({ tables: ['sources', 'refused'] });
      const notice = desk.words.imports.stopped;
      return { show: 'replace', card: startCard({ ...desk, snapshot }), notice, changed: true };
    },
  });
}

/**
 * The hourly run, before everything is read anew. It runs as whoever set the workbook up: where they are no admin any
 * more nothing is taken in. What cannot be read is noted on the source, for the admins' card, and stops nothing else.
 */
export function takeSources(given: Services): void {
  const services = { ...given, asks: 'readSource' } as const;
  const { workbook } = services;
  const { team, ...snapshot } = workbook.load({ tables: ['sources'], freshTeam: true });
  const me = team.find(({ email }) => email === services.me);
  const on = snapshot.table('sources').filter(({ state }) => state === 'on');
  if (!me || !may(me, 'importTab')) return;
  for (const { id } of on) {
    workbook.locked(() => {
      const desk = sitDown(services, { ...importPlan, freshTeam: true } as Plan);
      const source = desk.snapshot.table('sources').find((one) => one.id === id);
      if (source?.state === 'on') taken(desk, source);
    });
  }
}

function taken(desk: Desk, source: SourceRow): void {
  const { spreadsheet, sheet, range } = source;
  const read = desk.services.workbook.foreignRows({ spreadsheet, sheetId: sheet, range });
  if ('problem' in read) noteProblem(desk, source, read.problem);
  else takeRows(desk, source, read.rows);
}

/** Said once, with the hour since when; a repeat writes nothing. */
function noteProblem(desk: Desk, source: SourceRow, problem: string): void {
  if (source.problem === problem) return;
  const since = problem === '' ? undefined : source.problem === '' ? desk.services.now : source.since;
  save(desk, 'readSource', { update: { sources: [{ ...source, problem, since }] } });
}

/** Of a tab that people append to each row is taken once, and what was mended here since stays; another Sheet is believed. */
function takeRows(desk: Desk, source: SourceRow, rows: readonly (readonly string[])[]): void {
  const table = tableIn(source.table);
  if (table === undefined) return;
  const { columns, answers } = readingOf(source.chosen);
  const look = planned(desk, { source: { rows }, table, count: 0 });
  const map: Record<string, string> = {};
  for (const { place, header } of look.mapping) {
    const column = columns[header];
    if (column !== undefined) map[place] = column;
  }
  if (!Object.values(map).some((column) => column !== '')) {
    noteProblem(desk, source, 'no-columns');
    return;
  }
  const plan = planned(desk, { source: { rows }, table, map, answers });
  const update = source.spreadsheet === '' ? [] : (plan.change.update?.[table] ?? []);
  const add = plan.change.add?.[table] ?? [];
  const words = wordsOf(desk.snapshot.settings.language, desk.me.zone);
  const known = new Set<string>(desk.snapshot.table('refused').map(({ id }) => id));
  const of = { table, name: source.name, rows, plan, words, by: desk.me.email, at: desk.services.now };
  const refused = refusedRows(of).filter(({ id }) => !known.has(id));
  for (let at = 0; at < Math.max(add.length, update.length, refused.length); at += portion) {
    const part = (list: readonly Rows[keyof Rows][]) => list.slice(at, at + portion);
    const change = { add: { [table]: part(add), refused: part(refused) }, update: { [table]: part(update) } };
    save(desk, 'readSource', change as { readonly add: RowsByTable; readonly update: RowsByTable });
  }
  noteProblem(desk, source, '');
}
