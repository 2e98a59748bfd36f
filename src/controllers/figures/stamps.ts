/** The three figures of everybody's home: written by nights, read by homes. */
import { type FigureName, figures } from '../../domain/metrics/figures';
import { periodOf } from '../../domain/metrics/period';
import { type FigureStamp, stampsOf } from '../../domain/metrics/stamp';
import { teamYear } from '../../messages/calendar/team-year';
import type { Change } from '../../store/workbook';
import type { Desk } from '../desk';
import { workBooksOf } from './books';

const periodsShown = 5;

export type Stamps = readonly Omit<FigureStamp, 'rev'>[];

/** Of what was read without the lock: nothing of amounts is asked for. */
export function freshStamps(desk: Desk): Stamps {
  const { snapshot, today } = desk;
  const books = workBooksOf(desk);
  const year = teamYear(snapshot.settings);
  const periods = Array.from({ length: periodsShown }, (_, at) =>
    periodOf(today, 'quarter', year, at - periodsShown + 1),
  );
  return snapshot.team.flatMap((mate) => stampsOf(mate, books, { day: today, periods }));
}

/** Only what differs but for the day, so that a quiet night writes nothing. */
export function stampChange({ snapshot }: Desk, stamps: Stamps): Required<Pick<Change, 'add' | 'update'>> {
  const standing = new Map(snapshot.table('stamps').map((stamp) => [stamp.id, stamp]));
  const add = stamps.filter(({ id }) => !standing.has(id)).map((stamp) => ({ ...stamp, rev: 0 }));
  const update = stamps.flatMap((stamp) => {
    const before = standing.get(stamp.id);
    return before && isNews(before, stamp) ? [{ ...stamp, rev: before.rev }] : [];
  });
  return { add: { stamps: add }, update: { stamps: update } };
}

function isNews(before: FigureStamp, now: Stamps[number]): boolean {
  return (['value', 'missing', 'n', 'from', 'path'] as const).some((key) => before[key] !== now[key]);
}

/** Of the one who looks, in the order in which they matter; nothing before the first night. */
export function stampsFor({ snapshot, me }: Desk): readonly FigureStamp[] {
  const isOurs = (name: string): name is FigureName => Object.keys(figures).includes(name);
  return snapshot.table('stamps').filter(({ whose, figure }) => whose === me.email && isOurs(figure));
}
