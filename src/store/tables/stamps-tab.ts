/** The figures of everybody's home, as the last night found them; those of amounts stand in their own workbook. */
import { type FigureName, figures } from '../../domain/metrics/figures';
import { missingReasons, type Unit, units } from '../../domain/metrics/reading';
import type { FigureStamp, MoneyStamp } from '../../domain/metrics/stamp';
import {
  type Column,
  choice,
  cleanText,
  day,
  email,
  id,
  number,
  optional,
  orEmpty,
  system,
  text,
  unreadable,
} from '../cells';
import { type Nothing, rev, type TabOf } from './table';

const names = Object.keys(figures) as readonly FigureName[];

/** As it is written in the code, whatever the case it stands in. */
const figureName: Column<FigureName> = {
  ...text(),
  read: (cell) => {
    const typed = cleanText(String(cell)).toLowerCase();
    return names.find((name) => name.toLowerCase() === typed) ?? unreadable;
  },
};

const columns: TabOf<FigureStamp, Nothing>['columns'] = {
  whose: system(email),
  figure: system(figureName),
  value: system(optional(number)),
  missing: system(orEmpty(choice(missingReasons))),
  unit: system(choice<Unit>(units)),
  n: system(number),
  from: system(day),
  to: system(day),
  day: system(day),
  path: system(text()),
  id: id('stp_'),
  rev,
};

export const stamps: TabOf<FigureStamp, Nothing> = {
  ...{ sheetId: 7154, book: 'main', id: 'id', prefix: 'stp_', columns, derived: {} },
};

export const amountStamps: TabOf<MoneyStamp, Nothing> = {
  ...{ sheetId: 7211, book: 'commercial', id: 'id', prefix: 'stp_', derived: {} },
  columns: { ...columns, currency: system(text(80)) },
};
