import type { Capacity } from '../../domain/doctor/capacity';
import type { CellPlace, Finding, FindingKind } from '../../domain/doctor/finding';
import type { StaleZone } from '../../domain/time/time-zone';
import { type FindingText, findingText } from '../../messages/finding-text';
import type { Words } from '../../messages/words';
import { ask } from '../actions';
import { listLimit, plainButton, quiet } from '../parts';
import type { Button, Card, Section, Widget } from '../spec';
import { staleZoneLines } from '../sync/stale-zones';

/** One look of the doctor, over a part of the workbook where it is large. */
export type DoctorView = {
  readonly findings: readonly Finding[];
  /** Where this look began and where the next one does; nothing where all is seen. */
  readonly from: string;
  readonly next: string | undefined;
  readonly rows: number;
  /** Keys of the tabs that were looked at. */
  readonly tabs: readonly string[];
  readonly capacity: Capacity | undefined;
  /** Names of those in whose name nothing runs by itself. */
  readonly asleep: { readonly names: readonly string[]; readonly of: number } | undefined;
  /** Zones whose newest clock law the engine does not know: of the team, and others. */
  readonly stale?: { readonly team: readonly StaleZone[]; readonly others: readonly StaleZone[] };
  /** The address of the spreadsheet that a tab stands in. */
  readonly urlOf: (tab: string) => string;
  /** Of the click that mends. */
  readonly key: string;
};

/** From the beginning, in the place of the card that is there. */
export const fromTheStart = 'start';

export function doctorCard(view: DoctorView, words: Words): Card {
  const { findings, from, next } = view;
  const { doctor: say } = words;
  const count = findings.length;
  const safe = findings.filter(({ mend }) => mend !== undefined).length;
  const mendAll: Button = { label: say.mendAll({ count: safe }), onClick: ask('mendAll', { from, key: view.key }) };
  const goOn: Button = { label: say.goOn, onClick: ask('openDoctor', { from: next ?? '' }) };
  const again: Button = { label: say.again, onClick: ask('openDoctor', { from: from || fromTheStart }) };
  const [primary = again, secondary] = [...(safe > 0 ? [mendAll] : []), ...(next === undefined ? [] : [goOn]), again];
  return {
    name: 'doctor',
    header: { title: say.title, subtitle: count === 0 ? say.healthy : say.found({ count }) },
    sections: [
      summary(view, words),
      ...groups(view, words),
      ...sizeSection(view, words),
      ...nightlySection(view, words),
      ...zoneSection(view, words),
    ],
    footer: { primary, ...(secondary ? { secondary } : {}) },
  };
}

/** Last, for a sheet has no part in it. */
function zoneSection({ stale }: DoctorView, words: Words): readonly Section[] {
  if (!stale) return [];
  const zones = words.format.list(stale.others.map(({ zone }) => words.format.isolate(zone)));
  const others = stale.others.length > 0 ? [quiet(words.follow.zones.elsewhere({ zones }))] : [];
  return [{ widgets: [...staleZoneLines(stale.team, words), ...others] }];
}

function summary({ findings, from, next, rows, tabs }: DoctorView, words: Words): Section {
  const { doctor: say, labels, format } = words;
  const well: readonly Widget[] = findings.length === 0 ? [{ kind: 'line', icon: 'check', text: say.healthy }] : [];
  const looked = quiet(say.looked({ rows, tabs: tabs.length }));
  if (from === '' && next === undefined) return { widgets: [...well, looked] };
  const titles = tabs.map((tab) => (labels.tabs as Readonly<Record<string, string>>)[tab] ?? tab);
  return { widgets: [...well, looked, quiet(say.part({ tabs: format.list(titles) }))] };
}

/** Of one kind no more than this while others wait to be told. */
const shownOfKind = 5;

function groups(view: DoctorView, words: Words): readonly Section[] {
  const kinds = new Map<FindingKind, Finding[]>();
  for (const finding of view.findings) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
  let room = listLimit;
  return [...kinds].map(([kind, all]) => {
    const shown = all.slice(0, Math.min(room, kinds.size === 1 ? listLimit : shownOfKind));
    room -= shown.length;
    const rest = all.length - shown.length;
    const { title } = words.doctor.kinds[kind];
    return {
      header: words.doctor.group({ title, count: all.length }),
      widgets: [
        ...shown.flatMap((finding) => linesOf(finding, view, words)),
        ...(rest > 0 ? [quiet(words.common.more({ count: rest }))] : []),
      ],
    };
  });
}

function linesOf(finding: Finding, view: DoctorView, words: Words): readonly Widget[] {
  const { where, what, mend }: FindingText = findingText(finding, words);
  const { mark, place, tab } = finding;
  const line: Widget = {
    kind: 'line',
    above: where,
    text: what,
    ...(mend ? { below: mend } : {}),
    ...(place ? { onClick: { open: cellUrl(view.urlOf(tab), place) } } : {}),
    ...(mend
      ? { button: plainButton(words.doctor.mend, ask('mendFinding', { mark, from: view.from, key: view.key })) }
      : {}),
  };
  return [line];
}

/** Sheets opens at this very cell. */
export function cellUrl(url: string, { sheetId, row, column }: CellPlace): string {
  return `${url}#gid=${sheetId}&range=${lettersOf(column)}${row + 1}`;
}

/** 0 → `A`, 26 → `AA`. */
function lettersOf(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : lettersOf(Math.floor(column / 26) - 1) + rest;
}

function sizeSection({ capacity }: DoctorView, words: Words): readonly Section[] {
  if (!capacity) return [];
  const { doctor: say, format } = words;
  const { cells, percent, fullOn } = capacity;
  const size = say.cells({ cells: format.number(cells), percent: format.percent(Math.round(percent * 10) / 10) });
  const pace = fullOn === undefined ? say.neverFull : say.fullOn({ day: format.day(fullOn) });
  return [{ header: say.size, widgets: [{ kind: 'line', icon: 'table', text: size, below: pace }] }];
}

/** Who has not switched it on; Google runs nothing in the name of others. */
function nightlySection({ asleep }: DoctorView, words: Words): readonly Section[] {
  if (!asleep) return [];
  const { nightly: say, format } = words;
  const { names, of } = asleep;
  const shown = names.slice(0, listLimit).map(format.isolate);
  const below =
    names.length === 0 ? undefined : say.notFor({ names: format.list(shown), more: names.length - shown.length });
  const text = names.length === of ? say.nobody : say.onFor({ count: of - names.length, of });
  const icon = names.length === of ? 'warning' : 'bedtime';
  return [
    {
      header: say.title,
      widgets: [{ kind: 'line', icon, text, ...(below ? { below } : {}), onClick: ask('openNightly', {}) }],
    },
  ];
}
