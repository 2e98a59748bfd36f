/** How well signals are answered, as a lead asks: of all, by who answers, by who flags, and by kind. */
import { byText } from '../order';
import type { Signal } from '../signal/signal';
import type { Email } from '../team/email';
import type { Day } from '../time/time';
import type { Ask, Books } from './books';
import { figures } from './figures';
import { type Period, periodOf, type Span, type TeamYear } from './period';
import type { Reading } from './reading';

export const levelNames = ['acknowledgedInTime', 'decidedInTime', 'acceptance', 'conversion'] as const;
export type LevelName = (typeof levelNames)[number];
export type Level = { readonly name: LevelName; readonly reading: Reading };

/** Which stretch of the team's calendar: this one (0) or one before. */
export const levelWhens = ['month 0', 'month -1', 'quarter 0', 'quarter -1', 'year 0', 'year -1'] as const;
export type LevelWhen = (typeof levelWhens)[number];

export function periodWhen(when: LevelWhen, today: Day, year: TeamYear): Period {
  const [span, apart] = when.split(' ') as [Span, string];
  return periodOf(today, span, year, Number(apart));
}

export function levelsOf(books: Books, ask: Ask): readonly Level[] {
  return levelNames.flatMap((name) => {
    const [reading] = figures[name].read(books, ask);
    return reading ? [{ name, reading }] : [];
  });
}

/** What a group of signals comes to; groups of which nothing happened in the period are left out. */
export type LevelsOf<Of> = { readonly of: Of; readonly levels: readonly Level[] };

/** By the AM they wait for; `''`: nobody yet. Whoever leaves most undone in time stands first. */
export function byOwner(books: Books, ask: Ask): readonly LevelsOf<Email | ''>[] {
  const owners = unique(books.signals.map(({ owner }) => owner));
  return grouped(owners, (am) => levelsOf(books, { ...ask, am: am as Email }));
}

export function byFlagger(books: Books, ask: Ask): readonly LevelsOf<Email>[] {
  const flaggers = unique(books.signals.map(({ flaggedBy }) => flaggedBy));
  return grouped(flaggers, (csm) => levelsOf(books, { ...ask, csm }));
}

export function byKind(books: Books, ask: Ask): readonly LevelsOf<Signal['kind']>[] {
  const kinds = unique(books.signals.map(({ kind }) => kind));
  return grouped(kinds, (kind) => levelsOf(books, { ...ask, kind }));
}

function unique<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts)].sort(byText);
}

function grouped<Of>(all: readonly Of[], read: (of: Of) => readonly Level[]): readonly LevelsOf<Of>[] {
  const some = all
    .map((of) => ({ of, levels: read(of) }))
    .filter(({ levels }) => levels.some(({ reading }) => reading.n > 0));
  const missed = ({ levels }: LevelsOf<Of>) => (levels[0] ? behind(levels[0].reading).missed.length : 0);
  return some.sort((a, b) => missed(b) - missed(a));
}

export type Behind = {
  readonly kept: readonly string[];
  readonly missed: readonly string[];
  /** Not decided yet: counted as missed where the figure says so, told apart in any case. */
  readonly open: readonly string[];
};

/** The rows behind a share, each in one place: what it counts, what speaks against it, what may still change it. */
export function behind({ terms }: Pick<Reading, 'terms'>): Behind {
  const [some, of, still] = terms;
  const kept = some?.rows ?? [];
  const open = still?.rows ?? [];
  const counted = new Set([...kept, ...open]);
  return { kept, open, missed: (of?.rows ?? []).filter((row) => !counted.has(row)) };
}
