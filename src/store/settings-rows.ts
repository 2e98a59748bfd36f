/** The settings tab: one row per setting, its value read like any other cell; what is missing has its default. */
import { isCreditLine } from '../domain/signal/credit';
import { defaultSettings, type Settings, settingRanges, yearCalendars } from '../domain/team/settings';
import { languages } from '../domain/team/teammate';
import { Fault } from '../fault';
import {
  type Column,
  choice,
  cleanText,
  domain,
  email,
  integer,
  isBlank,
  list,
  orEmpty,
  text,
  unreadable,
} from './cells';
import type { Cell } from './grid';
import { cellAt, type RowProblem, type TabCells } from './layout';
import { fits, sealedRev } from './seal';
import { headRows, type Table } from './tables';

/** `20`, or `referral 50`. */
const creditLine: Column<string> = {
  ...text(),
  spare: () => '',
  read: (cell) => (isCreditLine(String(cell)) ? cleanText(String(cell)) : unreadable),
};

const settingColumns: Table<Settings> = {
  schema: integer,
  ownDomains: list(domain),
  freeDomains: list(domain),
  internalGuests: list(email),
  language: choice(languages),
  acknowledgeDays: within(settingRanges.acknowledgeDays),
  decideDays: within(settingRanges.decideDays),
  syncMinutes: within(settingRanges.syncMinutes),
  bufferMinutes: within(settingRanges.bufferMinutes),
  answerDays: within(settingRanges.answerDays),
  handBackDays: within(settingRanges.handBackDays),
  guardDays: within(settingRanges.guardDays),
  adoptionDays: within(settingRanges.adoptionDays),
  creditGrid: list(creditLine),
  ownKinds: list({ ...text(), spare: () => '' }),
  yearStart: within(settingRanges.yearStart),
  yearCalendar: orEmpty(choice(yearCalendars)),
  weekDigest: choice(['on', 'off']),
  reportTemplate: { ...text(), spare: () => '' },
  reportLook: { ...text(), spare: () => '' },
  horizonDays: within(settingRanges.horizonDays),
  alertBelow: within(settingRanges.alertBelow),
  alertSlope: within(settingRanges.alertSlope),
  alertJump: within(settingRanges.alertJump),
  alertMuteDays: within(settingRanges.alertMuteDays),
};

function within([least, most]: readonly [number, number]): Column<number> {
  const read = (cell: Cell) => {
    const value = integer.read(cell);
    return value !== unreadable && value >= least && value <= most ? value : unreadable;
  };
  return { ...integer, read };
}

/** The row that says which schema the hidden tabs were made for: no setting, nobody decides it. */
export const derivedKey = 'derived';

export const settingKeys = Object.keys(settingColumns) as readonly (keyof Settings)[];

export function settingRow(read: TabCells, key: string): number | undefined {
  const row = read.cells.findIndex((cells, index) => index >= headRows && cellAt(cells, read.layout, 'key') === key);
  return row < 0 ? undefined : row;
}

export function readSettings(read: TabCells): { settings: Settings; problems: readonly RowProblem[] } {
  const settings: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  for (const key of settingKeys) {
    settings[key] = defaultSettings[key];
    const row = settingRow(read, key);
    if (row === undefined) continue;
    const cell = cellAt(read.cells[row] ?? [], read.layout, 'value');
    const column = settingColumns[key] as Column<unknown>;
    if (isHit(read, row, key)) {
      problems.push({ table: 'settings', row, column: key, value: String(cell) });
      continue;
    }
    const value = isBlank(cell) && !Array.isArray(defaultSettings[key]) ? defaultSettings[key] : column.read(cell);
    if (value === unreadable) problems.push({ table: 'settings', row, column: key, value: String(cell) });
    else settings[key] = value;
  }
  const whole = settings as unknown as Settings;
  if (whole.schema > defaultSettings.schema) throw new Fault('newer-schema', { schema: whole.schema });
  return { settings: whole, problems };
}

/** What was meant for another setting says nothing of this one: least of all which schema the workbook has. */
function isHit({ cells, layout }: TabCells, row: number, key: string): boolean {
  const seal = cellAt(cells[row] ?? [], layout, 'rev');
  return sealedRev(seal) !== undefined && !fits(seal, key);
}

export function derivedFor(read: TabCells): number {
  const row = settingRow(read, derivedKey);
  const value = integer.read(row === undefined ? '' : cellAt(read.cells[row] ?? [], read.layout, 'value'));
  return value === unreadable ? 0 : value;
}

/** Throws `newer-schema`, and `bad-workbook` for an older one, which `make/current.ts` upgrades. */
export function checkSchema(read: TabCells): void {
  const { schema } = readSettings(read).settings;
  if (schema < defaultSettings.schema) throw new Fault('bad-workbook', { schema });
}

/** And for hidden tabs that are not made anew yet. */
export function checkCurrent(read: TabCells): void {
  checkSchema(read);
  const derived = derivedFor(read);
  if (derived < defaultSettings.schema) throw new Fault('bad-workbook', { derived });
}

export function settingCell(key: keyof Settings, settings: Partial<Settings>): Cell {
  return (settingColumns[key] as Column<unknown>).write(settings[key]);
}
