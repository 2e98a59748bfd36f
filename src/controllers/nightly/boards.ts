/**
 * Tabs with charts are refreshed once a night, where somebody made them: those of the team by anybody's run, those of
 * amounts by the run of somebody to whom that workbook is open. Each workbook has a lease of its own, which says where a
 * run ended that had no time for all; a part that is drawn twice is the same as drawn once.
 */
import { boardLeases, type Duty, doneLease, holdsLease, restedLease, takenLease } from '../../domain/duty/duty';
import { may } from '../../domain/team/permission';
import type { Teammate } from '../../domain/team/teammate';
import { localDay } from '../../domain/time/time-zone';
import type { BoardsSeen } from '../../store/workbook';
import { type Desk, sitDown } from '../desk';
import { refreshBook, sourcesAt } from '../figures/boards/refresh';
import { boardPlan } from '../figures/boards/sources';
import { booksOf, type FigureBooks, workBooksOf } from '../figures/books';
import type { Services } from '../services';
import { saveDuties } from './nightly';

const plan = { tables: ['duties'], freshTeam: true } as const;
/** Of the six minutes of a run, of which the night's own work and the rebuild have most. */
const budgetsMs = { toBegin: 60_000, toGoOn: 110_000 };
/** Of the history of health. */
const mostWindows = 25;

const books = ['main', 'commercial'] as const;
type Book = (typeof books)[number];
type Look = { readonly book: Book; readonly seen: BoardsSeen };

export function refreshBoards(given: Services): void {
  const services = { ...given, asks: 'runNightly' } as const;
  const { workbook } = services;
  const seen = workbook.load(plan);
  const me = seen.team.find(({ email }) => email === services.me);
  if (!me || workbook.passedMs() > budgetsMs.toBegin) return;
  const looks = books
    .filter((book) => leaseFor(book, seen.table('duties'), { services, me }) && isOpen(book, { services, me }))
    .map((book): Look => ({ book, seen: workbook.lookAtBoards(book) }));
  if (looks.length === 0) return;
  const from = workbook.locked(() => begin(sitDown(services, plan), looks));
  if (from.size > 0) draw(services, looks, from);
}

type Mine = { readonly services: Services; readonly me: Teammate };

function leaseFor(book: Book, duties: readonly Duty[], { services, me }: Mine): Duty | undefined {
  const { id } = boardLeases[book];
  const asking = { me: me.email, now: services.now, today: localDay(services.now, me.zone) };
  return takenLease(
    duties.find((duty) => duty.id === id),
    asking,
    boardLeases[book],
  );
}

function isOpen(book: Book, { services: { workbook }, me }: Mine): boolean {
  return book === 'main' || (may(me, 'seeAmounts') && workbook.amounts.look({}).state === 'open');
}

/** Takes the leases: where each begins. Where nobody made a tab there is nothing to do until the next night. */
function begin(desk: Desk, looks: readonly Look[]): ReadonlyMap<Book, string> {
  const duties = desk.snapshot.table('duties');
  const taken = looks.flatMap(({ book, seen }) => {
    const lease = leaseFor(book, duties, desk);
    return lease ? [{ book, lease, isMade: seen.standing.size > 0 }] : [];
  });
  saveDuties(
    desk,
    taken.map(({ lease, isMade }) => (isMade ? lease : doneLease(lease, desk.today))),
  );
  return new Map(taken.filter(({ isMade }) => isMade).map(({ book, lease }) => [book, lease.next]));
}

function draw(services: Services, looks: readonly Look[], from: ReadonlyMap<Book, string>): void {
  const { workbook } = services;
  const desk = sitDown(services, { ...boardPlan, freshTeam: true });
  const found = from.has('commercial') ? booksOf(desk) : withoutAmounts(desk);
  const sources = sourcesAt(desk, found, mostWindows);
  const goesOn = () => workbook.passedMs() < budgetsMs.toGoOn;
  const ends = new Map<Book, string>();
  for (const look of looks) {
    const began = from.get(look.book);
    // What was open a moment ago may be closed: then another run goes on.
    const isReadable = look.book === 'main' || found.amounts === 'open';
    if (began !== undefined && isReadable && (ends.size === 0 || goesOn())) {
      ends.set(look.book, refreshBook(desk, sources, { ...look, from: began, goesOn, makes: false }));
    }
  }
  workbook.locked(() => end(sitDown(services, plan), from, ends));
}

function withoutAmounts(desk: Desk): FigureBooks {
  return { books: workBooksOf(desk), amounts: 'hidden', revenue: [], currency: undefined };
}

function end(desk: Desk, from: ReadonlyMap<Book, string>, ends: ReadonlyMap<Book, string>): void {
  const duties = desk.snapshot.table('duties');
  const changed = [...from].flatMap(([book, began]): readonly Duty[] => {
    const lease = duties.find(({ id }) => id === boardLeases[book].id);
    if (!holdsLease(lease, { me: desk.me.email, now: desk.services.now })) return [];
    const next = ends.get(book) ?? began;
    return [next === '' && ends.has(book) ? doneLease(lease, desk.today) : restedLease(lease, next)];
  });
  saveDuties(desk, changed);
}
