/** Whose quarters figures are of: the calendar that people of the workbook's language go by, or the one that is set. */
import { toGregorian, toJalaali } from 'jalaali-js';
import { type Calendar, gregorian, type TeamYear } from '../../domain/metrics/period';
import type { Settings } from '../../domain/team/settings';
import type { Day } from '../../domain/time/time';

const solarHijri: Calendar = {
  partsOf: (day) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    const { jy, jm } = toJalaali(year, month, date);
    return { year: jy, month: jm };
  },
  monthStart: (year, month) => {
    const { gy, gm, gd } = toGregorian(year, month, 1);
    return `${gy}-${String(gm).padStart(2, '0')}-${String(gd).padStart(2, '0')}` as Day;
  },
};

type YearSettings = Pick<Settings, 'language'> & Partial<Pick<Settings, 'yearStart' | 'yearCalendar'>>;

export function teamYear({ language, yearStart = 1, yearCalendar = '' }: YearSettings): TeamYear {
  const isSolar = yearCalendar === 'solar-hijri' || (yearCalendar === '' && language === 'fa');
  return { calendar: isSolar ? solarHijri : gregorian, firstMonth: yearStart };
}
