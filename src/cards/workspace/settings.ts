import type { Period } from '../../domain/metrics/period';
import { byText } from '../../domain/order';
import { type Settings, type YearCalendar, yearCalendars } from '../../domain/team/settings';
import { languages, type Teammate } from '../../domain/team/teammate';
import type { Day } from '../../domain/time/time';
import type { StaleZone } from '../../domain/time/time-zone';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import {
  choiceItems,
  dotted,
  listLimit,
  listOf,
  plainButton,
  problemOf,
  quiet,
  type UnreadableCell,
  unreadableText,
} from '../parts';
import type { Card, Section, Widget } from '../spec';
import { staleZoneLines } from '../sync/stale-zones';
import type { Problems, Viewer } from '../viewer';

export type SettingsField =
  | 'ownDomains'
  | 'freeDomains'
  | 'language'
  | 'acknowledgeDays'
  | 'decideDays'
  | 'syncMinutes'
  | 'bufferMinutes'
  | 'horizonDays'
  | 'alertBelow'
  | 'alertSlope'
  | 'alertJump'
  | 'alertMuteDays'
  | 'yearStart'
  | 'yearCalendar'
  | 'weekDigest';

/** Fields: those of `typed`. Lists of domains are typed with commas, spaces or line breaks. */
export type SettingsView = {
  readonly viewer: Viewer;
  readonly settings: Settings;
  /** The workbook's address. */
  readonly url: string;
  /** What was typed and refused; absent fields show the settings. */
  readonly typed: { readonly [F in SettingsField]?: string };
  readonly problems: Problems<SettingsField>;
  /** What could not be read; `row` counts from 0. */
  readonly unreadable: readonly (UnreadableCell & { readonly table: string; readonly row: number })[];
  readonly year: {
    readonly chosen: number;
    readonly calendar: YearCalendar | '';
    /** The first day of the year of today, by the month that it may begin with. */
    readonly starts: readonly Day[];
    readonly quarter: Period;
  };
  readonly can: {
    readonly change: boolean;
    readonly team: boolean;
    readonly import: boolean;
    readonly amounts?: boolean;
    readonly check?: boolean;
  };
  /** Where somebody of the team lives and clocks may be shown wrong. */
  readonly stale?: readonly StaleZone[];
  /** For who may import: refused cells that wait, and sources that the last hour could not read. */
  readonly intake?: { readonly waiting: number; readonly amiss: number } | undefined;
};

export function settingsCard(view: SettingsView, words: Words): Card {
  const { viewer, url, can } = view;
  const { settings: say, common } = words;
  const workbook: Widget = {
    kind: 'buttons',
    buttons: [
      { label: common.openWorkbook, onClick: { open: url } },
      { label: words.nightly.open, onClick: ask('openNightly', {}) },
      ...(can.check ? [{ label: words.models.open, onClick: ask('openModels', {}) }] : []),
      ...(can.check ? [{ label: words.proposals.open, onClick: ask('openRules', {}) }] : []),
      { label: words.outbox.open, onClick: ask('openOutbox', {}) },
      ...(can.import ? [{ label: say.importData, onClick: ask('openImport', {}) }] : []),
      ...(can.import ? [{ label: words.owners.title, onClick: ask('openOwners', {}) }] : []),
      ...(can.change ? [{ label: words.template.title, onClick: ask('openTemplate', {}) }] : []),
      ...(can.amounts ? [{ label: words.amounts.title, onClick: ask('openAmounts', {}) }] : []),
    ],
  };
  const save = { label: common.save, onClick: ask('saveSettings', {}) };
  return {
    name: 'settings',
    header: { title: say.title, subtitle: dotted(viewer.me.name || viewer.me.email, common.roles[viewer.me.role]) },
    sections: [
      { widgets: [workbook] },
      intakeSection(view, words),
      { widgets: staleZoneLines(view.stale ?? [], words) },
      ...unreadableSection(view, words),
      ...(can.change ? formSections(view, words) : [readSection(view, words)]),
      teamSection(view, words),
      ...(can.check ? [dataSection(view, words)] : []),
    ],
    ...(can.change ? { footer: { primary: save } } : {}),
  };
}

function intakeSection({ intake }: SettingsView, words: Words): Section {
  const { imports: say } = words;
  const open = ask('openImport', {});
  const { waiting = 0, amiss = 0 } = intake ?? {};
  const widgets: Widget[] = [];
  if (waiting > 0) {
    widgets.push({ kind: 'line', icon: 'build', text: say.waiting({ count: waiting }), onClick: open });
  }
  if (amiss > 0) {
    widgets.push({ kind: 'line', icon: 'sync_problem', text: say.amiss({ count: amiss }), onClick: open });
  }
  return { widgets };
}

const unreadableShown = 10;

function unreadableSection({ unreadable, can }: SettingsView, words: Words): readonly Section[] {
  if (unreadable.length === 0 || !(can.change || can.check)) return [];
  const { settings: say, labels } = words;
  const tabs: Readonly<Record<string, string>> = labels.tabs;
  const line = (cell: SettingsView['unreadable'][number]): Widget => ({
    kind: 'line',
    icon: 'build',
    // People count the rows of a Sheet from 1.
    text: say.unreadableRow({ table: tabs[cell.table] ?? cell.table, row: cell.row + 1 }),
    below: unreadableText(cell.table, cell, words),
  });
  const list = listOf(unreadable, line, {
    header: say.unreadable({ count: unreadable.length }),
    empty: '',
    limit: unreadableShown,
    rest: quiet(words.common.more({ count: unreadable.length - unreadableShown })),
  });
  return [{ ...list, folded: 2, widgets: [quiet(say.unreadableHint), ...list.widgets] }];
}

function formSections(view: SettingsView, words: Words): readonly Section[] {
  const { settings, typed } = view;
  const { settings: say, labels, common } = words;
  const language: Widget = {
    kind: 'choice',
    style: 'dropdown',
    name: 'language',
    label: labels.settings.language,
    items: choiceItems(languages, common.languages, typed.language ?? settings.language),
  };
  const domains = (['ownDomains', 'freeDomains'] as const).flatMap((name) => fieldOf(view, name, words));
  const [clocks, alerts] = [clockFields, alertFields].map((names) =>
    names.flatMap((name) => fieldOf(view, name, words)),
  );
  return [
    { header: say.company, widgets: [...domains, language] },
    { header: say.clocks, widgets: clocks ?? [] },
    { header: words.alerts.settings, widgets: alerts ?? [] },
    yearSection(view, words),
  ];
}

/** A drop-down has no empty value: the calendar of the language has a name of its own. */
export function calendarItem(calendar: YearCalendar | ''): string {
  return calendar || 'language';
}

/** A change shows at once what this quarter would be; saved is nothing by it. */
function yearSection({ year, settings, typed }: SettingsView, words: Words): Section {
  const { settings: say, format } = words;
  const onChange = ask('tryYear', {});
  const calendars = ['' as const, ...yearCalendars].map((one) => ({
    ...{ label: say.calendars[one], value: calendarItem(one), selected: one === year.calendar },
  }));
  const months = year.starts.map((day, at) => ({
    ...{ label: format.day(day), value: String(at + 1), selected: at + 1 === year.chosen },
  }));
  return {
    header: say.year,
    widgets: [
      { kind: 'choice', style: 'dropdown', name: 'yearCalendar', label: say.yearCalendar, items: calendars, onChange },
      { kind: 'choice', style: 'dropdown', name: 'yearStart', label: say.yearStart, items: months, onChange },
      quiet(quarterText(year, words)),
      {
        ...{ kind: 'choice', style: 'dropdown', name: 'weekDigest', label: words.labels.settings.weekDigest },
        items: choiceItems(['on', 'off'] as const, say.onOff, typed.weekDigest || settings.weekDigest),
      },
    ],
  };
}

function quarterText({ quarter: { from, to } }: SettingsView['year'], { settings: say, format }: Words): string {
  return say.quarter({ from: format.day(from), to: format.day(to) });
}

const clockFields = ['acknowledgeDays', 'decideDays', 'syncMinutes', 'bufferMinutes'] as const;
const alertFields = ['horizonDays', 'alertBelow', 'alertSlope', 'alertJump', 'alertMuteDays'] as const;

function fieldOf(
  { settings, typed, problems }: SettingsView,
  name: Exclude<SettingsField, 'language' | 'yearStart' | 'yearCalendar' | 'weekDigest'>,
  words: Words,
): readonly Widget[] {
  const value = settings[name];
  const shown = typeof value === 'number' ? words.format.digits(String(value)) : value.join(', ');
  const hint = typeof value === 'number' ? {} : { hint: words.settings.listHint };
  return [
    ...problemOf(problems, name, words),
    { kind: 'input', name, label: words.labels.settings[name], value: typed[name] ?? shown, ...hint },
  ];
}

/** For everybody but an admin: what holds, to read. */
function readSection({ settings, year }: SettingsView, words: Words): Section {
  const { settings: say, labels, format } = words;
  const lines: readonly (readonly [string, string])[] = [
    [labels.settings.acknowledgeDays, say.days({ days: settings.acknowledgeDays })],
    [labels.settings.decideDays, say.days({ days: settings.decideDays })],
    [labels.settings.syncMinutes, say.minutes({ minutes: settings.syncMinutes })],
    [labels.settings.bufferMinutes, say.minutes({ minutes: settings.bufferMinutes })],
    [labels.settings.ownDomains, settings.ownDomains.map(format.isolate).join(', ')],
  ];
  const shown = lines.filter(([, text]) => text !== '').map(([above, text]): Widget => ({ kind: 'line', above, text }));
  return { header: say.company, widgets: [...shown, quiet(quarterText(year, words)), quiet(say.readOnly)] };
}

function teamSection({ viewer, can }: SettingsView, words: Words): Section {
  const { settings: say, common, format } = words;
  const line = ({ email, name, role }: Teammate): Widget => ({
    kind: 'line',
    icon: 'person',
    text: format.isolate(name || email),
    below: common.roles[role],
    ...(can.team || email === viewer.me.email ? { onClick: ask('openTeammate', { email }) } : {}),
  });
  // Everybody finds themselves first: their own hours and language are theirs to change.
  const mates = [...viewer.team].sort(
    (a, b) =>
      Number(b.email === viewer.me.email) - Number(a.email === viewer.me.email) ||
      byText(a.name || a.email, b.name || b.email) ||
      byText(a.email, b.email),
  );
  const list = listOf(mates, line, {
    header: say.team,
    empty: '',
    limit: listLimit,
    rest: quiet(common.more({ count: viewer.team.length - listLimit })),
  });
  const add: Widget = { kind: 'buttons', buttons: [plainButton(say.addTeammate, ask('openTeammate', { email: '' }))] };
  return can.team
    ? { ...list, folded: teamUnfolded, widgets: [add, ...list.widgets] }
    : { ...list, folded: teamUnfolded };
}

const teamUnfolded = 3;

function dataSection({ can }: SettingsView, words: Words): Section {
  const { settings: say, doctor } = words;
  const check = plainButton(doctor.open, ask('openDoctor', { from: '' }));
  const rebuild = plainButton(say.rebuild, ask('rebuildIndex', {}));
  const contact = plainButton(words.privacy.title, ask('openContact', {}));
  const checking: readonly Widget[] = [{ kind: 'buttons', buttons: [check] }, quiet(doctor.openHint)];
  const reading: readonly Widget[] = [
    { kind: 'buttons', buttons: [rebuild] },
    quiet(say.rebuildHint),
    { kind: 'buttons', buttons: [contact] },
    quiet(words.privacy.hint),
  ];
  const archive: Widget = { kind: 'buttons', buttons: [plainButton(words.archive.open, ask('openArchive', {}))] };
  return { header: say.data, widgets: can.change ? [...checking, ...reading, archive] : checking };
}
