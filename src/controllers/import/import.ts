/**
 * Bringing in what a company has: a pasted tab, or a range of another Sheet. Each step reads the rows and the form
 * again; what is written is what was checked, or it is checked again. A repeat finds its rows unchanged, so that a
 * second click or a crash between two portions doubles nothing.
 */
import type { Params } from '../../cards/actions';
import { importCard } from '../../cards/import/import';
import type { ImportTyped, ImportView } from '../../cards/import/import-view';
import type { Card } from '../../cards/spec';
import type { Plan } from '../../store/workbook';
import { act, type Desk, save, sitDown } from '../desk';
import { again, push, type Reply } from '../reply';
import type { Form, Services } from '../services';
import { sourceOf, type Tabs, typedIn, untyped } from './form';
import { outcomeOf, type Portion, portionOf, type Standing, standingOf } from './standing';
import { fileView, importPlan, tablesFor, type Work, workOn } from './work';

/** The tab that is open beside the card, where it is none of Tandem's, else one to pick. */
export function openImport(services: Services): Reply {
  const desk = sitDown(services, { tables: ['refused', 'sources'] });
  const tabs = services.workbook.foreignTabs() ?? [];
  return push(cardOf(desk, { tabs, typed: openPlace(services, tabs) }));
}

function openPlace({ host, sheet, workbook }: Services, tabs: Tabs): ImportTyped {
  if (host !== 'sheets') return untyped;
  const beside = sheet.spreadsheetId();
  const cell = beside === undefined ? undefined : sheet.activeCell('go-without');
  if (beside !== undefined && beside !== workbook.id()) {
    const link = `https://docs.google.com/spreadsheets/d/${beside}/edit${cell ? `#gid=${cell.sheetId}` : ''}`;
    return { ...untyped, tab: 'link', link };
  }
  const open = tabs.find(({ sheetId }) => sheetId === cell?.sheetId);
  return open ? { ...untyped, tab: String(open.sheetId) } : untyped;
}

/** What the columns are taken for. */
export function readTab(services: Services, _params: object, form: Form): Reply {
  return looked(services, form, ({ desk, tabs, typed, work }) => again(cardOf(desk, { tabs, typed, work })));
}

/** What would change, before anything does. */
export function checkTab(services: Services, _params: object, form: Form): Reply {
  return looked(services, form, (seen) => checked(seen, ''));
}

function looked(services: Services, form: Form, next: (seen: Seen) => Reply): Reply {
  return seenBy(sitDown(services, importPlan as Plan), form, next);
}

type Seen = {
  readonly desk: Desk;
  readonly tabs: Tabs;
  readonly typed: ImportTyped;
  readonly work: Work;
  /** As it stood before this click. */
  readonly intake: Intake;
};

/** The rows that the form names, or why there are none. */
function seenBy(desk: Desk, form: Form, next: (seen: Seen) => Reply): Reply {
  const tabs = desk.services.workbook.foreignTabs() ?? [];
  const typed = typedIn(form);
  const source = sourceOf(desk.services, typed, tabs);
  if ('problem' in source) return again(cardOf(desk, { tabs, typed, problem: source.problem }));
  const work = workOn(desk, source, typed, form);
  if ('problem' in work) return again(cardOf(desk, { tabs, typed, problem: work.problem }));
  return next({ desk, tabs, typed, work, intake: intakeOf(desk) });
}

function checked({ desk, tabs, typed, work }: Seen, note: string): Reply {
  const standing = standingOf(desk, work, typed);
  return again(cardOf(desk, { tabs, typed, note, work, outcome: outcomeOf(work, standing, { stage: 'checked' }) }));
}

export function importTab(services: Services, { key }: Params<'importTab'>, form: Form): Reply {
  return act(services, {
    plan: importPlan as Plan,
    work: (desk) => seenBy(desk, form, (seen) => written(seen, key)),
  });
}

function written(seen: Seen, key: string): Reply {
  const { desk, work, typed } = seen;
  const { imports: say } = desk.words;
  const standing = standingOf(desk, work, typed);
  if (standing.key !== key) return checked(seen, say.changedSince);
  if (standing.ending && standing.missing.length > 0 && typed.confirm !== 'yes') return checked(seen, say.confirmFirst);
  const portion = portionOf(desk, work, standing);
  save(desk, 'importTab', portion.change);
  if (standing.source && portion.left === 0) desk.services.ensureHourly();
  return { show: 'replace', card: writtenCard(seen, standing, portion), changed: true };
}

function writtenCard(
  { desk, tabs, typed, work, intake }: Seen,
  standing: Standing,
  { written: count, left }: Portion,
): Card {
  if (left > 0) {
    const outcome = outcomeOf(work, standing, { stage: 'going', written: count, left });
    return cardOf(desk, { tabs, typed, work, outcome, intake });
  }
  const { whole } = desk.services.workbook.rebuild(desk.services.now);
  const outcome = outcomeOf(work, standing, { stage: 'done', written: count, later: !whole });
  const waiting = intake.waiting + standing.refused.length;
  return cardOf(desk, { tabs, typed, work, outcome, intake: { ...intake, waiting } });
}

/** The card as it opens, for what is done from it beside an import. */
export function startCard(desk: Desk): Card {
  return cardOf(desk, { tabs: desk.services.workbook.foreignTabs() ?? [], typed: untyped });
}

type Shown = Pick<ImportView, 'tabs' | 'typed'> &
  Partial<Pick<ImportView, 'problem' | 'note' | 'outcome'>> & { readonly work?: Work; readonly intake?: Intake };

function cardOf(desk: Desk, { work, intake = intakeOf(desk), ...shown }: Shown): Card {
  const { services, viewer, words } = desk;
  const { workbook, sheet, host } = services;
  const view: ImportView = {
    problem: '',
    note: '',
    outcome: undefined,
    ...shown,
    viewer,
    tables: tablesFor(desk),
    mayAllow: host === 'sheets' && sheet.spreadsheetId() === undefined,
    file: work && fileView(work),
    ...intake,
    refusedUrl: workbook.url('refused'),
  };
  return importCard(view, words);
}

type Intake = Pick<ImportView, 'waiting' | 'sources'>;

function intakeOf({ snapshot }: Desk): Intake {
  return {
    waiting: snapshot.table('refused').filter(({ state }) => state === 'waiting').length,
    sources: snapshot.table('sources').filter(({ state }) => state === 'on'),
  };
}
