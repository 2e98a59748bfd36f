/** The three figures of everybody's home: written by nights, read by homes. */
import type { OwnFigures } from '../../cards/figures/home';
import { mainFigures } from '../../domain/metrics/figure-lists';
import { figures } from '../../domain/metrics/figures';
import { periodOf } from '../../domain/metrics/period';
import { type FigureStamp, type MoneyStamp, moneyStampsOf, stampId, stampsOf } from '../../domain/metrics/stamp';
import { teamYear } from '../../messages/calendar/team-year';
import type { Change } from '../../store/workbook';
import { type Desk, save } from '../desk';
import { booksOf, workBooksOf } from './books';

const periodsShown = 5;

export type Stamps = readonly Omit<FigureStamp, 'rev'>[];
export type MoneyStamps = readonly Omit<MoneyStamp, 'rev'>[];

/** Of what was read without the lock. */
export function freshStamps(desk: Desk): Stamps {
  const books = workBooksOf(desk);
  return desk.snapshot.team.flatMap((mate) => stampsOf(mate, books, asked(desk)));
}

/** Of AMs and leads; nothing where the amounts are not open to whoever's night it is. */
export function freshMoneyStamps(desk: Desk): MoneyStamps {
  const { books, amounts, currency } = booksOf(desk);
  if (amounts !== 'open') return [];
  return desk.snapshot.team.flatMap((mate) => moneyStampsOf(mate, books, { ...asked(desk), currency }));
}

function asked({ snapshot, today }: Desk) {
  const year = teamYear(snapshot.settings);
  const periods = Array.from({ length: periodsShown }, (_, at) =>
    periodOf(today, 'quarter', year, at - periodsShown + 1),
  );
  return { day: today, periods };
}

/** Only what differs but for the day, so that a quiet night writes nothing. */
export function stampChange({ snapshot }: Desk, stamps: Stamps): Required<Pick<Change, 'add' | 'update'>> {
  const { add, update } = newsIn(snapshot.table('stamps'), stamps);
  return { add: { stamps: add }, update: { stamps: update } };
}

/** Under the lock and before the night is done: whoever comes after a crash finds them as they are. */
export function saveMoneyStamps(desk: Desk, stamps: MoneyStamps): void {
  if (stamps.length === 0) return;
  const look = desk.services.workbook.amounts.look({ tables: ['amountStamps'] });
  if (look.state !== 'open') return;
  const { add, update } = newsIn(look.table('amountStamps'), stamps);
  if (add.length + update.length === 0) return;
  save(desk, 'runNightly', { add: { amountStamps: add }, update: { amountStamps: update } });
}

function newsIn<Stamp extends FigureStamp>(standing: readonly Stamp[], stamps: readonly Omit<Stamp, 'rev'>[]) {
  const known = new Map<string, Stamp>(standing.map((stamp) => [stamp.id, stamp]));
  const all = stamps as readonly Stamp[];
  return {
    add: all.filter(({ id }) => !known.has(id)).map((stamp) => ({ ...stamp, rev: 0 })),
    update: all.flatMap((stamp) => {
      const before = known.get(stamp.id);
      return before && isNews(before, stamp) ? [{ ...stamp, rev: before.rev }] : [];
    }),
  };
}

function isNews(before: FigureStamp, now: FigureStamp): boolean {
  return (['value', 'missing', 'n', 'from', 'path'] as const).some((key) => before[key] !== now[key]);
}

/**
 * Of the one who looks, in the order in which they matter; nothing before the first night. AMs and leads read the few
 * rows of the workbook of amounts, where there is one: nobody else's home asks it anything.
 */
export function ownFigures({ snapshot, services, me }: Desk): OwnFigures {
  const { amounts } = services.workbook;
  const isTheirs = (me.role === 'am' || me.role === 'lead') && amounts.exists();
  const look = isTheirs ? amounts.look({ tables: ['amountStamps'] }) : undefined;
  const money = look?.state === 'open' ? look.table('amountStamps') : [];
  const own = [...money, ...snapshot.table('stamps')].filter(({ id, figure }) => id === stampId(figure, me));
  const names = mainFigures(
    me.role,
    own.some(({ figure }) => figures[figure].amounts),
  );
  return {
    figures: names.flatMap((name) => own.find(({ figure }) => figure === name) ?? []),
    amounts: look?.state ?? 'hidden',
    charts: services.workbook.boardUrl(me.role === 'lead' || me.role === 'admin' ? 'team' : me.role),
  };
}
